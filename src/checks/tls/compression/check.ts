/** RFC 7525 §3.3: compression in TLS lets an attacker guess what is encrypted (CRIME, CVE-2012-4929). */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn, type Facts } from '../../lib/scan.ts';

export const compression = defineCheck({
  id: 'tls.compression',
  title: { en: 'TLS compression is off', nl: 'TLS-compressie staat uit' },
  failureTitle: { en: 'TLS compression is on', nl: 'TLS-compressie staat aan' },
  severity: 'high',
  needs: ['tls.scan'],
  params: {},
  expected: { en: 'no compression', nl: 'geen compressie' },
  fix: {
    en: 'Update OpenSSL; in old Apache `SSLCompression off`.',
    nl: 'Werk OpenSSL bij; in oude Apache `SSLCompression off`.',
  },
  reasons: {
    'no-compression': {
      outcome: 'pass',
      text: { en: 'The server refuses compression.', nl: 'De server weigert compressie.' },
    },
    compresses: { outcome: 'fail', text: { en: 'The server compresses.', nl: 'De server comprimeert.' } },
    'modern-tls-only': {
      outcome: 'not-applicable',
      text: {
        en: 'This is a matter of TLS 1.2 and before, which the server does not speak.',
        nl: 'Dit speelt alleen bij TLS 1.2 en ouder, en dat spreekt de server niet.',
      },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { facts, unseen } = seenIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    if (facts.some(({ features }) => features.compression === true)) return verdict('compresses');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (facts.every(({ protocols }) => speaksOnly13(protocols))) return verdict('modern-tls-only');
    if (!facts.every(({ features }) => features.compression === false)) return verdict('not-determined');
    return verdict('no-compression');
  },
});

/** Every older version was refused; an unanswered question is no refusal. */
function speaksOnly13(protocols: Facts['protocols']): boolean {
  const { 'TLSv1.3': newest, ...older } = protocols;
  return newest.offered === true && Object.values(older).every(({ offered }) => offered === false);
}
