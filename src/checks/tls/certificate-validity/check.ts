/** RFC 5280 §4.1.2.5: is today between notBefore and notAfter, for every certificate of the chain? */
import { defineCheck } from '../../../model/check.ts';
import { SESSION_REASONS, sortSessions } from '../../lib/sessions.ts';

export const certificateValidity = defineCheck({
  id: 'tls.certificate-validity',
  title: { en: 'The certificate is valid today', nl: 'Het certificaat is vandaag geldig' },
  failureTitle: { en: 'The certificate is not valid today', nl: 'Het certificaat is vandaag niet geldig' },
  severity: 'critical',
  needs: ['tls.session'],
  params: {},
  expected: { en: 'notBefore ≤ now ≤ notAfter', nl: 'notBefore ≤ nu ≤ notAfter' },
  fix: {
    en: 'Renew the certificate and reload the server; see why automatic renewal did not.',
    nl: 'Vernieuw het certificaat en herlaad de server; zoek uit waarom dat niet vanzelf ging.',
  },
  reasons: {
    valid: {
      outcome: 'pass',
      text: { en: 'Valid until {notAfter}.', nl: 'Geldig tot {notAfter}.' },
    },
    expired: {
      outcome: 'fail',
      text: { en: '{subject} expired on {notAfter}.', nl: '{subject} is verlopen op {notAfter}.' },
    },
    'not-yet-valid': {
      outcome: 'fail',
      text: { en: '{subject} is valid only from {notBefore}.', nl: '{subject} is pas geldig vanaf {notBefore}.' },
    },
    'unreadable-dates': {
      outcome: 'error',
      text: { en: 'The dates of {subject} cannot be read.', nl: 'De datums van {subject} zijn niet te lezen.' },
    },
    ...SESSION_REASONS,
  },
  judge({ 'tls.session': session }, _params, verdict, { asOf }) {
    const { answered, failed } = sortSessions(session);
    if (answered.length === 0) return verdict('no-session');
    const now = Date.parse(asOf);
    // A root is trusted for being in the store; its dates are the store's business.
    const certificates = answered.flatMap(({ handshake }) =>
      handshake.chain.filter((certificate, index) => index === 0 || certificate.subject !== certificate.issuer),
    );
    for (const { subject, notBefore, notAfter } of certificates) {
      const [from, until] = [Date.parse(notBefore), Date.parse(notAfter)];
      if (Number.isNaN(from) || Number.isNaN(until) || Number.isNaN(now))
        return verdict('unreadable-dates', { subject });
      if (now > until) return verdict('expired', { subject, notAfter });
      if (now < from) return verdict('not-yet-valid', { subject, notBefore });
    }
    if (failed.length > 0) return verdict('address-not-seen', { failed: failed.map(({ address }) => address) });
    const first = certificates.map(({ notAfter }) => notAfter).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
    if (first === undefined) return verdict('no-session');
    return verdict('valid', { notAfter: first }, { failsOn: first });
  },
});
