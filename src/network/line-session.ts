/**
 * A conversation in lines over TLS, for mail protocols. Like an HTTP session it carries secrets, so nothing of the
 * caller is sent before the certificate chain and the host name were proven in this very socket.
 */
import { isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { startTls, upgrade as upgradeToTls } from '../tls-checker/index.ts';
import { identityProblem } from './identity.ts';
import { networkError } from './errors.ts';
import type { Network, Target } from './network.ts';
import type { LineService, LineSession } from './session.ts';

/** More than any capability list or refusal needs. */
const MAX_REPLY_BYTES = 64 * 1024;

export interface LineOptions {
  readonly network: Network;
  /** The host of the login, for a service that names none. */
  readonly host: string;
  readonly signal: AbortSignal;
}

export type ClosableLine = LineSession & Disposable;

/** @throws ProbeError when no proven connection came about; `tls-untrusted` when the certificate proves nothing */
export async function openLine(service: LineService, options: LineOptions): Promise<ClosableLine> {
  const { network, signal } = options;
  const host = service.host ?? options.host;
  const where = `${host}:${service.port}`;
  using limit = deadline(network.timeoutMs, signal);
  const patience = limit.signal;
  const sockets: Socket[] = [];
  try {
    const socket = await reach(network, await network.resolve(host, service.port), patience);
    sockets.push(socket);
    if (service.startTls) await upgrade(socket, service, patience, where);
    const secure = connectTls({
      socket,
      servername: isIP(host) ? '' : host,
      host,
      secureContext: network.secureContext,
      rejectUnauthorized: true,
      checkServerIdentity: (_address, certificate) => identityProblem(host, certificate),
    });
    sockets.push(secure);
    secure.on('error', ignore);
    await once(secure, 'secureConnect', patience);
    if (!secure.authorized) throw new ProbeError('tls-untrusted', 'tls', { code: 'connection-not-proven', where });
    return new Line(secure, where, options);
  } catch (error) {
    for (const socket of sockets) socket.destroy();
    throw signal.aborted ? interrupted(where) : networkError(error, where);
  }
}

class Line implements ClosableLine {
  readonly #socket: TLSSocket;
  readonly #where: string;
  readonly #options: LineOptions;
  #heard = '';
  #ended = false;
  #changed: () => void = () => undefined;

  constructor(socket: TLSSocket, where: string, options: LineOptions) {
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

/** The first address that takes the connection. */
async function reach(network: Network, targets: readonly Target[], patience: AbortSignal): Promise<Socket> {
  let problem: unknown;
  for (const target of targets) {
    try {
      return await network.pace.connect(target, patience, () => network.dial(target, patience));
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

/** The server must say that TLS begins, and nothing more: what follows in plain text could be anybody's (CVE-2011-0411). */
async function upgrade(socket: Socket, { protocol }: LineService, patience: AbortSignal, where: string): Promise<void> {
  const ended = new ProbeError('reset', 'tcp', { code: 'closed-before-tls', where });
  const over = once(socket, 'end', patience).then(() => Promise.reject(ended));
  const refused = await Promise.race([upgradeToTls(socket, startTls(protocol)), over]);
  if (refused !== undefined)
    throw new ProbeError('tls-alert', 'tls', { code: 'starttls-refused', where, answer: refused });
}

function once(socket: Socket, event: string, patience: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(reasonOf(patience));
    if (patience.aborted) return stop();
    patience.addEventListener('abort', stop, { once: true });
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    socket.once(event, () => {
      patience.removeEventListener('abort', stop);
      resolve();
    });
  });
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error('stopped');
}

/** Whoever waits hears of it; an error that comes when nobody waits is the end of the connection, no more. */
function ignore(): void {}

function interrupted(where: string): ProbeError {
  return new ProbeError('interrupted', 'login', { code: 'run-stopped', where });
}
