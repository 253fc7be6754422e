/** A client that renegotiates without end costs the server far more than itself (CVE-2011-1473). */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';

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
    ...OLDER_TLS_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'clientRenegotiation', false);
    if (reason === 'wrong') return verdict('allowed');
    if (reason === 'right') return verdict('refused');
    return verdict(reason, data);
  },
});
