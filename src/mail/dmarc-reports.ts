/** Where reports about a domain go, and whether who gets them agreed (RFC 7489 §7.1, RFC 9990 §4). */
import { textsAt, type Failure, type Lookup } from './answers.ts';
import { siteOf } from '../model/site.ts';

export type Destination = { readonly uri: string; readonly host: string } & (
  | { readonly state: 'own' | 'agreed' | 'not-agreed' }
  | { readonly state: 'unknown'; readonly failure: Failure }
);

/** Those of the addresses that receivers send to: by e-mail. `at` is the domain that has the record. */
export function destinationsOf(reports: readonly string[], at: string, lookup: Lookup): Destination[] {
  return reports.flatMap((uri) => {
    const host = hostOf(uri);
    return host === null ? [] : [{ uri, host, ...agreement(host, at, lookup) }];
  });
}

/** RFC 7489 §6.2 allowed a size behind the address. */
function hostOf(uri: string): string | null {
  const match = /^mailto:[^@\s,!]+@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?:!\d+[kmgt]?)?$/i.exec(uri);
  return match?.[1]?.toLowerCase() ?? null;
}

/** A missing semicolon behind the version is common, and taken. */
const AGREES = /^[Vv][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/;

function agreement(
  host: string,
  at: string,
  lookup: Lookup,
): { state: 'own' | 'agreed' | 'not-agreed' } | { state: 'unknown'; failure: Failure } {
  if (siteOf(host) === siteOf(at)) return { state: 'own' };
  const found = textsAt(`${at}._report._dmarc.${host}`, lookup, AGREES);
  if ('failed' in found) return { state: 'unknown', failure: found.failed };
  return { state: found.texts.length > 0 ? 'agreed' : 'not-agreed' };
}
