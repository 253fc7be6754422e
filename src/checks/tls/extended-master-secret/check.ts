/** RFC 7627: binds the keys to the whole handshake, against the triple handshake attack. */
import { defineCheck } from '../../../model/check.ts';
import { judgeFeature, OLDER_TLS_REASONS } from '../../lib/older-tls.ts';

export const extendedMasterSecret = defineCheck({
  id: 'tls.extended-master-secret',
  title: { en: 'Keys are bound to the whole handshake', nl: 'Sleutels zijn aan de hele handshake gebonden' },
  failureTitle: {
    en: 'Keys are not bound to the whole handshake',
    nl: 'Sleutels zijn niet aan de hele handshake gebonden',
  },
  severity: 'medium',
  needs: ['tls.scan'],
  params: {},
  expected: { en: 'the extended_master_secret extension', nl: 'de extensie extended_master_secret' },
  fix: {
    en: 'Update the TLS library of the server; OpenSSL does it since 1.1.0.',
    nl: 'Werk de TLS-bibliotheek van de server bij; OpenSSL doet het sinds 1.1.0.',
  },
  reasons: {
    bound: {
      outcome: 'pass',
      text: {
        en: 'The server answers with extended_master_secret.',
        nl: 'De server antwoordt met extended_master_secret.',
      },
    },
    'not-bound': {
      outcome: 'fail',
      text: { en: 'The server does not know RFC 7627.', nl: 'De server kent RFC 7627 niet.' },
    },
    ...OLDER_TLS_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { reason, data } = judgeFeature(scan, 'extendedMasterSecret', true);
    if (reason === 'wrong') return verdict('not-bound');
    if (reason === 'right') return verdict('bound');
    return verdict(reason, data);
  },
});
