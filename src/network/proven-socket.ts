/**
 * A TLS connection for a protocol that carries secrets: nothing of the caller is sent before the certificate chain and
 * the host name were proven in this very socket.
 */
import { isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { startTls, upgrade as upgradeToTls } from '../tls-checker/index.ts';
import { identityProblem } from './identity.ts';
import { networkError } from './errors.ts';
import type { Network, Target } from './network.ts';
import type { LineService } from './session.ts';

export interface ProvenOptions {
  readonly network: Network;
  /** The host of the login, for a service that names none. */
  readonly host: string;
  readonly signal: AbortSignal;
}

/** @throws ProbeError when no proven connection came about; `tls-untrusted` when the certificate proves nothing */
export async function provenSocket(service: LineService, options: ProvenOptions): Promise<TLSSocket> {
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
    return secure;
  } catch (error) {
    for (const socket of sockets) socket.destroy();
    throw signal.aborted ? interrupted(where) : networkError(error, where);
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

export function interrupted(where: string): ProbeError {
  return new ProbeError('interrupted', 'login', { code: 'run-stopped', where });
}
