import type { Safeguard } from '../model/safeguard.ts';
import { MAIL_TRANSPORT } from './lib/mail.ts';

/** Mail reaches the organisation over an encrypted connection (STARTTLS, MTA-STS, DANE). */
export const mailTransport: Safeguard = {
  id: 'mail-transport',
  partOf: 'mail',
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
  checks: MAIL_TRANSPORT,
};
