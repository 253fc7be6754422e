/**
 * Threads that read, each one document at a time, within a limit of time and memory. A thread over its limit is ended, and
 * another one takes its place when there is something to read again: none is started before, and none keeps the process.
 */
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { aborted, deadline, follow } from '../model/deadline.ts';
import type { Answer, Task } from './worker.ts';

export interface LaneLimits {
  /** Documents read at the same time. */
  readonly threads: number;
  /** For one document, from the moment that a thread begins. */
  readonly milliseconds: number;
  /** For one thread. */
  readonly megabytes: number;
}

/** What the thread said, or that it was ended at its limit of time. */
export type Outcome = Answer | { readonly state: 'too-slow' };

export class Lane {
  readonly #limits: LaneLimits;
  readonly #idle: Thread[] = [];
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(limits: LaneLimits) {
    this.#limits = limits;
  }

  /** @throws the reason of the signal when that fires first */
  async read(task: Task, signal: AbortSignal): Promise<Outcome> {
    await this.#turn(signal);
    const thread = this.#idle.pop() ?? new Thread(this.#limits.megabytes);
    try {
      const answer = await thread.ask(task, this.#limits.milliseconds, signal);
      if (thread.alive) this.#idle.push(thread);
      return answer;
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(signal: AbortSignal): Promise<void> {
    using gone = follow(signal);
    while (this.#busy >= this.#limits.threads) {
      const { promise, resolve } = signalled();
      this.#waiting.push(resolve);
      await Promise.race([promise, aborted(gone.signal)]);
      if (!signal.aborted) continue;
      const place = this.#waiting.indexOf(resolve);
      // Whoever was called and leaves, calls the next.
      if (place < 0) this.#waiting.shift()?.();
      else this.#waiting.splice(place, 1);
      signal.throwIfAborted();
    }
    this.#busy += 1;
  }
}

class Thread {
  readonly #worker: Worker;
  readonly #ready: Promise<Answer>;
  #listener: (answer: Answer) => void = () => undefined;
  alive = true;

  constructor(megabytes: number) {
    this.#worker = new Worker(PROGRAM, {
      eval: true,
      // What is read comes from outside, and secrets are in our environment.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#ready = new Promise((resolve) => (this.#listener = resolve));
    this.#worker.on('message', (answer: Answer) => this.#listener(answer));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.alive = false;
      this.#listener(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { state: 'too-heavy' } : { state: 'broke', error });
    });
    this.#worker.on('exit', () => (this.alive = false));
  }

  async ask(task: Task, milliseconds: number, signal: AbortSignal): Promise<Outcome> {
    this.#worker.ref();
    try {
      using gone = follow(signal);
      const started = await Promise.race([this.#ready, aborted(gone.signal)]);
      if (started?.state === 'broke') return started;
      using limit = deadline(milliseconds, signal);
      const answer = await Promise.race([this.#answer(task), aborted(limit.signal)]);
      if (answer !== undefined) return answer;
      this.alive = false;
      await this.#worker.terminate();
      signal.throwIfAborted();
      return { state: 'too-slow' };
    } finally {
      this.#worker.unref();
    }
  }

  #answer(task: Task): Promise<Answer> {
    this.#worker.postMessage(task);
    return new Promise((resolve) => (this.#listener = resolve));
  }
}

/** The built worker, or the source by the loader that sources need: Node 20 gives a thread no loader of its own. */
const PROGRAM = ((): string => {
  const extension = extname(import.meta.filename);
  const program = `import(${JSON.stringify(new URL(`worker${extension}`, import.meta.url))})`;
  if (extension !== '.ts') return program;
  const loader = new URL('esm/api/index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx')));
  return `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return ${program}; })`;
})();

/** What lives shortly; the rest of the limit is for what stays. */
const YOUNG_MEGABYTES = 32;

function signalled(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
