/** Time as the login layer needs it; tests bring their own. */
import { sleep } from '../model/deadline.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects when the signal fires. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export function systemClock(signal: AbortSignal): Clock {
  return {
    now: () => Date.now(),
    sleep: (milliseconds) => sleep(milliseconds, signal),
  };
}
