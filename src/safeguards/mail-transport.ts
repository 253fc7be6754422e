import type { Safeguard } from '../model/safeguard.ts';

/** Mail reaches the organisation over an encrypted connection (STARTTLS, MTA-STS, DANE). */
export const mailTransport: Safeguard = {
  id: 'mail-transport',
  title: { en: 'Encrypted delivery of e-mail', nl: 'Versleutelde bezorging van e-mail' },
  meaning: {
    en: 'Mail on its way to the organisation is encrypted, so that nobody on the way can read it.',
    nl: 'Mail op weg naar de organisatie is versleuteld, zodat niemand onderweg kan meelezen.',
  },
  limits: {
    en: 'The sender decides whether to encrypt; and how messages are kept once they arrived was not seen.',
    nl: 'De verzender bepaalt of er wordt versleuteld; en hoe berichten na aankomst worden bewaard, is niet gezien.',
  },
  topics: ['mail-encryption'],
  checks: [
    { check: 'mail.mx', level: 'required' },
    { check: 'mail.starttls', level: 'required' },
    { check: 'mail.tls-versions', level: 'required' },
    { check: 'mail.certificate', level: 'required' },
    { check: 'mail.dane', level: 'required' },
    { check: 'mail.mta-sts', level: 'required' },
    { check: 'mail.dnssec', level: 'required' },
    { check: 'mail.clients', level: 'required' },
    { check: 'mail.dane-rollover', level: 'advised' },
    { check: 'mail.tls-reports', level: 'advised' },
    { check: 'mail.ipv6', level: 'advised' },
  ],
};
