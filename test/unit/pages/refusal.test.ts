import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../src/pages/refusal.ts';

const of = (status: number, title: string | null = null, text = '', headers: [string, string][] = []) =>
  refusalOf({ status, title, text, headers });

describe('refusalOf', () => {
  it.each([400, 403, 405, 406, 451, 500, 502, 503])('takes status %d for a refusal', (status) => {
    expect(of(status)).toEqual({ kind: 'status', status });
  });

  it('takes 429 for a limit on requests', () => {
    expect(of(429)).toEqual({ kind: 'limiter', status: 429 });
  });

  it.each([200, 204, 300, 401, 404, 410])('takes status %d for an answer of the site', (status) => {
    expect(of(status, 'Welcome', '<p>Welcome')).toBeNull();
  });

  it.each<[string, ReturnType<typeof of>, string]>([
    ['by a field', of(202, null, '', [['cf-mitigated', 'challenge']]), 'challenge'],
    ['by what it holds', of(200, null, '<h1>x</h1><div id="px-captcha"></div><script>_pxAppId=1'), 'challenge'],
    ['by its incident', of(200, null, 'Request unsuccessful. Incapsula incident ID: 1-2'), 'block'],
    ['by its title', of(200, 'Access Denied'), 'block'],
    ['by its title, in Dutch', of(200, 'Toegang geweigerd'), 'block'],
    ['by a title that asks to wait', of(200, 'Just a moment...'), 'challenge'],
  ])('sees a page of a firewall %s', (_name, refusal, kind) => {
    expect(refusal?.kind).toBe(kind);
  });

  it.each<[string, ReturnType<typeof of>]>([
    [
      'a page that a firewall adds a script to',
      of(200, 'Shop', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js">'),
    ],
    ['a page about refusals', of(200, 'Access denied: how to read error 403 | Blog')],
    ['a page without a title', of(200)],
  ])('takes %s for an answer of the site', (_name, refusal) => {
    expect(refusal).toBeNull();
  });
});
