import { describe, expect, it } from 'vitest';
import { CodeClock } from '../../../src/login/code-clock.ts';
import type { Clock } from '../../../src/login/clock.ts';

const STEP_MS = 30_000;

/** A clock that sleeps in no time. */
function clockAt(start: number): Clock & { pass: (ms: number) => void } {
  let now = start;
  const pass = (ms: number) => {
    now += ms;
  };
  return { now: () => now, sleep: async (ms) => pass(ms), pass };
}

const account = (lastLogin?: number, lastAttempt = lastLogin): ConstructorParameters<typeof CodeClock>[2] => ({
  usedStep: null,
  givenStep: null,
  lastLogin,
  lastAttempt,
});

describe('an old code', () => {
  it.each([
    ['at once, where no code was used before', Number.NEGATIVE_INFINITY, false, 100],
    ['at once, where the last one, and two steps ahead of it, are older still', 94 * STEP_MS, false, 100],
    ['later, where one two steps ahead of the last one is as old', 95 * STEP_MS, true, 101],
    ['later, where one was used just now', 100 * STEP_MS + 1_000, true, 106],
  ])('of three steps ago is asked %s', async (_name, lastLogin, waits, step) => {
    const codes = new CodeClock(clockAt(100 * STEP_MS + 3_000), 30, account(lastLogin));
    expect(await codes.unusedSince(-3)).toBe(waits);
    expect(codes.step).toBe(step);
  });
});

it('an old code is asked later where this very run gave a code, whatever became of it', async () => {
  const codes = new CodeClock(clockAt(100 * STEP_MS + 3_000), 30, account(Number.NEGATIVE_INFINITY));
  codes.use();
  expect(await codes.unusedSince(-3)).toBe(true);
  expect(codes.step).toBe(104);
});

it('an old code is asked later where an earlier run ended before its login was complete', async () => {
  const codes = new CodeClock(clockAt(100 * STEP_MS + 3_000), 30, account(90 * STEP_MS, 97 * STEP_MS));
  expect(await codes.unusedSince(-3)).toBe(true);
  expect(codes.step).toBe(103);
});

it('a code that was given once is not given again, also when a server asked to wait in between', async () => {
  const codes = new CodeClock(clockAt(100 * STEP_MS + 3_000), 30, account(Number.NEGATIVE_INFINITY));
  await codes.leaveGiven(2);
  expect(codes.give(2)).toBe(102);
  await codes.leaveGiven(2);
  expect(codes.give(2)).toBe(103);
});

describe('a fresh step', () => {
  it.each([
    ['one after that of the start, where nobody kept count', undefined, 101],
    ['one after that of the start, when a login succeeded in it', 100 * STEP_MS + 1_000, 101],
    ['the step of now, when the last login was in an earlier one', 99 * STEP_MS + 29_000, 100],
    ['the step of now, when there was no login before', Number.NEGATIVE_INFINITY, 100],
  ])('is %s', async (_name, lastLogin, step) => {
    const codes = new CodeClock(clockAt(100 * STEP_MS + 3_000), 30, account(lastLogin));
    await codes.freshStep();
    expect(codes.step).toBe(step);
  });

  it('is one that no other visit of the account has used', async () => {
    const [clock, shared] = [clockAt(100 * STEP_MS + 3_000), account(Number.NEGATIVE_INFINITY)];
    new CodeClock(clock, 30, shared).use();
    const codes = new CodeClock(clock, 30, shared);
    await codes.freshStep();
    expect(codes.step).toBe(101);
  });

  it('is one after that of the last code, when the step went by since the start', async () => {
    const clock = clockAt(100 * STEP_MS + 29_000);
    const codes = new CodeClock(clock, 30, account());
    clock.pass(3_000);
    expect(codes.use()).toBe(101);
    await codes.freshStep();
    expect(codes.step).toBe(102);
  });

  it.each([
    ['long enough is left', 5_000, 101],
    ['too little is left', 21_000, 102],
  ])('is the step of now when no code of it was used and %s', async (_name, into, step) => {
    const clock = clockAt(100 * STEP_MS);
    const codes = new CodeClock(clock, 30, account());
    clock.pass(STEP_MS + into);
    await codes.freshStep();
    expect(codes.step).toBe(step);
  });
});
