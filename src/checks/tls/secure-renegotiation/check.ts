/** RFC 5746: without it an attacker can place words before those of a client that renegotiates (CVE-2009-3555). */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';

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
    ...OLDER_TLS_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'secureRenegotiation', true);
    if (reason === 'wrong') return verdict('not-secure');
    if (reason === 'right') return verdict('secure');
    return verdict(reason, data);
  },
});
