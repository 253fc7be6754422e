/**
 * The way to the network: addresses of a name, curl's `--connect-to`, trusted roots, and the connector that
 * proves who is at the other end before a byte is sent.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { createSecureContext, rootCertificates, type SecureContext, TLSSocket } from 'node:tls';
import type { Agent, buildConnector } from 'undici';
import { aborted, deadline, outsideDeadlines } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { besides, nameOfRoot } from '../model/own-roots.ts';
import type { Proxy } from '../tls-checker/index.ts';
import { dial } from './dial.ts';
import type { Resolver } from './dns/ask.ts';
import type { TrustAnchor } from './dns/validate.ts';
import { codeOf } from './errors.ts';
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
  /** Connections to one origin at the same time; one when absent. */
  readonly connections?: number;
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
    const literal = withoutBrackets(to.host);
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
   * An undici dispatcher, with no pooled surprises: one connection unless more are wanted, HTTP/1.1, no TLS session reuse.
   * With `verify` a certificate that does not prove the host ends the connection before anything is sent.
   */
  async agent(options: AgentOptions): Promise<Agent> {
    const { Agent } = await undici();
    return new Agent({
      connect: this.#connector(options, false),
      connections: options.connections ?? 1,
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
      const building = undici().then(({ buildConnector }) =>
        buildConnector({
          rejectUnauthorized: options.verify,
          // Node compares with the address connected to where there is no SNI; the host that was asked for counts.
          checkServerIdentity: (_address, certificate) => identityProblem(name, certificate),
          secureContext: this.secureContext,
          maxCachedSessions: 0,
          timeout: this.timeoutMs,
          allowH2: http2,
        }),
      );
      const open = async (target: Target): Promise<Socket> => {
        const base = await building;
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
        // A connection begins at once when its turn has come; that our own code has to be read first is nobody's delay.
        .then((targets) => outsideDeadlines(options.signalOf?.(), building).then(() => first(targets)))
        .then(
          (socket) => callback(null, socket),
          (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
        );
    };
    return connect;
  }
}

const undici = () => import('./undici.ts');

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

async function withTimeout<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  using patience = deadline(milliseconds);
  const expiry = aborted(patience.signal).then(() => {
    throw Object.assign(new Error('no answer'), { code: 'ETIMEOUT' });
  });
  return await Promise.race([promise, expiry]);
}
