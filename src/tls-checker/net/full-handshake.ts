/** A complete handshake by Node's own OpenSSL: for what only a finished session shows (trust, sessions, renegotiation). Never throws. */
import { constants, type X509Certificate } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import type { Endpoint } from './ask.ts';
import { Listener, within, type Heard } from './wait-for-ticket.ts';
import { upgrade, type Upgrade } from './starttls.ts';

/** What was heard behind it is there only when a session was waited for. */
export interface FullHandshake extends Omit<Heard, 'session'> {
  readonly version: string;
  readonly alpn: string | null;
  readonly authorized: boolean;
  readonly authorizationError: string | null;
  /** Undefined with an anonymous suite. */
  readonly leaf: X509Certificate | undefined;
  readonly fingerprint256: string | null;
  readonly reused: boolean;
  /** Serialized session; undefined when the server gave none within the waiting time. */
  readonly session: Buffer | undefined;
  readonly ticketKeyed: boolean;
  /** Outcome of a renegotiation that the client asked for; undefined when it was not asked for. */
  readonly renegotiation?: Renegotiation;
  /** Whether the server closed within the time that it was watched; undefined when it was not watched. */
  readonly closed?: boolean;
}

interface Renegotiation {
  /** `refused`: with an alert; `closed`: the connection ended, for whatever reason; `not-possible`: it had ended before. */
  readonly outcome: 'accepted' | 'refused' | 'closed' | 'ignored' | 'not-possible';
  readonly afterMs: number;
}

export type HandshakeResult =
  | { readonly ok: true; readonly handshake: FullHandshake }
  | { readonly ok: false; readonly code: string; readonly detail: string };

/** The scan was interrupted, or its deadline has passed. */
export const STOPPED: HandshakeResult & { readonly ok: false } = {
  ok: false,
  code: 'STOPPED',
  detail: 'the scan was stopped',
};

export interface HandshakeOptions {
  readonly servername: string | undefined;
  readonly context: SecureContext;
  readonly timeoutMs: number;
  readonly upgrade?: Upgrade | undefined;
  readonly alpn?: readonly string[];
  readonly session?: Buffer;
  /** Wait for a session after the handshake. */
  readonly awaitSession?: boolean;
  readonly renegotiate?: boolean;
  /** Say and ask nothing for this long, to see whether the server closes by itself. */
  readonly watchMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ContextOptions {
  readonly ca: readonly string[];
  readonly maxVersion?: 'TLSv1.2' | undefined;
  readonly sigalgs?: string | undefined;
}

/** Everything that this OpenSSL can still speak: the question is what the server does, not what we would accept. */
export function permissiveContext(options: ContextOptions): SecureContext {
  return createSecureContext({
    ciphers: 'ALL:@SECLEVEL=0',
    minVersion: 'TLSv1',
    secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
    ...(options.maxVersion === undefined ? {} : { maxVersion: options.maxVersion }),
    ca: [...options.ca],
    ...(options.sigalgs === undefined ? {} : { sigalgs: options.sigalgs }),
  });
}

/** Who has not answered a request to renegotiate by now does not. */
const RENEGOTIATION_MS = 1000;
/** Time for a finished handshake to be described after its connection was closed. */
const SETTLE_MS = 50;

export async function fullHandshake(endpoint: Endpoint, options: HandshakeOptions): Promise<HandshakeResult> {
  // The event of a signal that has fired already never comes.
  if (options.signal?.aborted === true) return STOPPED;
  const endsAt = performance.now() + options.timeoutMs;
  const tcp = connectTcp({ host: endpoint.address, port: endpoint.port, noDelay: true });
  const closed = new Promise<void>((resolve) => tcp.once('close', () => resolve()));
  const trouble = watchFor(tcp, options);
  try {
    return await Promise.race([converse(tcp, options, closed, endsAt), trouble.result]);
  } finally {
    trouble.stop();
    tcp.destroy();
  }
}

/** What ends a handshake from outside: the network, our patience, whoever stops the scan. */
function watchFor(tcp: Socket, { timeoutMs, signal }: HandshakeOptions) {
  let stop = () => {};
  const result = new Promise<HandshakeResult>((resolve) => {
    const fail = (code: string, detail: string) => resolve({ ok: false, code, detail });
    const timer = setTimeout(() => fail('ETIMEDOUT', `no complete handshake within ${timeoutMs} ms`), timeoutMs);
    const onAbort = () => resolve(STOPPED);
    signal?.addEventListener('abort', onAbort);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    tcp.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? 'UNKNOWN', error.message));
    tcp.on('close', () => {
      // A server may close as soon as the handshake is done: what has been learnt by then comes first.
      setTimeout(() => fail('ECONNRESET', 'the connection was closed'), SETTLE_MS).unref();
    });
  });
  return { result, stop };
}

