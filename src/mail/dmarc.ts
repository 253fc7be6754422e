/** Which DMARC record holds for a domain: by RFC 7489 (public suffix list), and by RFC 9989 (tree walk). Receivers do either. */
import { textsAt, type Failure, type Lookup } from './answers.ts';
import { IS_DMARC, readDmarcRecord, type DmarcRecord } from './dmarc-record.ts';
import { siteOf } from '../model/site.ts';

export type Discovered =
  | { readonly state: 'found'; readonly at: string; readonly record: DmarcRecord }
  | { readonly state: 'none' }
  | { readonly state: 'several'; readonly at: string }
  | { readonly state: 'unknown'; readonly failure: Failure };

export interface Dmarc {
  readonly older: Discovered;
  readonly newer: Discovered;
}

/** A record of the domain's own holds under both. */
export function discoverDmarc(domain: string, lookup: Lookup): Dmarc {
  const own = recordAt(domain, lookup);
  if (own.state === 'found' || own.state === 'unknown') return { older: own, newer: own };
  return { older: byOrganisation(domain, own, lookup), newer: byWalk(domain, own, lookup) };
}

function recordAt(name: string, lookup: Lookup): Discovered {
  const found = textsAt(`_dmarc.${name}`, lookup, IS_DMARC);
  if ('failed' in found) return { state: 'unknown', failure: found.failed };
  const [text, second] = found.texts;
  if (text === undefined) return { state: 'none' };
  return second === undefined
    ? { state: 'found', at: name, record: readDmarcRecord(text) }
    : { state: 'several', at: name };
}

/** RFC 7489 §6.6.3: without a record of its own that of the organisation; several end the search. */
function byOrganisation(domain: string, own: Discovered, lookup: Lookup): Discovered {
  const organisation = siteOf(domain);
  return own.state === 'several' || organisation === domain ? own : recordAt(organisation, lookup);
}

/** RFC 9989 §4.10: up the tree; what is found last is the organisation's, unless `psd` says where that begins or ends. */
function byWalk(domain: string, own: Discovered, lookup: Lookup): Discovered {
  let last: Discovered = own;
  for (const name of parentsOf(domain)) {
    const found = recordAt(name, lookup);
    if (found.state === 'unknown') return found;
    // Several count as none.
    if (found.state !== 'found') continue;
    const isBelow = last.state === 'found' && domainAbove(last.at) === name;
    if (found.record.psd === 'y' && isBelow) return last;
    last = found;
    if (found.record.psd !== 'u') break;
  }
  return last;
}

/** At most eight questions: of a long name, its last seven labels and up (§4.10). */
function parentsOf(domain: string): string[] {
  const labels = domain.split('.');
  const from = labels.length > 8 ? labels.length - 7 : 1;
  return labels.slice(from).map((_label, index) => labels.slice(from + index).join('.'));
}

const domainAbove = (name: string): string => name.slice(name.indexOf('.') + 1);
