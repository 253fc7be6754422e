import type { Safeguard } from '../model/safeguard.ts';
import { MAIL_AUTHENTICATION } from './lib/mail.ts';

/** Others cannot send mail that looks as if it came from the organisation (SPF, DKIM, DMARC). */
export const mailAuthentication: Safeguard = {
  id: 'mail-authentication',
  partOf: 'mail',
  title: { en: 'Protection against forged e-mail', nl: 'Bescherming tegen vervalste e-mail' },
  meaning: {
    en: 'Mail programs can tell whether a message comes from the organisation, and stop one that only pretends to.',
    nl: 'Mailprogramma’s kunnen zien of een bericht van de organisatie komt, en houden een bericht tegen dat zich alleen zo voordoet.',
  },
  limits: {
    en: 'It was seen what is published, not how the organisation’s own messages are signed; and a name that only resembles the organisation’s is not stopped.',
    nl: 'Er is gekeken naar wat is gepubliceerd, niet naar hoe eigen berichten worden ondertekend; en een naam die alleen op die van de organisatie lijkt, wordt niet tegengehouden.',
  },
  topics: ['spf', 'dkim', 'dmarc'],
  checks: MAIL_AUTHENTICATION,
};
