/** TLSA records of a mail server's port 25 (RFC 7672 §2.2.1): only those in signed answers, of usage 2 and 3, count. */
import { failureOf, type Failure, type Lookup } from './answers.ts';

export interface Tlsa {
  readonly usage: number;
  readonly selector: number;
  readonly matchingType: number;
  readonly data: string;
}

export type Dane = { readonly host: string } & (
  | { readonly state: 'unknown'; readonly failure: Failure }
  /** Nothing is published, or nobody can be sure of it. */
  | { readonly state: 'absent' }
  | { readonly state: 'unsigned'; readonly records: number }
  /** `usable` may be empty: then what is published means nothing at port 25. */
  | { readonly state: 'published'; readonly usable: readonly Tlsa[]; readonly ignored: readonly string[] }
);

const tlsaName = (host: string): string => `_25._tcp.${host}`;

export function daneOf(host: string, domain: string, lookup: Lookup): Dane {
  const mx = lookup(domain, 'MX');
  const tlsa = lookup(tlsaName(host), 'TLSA');
  const four = lookup(host, 'A');
  const failed = [mx, four, tlsa].find((answer) => answer.state === 'failed');
  if (failed?.state === 'failed') return { host, state: 'unknown', failure: failureOf(failed) };
  const answers = [mx, four, tlsa].filter((answer) => answer.state === 'answered');
  const records = tlsa.state === 'answered' ? tlsa.records : [];
  if (records.length === 0) return { host, state: 'absent' };
  // §2.2: the MX, the addresses and the TLSA records, each of them signed.
  if (!answers.every(({ security }) => security.status === 'secure'))
    return { host, state: 'unsigned', records: records.length };
  const read = records.map((record) => ({ record, tlsa: readTlsa(record) }));
  const usable = read.flatMap(({ tlsa: one }) => one ?? []);
  return {
    host,
    state: 'published',
    usable,
    ignored: read.filter(({ tlsa: one }) => one === null).map(({ record }) => record),
  };
}

/** Null for what does not count: another usage, selector or hash, or a hash of another length. */
function readTlsa(record: string): Tlsa | null {
  const [, usage, selector, matchingType, data] = /^([23]) ([01]) ([012]) ([0-9a-f]+)$/.exec(record) ?? [];
  if (usage === undefined || data === undefined) return null;
  const length = [undefined, 64, 128][Number(matchingType)];
  if (length !== undefined && data.length !== length) return null;
  return { usage: Number(usage), selector: Number(selector), matchingType: Number(matchingType), data };
}
