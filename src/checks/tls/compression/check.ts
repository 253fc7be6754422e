/** RFC 7525 §3.3: compression in TLS lets an attacker guess what is encrypted (CRIME, CVE-2012-4929). */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';
import { texts } from './texts.ts';

export const compression = defineCheck({
  id: 'tls.compression',
  severity: 'high',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['no-compression'],
    fail: ['compresses'],
  },
  shared: OLDER_TLS_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'compression', false);
    if (reason === 'wrong') return verdict('compresses');
    if (reason === 'right') return verdict('no-compression');
    return verdict(reason, data);
  },
});
