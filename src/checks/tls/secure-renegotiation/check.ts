/** RFC 5746: without it an attacker can place words before those of a client that renegotiates (CVE-2009-3555). */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';
import { texts } from './texts.ts';

export const secureRenegotiation = defineCheck({
  id: 'tls.secure-renegotiation',
  severity: 'high',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['secure'],
    fail: ['not-secure'],
  },
  shared: OLDER_TLS_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'secureRenegotiation', true);
    if (reason === 'wrong') return verdict('not-secure');
    if (reason === 'right') return verdict('secure');
    return verdict(reason, data);
  },
});
