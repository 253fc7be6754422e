/**
 * The way to the network: addresses of a name, curl's `--connect-to`, trusted roots, and the connector that
 * proves who is at the other end before a byte is sent.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { createSecureContext, rootCertificates, type SecureContext, TLSSocket } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import { aborted, deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { NetworkObservations } from '../model/observations/network.ts';
import { besides, nameOfRoot } from '../model/own-roots.ts';
import type { Proxy } from '../tls-checker/index.ts';
import { dial } from './dial.ts';
import type { Resolver } from './dns/ask.ts';
import type { TrustAnchor } from './dns/validate.ts';
import { identityProblem } from './identity.ts';
import { IdleConnections, type SocketFacts } from './idle.ts';
import { AddressPace } from './pace.ts';
import { USER_AGENT } from './user-agent.ts';

/** `HOST:PORT` is reached at `toHost:toPort`; an empty host or a null port matches all, as with curl. */
export interface ConnectTo {
  readonly host: string;
  readonly port: number | null;
  readonly toHost: string;
  readonly toPort: number | null;
}

export interface NetworkOptions {
  readonly connectTo?: readonly ConnectTo[];
  /** PEM certificates trusted besides the roots that Node ships. */
  readonly ca?: readonly string[];
  /** Timeout per exchange, in milliseconds. */
  readonly timeoutMs: number;
  /** Who is asked about CAA, TLSA and DNSSEC; this machine's own resolver when absent. */
  readonly resolver?: Resolver | 'off';
  /** Where DNSSEC's trust begins; the root when absent. */
  readonly trustAnchor?: TrustAnchor;
  /** New connections to one address in any second, at most; no limit when absent. */
  readonly perSecond?: number;
  /** Every connection goes through this HTTP proxy, which resolves names itself. */
  readonly proxy?: Proxy;
  /** The User-Agent of visits; our own when absent. */
  readonly userAgent?: string;
}

export interface Target {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
}

export interface AgentOptions {
  /** A certificate that does not prove the host ends the connection before anything is sent. */
  readonly verify: boolean;
  readonly onSocket?: (facts: SocketFacts) => void;
  /** The first error of a connection that had come about: undici tells of a TLS alert only that the other side closed. */
  readonly onError?: (error: Error) => void;
  /** The one of the host's addresses to connect to; a host that does not have it is asked at any. */
  readonly address?: string;
  /** Addresses that may be connected to; all when absent. */
  readonly mayAsk?: (address: string) => boolean;
  /** That of the exchange for which a connection is made: its time stands still while the connection waits for its turn. */
  readonly signalOf?: () => AbortSignal | undefined;
}

export interface ConnectOptions extends AgentOptions {
  readonly signal: AbortSignal;
  /** Offer HTTP/2 as well. */
  readonly http2?: boolean;
}

export class Network {
  readonly timeoutMs: number;
  /** Trusted roots as PEM: those that come with Node.js and {@link extraCa}. What the environment adds counts for nothing. */
  readonly ca: readonly string[];
  /** What `--cacert` and `trust` gave, PEM. */
  readonly extraCa: readonly string[];
  readonly resolver: Resolver | 'off' | undefined;
  readonly trustAnchor: TrustAnchor | undefined;
  /** Each new connection waits for its turn here. */
  readonly pace: AddressPace;
  readonly proxy: Proxy | undefined;
  readonly userAgent: string;
  readonly idle = new IdleConnections();
  readonly #connectTo: readonly ConnectTo[];
  #secureContext: SecureContext | undefined;

  constructor(options: NetworkOptions) {
    this.timeoutMs = options.timeoutMs;
    this.extraCa = options.ca ?? [];
    this.ca = [...rootCertificates, ...this.extraCa];
    this.#connectTo = options.connectTo ?? [];
    this.resolver = options.resolver;
    this.trustAnchor = options.trustAnchor;
    this.pace = new AddressPace(options.perSecond ?? Infinity);
    this.proxy = options.proxy;
    this.userAgent = options.userAgent ?? USER_AGENT;
  }

  /**
   * A TCP connection, through the proxy where there is one; its turn is the caller's to wait for.
   * @throws the error of the socket; ProbeError `blocked` when the proxy does not connect
   */
  dial(target: Pick<Target, 'address' | 'port'>, signal: AbortSignal): Promise<Socket> {
    return dial(target, { proxy: this.proxy, signal });
  }

  /** Names of the roots that count here and are no public ones. */
  get ownRoots(): string[] {
    return besides(this.extraCa, rootCertificates).map(nameOfRoot);
  }

  /** One context for all connections: reading 140 roots takes longer than a handshake. */
  get secureContext(): SecureContext {
    return (this.#secureContext ??= createSecureContext({ ca: [...this.ca] }));
  }

  /** Where `--connect-to` sends this host and port; an IPv6 address it sends to has no brackets. */
  destination(host: string, port: number): { host: string; port: number } {
    const name = withoutBrackets(host).toLowerCase();
    const rule = this.#connectTo.find(
      (candidate) =>
        (candidate.host === '' || withoutBrackets(candidate.host).toLowerCase() === name) &&
        (candidate.port === null || candidate.port === port),
    );
    return { host: withoutBrackets(rule?.toHost ?? '') || host, port: rule?.toPort ?? port };
  }

