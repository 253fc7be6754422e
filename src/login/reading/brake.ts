/** Tells a brake on guessing from a busy server or a slow network: a brake holds up the guesses, not the pages beside them. */

/** An answer that takes this much longer than the fastest is slow. */
const SLOWED_BY_MS = 900;
/** Shorter times differ by chance. */
const LEAST_MS = 5;
const VIEWS = 3;

export class BrakeWatch {
  readonly #view: () => Promise<number>;
  readonly #inARow: number;
  #viewBefore = Number.POSITIVE_INFINITY;
  #fastest = Number.POSITIVE_INFINITY;
  #slow = 0;

  /** `view` opens a page that no brake guards, in milliseconds; so many slow answers in a row are no chance. */
  constructor(view: () => Promise<number>, inARow: number) {
    this.#view = view;
    this.#inARow = inARow;
  }

  /** To be asked after each guess: at which of them the brake set in, or null. */
  async after(guess: number, durationMs: number): Promise<number | null> {
    if (guess === 1) this.#viewBefore = await this.#fastestView();
    this.#slow = durationMs > this.#fastest + SLOWED_BY_MS ? this.#slow + 1 : 0;
    this.#fastest = Math.min(this.#fastest, durationMs);
    if (this.#slow < this.#inARow) return null;
    if (!(await this.#isBusy(durationMs))) return guess - this.#slow + 1;
    this.#slow = 0;
    return null;
  }

  /** Other pages are slower by as much, give or take, in time or in proportion: then nothing is known about guesses. */
  async #isBusy(durationMs: number): Promise<boolean> {
    const view = await this.#fastestView();
    const guesses = durationMs / Math.max(LEAST_MS, this.#fastest);
    const pages = Math.max(LEAST_MS, view) / Math.max(LEAST_MS, this.#viewBefore);
    return pages * 2 >= guesses || (view - this.#viewBefore) * 2 >= durationMs - this.#fastest;
  }

  async #fastestView(): Promise<number> {
    let fastest = Number.POSITIVE_INFINITY;
    for (let view = 0; view < VIEWS; view++) fastest = Math.min(fastest, await this.#view());
    return fastest;
  }
}
