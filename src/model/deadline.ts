/**
 * The one owner of timers. Node 20 collects an `AbortSignal.timeout` that only `AbortSignal.any` refers to, and its timer
 * then never fires (nodejs/node#57736); a timer of our own is held by the event loop until it fires or is disposed of.
 */
import { setMaxListeners } from 'node:events';

export interface Deadline extends Disposable {
  /** Fires at the end of the time, with a `TimeoutError`, or when a signal that it follows does, with the reason of that. */
  readonly signal: AbortSignal;
  /** True when the time ran out, and no other signal came first. */
  readonly expired: boolean;
}

/**
 * A limit of time that also follows other signals. It keeps no process alive; dispose of it when the work is done. Time
 * in `outsideDeadlines` does not count. Time during which this process itself stood still is given back: an answer that
 * came in then is not heard yet when the timer fires, and the other side is not late.
 */
export function deadline(milliseconds: number, ...follows: readonly AbortSignal[]): Deadline {
  const limit = new Limit(milliseconds, follows);
  limits.set(limit.signal, limit);
  return limit;
}

/** The same for a whole run, which waits for nothing outside it. */
export function wholeDeadline(milliseconds: number, ...follows: readonly AbortSignal[]): Deadline {
  return new Limit(milliseconds, follows);
}

/** Waits for something that is not the work that was given so much time: the deadlines above this signal stand still. */
export async function outsideDeadlines<T>(signal: AbortSignal | undefined, waiting: Promise<T>): Promise<T> {
  const above = limitsAbove(signal);
  for (const limit of above) limit.pause();
  try {
    return await waiting;
  } finally {
    for (const limit of above) limit.resume();
  }
}

/** The deadlines that can stand still, by their signals. */
const limits = new WeakMap<AbortSignal, Limit>();

function limitsAbove(signal: AbortSignal | undefined): Set<Limit> {
  const limit = signal === undefined ? undefined : limits.get(signal);
  if (limit === undefined) return new Set();
  return new Set([limit, ...limit.follows.flatMap((above) => [...limitsAbove(above)])]);
}

class Limit implements Deadline {
  readonly follows: readonly AbortSignal[];
  readonly #followed: ReturnType<typeof follow>;
  readonly #milliseconds: number;
  #leftMs: number;
  #startedAt = 0;
  #pauses = 0;
  #expired = false;
  #gaveBack = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number, follows: readonly AbortSignal[]) {
    this.follows = follows;
    this.#followed = follow(...follows);
    this.#milliseconds = milliseconds;
    this.#leftMs = milliseconds;
    this.#start();
  }

  get signal(): AbortSignal {
    return this.#followed.signal;
  }

  get expired(): boolean {
    return this.#expired;
  }

  pause(): void {
    this.#pauses += 1;
    if (this.#pauses > 1) return;
    clearTimeout(this.#timer);
    this.#leftMs -= performance.now() - this.#startedAt;
  }

  resume(): void {
    this.#pauses -= 1;
    if (this.#pauses === 0) this.#start();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    // What still waits above it has nothing to start again.
    this.#pauses = Infinity;
    this.#followed[Symbol.dispose]();
  }

  #start(): void {
    this.#startedAt = performance.now();
    this.#arm(Math.min(Math.max(0, this.#leftMs), LONGEST_MS));
  }

  #arm(wait: number): void {
    const due = performance.now() + wait;
    this.#timer = setTimeout(() => this.#expire(performance.now() - due, wait), wait);
    this.#timer.unref();
  }

  #expire(late: number, wait: number): void {
    // Once: a machine that is always late would never end.
    if (late > LATE_MS && !this.#gaveBack) {
      this.#gaveBack = true;
      return this.#arm(Math.min(late, wait));
    }
    if (this.signal.aborted) return;
    this.#expired = true;
    this.#followed.abort(new DOMException(`no end within ${this.#milliseconds} ms`, 'TimeoutError'));
  }
}

/** A signal that fires when the first of these does, and can be fired by itself. */
export function follow(...signals: readonly AbortSignal[]): Disposable & Pick<AbortController, 'signal' | 'abort'> {
  const controller = new AbortController();
  // As many may wait for the end of a run as there are questions in it, which is no leak.
  setMaxListeners(0, controller.signal, ...signals);
  const leave = signals.map((signal) => {
    const stop = () => controller.abort(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    return () => signal.removeEventListener('abort', stop);
  });
  return {
    signal: controller.signal,
    abort: (reason) => controller.abort(reason),
    [Symbol.dispose]: () => {
      for (const each of leave) each();
    },
  };
}

/** Resolves after this time. @throws the reason of the signal when that fires first */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(milliseconds, LONGEST_MS),
    );
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Resolves when the signal fires. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('stopped');
}

/** A timer of a process that is awake fires sooner than this after its time. */
const LATE_MS = 100;

/** Above this, `setTimeout` fires at once. */
const LONGEST_MS = 2 ** 31 - 1;
