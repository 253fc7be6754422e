/** RFC 7525 §3.3: compression in TLS lets an attacker guess what is encrypted (CRIME, CVE-2012-4929). */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';

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
    ...OLDER_TLS_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'compression', false);
    if (reason === 'wrong') return verdict('compresses');
    if (reason === 'right') return verdict('no-compression');
    return verdict(reason, data);
  },
});
