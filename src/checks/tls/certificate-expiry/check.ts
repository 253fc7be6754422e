/** Is there time left to renew? A certificate that is renewed by itself never comes near its end. */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, nameOf } from '../../lib/certificates.ts';

const DAY = 86_400_000;

export const certificateExpiry = defineCheck({
  id: 'tls.certificate-expiry',
  title: { en: 'The certificate does not expire soon', nl: 'Het certificaat verloopt niet binnenkort' },
  failureTitle: { en: 'The certificate expires soon', nl: 'Het certificaat verloopt binnenkort' },
  severity: 'medium',
  needs: ['tls.session', 'tls.scan'],
  params: {
    minDays: { type: 'integer', description: 'days that must be left', minimum: 0, default: 14 },
  },
  expected: { en: 'at least {minDays} days left', nl: 'nog ten minste {minDays} dagen geldig' },
  fix: {
    en: 'Renew the certificate now, and see why automatic renewal did not.',
    nl: 'Vernieuw het certificaat nu en zoek uit waarom dat niet vanzelf ging.',
  },
  reasons: {
    'time-left': {
      outcome: 'pass',
      text: { en: '{days} days left.', nl: 'Nog {days} dagen geldig.' },
    },
    'expires-soon': {
      outcome: 'fail',
      text: {
        en: 'Only {days} days left of {certificate}.',
        nl: '{certificate} is nog maar {days} dagen geldig.',
      },
    },
    'already-expired': {
      outcome: 'not-applicable',
      text: { en: 'The certificate has expired already.', nl: 'Het certificaat is al verlopen.' },
    },
    'unreadable-date': {
      outcome: 'error',
      text: { en: 'The end date cannot be read.', nl: 'De einddatum is niet te lezen.' },
    },
    ...CERTIFICATE_REASONS,
  },
  judge({ 'tls.session': session, 'tls.scan': scan }, { minDays }, verdict, { asOf }) {
    const { answered, failed, shown, allRead } = certificatesIn(session, scan);
    if (answered.length === 0) return verdict('no-session');
    const certificates = [
      ...answered.map(({ handshake: { certificate } }) => ({ name: certificate.subject, end: certificate.notAfter })),
      ...shown.map((certificate) => ({ name: nameOf(certificate), end: certificate.notAfter })),
    ];
    const end = Math.min(...certificates.map((each) => Date.parse(each.end)));
    const days = Math.floor((end - Date.parse(asOf)) / DAY);
    if (Number.isNaN(days)) return verdict('unreadable-date');
    if (days < 0) return verdict('already-expired');
    if (days < minDays) {
      const soonest = certificates.find((each) => Date.parse(each.end) === end);
      return verdict('expires-soon', { days, certificate: soonest?.name ?? '' });
    }
    if (failed.length > 0) return verdict('address-not-seen', { failed });
    if (!allRead) return verdict('not-determined');
    return verdict('time-left', { days }, { failsOn: new Date(end - minDays * DAY).toISOString() });
  },
});
