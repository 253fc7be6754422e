/** Lines of a server as they come, each waited for with a time of its own. */
import type { Socket } from 'node:net';
import { deadline, sleep } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';

/** More than any greeting or list of capabilities needs. */
const MOST_BYTES = 64 * 1024;
/** For the other side to close as well. */
const CLOSING_MS = 1_000;

export class LineReader {
  readonly where: string;
  readonly #socket: Socket;
  readonly #signal: AbortSignal;
  readonly #mostBytes: number;
  readonly #closed: Promise<void>;
  readonly #onData = (bytes: Buffer): void => {
    this.#heard += bytes.toString('latin1');
    this.#bytes += bytes.length;
    this.#changed();
  };
  #heard = '';
  /** Since something was last said. */
  #bytes = 0;
  /** No line ends before this. */
  #searched = 0;
  #ended = false;
  #released = false;
  #changed: () => void = () => undefined;

  /** `mostBytes` of one answer. */
  constructor(socket: Socket, where: string, signal: AbortSignal, mostBytes = MOST_BYTES) {
    this.#socket = socket;
    this.where = where;
    this.#signal = signal;
    this.#mostBytes = mostBytes;
    this.#closed = new Promise((resolve) => socket.once('close', () => resolve()));
    for (const event of ['end', 'close', 'error'])
      socket.on(event, () => {
        this.#ended = true;
        this.#changed();
      });
    socket.on('data', this.#onData);
    socket.resume();
  }

  say(line: string): void {
    this.#bytes = 0;
    if (!this.#ended) this.#socket.write(`${line}\r\n`);
  }

  /** @throws ProbeError when none comes in time, or the server hangs up */
  async line(milliseconds: number): Promise<string> {
    using limit = deadline(milliseconds, this.#signal);
    limit.signal.addEventListener('abort', () => this.#changed(), { once: true });
    const { where } = this;
    for (;;) {
      const end = this.#heard.indexOf('\n', this.#searched);
      if (end >= 0) {
        const line = this.#heard.slice(0, end).replace(/\r$/, '');
        this.#heard = this.#heard.slice(end + 1);
        this.#searched = 0;
        return line;
      }
      this.#searched = this.#heard.length;
      if (this.#signal.aborted) throw new ProbeError('interrupted', 'tcp', { code: 'run-stopped', where });
      if (limit.expired) throw new ProbeError('timeout', 'tcp', { code: 'no-whole-answer-in-time', where });
      if (this.#bytes > this.#mostBytes) throw new ProbeError('protocol', 'tcp', { code: 'answer-without-end', where });
      if (this.#ended) throw new ProbeError('reset', 'tcp', { code: 'connection-closed', where });
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  /** The socket, for who goes on with it; null when something was said that nobody asked for. */
  release(): Socket | null {
    if (this.#heard !== '') return null;
    this.#socket.off('data', this.#onData);
    this.#socket.pause();
    this.#released = true;
    return this.#socket;
  }

  /** Resolves when the connection is over on both sides, so that no other begins beside it. */
  async close(): Promise<void> {
    if (!this.#released) this.#socket.end();
    await Promise.race([this.#closed, sleep(CLOSING_MS)]);
    this.#socket.destroy();
  }
}
