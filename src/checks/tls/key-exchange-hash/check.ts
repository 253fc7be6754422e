/** RFC 9155: which hash functions may the server use to sign the key exchange? */
import { defineCheck } from '../../../model/check.ts';
import { judgeLevels, LEVEL_PARAMS } from '../../lib/levels.ts';
import { SCAN_REASONS, type Facts } from '../../lib/scan.ts';

export const keyExchangeHash = defineCheck({
  id: 'tls.key-exchange-hash',
  title: {
    en: 'The key exchange is signed with a strong hash',
    nl: 'De sleuteluitwisseling wordt met een sterke hash ondertekend',
  },
  failureTitle: {
    en: 'The key exchange may be signed with a weak hash',
    nl: 'De sleuteluitwisseling kan met een zwakke hash worden ondertekend',
  },
  severity: 'medium',
  needs: ['tls.scan'],
  params: LEVEL_PARAMS,
  expected: { en: 'only {good} and {sufficient}', nl: 'alleen {good} en {sufficient}' },
  fix: {
    en: 'Leave SHA-1 and MD5 out: in OpenSSL `SignatureAlgorithms = ECDSA+SHA256:RSA+SHA256:…`, or raise its security level to 2.',
    nl: 'Laat SHA-1 en MD5 weg: in OpenSSL `SignatureAlgorithms = ECDSA+SHA256:RSA+SHA256:…`, of verhoog het beveiligingsniveau naar 2.',
  },
  reasons: {
    'strong-only': { outcome: 'pass', text: { en: 'Used: {names}.', nl: 'Gebruikt: {names}.' } },
    'to-phase-out': {
      outcome: 'pass',
      text: { en: 'Used, and to be phased out: {names}.', nl: 'Gebruikt en uit te faseren: {names}.' },
    },
    insufficient: {
      outcome: 'fail',
      text: { en: 'Used, and insufficient: {names}.', nl: 'Gebruikt en onvoldoende: {names}.' },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, params, verdict) {
    const { reason, data } = judgeLevels(scan, params, { namesOf, isComplete });
    return verdict(reason === 'sound' ? 'strong-only' : reason, data);
  },
});

function namesOf({ signatureAlgorithms }: Facts): string[] {
  return signatureAlgorithms.map(({ hash }) => hash);
}

function isComplete({ signatureAlgorithmsComplete }: Facts): boolean {
  return signatureAlgorithmsComplete;
}
