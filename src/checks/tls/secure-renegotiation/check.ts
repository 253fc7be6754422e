/** RFC 5746: without it an attacker can place words before those of a client that renegotiates (CVE-2009-3555). */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn, type Facts } from '../../lib/scan.ts';

export const secureRenegotiation = defineCheck({
  id: 'tls.secure-renegotiation',
  title: { en: 'Renegotiation is secure', nl: 'Heronderhandeling is veilig' },
  failureTitle: { en: 'Renegotiation is not secure', nl: 'Heronderhandeling is niet veilig' },
  severity: 'high',
  needs: ['tls.scan'],
  params: {},
  expected: { en: 'the renegotiation_info extension', nl: 'de extensie renegotiation_info' },
  fix: { en: 'Update the TLS library of the server.', nl: 'Werk de TLS-bibliotheek van de server bij.' },
  reasons: {
    secure: {
      outcome: 'pass',
      text: { en: 'The server answers with renegotiation_info.', nl: 'De server antwoordt met renegotiation_info.' },
    },
    'not-secure': {
      outcome: 'fail',
      text: { en: 'The server does not know RFC 5746.', nl: 'De server kent RFC 5746 niet.' },
    },
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
    if (facts.some(({ features }) => features.secureRenegotiation === false)) return verdict('not-secure');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (facts.every(({ protocols }) => speaksOnly13(protocols))) return verdict('modern-tls-only');
    if (!facts.every(({ features }) => features.secureRenegotiation === true)) return verdict('not-determined');
    return verdict('secure');
  },
});

/** Every older version was refused; an unanswered question is no refusal. */
function speaksOnly13(protocols: Facts['protocols']): boolean {
  const { 'TLSv1.3': newest, ...older } = protocols;
  return newest.offered === true && Object.values(older).every(({ offered }) => offered === false);
}
