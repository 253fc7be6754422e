/**
 * Regular expressions meet text from outside, of any length that somebody likes: the time that they take grows with it, and
 * no faster. eslint.config.js forbids what can be seen at once; recheck proves the rest, and its answers are kept here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDED, BUILT, expressionsIn, isLinear } from '../lib/expressions.ts';

const kept = JSON.parse(readFileSync(join(import.meta.dirname, 'linear-expressions.json'), 'utf8')) as string[];
const { literals, builders } = expressionsIn();

describe('regular expressions', () => {
  it('are each proven to be linear; if not: npm run expressions', () => {
    expect(literals.length).toBeGreaterThan(400);
    expect(literals.filter((literal) => !kept.includes(literal) && !Object.hasOwn(BOUNDED, literal))).toEqual([]);
  });

  it('are those whose proof is kept, and no others', () => {
    expect([...kept, ...Object.keys(BOUNDED)].filter((literal) => !literals.includes(literal))).toEqual([]);
  });

  it('are put together in no file without a reason', () => {
    expect(builders).toEqual(Object.keys(BUILT));
  });

  it.each([String.raw`/^(?:a|b)*=\s*$/`, String.raw`/[^"]*"/y`])('%s is linear', (literal) => {
    expect(isLinear(literal)).toBe(true);
  });

  it.each([String.raw`/^(\w+)+$/`, String.raw`/\s+$/`, String.raw`/<a[^>]*b[^>]*>/i`])('%s is not', (literal) => {
    expect(isLinear(literal)).not.toBe(true);
  });
});
