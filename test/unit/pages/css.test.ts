import { describe, expect, it } from 'vitest';
import { TooHeavyError } from '../../../src/model/errors.ts';
import { loadedByCss } from '../../../src/pages/css.ts';

describe('loadedByCss', () => {
  it.each([
    ['an address without quotes', 'p { background: url( a.png ) }', ['a.png']],
    ['an address in quotes', `p { background: url("a).png") } q { background: url('b.png') }`, ['a).png', 'b.png']],
    ['escapes in the name of the function', String.raw`p { background: u\72l(a.png) }`, ['a.png']],
    ['escapes in an address', String.raw`p { background: url(\68 ttp://x/a\ b.png) }`, ['http://x/a b.png']],
    ['a string over two lines', 'p { background: url("a\\\nb.png") }', ['ab.png']],
    ['an import by string, and by address', '@import "a.css"; @IMPORT url(b.css) screen;', ['a.css', 'b.css']],
    ['an import with conditions', '@import "a.css" layer(x) supports(content: "y");', ['a.css']],
    [
      'an image set',
      'p { background: image-set("a.png" 1x, url(b.png) 2x, "c.avif" type("image/avif")) }',
      ['a.png', 'b.png', 'c.avif'],
    ],
    ['an address once', 'p { background: url(a) } q { background: url(a) }', ['a']],
    ['an address that the end of the sheet cuts off', 'p { background: url(a.png', ['a.png']],
  ])('finds %s', (_name, css, expected) => {
    expect(loadedByCss(css)).toEqual(expected);
  });

  it.each([
    ['a comment', '/* url(a.png) */'],
    ['a comment that never ends', '/* url(a.png)'],
    ['a namespace', '@namespace svg url(http://www.w3.org/2000/svg);'],
    ['a text', 'p::before { content: "url(a.png)" }'],
    ['a name that ends in url', 'p { x: myurl(a.png) }'],
    ['a malformed address', 'p { background: url(a"b.png) }'],
    ['a fragment of an address', '#url(a.png)'],
  ])('finds nothing in %s', (_name, css) => {
    expect(loadedByCss(css)).toEqual([]);
  });

  it('gives up a sheet with more addresses than any has', () => {
    const many = Array.from({ length: 6_000 }, (_, n) => `url(${n})`).join(' ');
    expect(() => loadedByCss(many)).toThrow(TooHeavyError);
  });
});
