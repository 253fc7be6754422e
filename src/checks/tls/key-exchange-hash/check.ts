/** RFC 9155: which hash functions may the server use to sign the key exchange? */
import { defineLevelCheck } from '../../lib/level-check.ts';
import type { Facts } from '../../lib/scan.ts';

export const keyExchangeHash = defineLevelCheck({
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
  expected: { en: 'only {good} and {sufficient}', nl: 'alleen {good} en {sufficient}' },
  fix: {
    en: 'Leave SHA-1 and MD5 out: in OpenSSL `SignatureAlgorithms = ECDSA+SHA256:RSA+SHA256:…`, or raise its security level to 2.',
    nl: 'Laat SHA-1 en MD5 weg: in OpenSSL `SignatureAlgorithms = ECDSA+SHA256:RSA+SHA256:…`, of verhoog het beveiligingsniveau naar 2.',
  },
  sound: { reason: 'strong-only', text: { en: 'Used: {names}.', nl: 'Gebruikt: {names}.' } },
  seen: 'used',
  namesOf,
  isComplete,
});

function namesOf({ signatureAlgorithms }: Facts): string[] {
  return signatureAlgorithms.map(({ hash }) => hash);
}

function isComplete({ signatureAlgorithmsComplete }: Facts): boolean {
  return signatureAlgorithmsComplete;
}
