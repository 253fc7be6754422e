/**
 * DNSSEC from the trust anchor down (RFC 4035 §5): each zone's keys by the digest at its parent, each answer by those
 * keys, each absence by a signed denial. The resolver only carries records; its word (the AD bit) counts for nothing.
 */
import { ProbeError } from '../../model/errors.ts';
import type { DnsSecurity } from '../../model/evidence/dns.ts';
import type { Observation } from '../../model/observation.ts';
import { denialOf, isWithin, parentOf, wildcardDenialOf, type Denial } from './denial.ts';
import { isSupported, keyOf, labelsOf, matches, signerOf, verifySet } from './signatures.ts';
import type { DelegationSigner, DnsKey } from './signatures.ts';
import { readName, tryRead, TYPE, typeName, type Message, type ResourceRecord } from './wire.ts';

export interface TrustAnchor {
  readonly zone: string;
  readonly signers: readonly DelegationSigner[];
}

export interface Answer {
  /** The name that has the records, at the end of the aliases. */
  readonly name: string;
  /** False where that name does not exist (NXDOMAIN). */
  readonly exists: boolean;
  readonly records: readonly ResourceRecord[];
  readonly security: DnsSecurity;
}

interface SignedZone {
  readonly state: 'signed';
  readonly name: string;
  readonly keys: readonly DnsKey[];
}

/** The zone that answers for a name, with its keys; or why its keys are not known. */
type Zone = SignedZone | { readonly state: 'insecure' | 'bogus'; readonly problem: Observation };

export class Validator {
  readonly #ask: (name: string, type: number) => Promise<Message>;
  readonly #anchor: TrustAnchor;
  readonly #now: number;
  readonly #zones = new Map<string, Promise<Zone>>();

  /** `now` in seconds. */
  constructor(ask: (name: string, type: number) => Promise<Message>, anchor: TrustAnchor, now: number) {
    this.#ask = ask;
    this.#anchor = anchor;
    this.#now = now;
  }

  /** The records of this name and type, aliases followed, and what the answer is worth. */
  async lookup(name: string, type: number): Promise<Answer> {
    let [at, weakest] = [name, SECURE];
    for (let aliases = 0; aliases <= MOST_ALIASES; aliases += 1) {
      const message = await this.#ask(at, type);
      if (message.answers.some((record) => record.type === TYPE.DNAME)) {
        throw new ProbeError('unsupported', 'dns', { code: 'dns-branch-alias', name: at });
      }
      const set = recordsOf(message.answers, at, type);
      const alias = set.length > 0 ? [] : recordsOf(message.answers, at, TYPE.CNAME);
      weakest = weaker(weakest, await this.#worth(at, type, alias.length > 0 ? alias : set, message));
      if (alias.length === 0) return { name: at, exists: message.code !== NXDOMAIN, records: set, security: weakest };
      const target = tryRead(() => readName(alias[0]!.data, 0).name);
      if (target === null) return noAnswer(at, { code: 'dns-unreadable-alias', name: at });
      at = target;
    }
    return noAnswer(at, { code: 'dns-endless-alias', name });
  }

  async #worth(name: string, type: number, set: readonly ResourceRecord[], message: Message): Promise<DnsSecurity> {
    // A set of type DS belongs to the parent; all others to the zone that the name is in.
    const zone = await this.#zoneOf(type === TYPE.DS ? parentOf(name) : name);
    if (zone.state !== 'signed') return { status: zone.state, problem: zone.problem };
    if (set.length === 0) return this.#worthOfAbsence(name, type, zone, message);
    const verdict = verifySet(set, message.answers, zone.name, zone.keys, this.#now);
    if (!verdict.ok) return bogus(verdict.problem);
    if (verdict.labels >= labelsOf(name)) return SECURE;
    const denial = wildcardDenialOf(name, verdict.labels, zone.name, this.#proven(name, zone, message));
    if (denial.kind === 'no-name') return SECURE;
    return insecureBy(denial, name, zone.name) ?? bogus({ code: 'dnssec-wildcard-unproven', name });
  }

  #worthOfAbsence(name: string, type: number, zone: SignedZone, message: Message): DnsSecurity {
    const proven = this.#proven(name, zone, message);
    const denial = denialOf(name, zone.name, proven);
    const lacks = (types: ReadonlySet<number>) => !types.has(type) && !types.has(TYPE.CNAME);
    const isLacking = (found: Denial) => (found.kind === 'types' ? lacks(found.types) : found.kind === 'no-name');
    // A name that does not exist could still be answered by a wildcard: that one must be denied too (RFC 4035 §5.4).
    const wildcard = 'encloser' in denial ? denialOf(below(denial.encloser), zone.name, proven) : undefined;
    const isAbsent = isLacking(denial) || denial.kind === 'opt-out' || denial.kind === 'too-many-iterations';
    const isWildcardAbsent = wildcard === undefined || isLacking(wildcard) || wildcard.kind === 'opt-out';
    if (!isAbsent || !isWildcardAbsent) {
      return bogus({ code: 'dnssec-absence-unproven', name, type: typeName(type) });
    }
    return insecureBy(denial, name, zone.name) ?? SECURE;
  }

  /** The zone that holds this name, found by walking down from the anchor. */
  async #zoneOf(name: string): Promise<Zone> {
    const anchor = this.#anchor.zone;
    if (!isWithin(name, anchor)) return unsigned({ code: 'dnssec-outside-anchor', name, anchor });
    const known = this.#zones.get(name);
    if (known !== undefined) return known;
    const found = name === anchor ? this.#enter(anchor, this.#anchor.signers) : this.#descend(name);
    this.#zones.set(name, found);
    return found;
  }

