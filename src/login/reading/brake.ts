/** Tells a brake on guessing from a busy server or a slow network: a brake holds up the guesses, not the pages beside them. */

/** Answers that each take this much longer than those before are slow. */
const SLOWED_BY_MS = 900;
/** Of so many answers before, the slowest may have been chance: a first one, a page that was not in memory. */
const ENOUGH_FOR_CHANCE = 3;
/** Shorter times differ by chance. */
const LEAST_MS = 5;
const VIEWS = 3;

export class BrakeWatch {
  readonly #view: () => Promise<number>;
  readonly #inARow: number;
  readonly #durations: number[] = [];
  #viewBefore = Number.POSITIVE_INFINITY;

  /**
   * `view` opens a page that no brake guards, in milliseconds; so many answers in a row that are slower than those before
   * are no chance.
   */
  constructor(view: () => Promise<number>, inARow: number) {
    this.#view = view;
    this.#inARow = inARow;
  }

  /** To be asked after each guess: at which of them the brake set in, or null. */
  async after(guess: number, durationMs: number): Promise<number | null> {
    if (guess === 1) this.#viewBefore = await this.#fastestView();
    this.#durations.push(durationMs);
    const [before, last] = [this.#durations.slice(0, -this.#inARow), this.#durations.slice(-this.#inARow)];
    if (before.length === 0 || Math.min(...last) <= usualMost(before) + SLOWED_BY_MS) return null;
    return (await this.#isBusy(Math.min(...last), Math.min(...before))) ? null : guess - this.#inARow + 1;
  }

  /** Other pages are slower by as much, give or take, in time or in proportion: then nothing is known about guesses. */
  async #isBusy(durationMs: number, fastest: number): Promise<boolean> {
    const view = await this.#fastestView();
    const guesses = durationMs / Math.max(LEAST_MS, fastest);
    const pages = Math.max(LEAST_MS, view) / Math.max(LEAST_MS, this.#viewBefore);
    return pages * 2 >= guesses || (view - this.#viewBefore) * 2 >= durationMs - fastest;
  }

  async #fastestView(): Promise<number> {
    let fastest = Number.POSITIVE_INFINITY;
    for (let view = 0; view < VIEWS; view++) fastest = Math.min(fastest, await this.#view());
    return fastest;
  }
}

/** The slowest of them, without one that may have been chance. */
function usualMost(durations: readonly number[]): number {
  const sorted = durations.toSorted((a, b) => a - b);
  return (durations.length < ENOUGH_FOR_CHANCE ? sorted.at(-1) : sorted.at(-2)) ?? 0;
}
