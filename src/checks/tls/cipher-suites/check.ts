/** RFC 9325 §4.2: which cipher suites does the server accept, in each version that it speaks? */
import { defineLevelCheck } from '../../lib/level-check.ts';
import type { Facts } from '../../lib/scan.ts';

export const cipherSuites = defineLevelCheck({
  id: 'tls.cipher-suites',
  title: { en: 'Only strong cipher suites are accepted', nl: 'Alleen sterke algoritmeselecties worden geaccepteerd' },
  failureTitle: { en: 'Weak cipher suites are accepted', nl: 'Zwakke algoritmeselecties worden geaccepteerd' },
  severity: 'high',
  expected: {
    en: 'only suites that the policy calls good or sufficient',
    nl: 'alleen algoritmeselecties die de norm goed of voldoende noemt',
  },
  fix: {
    en: 'Name the suites that are allowed, see `waarborg explain tls.cipher-suites`.',
    nl: 'Noem de algoritmeselecties die mogen, zie `waarborg explain tls.cipher-suites`.',
  },
  sound: { reason: 'strong-only', text: { en: 'Accepted: {names}.', nl: 'Geaccepteerd: {names}.' } },
  seen: 'accepted',
  namesOf,
  isComplete,
  lists: true,
});

/** The suites of all versions, by IANA name. */
function namesOf({ protocols }: Facts): string[] {
  return Object.values(protocols).flatMap(({ ciphers }) => (ciphers ?? []).map(({ name }) => name));
}

/** Of each version: refused, or all of its suites known. */
function isComplete({ protocols }: Facts): boolean {
  return Object.values(protocols).every(
    ({ offered, ciphersComplete }) => offered === false || ciphersComplete === true,
  );
}
