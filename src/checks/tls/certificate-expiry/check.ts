/** Is there time left to renew? A certificate that is renewed by itself never comes near its end. */
import { defineCheck } from '../../../model/check.ts';
import { SESSION_REASONS, sortSessions } from '../../lib/sessions.ts';

const DAY = 86_400_000;

export const certificateExpiry = defineCheck({
  id: 'tls.certificate-expiry',
  title: { en: 'The certificate does not expire soon', nl: 'Het certificaat verloopt niet binnenkort' },
  failureTitle: { en: 'The certificate expires soon', nl: 'Het certificaat verloopt binnenkort' },
  severity: 'medium',
  needs: ['tls.session'],
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
      text: { en: 'Only {days} days left.', nl: 'Nog maar {days} dagen geldig.' },
    },
    'already-expired': {
      outcome: 'not-applicable',
      text: { en: 'The certificate has expired already.', nl: 'Het certificaat is al verlopen.' },
    },
    'unreadable-date': {
      outcome: 'error',
      text: { en: 'The end date cannot be read.', nl: 'De einddatum is niet te lezen.' },
    },
    ...SESSION_REASONS,
  },
  judge({ 'tls.session': session }, { minDays }, verdict, { asOf }) {
    const { answered, failed } = sortSessions(session);
    const ends = answered.map(({ handshake }) => Date.parse(handshake.certificate.notAfter));
    if (ends.length === 0) return verdict('no-session');
    const end = Math.min(...ends);
    const days = Math.floor((end - Date.parse(asOf)) / DAY);
    if (Number.isNaN(days)) return verdict('unreadable-date');
    if (days < 0) return verdict('already-expired');
    if (days < minDays) return verdict('expires-soon', { days });
    if (failed.length > 0) return verdict('address-not-seen', { failed: failed.map(({ address }) => address) });
    return verdict('time-left', { days }, { failsOn: new Date(end - minDays * DAY).toISOString() });
  },
});
