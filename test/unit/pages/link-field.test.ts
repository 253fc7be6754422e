import { describe, expect, it } from 'vitest';
import { loadedByLinks } from '../../../src/pages/link-field.ts';

describe('loadedByLinks', () => {
  it.each<[string, string[], string[]]>([
    ['what is fetched early', ['<http://x/a>; rel=preload; as=script'], ['http://x/a']],
    ['several in one field', ['</a>;rel="preload", <http://x/b,c>; rel="x modulepreload"'], ['/a', 'http://x/b,c']],
    ['several fields', ['</a>;rel=stylesheet', '</b>;rel=prefetch'], ['/a', '/b']],
    ['what only points', ['</a>; rel=canonical, </b>; rel="next"'], []],
    ['the first rel', ['</a>; rel=next; rel=preload'], []],
    ['a quoted sign', ['</a>; title="x,;<"; REL=Preload'], ['/a']],
    ['what has no end', ['</a; rel=preload'], []],
    ['nothing', [], []],
  ])('%s', (_name, fields, urls) => {
    expect(loadedByLinks(fields)).toEqual(urls);
  });
});
