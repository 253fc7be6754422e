/**
 * What an SPF record comes to for somebody who is not on it: the whole tree, with the limits of RFC 7208 §4.6.4 counted over
 * all of it. What could not be looked up is kept apart from what is wrong.
 */
import { coverAllIp4 } from './addresses.ts';
import { failureOf, textsAt, type Failure, type Lookup } from './answers.ts';
import { expand, IS_SPF, readSpfRecord, type Result, type Term } from './spf-record.ts';

export type SpfProblem =
  | { readonly code: 'none' | 'several' }
  | { readonly code: 'syntax'; readonly name: string; readonly term: string }
  | { readonly code: 'too-many-lookups'; readonly term: string }
  | { readonly code: 'too-many-voids'; readonly names: readonly string[] }
  | { readonly code: 'too-many-mx'; readonly name: string; readonly count: number }
  | { readonly code: 'include-missing' | 'include-several'; readonly name: string };

export interface Spf {
  readonly record: string | null;
  /** What receivers answer with a permanent error, the first first. */
  readonly problems: readonly SpfProblem[];
  readonly failures: readonly Failure[];
  /** Terms that lead on to a name which depends on who sends. */
  readonly bySender: readonly string[];
  /** For everybody who is not on the record; null when that is not known. */
  readonly others: Result | null;
  /** The term by which everybody passes. */
  readonly open: string | null;
  /** Networks whose addresses may send, and the terms that name them. */
  readonly networks: readonly Network[];
  readonly ptr: readonly string[];
  readonly lookups: number;
}

interface Network {
  readonly term: string;
  readonly family: 4 | 6;
  readonly bits: number;
  /** Where it is known. */
  readonly start: number | null;
}

const MOST_LOOKUPS = 10;
const MOST_VOIDS = 2;
const MOST_MX = 10;

export function readSpf(domain: string, lookup: Lookup): Spf {
  const walk = new Walk(lookup);
  const record = walk.recordAt(domain);
  const others = record === null ? null : walk.evaluate(record, domain, true);
  const { problems, failures, bySender, networks, ptr, lookups, open } = walk;
  const all4 = coverAllIp4(networks.filter(isKnown));
  return {
    record,
    problems,
    failures,
    bySender,
    others,
    open: open ?? (all4 ? networks.map(({ term }) => term).join(' ') : null),
    networks,
    ptr,
    lookups,
  };
}

const isKnown = (network: Network): network is Network & { start: number } => network.start !== null;

class Walk {
  readonly problems: SpfProblem[] = [];
  readonly failures: Failure[] = [];
  readonly bySender: string[] = [];
  readonly networks: Network[] = [];
  readonly ptr: string[] = [];
  lookups = 0;
  open: string | null = null;
  readonly #lookup: Lookup;
  readonly #voids: string[] = [];

  constructor(lookup: Lookup) {
    this.#lookup = lookup;
  }