  /** Does `--connect-to` send it elsewhere? */
  isMoved(host: string, port: number): boolean {
    const to = this.destination(host, port);
    return to.host !== host || to.port !== port;
  }

  /**
   * Every address of the name, IPv4 and IPv6.
   * @throws ProbeError `dns` when the name has none or the resolver does not answer
   */
  async resolve(host: string, port: number): Promise<Target[]> {
    const to = this.destination(host, port);
    const literal = to.host.replace(/^\[(.*)\]$/, '$1');
    const family = isIP(literal);
    if (family === 4 || family === 6) return [{ address: literal, family, port: to.port }];
    // The proxy chooses the address; the family of a name means nothing then.
    if (this.proxy !== undefined) return [{ address: literal, family: 4, port: to.port }];
    const found = await withTimeout(lookup(to.host, { all: true, verbatim: true }), this.timeoutMs).catch(
      (cause: unknown) => {
        throw new ProbeError(
          'dns',
          'dns',
          { code: 'address-not-found', where: to.host, error: codeOf(cause) },
          {
            cause,
          },
        );
      },
    );
    const unique = new Map(found.map(({ address, family }) => [address, family === 6 ? 6 : 4] as const));
    return [...unique].map(([address, family]) => ({ address, family, port: to.port }));
  }

  /**
   * An undici dispatcher for one origin, with no pooled surprises: one connection, HTTP/1.1, no TLS session reuse.
   * With `verify` a certificate that does not prove the host ends the connection before anything is sent.
   */
  agent(options: AgentOptions): Agent {
    return new Agent({
      connect: this.#connector(options, false),
      connections: 1,
      pipelining: 1,
      headersTimeout: this.timeoutMs,
      bodyTimeout: this.timeoutMs,
      maxHeaderSize: 65_536,
      keepAliveTimeout: 2_000,
    });
  }

  /** One connection to the host of this URL, for who speaks over it himself. */
  connect(url: URL, given: ConnectOptions): Promise<Socket> {
    const { signal, http2 = false } = given;
    const options = { ...given, signalOf: () => signal };
    return new Promise((resolve, reject) => {
      const stop = () => reject(Object.assign(new Error('stopped'), { code: 'UND_ERR_ABORTED' }));
      signal.addEventListener('abort', stop, { once: true });
      const { hostname, host, protocol, port } = url;
      this.#connector(options, http2)({ hostname, host, protocol, port }, (error, socket) => {
        signal.removeEventListener('abort', stop);
        if (error !== null) reject(error);
        else if (signal.aborted) socket.destroy();
        else resolve(socket);
      });
      if (signal.aborted) stop();
    });
  }

  #connector(options: AgentOptions, http2: boolean): buildConnector.connector {
    const connect: buildConnector.connector = (request, callback) => {
      const secure = request.protocol === 'https:';
      const name = withoutBrackets(request.hostname);
      const base = buildConnector({
        rejectUnauthorized: options.verify,
        // Node compares with the address connected to where there is no SNI; the host that was asked for counts.
        checkServerIdentity: (_address, certificate) => identityProblem(name, certificate),
        secureContext: this.secureContext,
        maxCachedSessions: 0,
        timeout: this.timeoutMs,
        allowH2: http2,
      });
      const open = async (target: Target): Promise<Socket> => {
        const there = { hostname: target.address, host: target.address, port: String(target.port) };
        const over = (httpSocket?: Socket): Promise<Socket> =>
          new Promise((resolve, reject) => {
            const to = { ...there, servername: isIP(name) ? '' : name, ...(httpSocket && { httpSocket }) };
            base({ ...request, ...to }, (error, socket) => (error === null ? resolve(socket) : reject(error)));
          });
        if (this.proxy === undefined) return over();
        using limit = deadline(this.timeoutMs);
        const tunnelled = await this.dial(target, limit.signal);
        return secure ? await over(tunnelled) : tunnelled;
      };
      const first = async (targets: readonly Target[]): Promise<Socket> => {
        const [target, ...others] = targets as [Target, ...Target[]];
        try {
          const socket = await this.pace.connect(target, options.signalOf?.(), () => open(target));
          const verified = secure ? socket instanceof TLSSocket && socket.authorized : null;
          if (options.onError !== undefined) socket.prependOnceListener('error', options.onError);
          // The other end of the socket is the proxy, where there is one.
          const address = this.proxy === undefined ? (socket.remoteAddress ?? target.address) : target.address;
          options.onSocket?.({ address, verified });
          return socket;
        } catch (error) {
          if (others.length === 0 || !isUnreachable(error)) throw error;
          return first(others);
        }
      };
      this.resolve(request.hostname, Number(request.port) || (secure ? 443 : 80))
        .then((targets) => allowed(chosen(targets, options.address), options, name))
        .then(first)
        .then(
          (socket) => callback(null, socket),
          (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
        );
    };
    return connect;
  }
}

