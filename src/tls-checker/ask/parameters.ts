/** Groups and signature schemes that the key exchange accepts, by taking each choice out of the offer until it is refused. */
import { X509Certificate } from 'node:crypto';
import type { Flight } from '../codec/flight.ts';
import { groupOfCurve, LEGACY_GROUPS, TLS13_GROUPS } from '../registry/groups.ts';
import { ALL_SCHEMES } from '../registry/signature-schemes.ts';
import { ephemeralOf, suiteOf, type Suite } from '../registry/suites.ts';
import type { RecordVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import { acceptedFlight, controlOf, inquire } from './refusal.ts';
import { without, type Rider } from './chain.ts';

export interface Parameters {
  /** Codes in the order of the server's choices. */
  readonly groups: readonly number[];
  readonly schemes: readonly number[];
  readonly groupsIncomplete?: Undetermined;
  readonly schemesIncomplete?: Undetermined;
}

type GroupsFound = Pick<Parameters, 'groups' | 'groupsIncomplete'>;
type Narrowed = Pick<Question, 'groups' | 'schemes'>;

/** Hellos of TLS 1.3 that ask for a suite and a group at once: as many as most servers have suites. */
const RIDES = 3;

/**
 * TLS 1.3: an empty key share makes the server name its group in a HelloRetryRequest (RFC 8446 section 4.2.8), so every
 * group can be asked for without a single key. Suite and group are chosen apart there, so the first groups come with the
 * suites.
 */
export class Tls13Groups implements Rider {
  readonly keepsOrder = true;
  readonly #context: AddressContext;
  readonly #groups = new Set<number>();
  readonly #suites: number[] = [];
  #rides = 0;
  #finish: Promise<GroupsFound> | undefined;

  constructor(context: AddressContext) {
    this.#context = context;
  }

  narrow(): Narrowed | undefined {
    return this.#rides < RIDES ? { groups: this.#rest() } : undefined;
  }

  note({ hello }: Flight): void {
    this.#rides += 1;
    this.#suites.push(hello.suite);
    if (hello.group !== undefined) this.#groups.add(hello.group);
    // What is left is asked while the suites are still asked for.
    if (this.#rides === RIDES) this.#finish = this.#toTheEnd(this.#suites);
  }

  alongside(): void {
    // Nothing: this rider hides no order.
  }

  refused(): void {
    this.#rides = RIDES;
  }

  finish(suites: readonly number[]): Promise<GroupsFound> {
    return (this.#finish ??= this.#toTheEnd(suites));
  }

  async #toTheEnd(suites: readonly number[]): Promise<GroupsFound> {
    this.#context.asking('TLSv1.3 groups');
    for (;;) {
      const groups = [...this.#groups];
      const rest = this.#rest();
      if (rest.length === 0) return { groups };
      const question: Question = { version: 'TLSv1.3', suites, until: 'hello', urgent: true };
      const reply = await inquire(this.#context, { ...question, groups: rest }, controlOf(this.#context, question));
      if (reply.kind === 'open') return { groups, groupsIncomplete: reply.why };
      const group = reply.kind === 'accepted' ? reply.flight.hello.group : undefined;
      if (group === undefined || !rest.includes(group)) return { groups };
      this.#groups.add(group);
    }
  }

  #rest(): number[] {
    return without(TLS13_GROUPS, [...this.#groups]);
  }
}

/**
 * Up to TLS 1.2: the ServerKeyExchange names the group and, in TLS 1.2, the signature scheme in clear. Both are taken out
 * of the offer together, as long as the server goes along; then each is asked to its end with the other complete again.
 */
export class LegacyParameters implements Rider {
  /** A suite whose groups or schemes are all left out is passed over. */
  readonly keepsOrder = false;
  readonly #context: AddressContext;
  readonly #version: RecordVersion;
  readonly #groups = new Set<number>();
  readonly #schemes = new Set<number>();
  /** Groups that every offer has to hold. */
  #needed: readonly number[] = [];
  #together: boolean;
  /** How the question for schemes ended, per kind of key. */
  readonly #ends = new Map<Suite['authentication'], Undetermined | undefined>();
  #alongside: Promise<void> | undefined;

  constructor(context: AddressContext, version: RecordVersion) {
    this.#context = context;
    this.#version = version;
    this.#together = version === 'TLSv1.2';
  }

  narrow(): Narrowed | undefined {
    return this.#together ? { groups: this.#restGroups(), schemes: this.#restSchemes() } : undefined;
  }

  note(flight: Flight): void {
    this.#learn(flight);
  }

  /** A suite with an ephemeral curve shows what the server signs with; its kind of key is asked about to the end. */
  alongside({ hello }: Flight): void {
    const suite = suiteOf(hello.suite);
    if (!isCurve(suite) || !isSigned(suite)) return;
    this.#alongside = this.#bothToTheEnd([suite.code]).then(async () => {
      this.#ends.set(suite.authentication, await this.#schemesToTheEnd([suite.code]));
    });
  }

  refused(): void {
    this.#together = false;
  }

  async finish(picks: readonly Flight[]): Promise<Parameters> {
    this.#context.asking(`${this.#version} groups and signatures`);
    await this.#alongside;
    for (const pick of picks) this.#learn(pick);
    const suites = picks.map(({ hello }) => suiteOf(hello.suite));
    const curves = suites.filter(isCurve);
    const signed = suites.filter(isSigned);
    const onlyEcdsa = curves.length > 0 && curves.every(({ authentication }) => authentication === 'ECDSA');
    if (onlyEcdsa) this.#needed = this.#curvesOfLeaves();
    const codes = curves.map(({ code }) => code);
    await this.#bothToTheEnd(codes.filter((code) => signed.some((suite) => suite.code === code)));
    const [groupsIncomplete] = await Promise.all([
      this.#toTheEnd(codes, () => ({ groups: this.#restGroups() })),
      // Each kind of key by itself: a server may choose a suite first and only then find no scheme for its key.
      ...this.#openKinds(signed).map(async (kind) => {
        const ofKind = signed.filter(({ authentication }) => authentication === kind).map(({ code }) => code);
        this.#ends.set(kind, await this.#schemesToTheEnd(ofKind));
      }),
    ]);
    const ends = [...this.#ends.values()];
    const schemesIncomplete = ends.find((end) => end !== undefined);
    return {
      groups: [...this.#groups],
      schemes: [...this.#schemes],
      ...(groupsIncomplete === undefined ? {} : { groupsIncomplete }),
      ...(schemesIncomplete === undefined ? {} : { schemesIncomplete }),
    };
  }

  #openKinds(signed: readonly Suite[]): Suite['authentication'][] {
    if (this.#version !== 'TLSv1.2') return [];
    return [...new Set(signed.map(({ authentication }) => authentication))].filter((kind) => !this.#ends.has(kind));
  }

  #schemesToTheEnd(suites: readonly number[]): Promise<Undetermined | undefined> {
    return this.#toTheEnd(suites, () => ({ schemes: this.#restSchemes() }));
  }

  async #bothToTheEnd(suites: readonly number[]): Promise<void> {
    for (let narrowed = this.narrow(); suites.length > 0 && narrowed !== undefined; narrowed = this.narrow()) {
      const flight = acceptedFlight(await this.#ask(suites, narrowed), this.#version, suites);
      if (flight === undefined || !this.#learn(flight)) this.#together = false;
    }
  }

  async #toTheEnd(suites: readonly number[], offer: () => Narrowed): Promise<Undetermined | undefined> {
    while (suites.length > 0) {
      const question: Question = { version: this.#version, suites };
      const reply = await inquire(this.#context, { ...question, ...offer() }, controlOf(this.#context, question));
      if (reply.kind === 'open') return reply.why;
      if (reply.kind === 'refused' || !this.#learn(reply.flight)) return undefined;
    }
    return undefined;
  }

  #ask(suites: readonly number[], narrowed: Narrowed) {
    return this.#context.ask({ version: this.#version, suites, ...narrowed });
  }

  #restGroups(): number[] {
    const rest = without(LEGACY_GROUPS, [...this.#groups, ...this.#needed]);
    return [...rest, ...this.#needed];
  }

  #restSchemes(): number[] {
    return without(ALL_SCHEMES, [...this.#schemes]);
  }

  /**
   * RFC 8422 section 5.1: a server with an ECDSA key alone needs the curve of that key in every offer, whatever curve the
   * key exchange takes. What such a server likes less than that curve no client gets, so the end is the end.
   */
  #curvesOfLeaves(): number[] {
    const leaves = [...this.#context.chains.values()].flatMap(({ certificates }) => certificates.slice(0, 1));
    const found = leaves.flatMap((leaf) => curveOf(leaf) ?? []);
    return [...new Set(found)];
  }

  /** Remembers what the flight shows; false when it shows nothing new. */
  #learn({ keyExchange }: Flight): boolean {
    const before = this.#groups.size + this.#schemes.size;
    if (keyExchange?.group !== undefined) this.#groups.add(keyExchange.group);
    if (keyExchange?.scheme !== undefined) this.#schemes.add(keyExchange.scheme);
    return this.#groups.size + this.#schemes.size > before;
  }
}

function isCurve(suite: Suite): boolean {
  return ephemeralOf(suite) === 'ECDHE';
}

function isSigned({ keyExchange, authentication }: Suite): boolean {
  return /^(EC)?DHE$/.test(keyExchange) && authentication !== 'anon';
}

function curveOf(leaf: Buffer): number | undefined {
  try {
    return groupOfCurve(new X509Certificate(leaf).publicKey.asymmetricKeyDetails?.namedCurve ?? '');
  } catch {
    // A key that this OpenSSL cannot read; the facts of the certificate say so where they are reported.
    return undefined;
  }
}
