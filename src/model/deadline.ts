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
 * during which this process itself stood still is given back: an answer that came in then is not heard yet when the timer
 * fires, and the other side is not late.
 */
export function deadline(milliseconds: number, ...follows: readonly AbortSignal[]): Deadline {
  const followed = follow(...follows);
  let expired = false;
  let timer: NodeJS.Timeout;
  const arm = (wait: number): void => {
    const due = performance.now() + wait;
    timer = setTimeout(() => {
      const late = performance.now() - due;
      if (late > LATE_MS) return arm(Math.min(late, wait));
      if (followed.signal.aborted) return;
      expired = true;
      followed.abort(new DOMException(`no end within ${milliseconds} ms`, 'TimeoutError'));
    }, wait);
    timer.unref();
  };
  arm(Math.min(milliseconds, LONGEST_MS));
  return {
    signal: followed.signal,
    get expired() {
      return expired;
    },
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      followed[Symbol.dispose]();
    },
  };
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
