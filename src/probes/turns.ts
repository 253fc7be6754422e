/**
 * Courtesy towards a server: requests to one address go one after the other, and when a limiter shows, with a pause
 * between them. An answer that says "later" is asked again when it says so.
 */
import { outsideDeadlines, sleep } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { Exchange } from '../network/http.ts';
import type { ProbeContext } from './probe.ts';

const MAX_TRIES = 3;
/** A server that wants more is not waited for. */
const MAX_WAIT_MS = 20_000;
const MAX_PAUSE_MS = 5_000;
/** Clocks and the way there are not exact. */
const MARGIN_MS = 50;

interface Place {
  /** Ends when everybody before has had a turn. */
  queue: Promise<unknown>;
  pauseMs: number;
  notBefore: number;
}

export interface Asked extends Exchange {
  /** How often it was asked. */
  readonly tries: number;
}

/** A walk waits for its turn at each step, and for a limiter. */
export const HTTP_PATIENCE_MS = 60_000;

export function turnsOf(shared: ProbeContext['shared']): Turns {
  return shared('http.turns', () => new Turns());
}

/** Lives as long as the run, so that all its probes know of a limiter that one of them met. */
export class Turns {
  readonly #places = new Map<string, Place>();

  ask(address: string, signal: AbortSignal, request: () => Promise<Exchange>): Promise<Asked> {
    const place = this.#places.get(address) ?? { queue: Promise.resolve(), pauseMs: 0, notBefore: 0 };
    this.#places.set(address, place);
    const turn = outsideDeadlines(signal, place.queue).then(() => askAt(place, signal, request));
    place.queue = turn.catch(() => undefined);
    return turn;
  }
}

async function askAt(place: Place, signal: AbortSignal, request: () => Promise<Exchange>): Promise<Asked> {
  for (let tries = 1; ; tries++) {
    await until(place.notBefore, signal);
    const exchange = await request();
    const now = Date.now();
    if (exchange.status !== 429 && exchange.status !== 503) {
      if (place.pauseMs > 0) place.notBefore = now + place.pauseMs;
      return { ...exchange, tries };
    }
    const wait = (retryAfterOf(exchange.headers, now) ?? 1000 * tries) + MARGIN_MS;
    place.pauseMs = Math.max(place.pauseMs, Math.min(wait, MAX_PAUSE_MS));
    place.notBefore = now + Math.min(wait, MAX_PAUSE_MS);
    if (tries === MAX_TRIES || wait > MAX_WAIT_MS) return { ...exchange, tries };
    place.notBefore = now + wait;
  }
}

/** Retry-After is a number of seconds or a date (RFC 9110 §10.2.3); in milliseconds from now. */
function retryAfterOf(headers: Exchange['headers'], now: number): number | null {
  const value = headers.find(([name]) => name === 'retry-after')?.[1].trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

async function until(time: number, signal: AbortSignal): Promise<void> {
  const wait = time - Date.now();
  if (wait <= 0) return;
  await sleep(wait, signal).catch(() => {
    throw new ProbeError('interrupted', 'http', { code: 'stopped-while-asked' });
  });
}
