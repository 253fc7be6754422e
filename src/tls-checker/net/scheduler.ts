/**
 * Rate limits per host: at most so many connections at a time, one deadline for everything, slower after resets,
 * and a second question before a silence or a slammed door is believed.
 */
import type { ConnectionPace } from '../types.ts';
import { ask, type Answer, type AskOptions, type Endpoint } from './ask.ts';
import type { Upgrade } from './starttls.ts';

export interface SchedulerOptions {
  readonly maxConnections: number;
  /** Milliseconds for one connection. */
  readonly timeoutMs: number;
  /** Moment, on the clock of `performance.now()`, at which everything ends. */
  readonly deadline: number;
  readonly upgrade?: Upgrade | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onConnection?: ((count: number) => void) | undefined;
  readonly pace?: ConnectionPace | undefined;
}

export interface Request extends Pick<AskOptions, 'until' | 'shares' | 'farewell' | 'sequel'> {
  /** Made anew for each attempt. */
  readonly hello: () => Buffer;
  /** Asked within `alone`. */
  readonly alone?: boolean | undefined;
  /** Other questions wait for its answer: it goes first where connections are paced. */
  readonly urgent?: boolean | undefined;
  /** The caller finds out what a dropped connection means: it is not asked again here. */
  readonly once?: boolean | undefined;
}

/** What the answers of an address have shown of it. */
interface AddressState {
  answered: boolean;
  quickestMs: number;
  /** What a farewell behind the hello does to the server, once an answer has shown it. */
  farewell?: 'harmless' | 'disturbing';
  /** It no longer answers what it has answered before: it is left alone. */
  left: boolean;
}

/** Milliseconds to wait before the second and third attempt after a reset. */
const BACK_OFF = [50, 250];

/** An answer that takes longer than this comes from afar. */
const FAR_MS = 15;

