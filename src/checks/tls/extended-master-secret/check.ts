/** RFC 7627: binds the keys to the whole handshake, against the triple handshake attack. */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';
import { texts } from './texts.ts';

export const extendedMasterSecret = defineCheck({
  id: 'tls.extended-master-secret',
  severity: 'medium',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['bound'],
    fail: ['not-bound'],
  },
  shared: OLDER_TLS_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'extendedMasterSecret', true);
    if (reason === 'wrong') return verdict('not-bound');
    if (reason === 'right') return verdict('bound');
    return verdict(reason, data);
  },
});