async function converse(
  tcp: Socket,
  options: HandshakeOptions,
  closed: Promise<void>,
  endsAt: number,
): Promise<HandshakeResult> {
  await connected(tcp);
  const refused = options.upgrade && (await upgrade(tcp, options.upgrade));
  if (refused !== undefined) return { ok: false, code: 'STARTTLS', detail: refused };
  const started = performance.now();
  const socket = connectTls({
    socket: tcp,
    secureContext: options.context,
    // A chain that proves nothing is a fact to tell, not a reason to stop; nothing of a caller is sent here.
    rejectUnauthorized: false,
    // The name is checked by the caller, who knows what was promised; here only the chain counts.
    checkServerIdentity: () => undefined,
    ...(options.servername === undefined ? {} : { servername: options.servername }),
    ...(options.alpn === undefined ? {} : { ALPNProtocols: [...options.alpn] }),
    ...(options.session === undefined ? {} : { session: options.session }),
  });
  const listener = new Listener(socket, tcp);
  const established = await secured(socket);
  if (!established.ok) return established;
  const handshakeMs = performance.now() - started;
  const renegotiation = options.renegotiate === true ? { renegotiation: await renegotiate(socket) } : {};
  // Below TLS 1.3 a ticket is part of the handshake (RFC 5077 section 3.1).
  const awaits = options.awaitSession === true && established.handshake.version === 'TLSv1.3';
  const heard = awaits ? await listener.waitForTicket({ handshakeMs, endsAt: endsAt - SETTLE_MS }) : {};
  const { watchMs } = options;
  const watched = watchMs === undefined ? {} : { closed: await within(watchMs, closed) };
  return { ok: true, handshake: { ...established.handshake, ...renegotiation, ...heard, ...watched } };
}

/** What is known at the moment the handshake ends; the server may close right behind it. */
function secured(socket: TLSSocket): Promise<HandshakeResult> {
  return new Promise((resolve) => {
    socket.on('secureConnect', () => resolve({ ok: true, handshake: describe(socket) }));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, code: error.code ?? 'UNKNOWN', detail: error.message });
    });
  });
}

function describe(socket: TLSSocket): FullHandshake {
  const leaf = socket.getPeerX509Certificate();
  return {
    // Node calls TLS 1.0 `TLSv1`.
    version: socket.getProtocol()?.replace(/^TLSv1$/, 'TLSv1.0') ?? 'unknown',
    alpn: typeof socket.alpnProtocol === 'string' ? socket.alpnProtocol : null,
    authorized: socket.authorized,
    authorizationError: socket.authorized ? null : codeOf(socket.authorizationError),
    leaf,
    fingerprint256: leaf?.fingerprint256 ?? null,
    reused: socket.isSessionReused(),
    session: socket.getSession(),
    ticketKeyed: socket.getTLSTicket() !== undefined,
  };
}

/** Node puts either the error or its code here. */
function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return (error as NodeJS.ErrnoException | undefined)?.code ?? 'UNKNOWN';
}

/** RFC 5246 section 7.4.1.1: a server may ignore the request, refuse it with a warning, or go along with it. */
function renegotiate(socket: TLSSocket): Promise<Renegotiation> {
  const started = performance.now();
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle('ignored'), RENEGOTIATION_MS);
    const settle = (outcome: Renegotiation['outcome']) => {
      clearTimeout(timer);
      resolve({ outcome, afterMs: performance.now() - started });
    };
    // OpenSSL's own errors come of an alert; what the network says tells no more than a close does.
    const fail = (error: Error) => settle(/^ERR_SSL_/.test(codeOf(error)) ? 'refused' : 'closed');
    if (socket.destroyed) return settle('not-possible');
    socket.on('error', fail);
    socket.on('close', () => settle('closed'));
    // Asked is whether the server renegotiates, on the socket above; nothing is sent after it.
    socket.renegotiate({ rejectUnauthorized: false }, (error) => (error === null ? settle('accepted') : fail(error)));
  });
}

function connected(tcp: Socket): Promise<void> {
  return new Promise((resolve) => {
    tcp.once('connect', resolve);
  });
}
