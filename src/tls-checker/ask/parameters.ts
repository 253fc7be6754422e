/** Groups and signature schemes that the key exchange accepts, by taking each choice out of the offer until it is refused. */
import type { Flight } from '../codec/flight.ts';
import { LEGACY_GROUPS, TLS13_GROUPS } from '../registry/groups.ts';
import { ALL_SCHEMES } from '../registry/signature-schemes.ts';
import { suiteOf } from '../registry/suites.ts';
import type { RecordVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext } from './context.ts';
import { acceptedFlight, refusalOf, unanswered, without } from './suites.ts';

export interface Parameters {
  /** Codes in the order of the server's choices. */
  readonly groups: readonly number[];
  readonly schemes: readonly number[];
  readonly groupsIncomplete?: Undetermined;
  readonly schemesIncomplete?: Undetermined;
}

/**
 * TLS 1.3: an empty key share makes the server name its group in a HelloRetryRequest (RFC 8446 section 4.2.8), so every
 * group can be asked for without a single key. `seen` holds the groups that the choice of suites has shown already.
 */
export async function askTls13Groups(
  context: AddressContext,
  suites: readonly number[],
  seen: readonly number[],
): Promise<Pick<Parameters, 'groups' | 'groupsIncomplete'>> {
  context.asking('TLSv1.3 groups');
  const groups = [...new Set(seen)];
  for (;;) {
    const rest = without(TLS13_GROUPS, groups);
    if (rest.length === 0) return { groups };
    const answer = await context.ask({ version: 'TLSv1.3', suites, groups: rest, until: 'hello' });
    const group = acceptedFlight(answer, 'TLSv1.3', suites)?.hello.group;
    if (group === undefined || !rest.includes(group)) {
      const refused = refusalOf(answer, 'TLSv1.3') !== undefined || group !== undefined;
      return refused ? { groups } : { groups, groupsIncomplete: unanswered(answer) };
    }
    groups.push(group);
  }
}

/**
 * Up to TLS 1.2: the ServerKeyExchange names the group and, in TLS 1.2, the signature scheme in clear. Both are taken
 * out of the offer together; when the server refuses, each is asked to its end with the other complete again.
 */
export async function askLegacyParameters(
  context: AddressContext,
  version: RecordVersion,
  picks: readonly Flight[],
): Promise<Parameters> {
  context.asking(`${version} groups and signatures`);
  const search = new ParameterSearch(context, version, picks);
  await search.together();
  const [groupsIncomplete, schemesIncomplete] = await Promise.all([search.groupsToTheEnd(), search.schemesToTheEnd()]);
  return {
    groups: [...search.groups],
    schemes: [...search.schemes],
    ...(groupsIncomplete === undefined ? {} : { groupsIncomplete }),
    ...(schemesIncomplete === undefined ? {} : { schemesIncomplete }),
  };
}

class ParameterSearch {
  readonly groups = new Set<number>();
  readonly schemes = new Set<number>();
  readonly #context: AddressContext;
  readonly #version: RecordVersion;
  readonly #curveSuites: readonly number[];
  readonly #signedSuites: readonly number[];
  /** A server with an ECDSA key alone needs the curve of that key in every offer (RFC 8422 section 5.1). */
  readonly #anchor: number | undefined;

  constructor(context: AddressContext, version: RecordVersion, picks: readonly Flight[]) {
    this.#context = context;
    this.#version = version;
    const suites = picks.map(({ hello }) => suiteOf(hello.suite));
    const curves = suites.filter(({ keyExchange }) => keyExchange === 'ECDHE');
    this.#curveSuites = curves.map(({ code }) => code);
    this.#signedSuites = suites
      .filter(({ keyExchange, authentication }) => /^(EC)?DHE$/.test(keyExchange) && authentication !== 'anon')
      .map(({ code }) => code);
    for (const pick of picks) this.#note(pick);
    const onlyEcdsa = curves.length > 0 && curves.every(({ authentication }) => authentication === 'ECDSA');
    this.#anchor = onlyEcdsa ? 0x0017 : undefined;
  }

  async together(): Promise<void> {
    if (this.#version !== 'TLSv1.2') return;
    const suites = this.#curveSuites.filter((code) => this.#signedSuites.includes(code));
    while (suites.length > 0) {
      const flight = await this.#ask(suites, this.#restGroups(), without(ALL_SCHEMES, [...this.schemes]));
      if (flight === undefined || !this.#note(flight)) return;
    }
  }

  async groupsToTheEnd(): Promise<Undetermined | undefined> {
    return this.#toTheEnd(this.#curveSuites, () => [this.#restGroups(), ALL_SCHEMES]);
  }

  /** Each kind of key by itself: a server may choose a suite first and only then find no scheme for its key. */
  async schemesToTheEnd(): Promise<Undetermined | undefined> {
    if (this.#version !== 'TLSv1.2') return undefined;
    const kinds = new Set(this.#signedSuites.map((code) => suiteOf(code).authentication));
    const ends = await Promise.all(
      [...kinds].map((kind) => {
        const suites = this.#signedSuites.filter((code) => suiteOf(code).authentication === kind);
        return this.#toTheEnd(suites, () => [LEGACY_GROUPS, without(ALL_SCHEMES, [...this.schemes])]);
      }),
    );
    return ends.find((end) => end !== undefined);
  }

  #restGroups(): number[] {
    const rest = without(LEGACY_GROUPS, [...this.groups]);
    return this.#anchor === undefined ? rest : [...without(rest, [this.#anchor]), this.#anchor];
  }

  async #toTheEnd(suites: readonly number[], offer: () => [number[] | readonly number[], readonly number[]]) {
    while (suites.length > 0) {
      const [groups, schemes] = offer();
      const answer = await this.#context.ask({ version: this.#version, suites, groups, schemes });
      const flight = acceptedFlight(answer, this.#version, suites);
      if (flight === undefined) return refusalOf(answer, this.#version) === undefined ? unanswered(answer) : undefined;
      if (!this.#note(flight)) return undefined;
    }
    return undefined;
  }

  async #ask(suites: readonly number[], groups: readonly number[], schemes: readonly number[]) {
    const answer = await this.#context.ask({ version: this.#version, suites, groups, schemes });
    return acceptedFlight(answer, this.#version, suites);
  }

  /** Remembers what the flight shows; false when it shows nothing new. */
  #note(flight: Flight): boolean {
    const before = this.groups.size + this.schemes.size;
    if (flight.keyExchange?.group !== undefined) this.groups.add(flight.keyExchange.group);
    if (flight.keyExchange?.scheme !== undefined) this.schemes.add(flight.keyExchange.scheme);
    return this.groups.size + this.schemes.size > before;
  }
}
