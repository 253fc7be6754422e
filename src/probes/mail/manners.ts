/** How mail servers are visited: at one address one connection at a time, with a pause between two, and never again after a refusal. */
import { outsideDeadlines, sleep } from '../../model/deadline.ts';

export class Manners {
  readonly #gapMs: number;
  readonly #most: number;
  #last: Promise<unknown> = Promise.resolve();
  #notBefore = 0;
  #count = 0;
  #done = false;

  constructor({ gap, most }: { readonly gap: number; readonly most: number }) {
    this.#gapMs = gap * 1000;
    this.#most = most;
  }

  /** Undefined when the server is not to be asked again. `stops` says whether it wants to be left alone from now on. */
  visit<T>(signal: AbortSignal, visit: () => Promise<T>, stops: (seen: T) => boolean): Promise<T | undefined> {
    const turn = outsideDeadlines(signal, this.#last).then(async () => {
      if (this.#done || this.#count >= this.#most || signal.aborted) return undefined;
      await sleep(Math.max(0, this.#notBefore - performance.now()), signal);
      this.#count += 1;
      try {
        const seen = await visit();
        this.#done ||= stops(seen);
        return seen;
      } catch (error) {
        // Who does not answer is not asked again either.
        this.#done = true;
        throw error;
      } finally {
        this.#notBefore = performance.now() + this.#gapMs;
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
