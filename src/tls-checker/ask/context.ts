/** One address under scan: builds its hellos, sends them through the scheduler, and keeps what every answer shows besides the question. */
import { createHash } from 'node:crypto';
import { encodeClientHello, encodeCloseNotify, extension, type Extension } from '../codec/client-hello.ts';
import type { Flight, Until } from '../codec/flight.ts';
import type { KeyShare } from '../codec/tls13.ts';
import type { Answer, Endpoint, Sequel } from '../net/ask.ts';
import type { Scheduler } from '../net/scheduler.ts';
import type { ShownGroup } from '../certificates/dh.ts';
import { countScts } from '../certificates/extensions.ts';
import { alertName, WIRE_VERSION, type ProtocolVersion, type RecordVersion } from '../registry/protocol.ts';
import { LEGACY_GROUPS, TLS13_GROUPS } from '../registry/groups.ts';
import { ALL_SCHEMES } from '../registry/signature-schemes.ts';
import type { Undetermined } from '../types.ts';

export interface Question {
  readonly version: RecordVersion;
  readonly suites: readonly number[];
  readonly groups?: readonly number[];
  readonly schemes?: readonly number[];
  /** Ask for everything a server can say in its hello: stapling, timestamps, heartbeat, compression. */
  readonly everything?: boolean;
  /** For servers that choke: only what is indispensable. */
  readonly plain?: boolean;
  readonly serverName?: boolean;
  readonly extra?: readonly Extension[];
  readonly legacyVersion?: number;
  readonly until?: Until;
  /** TLS 1.3: key shares, to read what follows the ServerHello. */
  readonly shares?: readonly KeyShare[];
  readonly sequel?: Sequel;
  /** Sent without a farewell behind it. */
  readonly patient?: boolean;
  /** Asked within `Scheduler.alone`. */
  readonly alone?: boolean;
  /** One of a line of questions, each of which waits for the one before. */
  readonly urgent?: boolean;
  /** What a dropped connection means is found out by who asks, in `refusal.ts`. */
  readonly once?: boolean;
}

/** A chain of certificates as some answer sent it. */
export interface SeenChain {
  readonly certificates: readonly Buffer[];
  readonly versions: Set<ProtocolVersion>;
  ocspResponse?: Buffer;
  handshakeScts: number;
  /** Some hello that was answered with this leaf asked for stapled answers and timestamps. */
  statusAsked: boolean;
}

export class AddressContext {
  readonly endpoint: Endpoint;
  readonly scheduler: Scheduler;
  readonly servername: string | undefined;
  readonly chains = new Map<string, SeenChain>();
  readonly extensions = new Set<number>();
  readonly primes = new Map<string, ShownGroup>();
  readonly undetermined = new Map<string, Undetermined>();
  /** Sizes of temporary RSA keys of EXPORT suites. */
  readonly exportKeyBits = new Set<number>();
  readonly #progress: (asking: string) => void;

  constructor(
    endpoint: Endpoint,
    servername: string | undefined,
    scheduler: Scheduler,
    progress: (asking: string) => void,
  ) {
    this.endpoint = endpoint;
    this.servername = servername;
    this.scheduler = scheduler;
    this.#progress = progress;
  }

  asking(what: string): void {
    this.#progress(what);
  }

  async ask(question: Question): Promise<Answer> {
    const answer = await this.scheduler.ask(this.endpoint, {
      hello: () => this.encode(question),
      until: question.until ?? 'done',
      shares: question.shares,
      sequel: question.sequel,
      alone: question.alone,
      urgent: question.urgent,
      once: question.once,
      // Who has more to say does not say farewell.
      farewell:
        question.patient === true || question.sequel !== undefined ? undefined : encodeCloseNotify(question.version),
    });
    if (answer.kind === 'flight' && question.serverName !== false) this.#keep(answer.flight, question);
    return answer;
  }

  encode(question: Question): Buffer {
    return encodeClientHello({
      version: question.version,
      suites: question.version === 'SSLv3' ? [...question.suites, 0x00ff] : question.suites,
      compression: question.everything === true && question.version !== 'TLSv1.3' ? [1, 0] : [0],
      extensions: this.#extensions(question),
      ...(question.legacyVersion === undefined ? {} : { legacyVersion: question.legacyVersion }),
    });
  }

  fail(fact: string, why: Undetermined): void {
    if (!this.undetermined.has(fact)) this.undetermined.set(fact, why);
  }

