/** RFC 5280 §6: does the chain of every certificate that the addresses show lead to a root that is trusted here? */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, isDateProblem, nameOf } from '../../lib/certificates.ts';
import { texts } from './texts.ts';

export const certificateTrusted = defineCheck({
  id: 'tls.certificate-trusted',
  severity: 'critical',
  needs: ['tls.session', 'tls.scan'],
  params: {},
  outcomes: {
    pass: ['trusted'],
    fail: ['not-trusted', 'another-not-trusted'],
    inconclusive: ['dates-in-the-way'],
  },
  shared: CERTIFICATE_REASONS,
  texts,
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
