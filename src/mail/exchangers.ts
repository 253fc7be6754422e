/** Where the mail of a domain goes (RFC 5321 §5.1): its MX, none at all (RFC 7505), or its own address. */
import { failureOf, type Failure, type Lookup } from './answers.ts';

export type Exchangers =
  | { readonly state: 'unknown'; readonly failure: Failure }
  /** `MX 0 .`; `beside` are others, which make it wrong. */
  | { readonly state: 'null'; readonly beside: readonly string[] }
  /** Without MX, the address of the domain takes mail. */
  | { readonly state: 'implicit'; readonly hosts: readonly Host[] }
  | { readonly state: 'listed'; readonly hosts: readonly Host[] };

export type Host = { readonly name: string; readonly preference: number } & (
  | { readonly state: 'reachable'; readonly addresses: readonly string[] }
  | { readonly state: 'alias'; readonly of: string }
  | { readonly state: 'address' | 'localhost' | 'without-address' }
  | { readonly state: 'unknown'; readonly failure: Failure }
);

/** More than any domain needs; senders try them in order and soon stop. */
const MOST_HOSTS = 10;

export function exchangersOf(domain: string, lookup: Lookup): Exchangers {
  const answer = lookup(domain, 'MX');
  if (answer.state === 'failed') return { state: 'unknown', failure: failureOf(answer) };
  const listed = answer.records
    .map((record) => record.split(' '))
    .map(([preference, name = '']) => ({ preference: Number(preference), name }))
    .sort((a, b) => a.preference - b.preference || (a.name < b.name ? -1 : 1));
  if (listed.length === 0) return { state: 'implicit', hosts: [hostOf({ name: domain, preference: 0 }, lookup, true)] };
  const others = listed.filter(({ name }) => name !== '.');
  if (listed.some(({ name }) => name === '.')) return { state: 'null', beside: others.map(({ name }) => name) };
  return { state: 'listed', hosts: others.slice(0, MOST_HOSTS).map((one) => hostOf(one, lookup)) };
}

/** An alias of the domain itself is followed (RFC 5321 §5.1). */
function hostOf(one: { readonly name: string; readonly preference: number }, lookup: Lookup, follows = false): Host {
  const { name } = one;
  if (name === 'localhost') return { ...one, state: 'localhost' };
  if (/^\d+(?:\.\d+){3}$/.test(name)) return { ...one, state: 'address' };
  const answers = [lookup(name, 'A'), lookup(name, 'AAAA')];
  // RFC 2181 §10.3: an MX leads to a name that has the addresses itself.
  for (const answer of answers)
    if (!follows && answer.state === 'answered' && answer.at !== name) return { ...one, state: 'alias', of: answer.at };
  const addresses = answers.flatMap((answer) => (answer.state === 'answered' ? answer.records : []));
  if (addresses.length > 0) return { ...one, state: 'reachable', addresses };
  const failed = answers.find((answer) => answer.state === 'failed');
  return failed?.state === 'failed'
    ? { ...one, state: 'unknown', failure: failureOf(failed) }
    : { ...one, state: 'without-address' };
}

/** The hosts that are to take mail; none where the domain takes none, or where that is not known. */
export const hostsOf = (found: Exchangers): readonly Host[] => ('hosts' in found ? found.hosts : []);
