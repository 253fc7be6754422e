import type { Safeguard } from '../model/safeguard.ts';
import { MAIL_AUTHENTICATION, MAIL_TRANSPORT } from './lib/mail.ts';

/** Both directions: nobody forges the organisation's mail, and nobody reads along on the way to it. */
export const mail: Safeguard = {
  id: 'mail',
  title: { en: 'Protected e-mail', nl: 'Beschermde e-mail' },
  meaning: {
    en: 'Mail on its way to the organisation is encrypted, and mail that only pretends to come from it is stopped.',
    nl: 'Mail op weg naar de organisatie is versleuteld, en mail die zich voor haar uitgeeft, wordt tegengehouden.',
  },
  limits: {
    en: 'Only what is published and what servers show was seen: not how messages are signed, and not how they are kept; and the sender decides whether to encrypt.',
    nl: 'Alleen wat is gepubliceerd en wat servers tonen is gezien: niet hoe berichten worden ondertekend of bewaard; en de verzender bepaalt of er wordt versleuteld.',
  },
  topics: ['spf', 'dkim', 'dmarc', 'mail-encryption'],
  checks: [...MAIL_AUTHENTICATION, ...MAIL_TRANSPORT],
};
