/** RFC 5280 §6: does the chain of every certificate that the addresses show lead to a root that is trusted here? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, isDateProblem, nameOf } from '../../lib/certificates.ts';

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
  needs: ['tls.session', 'tls.scan'],
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
    'another-not-trusted': {
      outcome: 'fail',
      text: {
        en: 'Some visitors get the certificate {certificate}, and its chain does not lead to a trusted root ({problem}).',
        nl: 'Sommige bezoekers krijgen het certificaat {certificate} en de keten daarvan leidt niet naar een vertrouwde uitgever ({problem}).',
      },
    },
    'dates-in-the-way': {
      outcome: 'inconclusive',
      text: {
        en: 'The dates of a certificate in the chain are wrong ({problem}), so its trust could not be judged.',
        nl: 'De datums van een certificaat in de keten kloppen niet ({problem}), daarom is niet te beoordelen of het te vertrouwen is.',
      },
    },
    ...CERTIFICATE_REASONS,
  },
  judge({ 'tls.session': session, 'tls.scan': scan }, _params, verdict) {
    const { answered, failed, shown, allRead } = certificatesIn(session, scan);
    const first = answered[0];
    if (first === undefined) return verdict('no-session');
    const untrusted = answered.filter(({ handshake }) => !handshake.trusted);
    const other = untrusted.filter(({ handshake }) => !isDateProblem(handshake.trustProblem));
    if (other.length > 0) {
      return verdict('not-trusted', {
        addresses: other.map(({ address }) => address),
        problem: other[0]!.handshake.trustProblem ?? 'unknown',
      });
    }
    const strangers = shown.filter(({ trusted }) => trusted === false);
    const stranger = strangers.find(({ trustError }) => !isDateProblem(trustError));
    if (stranger !== undefined)
      return verdict('another-not-trusted', {
        certificate: nameOf(stranger),
        problem: stranger.trustError ?? 'unknown',
      });
    const [dates] = [
      ...untrusted.map(({ handshake }) => handshake.trustProblem),
      ...strangers.map((one) => one.trustError),
    ];
    if (untrusted.length + strangers.length > 0) return verdict('dates-in-the-way', { problem: dates ?? '' });
    if (failed.length > 0) return verdict('address-not-seen', { failed });
    if (!allRead || !shown.every(({ trusted }) => trusted === true)) return verdict('not-determined');
    return verdict('trusted', { issuer: first.handshake.certificate.issuer });
  },
});
