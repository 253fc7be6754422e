/** RFC 5280 §6: does the chain that each address sends lead to a root that is trusted here? */
import { defineCheck } from '../../../model/check.ts';
import { SESSION_REASONS, sortSessions } from '../../lib/sessions.ts';

export const certificateTrusted = defineCheck({
  id: 'tls.certificate-trusted',
  title: {
    en: 'The certificate is issued by a trusted authority',
    nl: 'Het certificaat komt van een vertrouwde uitgever',
  },
  failureTitle: {
    en: 'The certificate is not issued by a trusted authority',
    nl: 'Het certificaat komt niet van een vertrouwde uitgever',
  },
  severity: 'critical',
  needs: ['tls.session'],
  params: {},
  expected: { en: 'a chain up to a trusted root', nl: 'een keten tot aan een vertrouwde uitgever' },
  fix: {
    en: 'Use a certificate of a public authority such as Let’s Encrypt, and send the intermediate certificates with it.',
    nl: 'Gebruik een certificaat van een publieke uitgever zoals Let’s Encrypt en stuur de tussencertificaten mee.',
  },
  reasons: {
    trusted: {
      outcome: 'pass',
      text: {
        en: 'The chain leads to a trusted root; issuer: {issuer}.',
        nl: 'De keten leidt naar een vertrouwde uitgever: {issuer}.',
      },
    },
    'not-trusted': {
      outcome: 'fail',
      text: {
        en: 'The chain sent by {addresses} does not lead to a trusted root ({problem}).',
        nl: 'De keten van {addresses} leidt niet naar een vertrouwde uitgever ({problem}).',
      },
    },
    'dates-in-the-way': {
      outcome: 'inconclusive',
      text: {
        en: 'The dates of a certificate in the chain are wrong ({problem}), so its trust could not be judged.',
        nl: 'De datums van een certificaat in de keten kloppen niet ({problem}), daarom is niet te beoordelen of het te vertrouwen is.',
      },
    },
    ...SESSION_REASONS,
  },
  judge({ 'tls.session': session }, _params, verdict) {
    const { answered, failed } = sortSessions(session);
    const first = answered[0];
    if (first === undefined) return verdict('no-session');
    const untrusted = answered.filter(({ handshake }) => !handshake.trusted);
    const other = untrusted.filter(({ handshake }) => !DATE_PROBLEMS.includes(handshake.trustProblem ?? ''));
    if (other.length > 0) {
      return verdict('not-trusted', {
        addresses: other.map(({ address }) => address),
        problem: other[0]!.handshake.trustProblem ?? 'unknown',
      });
    }
    if (untrusted.length > 0)
      return verdict('dates-in-the-way', { problem: untrusted[0]!.handshake.trustProblem ?? '' });
    if (failed.length > 0) return verdict('address-not-seen', { failed: failed.map(({ address }) => address) });
    return verdict('trusted', { issuer: first.handshake.certificate.issuer });
  },
});

/** OpenSSL reports one problem; these are judged by `tls.certificate-validity`. */
const DATE_PROBLEMS: readonly string[] = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];
