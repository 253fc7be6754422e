import { expect, it } from 'vitest';
import { BrakeWatch } from '../../../src/login/reading/brake.ts';

const FIVE_QUICK = [40, 30, 45, 30, 50];
const LATE = [1300, 1250, 1400, 1300];

/** After which guess a brake is told, and from which guess on it is said to hold. */
async function watched(guesses: readonly number[], views: (guess: number) => number) {
  let guess = 0;
  const watch = new BrakeWatch(() => Promise.resolve(views(guess)), 4);
  for (const durationMs of guesses) {
    guess += 1;
    const from = await watch.after(guess, durationMs);
    if (from !== null) return { told: guess, from };
  }
  return null;
}

it.each<[string, readonly number[], (guess: number) => number, { told: number; from: number } | null]>([
  ['four late answers in a row beside quick pages', [...FIVE_QUICK, ...LATE], () => 20, { told: 9, from: 6 }],
  ['four late answers beside pages that were always slow', [...FIVE_QUICK, ...LATE], () => 700, { told: 9, from: 6 }],
  ['three late answers', [...FIVE_QUICK, ...LATE.slice(1)], () => 20, null],
  ['late answers with quick ones between', [40, 1300, 40, 1300, 40, 1300, 40, 1300, 40], () => 20, null],
  ['late answers beside pages that are as late', [...FIVE_QUICK, ...LATE], (guess) => (guess < 6 ? 20 : 1250), null],
  [
    'late answers beside late pages that had been slow before',
    [...FIVE_QUICK, ...LATE],
    (guess) => (guess < 6 ? 300 : 1250),
    null,
  ],
  [
    'late answers beside pages that are twenty times slower',
    [...FIVE_QUICK, ...LATE],
    (guess) => (guess < 6 ? 20 : 500),
    null,
  ],
  ['late answers after others that came as late', [40, 1200, 300, 1500, 60, 1300, 1250, 1400, 1300], () => 20, null],
  ['late answers after a single one that came as late', [1400, 40, 30, 45, ...LATE], () => 20, { told: 8, from: 5 }],
  [
    'answers that take half a second longer each time',
    [100, 600, 1100, 1600, 2100, 2600, 3100, 3600],
    () => 20,
    { told: 7, from: 4 },
  ],
  ['answers that take twice as long each time', [500, 1000, 2000, 4000, 8000, 16000], () => 20, { told: 6, from: 3 }],
  ['answers that are all late', [1300, 1300, 1350, 1250, 1300, 1300], () => 20, null],
])('a brake is seen, or not, in %s', async (_what, guesses, views, expected) => {
  expect(await watched(guesses, views)).toEqual(expected);
});
