/** A client that renegotiates without end costs the server far more than itself (CVE-2011-1473). */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn, type Facts } from '../../lib/scan.ts';

export const clientRenegotiation = defineCheck({
  id: 'tls.client-renegotiation',
  title: { en: 'Clients cannot renegotiate', nl: 'Bezoekers kunnen niet heronderhandelen' },
  failureTitle: { en: 'Clients can renegotiate', nl: 'Bezoekers kunnen heronderhandelen' },
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  expected: { en: 'renegotiation by the client is refused', nl: 'heronderhandeling door de bezoeker wordt geweigerd' },
  fix: {
    en: 'Refuse it: OpenSSL `Options = -ClientRenegotiation`, Node.js `SSL_OP_NO_RENEGOTIATION`.',
    nl: 'Weiger het: OpenSSL `Options = -ClientRenegotiation`, Node.js `SSL_OP_NO_RENEGOTIATION`.',
  },
  reasons: {
    refused: { outcome: 'pass', text: { en: 'The server refuses it.', nl: 'De server weigert het.' } },
    allowed: { outcome: 'fail', text: { en: 'The server goes along.', nl: 'De server gaat erin mee.' } },
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
    if (facts.some(({ features }) => features.clientRenegotiation === true)) return verdict('allowed');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (facts.every(({ protocols }) => speaksOnly13(protocols))) return verdict('modern-tls-only');
    if (!facts.every(({ features }) => features.clientRenegotiation === false)) return verdict('not-determined');
    return verdict('refused');
  },
});

/** Every older version was refused; an unanswered question is no refusal. */
function speaksOnly13(protocols: Facts['protocols']): boolean {
  const { 'TLSv1.3': newest, ...older } = protocols;
  return newest.offered === true && Object.values(older).every(({ offered }) => offered === false);
}
