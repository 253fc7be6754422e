/** The nearest known word to a misspelt one. */
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/controls/words.ts';

describe('the nearest word', () => {
  it.each([
    ['htps', 'https'],
    ['sytem', 'system'],
    ['two-fcator', 'two-factor'],
    ['HTTPS', 'https'],
    ['banana', undefined],
    ['', undefined],
  ])('of %s is %s', (word, expected) => {
    expect(nearest(word, ['https', 'system', 'two-factor'])).toBe(expected);
  });
});