/** A URL and `--connect-to` write an IPv6 address in brackets; everybody else does without (RFC 3986 section 3.2.2). */
function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

/** Reads curl's `HOST1:PORT1:HOST2:PORT2`; IPv6 addresses stand in brackets. Null when it is none. */
export function parseConnectTo(text: string): ConnectTo | null {
  const part = String.raw`(\[[0-9a-fA-F:.]+\]|[^:[\]]*)`;
  const match = new RegExp(`^${part}:(\\d*):${part}:(\\d*)$`).exec(text);
  if (match === null) return null;
  const [, host = '', port = '', toHost = '', toPort = ''] = match;
  const ports = [port, toPort].map((digits) => (digits === '' ? null : Number(digits)));
  if (ports.some((number) => number !== null && (number < 1 || number > 65_535))) return null;
  return { host, port: ports[0] ?? null, toHost, toPort: ports[1] ?? null };
}

function chosen(targets: readonly Target[], address: string | undefined): readonly Target[] {
  const those = targets.filter((target) => target.address === address);
  return those.length > 0 ? those : targets;
}

/** @throws ProbeError `blocked` when none may be asked */
function allowed(targets: readonly Target[], { mayAsk = () => true }: AgentOptions, host: string): readonly Target[] {
  const those = targets.filter(({ address }) => mayAsk(address));
  if (those.length === 0) throw new ProbeError('blocked', 'dns', { code: 'inside-address-not-asked', where: host });
  return those;
}

/** What happened, with the machine's own code for it. */
type CodeOfError = {
  [Code in keyof NetworkObservations]: NetworkObservations[Code] extends { error: string } ? Code : never;
}[keyof NetworkObservations];

/** The ProbeError for what went wrong on the way, with the phase in which it did; our own mistakes stay as they are. */
export function networkError(error: unknown, where: string): Error {
  if (error instanceof ProbeError) return error;
  const code = codeOf(error);
  const make = (reason: ProbeError['reason'], phase: ProbeError['phase'], what: CodeOfError) =>
    new ProbeError(reason, phase, { code: what, where, error: code }, { cause: error });
  switch (code) {
    case 'ECONNREFUSED':
      return make('refused', 'tcp', 'connection-refused');
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return make('reset', 'tcp', 'connection-reset');
    case 'HTTP_CLOSED_WITHOUT_ANSWER':
    case 'HTTP_HEAD_BROKEN_OFF':
      return make('reset', 'http', 'closed-without-answer');
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
    // An address of one link (RFC 4007) that does not say which.
    case 'EINVAL':
      return make('unsupported', 'tcp', 'no-route');
    // A rule of this machine's own firewall.
    case 'EACCES':
    case 'EPERM':
      return make('blocked', 'tcp', 'own-network-refuses');
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return make('timeout', 'tcp', 'no-connection-in-time');
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
    case 'TimeoutError':
      return make('timeout', 'http', 'no-answer-in-time');
    case 'AbortError':
    case 'UND_ERR_ABORTED':
      return new ProbeError('interrupted', 'http', { code: 'run-stopped', where }, { cause: error });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return make('dns', 'dns', 'address-not-found');
    default:
  }
  // undici 7 leaves the parser's own code out of most of its errors.
  if (
    code.startsWith('HTTP_') ||
    code.startsWith('ERR_HTTP2_') ||
    code.startsWith('HPE_') ||
    code.startsWith('UND_ERR_') ||
    code === 'HTTPParserError'
  )
    return make('protocol', 'http', 'not-sound-http');
  if (TRUST_ERRORS.has(code)) return make('tls-untrusted', 'tls', 'certificate-proves-nothing');
  if (code.endsWith('_CERTIFICATE_REQUIRED')) return make('tls-alert', 'tls', 'client-certificate-demanded');
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO')
    return make('tls-alert', 'tls', 'no-tls-agreed');
  return error instanceof Error ? error : new Error(String(error));
}

/** OpenSSL's codes for a certificate that proves nothing, with Node's own for a wrong host name. */
const TRUST_ERRORS = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'INVALID_CA',
  'PATH_LENGTH_EXCEEDED',
  'INVALID_PURPOSE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'HOSTNAME_MISMATCH',
  'UNSPECIFIED',
  'EE_KEY_TOO_SMALL',
  'CA_KEY_TOO_SMALL',
  'CA_MD_TOO_WEAK',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Is another address of the same name worth trying? Never after a certificate that proves nothing. */
function isUnreachable(error: unknown): boolean {
  return [
    'ECONNREFUSED',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'EADDRNOTAVAIL',
    'EINVAL',
    'ETIMEDOUT',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code !== 'ERR_OUT_OF_RANGE' ? code : error.name;
}

async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  using patience = deadline(milliseconds);
  const expiry = aborted(patience.signal).then(() => {
    throw Object.assign(new Error('no answer'), { code: 'ETIMEOUT' });
  });
  return await Promise.race([promise, expiry]);
}
