/** Fetching an authority's list of revoked certificates. */
import type { RevocationObservations } from '../model/observations/revocation.ts';
import { texts } from './catalogue.ts';

export const revocationTexts = texts<RevocationObservations>()({
  'crl-not-a-list': {
    en: '{url}: the answer is not a certificate revocation list',
    nl: '{url}: het antwoord is geen lijst van ingetrokken certificaten',
  },
  'crl-elsewhere': {
    en: '{url} redirects to an address that is not http',
    nl: '{url} verwijst door naar een adres dat geen http is',
  },
  'crl-too-many-redirects': { en: '{url}: too many redirects', nl: '{url}: te veel doorverwijzingen' },
  'crl-status': {
    en: '{url} answered with HTTP status {status} instead of a list',
    nl: '{url} antwoordde met HTTP-status {status} in plaats van een lijst',
  },
  'crl-too-large': {
    en: '{url}: the list is larger than {mebibytes} MiB',
    nl: '{url}: de lijst is groter dan {mebibytes} MiB',
  },
});
