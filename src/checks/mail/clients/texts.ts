import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Mail programs log in over TLS alone', nl: 'Mailprogramma’s loggen alleen via TLS in' },
  failureTitle: {
    en: 'A mail program may give its password away',
    nl: 'Een mailprogramma kan zijn wachtwoord prijsgeven',
  },
  expected: {
    en: 'TLS from the first octet, or no login before STARTTLS; and a certificate for the host',
    nl: 'TLS vanaf het eerste octet, of geen login vóór STARTTLS; en een certificaat voor de host',
  },
  fix: {
    en: 'Refuse logins before TLS (Dovecot: disable_plaintext_auth = yes; Postfix: smtpd_tls_auth_only = yes), or close the port.',
    nl: 'Weiger logins vóór TLS (Dovecot: disable_plaintext_auth = yes; Postfix: smtpd_tls_auth_only = yes), of sluit de poort.',
  },
  reasons: {
    'seen-from-itself': {
      en: '{url} accepts a password before TLS ({what}), but was asked from its own machine, which servers such as Dovecot trust.',
      nl: '{url} accepteert een wachtwoord vóór TLS ({what}), maar is vanaf zijn eigen machine gevraagd, die servers als Dovecot vertrouwen.',
      fix: { en: 'Ask from another machine.', nl: 'Vraag het vanaf een andere machine.' },
    },
    'only-over-tls': {
      en: 'Passwords are taken over proven TLS alone: {urls}.',
      nl: 'Wachtwoorden gaan alleen via bewezen TLS: {urls}.',
    },
    'password-in-clear': {
      en: '{url} takes a password before TLS ({what}).',
      nl: '{url} neemt vóór TLS een wachtwoord aan ({what}).',
    },
    'no-tls': { en: '{url} offers no TLS.', nl: '{url} biedt geen TLS aan.' },
    'not-proven': {
      en: 'The certificate at {url} does not prove the host ({what}), so mail programs must refuse it.',
      nl: 'Het certificaat bij {url} bewijst de host niet ({what}), dus mailprogramma’s moeten het weigeren.',
      fix: {
        en: 'Give the server a valid certificate for that name.',
        nl: 'Geef de server een geldig certificaat voor die naam.',
      },
    },
    'list-not-seen': { en: '{url} does not say what it offers.', nl: '{url} zegt niet wat het aanbiedt.' },
    'tls-not-seen': {
      en: 'TLS at {url} did not come about ({what}).',
      nl: 'TLS bij {url} kwam niet tot stand ({what}).',
    },
    'not-reached': { en: '{url} was not reached: {detail}.', nl: '{url} is niet bereikt: {detail}.' },
    'none-declared': {
      en: 'controls.yaml declares no addresses of mail programs.',
      nl: 'controls.yaml noemt geen adressen van mailprogramma’s.',
    },
  },
} satisfies CheckTexts;
