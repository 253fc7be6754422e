/** Is there time left to renew? A certificate that is renewed by itself never comes near its end. */
import { defineCheck } from '../../../model/check.ts';
import { CERTIFICATE_REASONS, certificatesIn, nameOf } from '../../lib/certificates.ts';
import { texts } from './texts.ts';

const DAY = 86_400_000;
/** One of a few weeks or days is renewed when a third of its time is left, as Let's Encrypt advises: the days wanted may be more. */
const SHORT_LIFE = 42 * DAY;
const LAST_PART = 1 / 3;

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
    const now = Date.parse(asOf);
    const certificates = [
      ...answered.map(({ handshake: { certificate } }) => ({ ...certificate, name: certificate.subject })),
      ...shown.map((certificate) => ({ ...certificate, name: nameOf(certificate) })),
    ].map(({ name, notBefore, notAfter }) => {
      const [from, end] = [Date.parse(notBefore), Date.parse(notAfter)];
      const life = end - from;
      const wanted = life < SHORT_LIFE ? Math.min(minDays * DAY, life * LAST_PART) : minDays * DAY;
      return { name, end, renewBy: end - wanted };
    });
    if (certificates.some(({ renewBy }) => Number.isNaN(renewBy)) || Number.isNaN(now))
      return verdict('unreadable-date');
    const soonest = certificates.reduce((a, b) => (b.renewBy < a.renewBy ? b : a));
    const days = Math.floor((soonest.end - now) / DAY);
    if (certificates.some(({ end }) => end < now)) return verdict('already-expired');
    if (soonest.renewBy < now) return verdict('expires-soon', { days, certificate: soonest.name });
    if (failed.length > 0) return verdict('address-not-seen', { failed });
    if (!allRead) return verdict('not-determined');
    return verdict('time-left', { days }, { failsOn: new Date(soonest.renewBy).toISOString() });
  },
});
