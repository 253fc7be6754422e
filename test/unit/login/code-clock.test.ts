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

describe('a fresh step', () => {
  it('is one after that of the start, in which an earlier run may have used a code', async () => {
    const codes = new CodeClock(clockAt(100 * STEP_MS + 3_000), 30);
    await codes.freshStep();
    expect(codes.step).toBe(101);
  });

  it('is one after that of the last code, when the step went by since the start', async () => {
    const clock = clockAt(100 * STEP_MS + 29_000);
    const codes = new CodeClock(clock, 30);
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
    const codes = new CodeClock(clock, 30);
    clock.pass(STEP_MS + into);
    await codes.freshStep();
    expect(codes.step).toBe(step);
  });
});
