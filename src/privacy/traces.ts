/**
 * What a site leaves in a browser, and what measurements it sends, as far as that needs consent (ePrivacy Directive 5(3), WP29
 * Opinion 04/2012): not sessions, tokens against forged requests, the record of the choice and settings without an identifier.
 */
import type { DeclaredPrivacy, KeptThing, ProfileSeen, SeenRequest } from '../model/evidence/privacy.ts';
import { hitOf } from './hits.ts';
import { isNecessaryName } from './identifiers.ts';
import { isOwnHost, partyName } from './parties.ts';
import { processorAt, processorOf, processorOfName } from './processors.ts';

export interface Trace {
  /** `ping`: a measurement without anything stored. `perhaps`: an identifier whose purpose the name does not say. */
  readonly what: 'stored' | 'sent' | 'ping' | 'perhaps';
  /** What to look for: `_ga`, `region1.google-analytics.com/g/collect`. */
  readonly name: string;
  readonly party: string;
  readonly page: string;
  /** The script or page that caused it, where that is known. */
  readonly by: string;
}

export function tracesOf(profile: ProfileSeen, stage: 'before' | 'after', declared: DeclaredPrivacy): readonly Trace[] {
  return [
    ...profile.kept.filter((thing) => thing.stage === stage).flatMap((thing) => storedTrace(thing, declared)),
    ...profile.requests.filter((request) => request.stage === stage).flatMap((request) => sentTrace(request, declared)),
  ];
}

/** Kinds whose cookies are there for what the visitor asked for. */
const NEEDED = ['consent', 'payment'];
const OF_VISITORS = /visit|uid|guid|track|client|device|browser|fingerprint|anon|user|stat|analy|(?:^|[_-])id$/i;

function storedTrace(thing: KeptThing, declared: DeclaredPrivacy): Trace[] {
  const { name, host, kind, days, identifier, page } = thing;
  const known = processorOfName(name);
  const trace = (what: Trace['what'], party: string): Trace[] => [{ what, name, party, page, by: host }];
  if (known !== undefined && !NEEDED.includes(known.kind)) return trace('stored', known.names[0]);
  if (!identifier) return [];
  if (!isOwnHost(host, declared)) {
    const kindThere = processorAt(host)?.kind;
    return kindThere !== undefined && NEEDED.includes(kindThere) ? [] : trace('stored', partyName(host, '/'));
  }
  const isOfSession = kind === 'cookie' && days === null;
  if (isOfSession || isNecessaryName(name, days)) return [];
  return trace(OF_VISITORS.test(name) ? 'stored' : 'perhaps', host);
}

function sentTrace(request: SeenRequest, declared: DeclaredPrivacy): Trace[] {
  const { host, path, page, by, carries } = request;
  const hit = hitOf(request);
  const trace = (what: Trace['what'], party: string): Trace[] => [
    { what, name: `${host}${path}`, party, page, by: by ?? page },
  ];
  if (hit !== null) {
    const name = processorOf(hit.product)?.names[0] ?? hit.product;
    return trace(hit.cookieless || carries.length === 0 ? 'ping' : 'sent', name);
  }
  const kind = processorAt(host, path)?.kind;
  const isNeeded = kind !== undefined && [...NEEDED, 'captcha'].includes(kind);
  return carries.length > 0 && !isNeeded && !isOwnHost(host, declared) ? trace('sent', partyName(host, path)) : [];
}
