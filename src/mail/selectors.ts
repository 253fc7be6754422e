/**
 * Whether keys are published under selectors that nobody declared. They cannot be listed; that `_domainkey` exists says
 * something only where another name beside it does not (RFC 4592 §2.2, RFC 8020).
 */
import { failureOf, type Failure, type Lookup } from './answers.ts';

export type SelectorsSeen =
  | { readonly state: 'unknown'; readonly failure: Failure }
  /** Proven by signatures that nothing is below `_domainkey`. */
  | { readonly state: 'proven-absent' }
  | { readonly state: 'nothing-seen' | 'every-name-exists' | 'something' };

/** A name that nobody publishes: where it exists, every name does. */
const NOBODYS = '_waarborg-no-such-name';

export function selectorsSeen(domain: string, lookup: Lookup): SelectorsSeen {
  const [keys, control] = [lookup(`_domainkey.${domain}`, 'TXT'), lookup(`${NOBODYS}.${domain}`, 'TXT')];
  if (keys.state === 'failed') return { state: 'unknown', failure: failureOf(keys) };
  if (control.state === 'failed') return { state: 'unknown', failure: failureOf(control) };
  if (!keys.exists) return { state: keys.security.status === 'secure' ? 'proven-absent' : 'nothing-seen' };
  return { state: control.exists ? 'every-name-exists' : 'something' };
}
