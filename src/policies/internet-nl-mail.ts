/** What internet.nl's mail test demands, by its categories.py and scoring.py; what it does not look at is off. */
import type { Policy } from '../model/policy.ts';

export const internetNlMail: Policy = {
  name: 'internet-nl-mail',
  version: '2026-07-14',
  area: 'mail',
  title: { en: 'The mail test of internet.nl', nl: 'De e-mailtest van internet.nl' },
  sources: [
    'internetstandards/Internet.nl cec0e01d: checks/categories.py',
    'internetstandards/Internet.nl cec0e01d: checks/scoring.py',
  ],
  checks: {
    // A test fails on no DANE and on an unsigned domain, which lose no mail.
    'mail.dane': { level: 'required', strict: true },
    'mail.dnssec': { level: 'required', strict: true },
    'mail.ipv6': { level: 'required' },
    'mail.tls-strength': { level: 'required' },
    // Senders encrypt whatever the certificate says.
    'mail.certificate': { level: 'advised' },
    'mail.mx': { level: 'advised' },
    'mail.spf-narrow': { level: 'off' },
    'mail.mta-sts': { level: 'off' },
    'mail.tls-reports': { level: 'off' },
    'mail.clients': { level: 'off' },
  },
};
