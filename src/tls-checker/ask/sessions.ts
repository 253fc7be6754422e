/** What only finished handshakes show: trust of each leaf, ALPN, tickets and resumption, early data, renegotiation by the client. */
import { X509Certificate } from 'node:crypto';
import { rootCertificates, type SecureContext } from 'node:tls';
import type { TrustVerdict } from '../certificates/facts.ts';
import { likelyRoots, standsAlone } from '../certificates/roots.ts';
import {
  fullHandshake,
  permissiveContext,
  STOPPED,
  type ContextOptions,
  type FullHandshake,
  type HandshakeResult,
} from '../net/full-handshake.ts';
import type { Upgrade } from '../net/starttls.ts';
import type { ProtocolVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext } from './context.ts';
import type { Asked } from './features.ts';
import { SIGALGS } from './key-schemes.ts';
import { CLOSES_BY_ITSELF, renegotiationOf, withoutLegacy } from './renegotiation.ts';
import { earlyDataOf, hasTicket, heard, resumptionOf, whyFailed } from './resumption.ts';

export interface SessionOptions {
  /** Name that the certificate has to match; null when there is none. */
  readonly checkName: string | null;
  readonly ca: readonly string[];
  readonly caReplacesRoots: boolean;
  readonly upgrade: Upgrade | undefined;
  readonly signal: AbortSignal | undefined;
  /** Questions beyond what a usual client sends. */
  readonly active: boolean;
}

export interface SessionFacts {
  /** The version and the leaf of the first handshake; undefined when there was none. */
  readonly shown?: Pick<FullHandshake, 'version' | 'fingerprint256'>;
  readonly sessionTickets: Asked<boolean>;
  readonly sessionResumption: Asked<boolean>;
  readonly earlyData: Asked<boolean>;
}

type ResumptionFacts = Pick<SessionFacts, 'sessionTickets' | 'sessionResumption'>;

/** Application protocols that are asked for (RFC 7301). */
export const PROTOCOLS: readonly string[] = ['h2', 'http/1.1'];

export class SessionQuestions {
  readonly #context: AddressContext;
  readonly #options: SessionOptions;
  readonly #trust = new Map<string, TrustVerdict>();
  readonly #contexts = new Map<string, SecureContext>();
  /** A leaf was not trusted by the roots that are likely to have issued it: all are asked from now on. */
  #doubted = false;
  #failure: Undetermined | undefined;
  /** Milliseconds after which the server said farewell to the first handshake by itself. */
  #endedAfterMs = Infinity;
  #firstHandshake: Promise<HandshakeResult> | undefined;
  #protocols: { readonly alpn?: readonly string[] } = { alpn: PROTOCOLS };

  constructor(context: AddressContext, options: SessionOptions) {
    this.#context = context;
    this.#options = options;
  }

  async ask(offered: readonly ProtocolVersion[]): Promise<SessionFacts> {
    this.#context.asking('sessions');
    const first = await this.#first();
    if (!first.ok) {
      const why = this.#failed(first);
      return { sessionTickets: why, sessionResumption: why, earlyData: why };
    }
    this.#endedAfterMs = first.handshake.endedAfterMs ?? Infinity;
    const resumed = await this.#askResumption(first.handshake, offered.some(isLegacy));
    return {
      shown: first.handshake,
      ...resumed,
      earlyData: earlyDataOf(first.handshake),
    };
  }

  /** The application protocol that the server chose among `PROTOCOLS` in the first handshake; null when it chose none. */
  async chosenProtocol(): Promise<Asked<string | null>> {
    const first = await this.#first();
    return first.ok ? { value: first.handshake.alpn } : this.#failed(first);
  }

  #first(): Promise<HandshakeResult> {
    return (this.#firstHandshake ??= this.#greet());
  }

