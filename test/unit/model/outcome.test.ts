import { describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/model/outcome.ts';

describe('rollUp', () => {
  it.each([
    [['pass', 'error', 'inconclusive'], 'error'],
    [['error', 'inconclusive', 'fail'], 'fail'],
    [['not-checked', 'error', 'fail', 'pass'], 'fail'],
    [['pass', 'inconclusive', 'not-checked'], 'inconclusive'],
    [['pass', 'not-checked'], 'not-checked'],
    [['pass', 'attested'], 'attested'],
    [['pass', 'not-applicable'], 'pass'],
    [['not-applicable'], 'not-checked'],
    [[], 'not-checked'],
  ] as const)('%j is %s', (outcomes, expected) => {
    expect(rollUp(outcomes)).toBe(expected);
  });
});
