/** Is there time left to renew? A certificate that is renewed by itself never comes near its end. */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, nameOf } from '../../lib/certificates.ts';
import { texts } from './texts.ts';

const DAY = 86_400_000;

export const certificateExpiry = defineCheck({
  id: 'tls.certificate-expiry',
  severity: 'medium',
  needs: ['tls.session', 'tls.scan'],
  params: {
    minDays: { type: 'integer', description: 'days that must be left', minimum: 0, default: 14 },
  },
  outcomes: {
    pass: ['time-left'],
    fail: ['expires-soon'],
    error: ['unreadable-date'],
    'not-applicable': ['already-expired'],
  },
  shared: CERTIFICATE_REASONS,
  texts,
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
