/** RFC 7627: binds the keys to the whole handshake, against the triple handshake attack. */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, seenIn, type Facts } from '../../lib/scan.ts';

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
    if (facts.some(({ features }) => features.extendedMasterSecret === false)) return verdict('not-bound');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (facts.every(({ protocols }) => speaksOnly13(protocols))) return verdict('modern-tls-only');
    if (!facts.every(({ features }) => features.extendedMasterSecret === true)) return verdict('not-determined');
    return verdict('bound');
  },
});

/** Every older version was refused; an unanswered question is no refusal. */
function speaksOnly13(protocols: Facts['protocols']): boolean {
  const { 'TLSv1.3': newest, ...older } = protocols;
  return newest.offered === true && Object.values(older).every(({ offered }) => offered === false);
}
