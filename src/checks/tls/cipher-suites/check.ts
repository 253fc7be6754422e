/** RFC 9325 §4.2: which cipher suites does the server accept, in each version that it speaks? */
import { defineCheck } from '../../../model/check.ts';
import { judgeLevels, LEVEL_PARAMS } from '../../lib/levels.ts';
import { SCAN_REASONS, type Facts } from '../../lib/scan.ts';

export const cipherSuites = defineCheck({
  id: 'tls.cipher-suites',
  title: { en: 'Only strong cipher suites are accepted', nl: 'Alleen sterke algoritmeselecties worden geaccepteerd' },
  failureTitle: { en: 'Weak cipher suites are accepted', nl: 'Zwakke algoritmeselecties worden geaccepteerd' },
  severity: 'high',
  needs: ['tls.scan'],
  params: LEVEL_PARAMS,
  expected: {
    en: 'only suites that the policy calls good or sufficient',
    nl: 'alleen algoritmeselecties die het beleid goed of voldoende noemt',
  },
  fix: {
    en: 'Name the suites that are allowed, see `waarborg explain tls.cipher-suites`.',
    nl: 'Noem de algoritmeselecties die mogen, zie `waarborg explain tls.cipher-suites`.',
  },
  reasons: {
    'strong-only': { outcome: 'pass', text: { en: 'Accepted: {names}.', nl: 'Geaccepteerd: {names}.' } },
    'to-phase-out': {
      outcome: 'pass',
      text: { en: 'Accepted, and to be phased out: {names}.', nl: 'Geaccepteerd en uit te faseren: {names}.' },
    },
    insufficient: {
      outcome: 'fail',
      text: { en: 'Accepted, and insufficient: {names}.', nl: 'Geaccepteerd en onvoldoende: {names}.' },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, params, verdict) {
    const { reason, data } = judgeLevels(scan, params, { namesOf, isComplete, lists: true });
    return verdict(reason === 'sound' ? 'strong-only' : reason, data);
  },
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