  /** RFC 7301 section 3.2: who takes none of the protocols may refuse the whole handshake, which answers that question alone. */
  async #greet(): Promise<HandshakeResult> {
    const first = await this.#handshake({ ...this.#protocols, awaitSession: true });
    if (first.ok || !first.code.endsWith('NO_APPLICATION_PROTOCOL')) return first;
    this.#protocols = {};
    return this.#handshake({ awaitSession: true });
  }

  /** Whether the client may renegotiate; the same handshake shows the trust of a leaf that none has shown yet. */
  async askRenegotiation(offered: readonly ProtocolVersion[]): Promise<Asked<boolean>> {
    if (!offered.some(isLegacy)) return withoutLegacy(offered);
    this.#context.asking('renegotiation');
    const sigalgs = this.#unprovenKey();
    const aimed = sigalgs === undefined ? undefined : await this.#handshake({ ...RENEGOTIATION, sigalgs });
    const result = aimed?.ok === true ? aimed : await this.#handshake(RENEGOTIATION);
    if (!result.ok || result.handshake.renegotiation?.outcome !== 'closed') return renegotiationOf(result);
    // A close is an answer only from a server that does not close by itself in as much time.
    const watchMs = 2 * result.handshake.renegotiation.afterMs + LEAST_WATCH_MS;
    if (this.#endedAfterMs <= watchMs) return CLOSES_BY_ITSELF;
    const control = await this.#handshake({ ...RENEGOTIATION, renegotiate: false, watchMs });
    return control.ok && control.handshake.closed === false ? { value: false } : CLOSES_BY_ITSELF;
  }

  #unprovenKey(): string | undefined {
    const open = this.#leaves().find((leaf) => !this.#trust.has(leaf.fingerprint256));
    return SIGALGS[open?.publicKey.asymmetricKeyType ?? ''];
  }

  /** Trust of a leaf, by a handshake that makes the server send it. */
  async trustOf(leaf: Buffer): Promise<TrustVerdict> {
    const certificate = readLeaf(leaf);
    if (certificate === undefined) return { trusted: null, error: 'the certificate cannot be decoded' };
    const known = this.#trust.get(certificate.fingerprint256);
    const sigalgs = SIGALGS[certificate.publicKey.asymmetricKeyType ?? ''];
    if (known !== undefined) return known;
    const doubted = this.#doubted;
    if (sigalgs !== undefined) await this.#handshake({ sigalgs });
    // Only now in doubt: the likely roots were asked, and now all are.
    if (sigalgs !== undefined && this.#doubted !== doubted) await this.#handshake({ sigalgs });
    return (
      this.#trust.get(certificate.fingerprint256) ?? { trusted: null, error: this.#failure?.detail ?? 'not reached' }
    );
  }

  /** A server that gives no ticket in TLS 1.3, as one that is quick to close, may well give one below it. */
  async #askResumption(first: FullHandshake, hasLegacy: boolean): Promise<ResumptionFacts> {
    const ticketless = first.version === 'TLSv1.3' && !hasTicket(first);
    const versions = ticketless && hasLegacy ? LEGACY : {};
    const shown = versions === LEGACY ? await this.#handshake(LEGACY) : { ok: true as const, handshake: first };
    if (!shown.ok) {
      const why = this.#failed(shown);
      return { sessionTickets: why, sessionResumption: why };
    }
    const { version, session: shownSession, ticketKeyed } = shown.handshake;
    // What TLS 1.3 has without a ticket cannot be resumed (RFC 8446 section 2.2).
    const session = version === 'TLSv1.3' && !hasTicket(shown.handshake) ? undefined : shownSession;
    const second =
      session === undefined ? undefined : await this.#handshake({ ...versions, ...this.#protocols, session });
    return {
      sessionTickets: heard({ value: ticketKeyed || hasTicket(shown.handshake) }, first),
      sessionResumption: heard(resumptionOf(second), first),
    };
  }

  async #handshake(wanted: {
    readonly alpn?: readonly string[];
    readonly session?: Buffer;
    readonly awaitSession?: boolean;
    readonly renegotiate?: boolean;
    readonly watchMs?: number;
    readonly maxVersion?: 'TLSv1.2';
    readonly sigalgs?: string;
  }): Promise<HandshakeResult> {
    const { maxVersion, sigalgs, ...options } = wanted;
    const provesTrust = wanted.renegotiate === undefined || sigalgs !== undefined;
    const roots = provesTrust ? this.#roots() : NO_ROOTS;
    const context = this.#secureContext({ ca: roots.pems, maxVersion, sigalgs });
    const ended = await this.#context.scheduler.exclusive(this.#context.endpoint, (timeoutMs) =>
      fullHandshake(this.#context.endpoint, {
        ...options,
        servername: this.#context.servername,
        context,
        timeoutMs,
        upgrade: this.#options.upgrade,
        signal: this.#options.signal,
      }),
    );
    const result = ended ?? STOPPED;
    if (!result.ok) {
      this.#failed(result);
      return result;
    }
    const { version, fingerprint256, reused } = result.handshake;
    // A resumed session repeats the verdict of the first and proves nothing anew.
    if (reused) return result;
    this.#context.recognize(version as ProtocolVersion, fingerprint256);
    if (provesTrust) this.#judge(result.handshake, roots);
    return result;
  }

  /** Each is made once: its roots are read anew with every one. */
  #secureContext(options: ContextOptions): SecureContext {
    const key = JSON.stringify(options);
    const context = this.#contexts.get(key) ?? permissiveContext(options);
    this.#contexts.set(key, context);
    return context;
  }

  /** Reading all 140 roots takes as long as the rest of a small scan: at first only those that are likely to matter. */
  #roots(): Roots {
    const { ca, caReplacesRoots } = this.#options;
    if (caReplacesRoots) return { pems: ca, all: true };
    const chains = [...this.#context.chains.values()];
    if (this.#doubted || chains.length === 0) return { pems: [...rootCertificates, ...ca], all: true };
    return { pems: [...likelyRoots(chains.flatMap(({ certificates }) => certificates)), ...ca], all: false };
  }

  /** What some roots vouch for is trusted; that nobody does is known when all were asked, or none can. */
  #judge(handshake: FullHandshake, { all }: Roots): void {
    const { authorized, leaf } = handshake;
    if (all || authorized || (leaf !== undefined && standsAlone(leaf))) this.#keepTrust(handshake);
    else this.#doubted = true;
  }

  #leaves(): readonly X509Certificate[] {
    return [...this.#context.chains.values()].flatMap(({ certificates }) => readLeaf(certificates[0]!) ?? []);
  }

  #keepTrust({ fingerprint256, authorized, authorizationError }: FullHandshake): void {
    if (fingerprint256 === null || this.#trust.has(fingerprint256)) return;
    const error = authorizationError === null ? {} : { error: authorizationError };
    this.#trust.set(fingerprint256, { trusted: authorized, ...error });
  }

  #failed(result: Extract<HandshakeResult, { ok: false }>): Undetermined {
    this.#failure = whyFailed(result);
    return this.#failure;
  }
}

interface Roots {
  /** PEM. What the environment adds to the roots of Node.js counts for nothing. */
  readonly pems: readonly string[];
  readonly all: boolean;
}

const NO_ROOTS: Roots = { pems: [], all: false };
const LEGACY = { maxVersion: 'TLSv1.2' } as const;
const RENEGOTIATION = { ...LEGACY, renegotiate: true } as const;

/** Of the versions that this OpenSSL speaks. */
function isLegacy(version: ProtocolVersion): boolean {
  return /^TLSv1\.[012]$/.test(version);
}

function readLeaf(leaf: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(leaf);
  } catch {
    return undefined;
  }
}

/** Milliseconds on top of what a close took. */
const LEAST_WATCH_MS = 100;
