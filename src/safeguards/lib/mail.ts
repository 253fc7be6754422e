import type { Safeguard } from '../../model/safeguard.ts';

/** Who may send in the domain's name. */
export const MAIL_AUTHENTICATION: Safeguard['checks'] = [
  { check: 'mail.spf', level: 'required' },
  { check: 'mail.dmarc', level: 'required' },
  { check: 'mail.dkim', level: 'required' },
  { check: 'mail.spf-narrow', level: 'advised' },
  { check: 'mail.dmarc-reports', level: 'advised' },
];

/** How mail travels to the domain, and to mail programs. */
export const MAIL_TRANSPORT: Safeguard['checks'] = [
  { check: 'mail.mx', level: 'required' },
  { check: 'mail.starttls', level: 'required' },
  { check: 'mail.tls-versions', level: 'required' },
  { check: 'mail.certificate', level: 'required' },
  { check: 'mail.dane', level: 'required' },
  { check: 'mail.mta-sts', level: 'required' },
  { check: 'mail.dnssec', level: 'required' },
  { check: 'mail.clients', level: 'required' },
  { check: 'mail.tls-strength', level: 'advised' },
  { check: 'mail.dane-rollover', level: 'advised' },
  { check: 'mail.tls-reports', level: 'advised' },
  { check: 'mail.ipv6', level: 'advised' },
];
