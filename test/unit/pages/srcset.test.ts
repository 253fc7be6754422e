import { describe, expect, it } from 'vitest';
import { TooHeavyError } from '../../../src/model/errors.ts';
import { candidatesIn } from '../../../src/pages/srcset.ts';

describe('candidatesIn', () => {
  it.each([
    ['a.png', ['a.png']],
    ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['a.png, b.png', ['a.png', 'b.png']],
    [' ,, a.png 100w 50h ,b.png', ['a.png', 'b.png']],
    ['a,b.png 2x', ['a,b.png']],
    ['a.png (x, y) 2x, b.png', ['a.png', 'b.png']],
    ['data:image/png;base64,AA== 2x, b.png', ['data:image/png;base64,AA==', 'b.png']],
    [',,,', []],
    ['', []],
  ])('reads %j', (srcset, expected) => {
    expect(candidatesIn(srcset)).toEqual(expected);
  });

  it('gives up a set of more images than any has', () => {
    expect(() => candidatesIn('a, '.repeat(2_000))).toThrow(TooHeavyError);
  });
});