export class Scheduler {
  readonly #options: SchedulerOptions;
  #limit: number;
  #active = 0;
  /** Those that others wait for go first. */
  readonly #urgent: (() => void)[] = [];
  readonly #waiting: (() => void)[] = [];
  #connections = 0;
  /** Connections that wait for their turn, since when some do, and how long some did before. */
  readonly #held = { waiting: 0, sinceMs: 0, totalMs: 0 };
  readonly #states = new Map<string, AddressState>();
  /** Settled when nobody wants to be alone. */
  #company: Promise<void> = Promise.resolve();
  /** Called when the last connection beside the one that wants to be alone has ended; undefined when nobody does. */
  #onEmpty: (() => void) | undefined;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#limit = options.maxConnections;
  }

  get connections(): number {
    return this.#connections;
  }

  /** Even the quickest answer took long: what counts is then how many questions wait for one another. */
  isFar({ address }: Endpoint): boolean {
    const { quickestMs } = this.#stateOf(address);
    return quickestMs > FAR_MS && Number.isFinite(quickestMs);
  }

  hasLeft({ address }: Endpoint): boolean {
    return this.#stateOf(address).left;
  }

  /** Time in which connections waited for their turn does not count. */
  get remainingMs(): number {
    const { waiting, sinceMs, totalMs } = this.#held;
    const held = totalMs + (waiting > 0 ? performance.now() - sinceMs : 0);
    return Math.max(0, this.#options.deadline + held - performance.now());
  }

  get stopped(): boolean {
    return this.remainingMs === 0 || this.#options.signal?.aborted === true;
  }

  /**
   * One connection, as soon as one is free. With a farewell the server need not wait for us, which matters to one that
   * serves a single connection at a time; what it says against such a hello counts only once it has accepted another.
   */
  async ask(endpoint: Endpoint, request: Request): Promise<Answer> {
    const { farewell, ...patient } = request;
    const state = this.#stateOf(endpoint.address);
    if (farewell === undefined || state.farewell === 'disturbing') return this.#insist(endpoint, patient);
    const answer = await this.#once(endpoint, request);
    if (answer.kind === 'flight' && answer.complete) {
      state.farewell = 'harmless';
      return answer;
    }
    if (this.stopped || (state.farewell === 'harmless' && answer.kind === 'alert')) return answer;
    const second = await this.#insist(endpoint, patient);
    if (second.kind === 'flight') state.farewell = 'disturbing';
    return second;
  }

  /** A dropped connection is asked again, more slowly, before it counts. */
  async #insist(endpoint: Endpoint, request: Request): Promise<Answer> {
    let answer = await this.#once(endpoint, request);
    for (const pause of BACK_OFF) {
      // A reset may be a limit on connections and is tried twice more; a close or a silence once, and a silence not at
      // all where nothing has ever answered.
      const again = answer.kind === 'reset' || (pause === BACK_OFF[0] && this.#deservesOneMore(endpoint, answer));
      if (!again || this.stopped) return answer;
      if (request.once === true && answer.kind !== 'timeout') return answer;
      await this.rest(pause);
      answer = await this.#once(endpoint, request);
    }
    return answer;
  }

  #deservesOneMore({ address }: Endpoint, answer: Answer): boolean {
    return answer.kind === 'closed' || (isSilence(answer) && this.#stateOf(address).answered);
  }

  /** Runs questions (`alone: true`) with no other connection beside theirs: what ends them is about them. */
  async alone<T>(run: () => Promise<T>): Promise<T> {
    const before = this.#company;
    let back: () => void = () => undefined;
    this.#company = new Promise((resolve) => (back = resolve));
    await before;
    const empty = new Promise<void>((resolve) => (this.#onEmpty = resolve));
    if (this.#active > 0) await empty;
    try {
      return await run();
    } finally {
      this.#onEmpty = undefined;
      back();
      this.#admit();
    }
  }

  /**
   * Runs something that opens one connection of its own, and others wait for, under the same limit; undefined when the
   * scan has been stopped.
   */
  async exclusive<T>(endpoint: Endpoint, run: (timeoutMs: number) => Promise<T>): Promise<T | undefined> {
    await this.#acquire(false, true);
    try {
      await this.#turn(endpoint, true);
      if (this.stopped) return undefined;
      this.#count();
      return await run(Math.min(this.#options.timeoutMs, this.remainingMs));
    } finally {
      this.#release();
    }
  }

  /** From now on everything that is asked of the address counts as dropped, without a connection. */
  leave({ address }: Endpoint): void {
    this.#stateOf(address).left = true;
  }

  async #once(endpoint: Endpoint, { hello, alone, urgent, once: _, ...request }: Request): Promise<Answer> {
    await this.#acquire(alone, urgent);
    try {
      const state = this.#stateOf(endpoint.address);
      if (state.left) return { kind: 'closed', detail: 'the server answers nothing any more and is left alone' };
      const began = await this.#turn(endpoint, urgent);
      if (this.stopped) return { kind: 'timeout', detail: 'the deadline of the scan has passed' };
      this.#count();
      const { upgrade, signal, pace } = this.#options;
      const timeoutMs = Math.max(1, Math.min(this.#options.timeoutMs, this.remainingMs));
      const started = performance.now();
      const answer = await ask(endpoint, hello(), { ...request, timeoutMs, upgrade, signal });
      if (answer.kind === 'reset') this.#limit = Math.max(1, this.#limit >> 1);
      if (isSilence(answer) && this.remainingMs > 0) pace?.refused(endpoint, began);
      if (answer.kind === 'flight' || answer.kind === 'alert') {
        pace?.answered(endpoint);
        state.answered = true;
        state.quickestMs = Math.min(state.quickestMs, performance.now() - started);
      }
      return answer;
    } finally {
      this.#release();
    }
  }

  #stateOf(address: string): AddressState {
    let state = this.#states.get(address);
    if (state === undefined) {
      state = { answered: false, quickestMs: Infinity, left: false };
      this.#states.set(address, state);
    }
    return state;
  }

  /** Ends early when the scan is stopped. */
  rest(ms: number): Promise<void> {
    const { signal } = this.#options;
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, this.stopped ? 0 : Math.min(ms, this.remainingMs));
      signal?.addEventListener('abort', done);
    });
  }

  /** Resolves when a connection may begin, with its time. */
  async #turn({ address }: Endpoint, isUrgent = false): Promise<number> {
    const { pace, signal } = this.#options;
    const now = performance.now();
    if (pace === undefined || this.stopped) return now;
    const held = this.#held;
    if (held.waiting === 0) held.sinceMs = now;
    held.waiting += 1;
    // Who stops the scan is heard by who asks.
    const began = await pace.turn(address, signal, isUrgent).catch(() => now);
    held.waiting -= 1;
    if (held.waiting === 0) held.totalMs += performance.now() - held.sinceMs;
    return began;
  }

  #count(): void {
    this.#connections += 1;
    this.#options.onConnection?.(this.#connections);
  }

  async #acquire(alone = false, isUrgent = false): Promise<void> {
    if (alone || (this.#onEmpty === undefined && this.#active < this.#limit)) this.#active += 1;
    else await new Promise<void>((resolve) => (isUrgent ? this.#urgent : this.#waiting).push(resolve));
  }

  #release(): void {
    this.#active -= 1;
    this.#admit();
  }

  #admit(): void {
    if (this.#onEmpty !== undefined) {
      if (this.#active === 0) this.#onEmpty();
      return;
    }
    while (this.#active < this.#limit) {
      const next = this.#urgent.shift() ?? this.#waiting.shift();
      if (next === undefined) return;
      this.#active += 1;
      next();
    }
  }
}

/** Nothing was said: by a port that is closed, or by a limiter before it. */
function isSilence({ kind }: Answer): boolean {
  return kind === 'timeout' || kind === 'unreachable';
}