  /** A handshake of this version ended with the leaf of a chain that is known; false when the chain is not known. */
  recognize(version: ProtocolVersion, fingerprint256: string | null): boolean {
    const chain = this.chains.get(fingerprint256?.replaceAll(':', '').toLowerCase() ?? '');
    chain?.versions.add(version);
    return chain !== undefined;
  }

  #extensions(question: Question): Extension[] {
    const name = question.serverName === false ? undefined : this.servername;
    const extra = question.extra ?? [];
    if (question.version === 'SSLv3') return [...extra];
    const first = name === undefined ? [] : [extension.serverName(name)];
    const rest = question.version === 'TLSv1.3' ? tls13Extensions(question) : legacyExtensions(question);
    return [...first, ...rest, ...extra];
  }

  #keep(flight: Flight, { everything }: Question): void {
    const { hello, certificates, keyExchange } = flight;
    for (const type of hello.extensions.keys()) this.extensions.add(type);
    if (keyExchange?.dh !== undefined) this.primes.set(keyExchange.dh.prime.toString('hex'), keyExchange.dh);
    if (keyExchange?.rsaBits !== undefined) this.exportKeyBits.add(keyExchange.rsaBits);
    for (const type of flight.encryptedExtensions?.keys() ?? []) this.extensions.add(type);
    if (certificates.length > 0) this.#keepChain(flight, everything === true);
  }

  #keepChain({ certificates, hello, ocspResponse, sctList }: Flight, statusAsked: boolean): void {
    const leaf = certificates[0]!;
    let chain = [...this.chains.values()].find((known) => known.certificates[0]?.equals(leaf) === true);
    if (chain === undefined) {
      chain = { certificates, versions: new Set(), handshakeScts: 0, statusAsked };
      this.chains.set(createHash('sha256').update(leaf).digest('hex'), chain);
    }
    chain.versions.add(hello.version);
    chain.statusAsked ||= statusAsked && hello.version !== 'SSLv3';
    chain.handshakeScts = Math.max(chain.handshakeScts, countScts(sctList));
    if (ocspResponse !== undefined) chain.ocspResponse = ocspResponse;
  }
}

function legacyExtensions(question: Question): Extension[] {
  const groups = [extension.supportedGroups(question.groups ?? LEGACY_GROUPS), extension.ecPointFormats()];
  // RFC 5246 section 7.4.1.4.1: only for TLS 1.2.
  const signatures =
    question.version === 'TLSv1.2' ? [extension.signatureAlgorithms(question.schemes ?? ALL_SCHEMES)] : [];
  if (question.plain === true) return [...groups, ...signatures];
  const always = [extension.extendedMasterSecret(), extension.encryptThenMac()];
  const usual = [extension.renegotiationInfo(), ...groups, ...signatures, ...always];
  if (question.everything !== true) return usual;
  const optional = [extension.statusRequest(), extension.signedCertificateTimestamp(), extension.heartbeat()];
  return [...usual, ...optional, extension.sessionTicket()];
}

function tls13Extensions(question: Question): Extension[] {
  return [
    extension.supportedVersions([WIRE_VERSION['TLSv1.3']]),
    extension.supportedGroups(question.groups ?? TLS13_GROUPS),
    extension.signatureAlgorithms(question.schemes ?? ALL_SCHEMES),
    extension.keyShares(question.shares ?? []),
    ...(question.everything === true ? [extension.statusRequest(), extension.signedCertificateTimestamp()] : []),
  ];
}

/** An answer that is no flight, as the reason of a fact that stays open. */
export function whyNot(answer: Exclude<Answer, { kind: 'flight' | 'ssl2' }>): Undetermined {
  switch (answer.kind) {
    case 'alert':
      return answer.description === 112
        ? { reason: 'unrecognized-name', detail: 'the server knows no such name (alert unrecognized_name)' }
        : { reason: 'contradiction', detail: `alert ${alertName(answer.description)}` };
    case 'malformed':
      return { reason: answer.problem === 'not-tls' ? 'not-tls' : 'malformed', detail: answer.detail };
    case 'unreachable':
      return { reason: 'unreachable', detail: `${answer.code}: ${answer.detail}` };
    case 'closed':
    case 'reset':
    case 'timeout':
    case 'starttls-failed':
      return { reason: answer.kind, detail: answer.detail };
  }
}
