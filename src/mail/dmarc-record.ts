/** One DMARC record, as receivers by RFC 7489 and by RFC 9989 read it. */
import { readTags, tagOf } from './tags.ts';

export const DMARC_POLICIES = ['none', 'quarantine', 'reject'] as const;
export type DmarcPolicy = (typeof DMARC_POLICIES)[number];

/** What receivers of one of the two rules do with mail that is not authentic. */
export interface DmarcActions {
  /** For the domain of the record, for its subdomains, and for those that do not exist. */
  readonly own: DmarcPolicy;
  readonly sub: DmarcPolicy;
  readonly absent: DmarcPolicy;
}

export interface DmarcRecord {
  readonly text: string;
  /** What spoils it; null when nothing does. */
  readonly problem: string | null;
  /** RFC 7489 §6.3: null where it does not count as a record with a policy. */
  readonly older: DmarcActions | null;
  /** RFC 9989 §4.7. */
  readonly newer: DmarcActions | null;
  /** `pct`, of receivers by RFC 7489: to how much of the mail they apply the policy. */
  readonly percent: number;
  readonly testing: boolean;
  readonly psd: 'y' | 'n' | 'u';
  readonly reports: readonly string[];
}

/** RFC 7489 §6.4: the version comes first, in these letters; what follows it is apart by a semicolon. */
export const IS_DMARC = /^[Vv][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/;

export function readDmarcRecord(text: string): DmarcRecord {
  const read = readTags(text);
  if (!read.ok) return { ...SPOILT, text, problem: read.at };
  const { tags } = read;
  const value = (name: string) => tagOf(tags, name)?.toLowerCase();
  const percent = value('pct');
  const testing = value('t') === 'y';
  const reports = (tagOf(tags, 'rua') ?? '').split(',').map((one) => one.trim());
  return {
    text,
    problem: null,
    // §6.4: p stands right after v.
    older: tags[1]?.[0] === 'p' ? actions(value('p'), value('sp'), undefined) : null,
    newer: lowered(actions(value('p'), value('sp'), value('np')), testing),
    percent: percent !== undefined && /^\d{1,3}$/.test(percent) && Number(percent) <= 100 ? Number(percent) : 100,
    testing,
    psd: value('psd') === 'y' ? 'y' : value('psd') === 'n' ? 'n' : 'u',
    reports: reports.filter((one) => one !== ''),
  };
}

const SPOILT = { older: null, newer: null, percent: 100, testing: false, psd: 'u', reports: [] } as const;

/** A value that nobody knows protects nothing. */
function actions(p: string | undefined, sp: string | undefined, np: string | undefined): DmarcActions {
  const own = policyOf(p);
  const sub = sp === undefined ? own : policyOf(sp);
  return { own, sub, absent: np === undefined ? sub : policyOf(np) };
}

const policyOf = (value: string | undefined): DmarcPolicy => DMARC_POLICIES.find((one) => one === value) ?? 'none';

/** RFC 9989 §4.7, tag t: while testing, receivers take the next lower policy. */
function lowered({ own, sub, absent }: DmarcActions, testing: boolean): DmarcActions {
  const down = (policy: DmarcPolicy): DmarcPolicy => (policy === 'reject' ? 'quarantine' : 'none');
  return testing ? { own: down(own), sub: down(sub), absent: down(absent) } : { own, sub, absent };
}
