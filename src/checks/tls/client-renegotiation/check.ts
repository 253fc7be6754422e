/** A client that renegotiates without end costs the server far more than itself (CVE-2011-1473). */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';
import { texts } from './texts.ts';

export const clientRenegotiation = defineCheck({
  id: 'tls.client-renegotiation',
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['refused'],
    fail: ['allowed'],
  },
  shared: OLDER_TLS_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'clientRenegotiation', false);
    if (reason === 'wrong') return verdict('allowed');
    if (reason === 'right') return verdict('refused');
    return verdict(reason, data);
  },
});
