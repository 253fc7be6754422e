/** Mailboxes: why nothing is known of one. */
import type { MailboxObservations } from '../model/observations/mailbox.ts';
import { texts } from './catalogue.ts';

export const mailboxTexts = texts<MailboxObservations>()({
  'mailbox-takes-no-password': {
    en: 'the mail server takes no password, only another proof such as an OAuth token, which Waarborg does not support',
    nl: 'de mailserver accepteert geen wachtwoord, alleen een ander bewijs zoals een OAuth-token, en dat ondersteunt Waarborg niet',
  },
  'mailbox-not-now': {
    en: 'the mail server does not let this account in at the moment',
    nl: 'de mailserver laat dit account op dit moment niet toe',
  },
  'mailbox-app-password': {
    en: 'many providers want an app password for IMAP instead of the account’s own',
    nl: 'veel aanbieders willen voor IMAP een app-wachtwoord in plaats van het eigen wachtwoord',
  },
  'mailbox-not-listed': {
    en: '{where} does not list the folders of this account',
    nl: '{where} geeft geen lijst van de mappen van dit account',
  },
});
