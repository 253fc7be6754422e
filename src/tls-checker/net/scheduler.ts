/**
 * Manners towards a host: at most so many connections at a time, one deadline for everything, slower after resets,
 * and a second question before a silence or a slammed door is believed.
 */
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
}

export interface Request extends Pick<AskOptions, 'until' | 'shares' | 'farewell' | 'sequel'> {
  /** Made anew for each attempt. */
  readonly hello: () => Buffer;
}

/** Milliseconds to wait before the second and third attempt after a reset. */
const BACK_OFF = [50, 250];

/** An answer that takes longer than this comes from afar. */
const FAR_MS = 15;

export class Scheduler {
  readonly #options: SchedulerOptions;
  #limit: number;
  #active = 0;
  readonly #waiting: (() => void)[] = [];
  #connections = 0;
  #answered = false;
  #quickestMs = Infinity;
  /** What a farewell behind the hello does to the server, once an answer has shown it. */
  #farewell: 'harmless' | 'disturbing' | undefined;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#limit = options.maxConnections;
  }

  get connections(): number {
    return this.#connections;
  }

  /** Even the quickest answer took long: what counts is then how many questions wait for one another. */
  get isFar(): boolean {
    return this.#quickestMs > FAR_MS && Number.isFinite(this.#quickestMs);
  }

  get remainingMs(): number {
    return Math.max(0, this.#options.deadline - performance.now());
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
    if (farewell === undefined || this.#farewell === 'disturbing') return this.#insist(endpoint, patient);
    const answer = await this.#once(endpoint, request);
    if (answer.kind === 'flight' && answer.complete) {
      this.#farewell = 'harmless';
      return answer;
    }
    if (this.stopped || (this.#farewell === 'harmless' && answer.kind === 'alert')) return answer;
    const second = await this.#insist(endpoint, patient);
    if (second.kind === 'flight') this.#farewell = 'disturbing';
    return second;
  }

  /** A dropped connection is asked again, more slowly, before it counts. */
  async #insist(endpoint: Endpoint, request: Request): Promise<Answer> {
    let answer = await this.#once(endpoint, request);
    for (const pause of BACK_OFF) {
      // A reset may be a limit on connections and is tried twice more; a close or a silence once, and a silence not at
      // all where nothing has ever answered.
      const again = answer.kind === 'reset' || (pause === BACK_OFF[0] && this.#deservesOneMore(answer));
      if (!again || this.stopped) return answer;
      if (answer.kind === 'reset') this.#limit = Math.max(1, this.#limit >> 1);
      await new Promise((resolve) => setTimeout(resolve, Math.min(pause, this.remainingMs)));
      answer = await this.#once(endpoint, request);
    }
    return answer;
  }

  #deservesOneMore(answer: Answer): boolean {
    return answer.kind === 'closed' || (answer.kind === 'timeout' && this.#answered);
  }

  /** Runs something that opens one connection of its own, under the same limit. */
  async exclusive<T>(run: (timeoutMs: number) => Promise<T>): Promise<T> {
    await this.#acquire();
    try {
      this.#count();
      return await run(Math.min(this.#options.timeoutMs, this.remainingMs));
    } finally {
      this.#release();
    }
  }

  async #once(endpoint: Endpoint, { hello, ...request }: Request): Promise<Answer> {
    await this.#acquire();
    try {
      if (this.stopped) return { kind: 'timeout', detail: 'the deadline of the scan has passed' };
      this.#count();
      const { upgrade, signal } = this.#options;
      const timeoutMs = Math.max(1, Math.min(this.#options.timeoutMs, this.remainingMs));
      const started = performance.now();
      const answer = await ask(endpoint, hello(), { ...request, timeoutMs, upgrade, signal });
      if (answer.kind === 'flight' || answer.kind === 'alert') {
        this.#answered = true;
        this.#quickestMs = Math.min(this.#quickestMs, performance.now() - started);
      }
      return answer;
    } finally {
      this.#release();
    }
  }

  #count(): void {
    this.#connections += 1;
    this.#options.onConnection?.(this.#connections);
  }

  async #acquire(): Promise<void> {
    if (this.#active < this.#limit) this.#active += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    // The place of this connection goes to the next in line, unless the limit has been lowered meanwhile.
    if (this.#active <= this.#limit) {
      const next = this.#waiting.shift();
      if (next !== undefined) return next();
    }
    this.#active -= 1;
  }
}