  /** The one record of the name; null with a problem or a failure. */
  recordAt(name: string, from?: string): string | null {
    const found = isName(name) ? textsAt(name, this.#lookup, IS_SPF) : { texts: [] };
    if ('failed' in found) {
      this.failures.push(found.failed);
      return null;
    }
    const [record, second] = found.texts;
    if (record !== undefined && second === undefined) return record;
    const several = second !== undefined;
    if (from === undefined) this.problems.push({ code: several ? 'several' : 'none' });
    else this.problems.push({ code: several ? 'include-several' : 'include-missing', name });
    return null;
  }

  /** `passes`: does a match in this record let the sender pass in the end? Null when the answer is not known. */
  evaluate(text: string, domain: string, passes: boolean): Result | null {
    const record = readSpfRecord(text);
    if ('wrong' in record) {
      this.problems.push({ code: 'syntax', name: domain, term: record.wrong });
      return null;
    }
    for (const term of record.terms) {
      // §5.1: what follows `all` is never looked at.
      if (term.kind === 'all') return this.#everybody(term, passes);
      if (ASKS.has(term.kind) && !this.#count(term.text)) return null;
      if (this.#matchesAll(term, domain, passes && term.result === 'pass')) return this.#everybody(term, passes);
    }
    if (record.redirect === null) return 'neutral';
    if (!this.#count(`redirect=${record.redirect}`)) return null;
    return this.#follow(record.redirect, `redirect=${record.redirect}`, domain, passes);
  }

  #everybody(term: Term, passes: boolean): Result {
    if (passes && term.result === 'pass') this.open ??= term.text;
    return term.result;
  }

  /** Does the term match whoever sends? */
  #matchesAll(term: Exclude<Term, { kind: 'all' }>, domain: string, passes: boolean): boolean {
    switch (term.kind) {
      case 'include': {
        // §5.2: only a pass of the included record is a match.
        const before = this.open;
        const result = this.#follow(term.domain, term.text, domain, passes);
        if (!passes) this.open = before;
        return result === 'pass';
      }
      case 'a':
        this.#address(term.domain === null ? domain : expand(term.domain, domain));
        return this.#reach(term, passes);
      case 'mx':
        this.#exchangers(term.domain === null ? domain : expand(term.domain, domain));
        return this.#reach(term, passes);
      case 'ptr':
        if (passes) this.ptr.push(term.text);
        return false;
      case 'exists': {
        const name = expand(term.domain, domain);
        // §5.7: a name that is the same for everybody matches everybody, when it has an address.
        return name !== null && this.#address(name, false);
      }
      case 'ip4':
        if (passes) this.networks.push({ term: term.text, family: 4, bits: term.bits, start: term.start });
        return term.bits === 0 && term.result === 'pass';
      case 'ip6':
        if (passes) this.networks.push({ term: term.text, family: 6, bits: term.bits, start: null });
        return term.bits === 0 && term.result === 'pass';
    }
  }

  #follow(spec: string, term: string, domain: string, passes: boolean): Result | null {
    const name = expand(spec, domain);
    if (name === null) {
      this.bySender.push(term);
      return null;
    }
    const record = this.recordAt(name, term);
    return record === null ? null : this.evaluate(record, name, passes);
  }

  #reach(term: Extract<Term, { bits4: number }>, passes: boolean): boolean {
    const { text, bits4, bits6, result } = term;
    if (passes && bits4 < 32) this.networks.push({ term: text, family: 4, bits: bits4, start: null });
    if (passes && bits6 < 128) this.networks.push({ term: text, family: 6, bits: bits6, start: null });
    return result === 'pass' && (bits4 === 0 || bits6 === 0);
  }

  /** False for the eleventh, at which receivers stop. */
  #count(term: string): boolean {
    this.lookups += 1;
    if (this.lookups <= MOST_LOOKUPS) return true;
    if (this.lookups === MOST_LOOKUPS + 1) this.problems.push({ code: 'too-many-lookups', term });
    return false;
  }

  /** Has the name an address? A host of one family is no look-up without an answer, whichever family was asked first. */
  #address(name: string | null, both = true): boolean {
    if (name === null) return false;
    for (const type of both ? (['A', 'AAAA'] as const) : (['A'] as const)) {
      const answer = this.#lookup(name, type);
      if (answer.state === 'failed') {
        this.failures.push(failureOf(answer));
        return false;
      }
      if (answer.records.length > 0) return true;
    }
    this.#void(name);
    return false;
  }

  #exchangers(name: string | null): void {
    if (name === null) return;
    const answer = this.#lookup(name, 'MX');
    if (answer.state === 'failed') this.failures.push(failureOf(answer));
    else if (answer.records.length === 0) this.#void(name);
    else if (answer.records.length > MOST_MX)
      this.problems.push({ code: 'too-many-mx', name, count: answer.records.length });
  }

  #void(name: string): void {
    this.#voids.push(name);
    if (this.#voids.length === MOST_VOIDS + 1) this.problems.push({ code: 'too-many-voids', names: this.#voids });
  }
}

/** Terms that are counted as look-ups. */
const ASKS: ReadonlySet<Term['kind']> = new Set(['include', 'a', 'mx', 'ptr', 'exists']);

/** §4.3: a label that is empty or too long makes it no domain. */
const isName = (name: string): boolean =>
  name.length <= 253 && name.split('.').every((label) => label !== '' && label.length <= 63);
