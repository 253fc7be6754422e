/** A conversation in lines over a proven TLS connection, for mail protocols: what was said, up to a wanted match. */
import type { TLSSocket } from 'node:tls';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { interrupted, provenSocket, type ProvenOptions } from './proven-socket.ts';
import type { LineService, LineSession } from './session.ts';

/** More than any capability list or refusal needs. */
const MAX_REPLY_BYTES = 64 * 1024;

export type ClosableLine = LineSession & Disposable;

/** @throws ProbeError when no proven connection came about; `tls-untrusted` when the certificate proves nothing */
export async function openLine(service: LineService, options: ProvenOptions): Promise<ClosableLine> {
  const where = `${service.host ?? options.host}:${service.port}`;
  return new Line(await provenSocket(service, options), where, options);
}

class Line implements ClosableLine {
  readonly #socket: TLSSocket;
  readonly #where: string;
  readonly #options: ProvenOptions;
  #heard = '';
  #ended = false;
  #changed: () => void = () => undefined;

  constructor(socket: TLSSocket, where: string, options: ProvenOptions) {
    this.#socket = socket;
    this.#where = where;
    this.#options = options;
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      this.#heard += text;
      this.#changed();
    });
    for (const event of ['end', 'close', 'error'])
      socket.on(event, () => {
        this.#ended = true;
        this.#changed();
      });
  }

  say(line: string): void {
    if (!this.#ended) this.#socket.write(`${line}\r\n`);
  }

  async hear(whole: RegExp): Promise<string> {
    const { signal, network } = this.#options;
    using limit = deadline(network.timeoutMs, signal);
    limit.signal.addEventListener('abort', () => this.#changed(), { once: true });
    for (;;) {
      const match = whole.exec(this.#heard);
      if (match !== null) {
        const end = match.index + match[0].length;
        const text = this.#heard.slice(0, end);
        this.#heard = this.#heard.slice(end);
        return text;
      }
      if (signal.aborted) throw interrupted(this.#where);
      const where = this.#where;
      if (limit.expired) throw new ProbeError('timeout', 'login', { code: 'no-whole-answer-in-time', where });
      if (this.#heard.length > MAX_REPLY_BYTES)
        throw new ProbeError('protocol', 'login', { code: 'answer-without-end', where });
      if (this.#ended) throw new ProbeError('reset', 'login', { code: 'connection-closed', where });
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }
}
