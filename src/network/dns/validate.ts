/**
 * DNSSEC from the trust anchor down (RFC 4035 §5): each zone's keys by the digest at its parent, each answer by those
 * keys, each absence by a signed denial. The resolver only carries records; its word (the AD bit) counts for nothing.
 */
import { ProbeError } from '../../model/errors.ts';
import type { DnsSecurity } from '../../model/evidence/dns.ts';
import { denialOf, isWithin, type Denial } from './denial.ts';
import { isSupported, keyOf, labelsOf, matches, signerOf, verifySet } from './signatures.ts';
import type { DelegationSigner, DnsKey } from './signatures.ts';
import { TYPE, type Message, type ResourceRecord } from './wire.ts';

export interface TrustAnchor {
  readonly zone: string;
  readonly signers: readonly DelegationSigner[];
}

export interface Answer {
  readonly records: readonly ResourceRecord[];
  readonly security: DnsSecurity;
}

/** The zone that answers for a name, with its keys; or why its keys are not known. */
type Zone =
  | { readonly state: 'signed'; readonly name: string; readonly keys: readonly DnsKey[] }
  | { readonly state: 'unsigned' | 'bogus'; readonly name: string; readonly problem: string };

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
    let [at, weakest] = [name, secure()];
    for (let aliases = 0; aliases <= 8; aliases += 1) {
      const message = await this.#ask(at, type);
      if (message.answers.some((record) => record.type === TYPE.DNAME)) {
        throw new ProbeError(
          'unsupported',
          'dns',
          `${at} lies below an alias for a whole branch (DNAME), which is not followed`,
        );
      }
      const own = message.answers.filter((record) => record.name === at);
      const set = own.filter((record) => record.type === type);
      const alias = own.filter((record) => record.type === TYPE.CNAME);
      const isAlias = set.length === 0 && alias.length > 0;
      weakest = weaker(weakest, await this.#worth(at, type, isAlias ? alias : set, message));
      if (!isAlias) return { records: set, security: weakest };
      at = nameIn(alias[0]!);
    }
    return { records: [], security: { status: 'bogus', problem: `the aliases of ${name} do not end` } };
  }

  async #worth(name: string, type: number, set: readonly ResourceRecord[], message: Message): Promise<DnsSecurity> {
    // A set of type DS belongs to the parent; all others to the zone that the name is in.
    const zone = await this.#zoneOf(type === TYPE.DS ? parentOf(name) : name);
    if (zone.state !== 'signed')
      return { status: zone.state === 'bogus' ? 'bogus' : 'insecure', problem: zone.problem };
    if (set.length === 0) {
      const denial = this.#denial(name, zone, message);
      const absent = denial.kind === 'types' ? !denial.types.has(type) && !denial.types.has(TYPE.CNAME) : true;
      if (denial.kind === 'unproven' || !absent || !this.#wildcardAbsent(denial, type, zone, message)) {
        return bogus(`nothing proves that ${name} lacks type ${type}`);
      }
      return denial.kind === 'opt-out'
        ? { status: 'insecure', problem: `${zone.name} leaves names like ${name} unsigned (opt-out)` }
        : secure();
    }
    const verdict = verifySet(set, message.answers, zone.name, zone.keys, this.#now);
    if (!verdict.ok) return bogus(verdict.problem);
    const isWildcard = verdict.labels < labelsOf(name);
    if (isWildcard && this.#denial(name, zone, message, verdict.labels).kind !== 'no-name') {
      return bogus(`nothing proves that ${name} may be answered by a wildcard`);
    }
    return secure();
  }

  /** A name that does not exist could still be answered by a wildcard: that one must be denied too (RFC 4035 §5.4). */
  #wildcardAbsent(denial: Denial, type: number, zone: Zone & { state: 'signed' }, message: Message): boolean {
    if (denial.kind !== 'no-name') return true;
    const wildcard = this.#denial(`*.${denial.encloser === '.' ? '' : denial.encloser}`, zone, message);
    if (wildcard.kind === 'types') return !wildcard.types.has(type) && !wildcard.types.has(TYPE.CNAME);
    return wildcard.kind === 'no-name';
  }

  /** The zone that holds this name, found by walking down from the anchor. */
  async #zoneOf(name: string): Promise<Zone> {
    const anchor = this.#anchor.zone;
    if (!isWithin(name, anchor)) return { state: 'unsigned', name, problem: `${name} is not below the trust anchor` };
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
    const own = message.answers.filter((record) => record.name === name);
    const set = own.filter(({ type }) => type === TYPE.DS);
    if (set.length > 0) {
      const verdict = verifySet(set, message.answers, parent.name, parent.keys, this.#now);
      return verdict.ok ? this.#enter(name, set.map(signerOf)) : { state: 'bogus', name, problem: verdict.problem };
    }
    const alias = own.filter(({ type }) => type === TYPE.CNAME);
    if (alias.length > 0) {
      const verdict = verifySet(alias, message.answers, parent.name, parent.keys, this.#now);
      return verdict.ok ? parent : { state: 'bogus', name, problem: verdict.problem };
    }
    return this.#withoutSigner(name, parent, this.#denial(name, parent, message));
  }

  /** No DS: an unsigned zone begins here, or no zone begins here at all. Both must be proven. */
  #withoutSigner(name: string, parent: Zone & { state: 'signed' }, denial: Denial): Zone {
    switch (denial.kind) {
      case 'types':
        if (denial.types.has(TYPE.DS) || denial.types.has(TYPE.SOA)) break;
        return denial.types.has(TYPE.NS) ? { state: 'unsigned', name, problem: `${name} is not signed` } : parent;
      case 'no-name':
        return parent;
      case 'opt-out':
        return { state: 'unsigned', name, problem: `${parent.name} leaves ${name} unsigned (opt-out)` };
      case 'unproven':
    }
    return { state: 'bogus', name, problem: `nothing proves that ${name} is not signed` };
  }

  /** A signed zone's keys: vouched for by a digest of the parent, and signing the whole set of keys. */
  async #enter(zone: string, signers: readonly DelegationSigner[]): Promise<Zone> {
    const usable = signers.filter(isSupported);
    if (usable.length === 0)
      return { state: 'unsigned', name: zone, problem: `${zone} is signed in no way that counts` };
    const message = await this.#ask(zone, TYPE.DNSKEY);
    const set = message.answers.filter(({ name, type }) => name === zone && type === TYPE.DNSKEY);
    // The root is signed since 2010. A resolver that has no keys for it cannot be used, which is no verdict on anybody.
    if (zone === '.' && set.length === 0) {
      throw new ProbeError('dns', 'dns', 'the resolver gives no keys of the root zone; name another with --resolver');
    }
    const keys = set.map(keyOf);
    const entry = keys.filter((key) => usable.some((signer) => matches(signer, key)));
    if (entry.length === 0)
      return { state: 'bogus', name: zone, problem: `no key of ${zone} is the one that its parent names` };
    const verdict = verifySet(set, message.answers, zone, entry, this.#now);
    return verdict.ok
      ? { state: 'signed', name: zone, keys }
      : { state: 'bogus', name: zone, problem: verdict.problem };
  }

  /** What the denials in this answer say, those alone whose signatures hold; for a wildcard of the name below `labels`. */
  #denial(name: string, zone: Zone & { state: 'signed' }, message: Message, labels?: number): Denial {
    const records = message.authority.filter(({ type }) => type === TYPE.NSEC || type === TYPE.NSEC3);
    const proven = records.filter(
      (record) =>
        verifySet(
          records.filter((other) => other.name === record.name && other.type === record.type),
          message.authority,
          zone.name,
          zone.keys,
          this.#now,
        ).ok,
    );
    const denial = denialOf(name, zone.name, proven);
    if (labels === undefined || denial.kind !== 'unproven') return denial;
    // RFC 5155 §8.8: with NSEC3 a wildcard's answer proves only the gap of the next closer name.
    const parts = name.split('.');
    return denialOf(parts.slice(-(labels + 2)).join('.'), zone.name, proven);
  }
}

const secure = (): DnsSecurity => ({ status: 'secure', problem: null });
const bogus = (problem: string): DnsSecurity => ({ status: 'bogus', problem });

const ORDER = ['secure', 'insecure', 'bogus'] as const;
export const weaker = (a: DnsSecurity, b: DnsSecurity): DnsSecurity =>
  ORDER.indexOf(b.status) > ORDER.indexOf(a.status) ? b : a;

export const parentOf = (name: string): string => name.slice(name.indexOf('.') + 1) || '.';

/** The name that an alias points to; its data is a name in canonical form. */
function nameIn({ data }: ResourceRecord): string {
  const labels: string[] = [];
  for (let at = 0; data[at] !== 0; at += 1 + data[at]!)
    labels.push(data.toString('latin1', at + 1, at + 1 + data[at]!));
  return `${labels.join('.')}.`;
}