  async #descend(name: string): Promise<Zone> {
    const parent = await this.#zoneOf(parentOf(name));
    if (parent.state !== 'signed') return parent;
    const message = await this.#ask(name, TYPE.DS);
    const set = recordsOf(message.answers, name, TYPE.DS);
    const signedBy = (records: readonly ResourceRecord[]) =>
      verifySet(records, message.answers, parent.name, parent.keys, this.#now);
    if (set.length > 0) {
      const verdict = signedBy(set);
      return verdict.ok
        ? this.#enter(
            name,
            set.flatMap((record) => signerOf(record) ?? []),
          )
        : broken(verdict.problem);
    }
    const alias = recordsOf(message.answers, name, TYPE.CNAME);
    if (alias.length > 0) {
      const verdict = signedBy(alias);
      return verdict.ok ? parent : broken(verdict.problem);
    }
    return this.#withoutSigner(name, parent, denialOf(name, parent.name, this.#proven(name, parent, message)));
  }

  /** No DS: an unsigned zone begins here, or no zone begins here at all. Both must be proven. */
  #withoutSigner(name: string, parent: SignedZone, denial: Denial): Zone {
    const unproven = broken({ code: 'dnssec-delegation-unproven', name });
    switch (denial.kind) {
      case 'types':
        if (denial.types.has(TYPE.DS) || denial.types.has(TYPE.SOA)) return unproven;
        return denial.types.has(TYPE.NS) ? unsigned({ code: 'dnssec-zone-unsigned', zone: name }) : parent;
      case 'no-name':
        return parent;
      case 'opt-out':
      case 'too-many-iterations':
        return { state: 'insecure', problem: insecureBy(denial, name, parent.name)!.problem };
      case 'unproven':
        return unproven;
    }
  }

  /** A signed zone's keys: confirmed by a digest of the parent, and signing the whole set of keys. */
  async #enter(zone: string, signers: readonly DelegationSigner[]): Promise<Zone> {
    const usable = signers.filter(isSupported);
    if (usable.length === 0) return unsigned({ code: 'dnssec-no-known-algorithm', zone });
    const message = await this.#ask(zone, TYPE.DNSKEY);
    // The zone of the anchor is signed. A resolver that brings no signature even of its keys tells nothing of anybody.
    if (zone === this.#anchor.zone && !message.answers.some(({ type }) => type === TYPE.RRSIG)) {
      throw new ProbeError('dns', 'dns', { code: 'resolver-strips-signatures', zone });
    }
    const set = recordsOf(message.answers, zone, TYPE.DNSKEY);
    const keys = set.flatMap((record) => keyOf(record) ?? []);
    const entry = keys.filter((key) => usable.some((signer) => matches(signer, key)));
    if (entry.length === 0) return broken({ code: 'dnssec-no-key-of-parent', zone });
    const verdict = verifySet(set, message.answers, zone, entry, this.#now);
    return verdict.ok ? { state: 'signed', name: zone, keys } : broken(verdict.problem);
  }

  /**
   * The denials in this answer whose signatures hold.
   * @throws ProbeError when there is nothing at all where proofs belong: it is the resolver that left them out (RFC 2308 §3)
   */
  #proven(name: string, zone: SignedZone, { authority }: Message): ResourceRecord[] {
    if (authority.length === 0) throw new ProbeError('dns', 'dns', { code: 'resolver-strips-proofs', name });
    const denials = authority.filter(({ type }) => type === TYPE.NSEC || type === TYPE.NSEC3);
    const owners = [...new Set(denials.map((record) => record.name))].slice(0, MOST_DENIALS);
    return owners
      .flatMap((owner) => [recordsOf(denials, owner, TYPE.NSEC), recordsOf(denials, owner, TYPE.NSEC3)])
      .filter((set) => set.length > 0 && verifySet(set, authority, zone.name, zone.keys, this.#now).ok)
      .flat();
  }
}

/** RFC 1035 §4.1.1. */
const NXDOMAIN = 3;
const MOST_ALIASES = 8;
/** More than any proof needs (RFC 5155 §7.2). */
const MOST_DENIALS = 8;

const SECURE: DnsSecurity = { status: 'secure', problem: null };
const bogus = (problem: Observation): DnsSecurity => ({ status: 'bogus', problem });
const noAnswer = (name: string, problem: Observation): Answer => ({
  name,
  exists: true,
  records: [],
  security: bogus(problem),
});
const unsigned = (problem: Observation): Zone => ({ state: 'insecure', problem });
const broken = (problem: Observation): Zone => ({ state: 'bogus', problem });

/** What a denial leaves unsigned, and why; undefined when it leaves nothing so. */
function insecureBy(denial: Denial, name: string, zone: string) {
  switch (denial.kind) {
    case 'opt-out':
      return { status: 'insecure', problem: { code: 'dnssec-opt-out', name, zone } } as const;
    case 'too-many-iterations':
      return {
        status: 'insecure',
        problem: { code: 'dnssec-too-many-iterations', zone, iterations: denial.iterations },
      } as const;
    case 'types':
    case 'no-name':
    case 'unproven':
      return undefined;
  }
}

function recordsOf(records: readonly ResourceRecord[], name: string, type: number): ResourceRecord[] {
  return records.filter((record) => record.name === name && record.type === type);
}

const below = (encloser: string): string => `*.${encloser === '.' ? '' : encloser}`;

const ORDER = ['secure', 'insecure', 'bogus'] as const;
export const weaker = (a: DnsSecurity, b: DnsSecurity): DnsSecurity =>
  ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a;
