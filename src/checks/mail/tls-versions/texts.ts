import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The mail servers refuse TLS 1.0 and 1.1', nl: 'De mailservers weigeren TLS 1.0 en 1.1' },
  failureTitle: { en: 'A mail server accepts TLS 1.0 or 1.1', nl: 'Een mailserver accepteert TLS 1.0 of 1.1' },
  expected: { en: 'TLS 1.2 or 1.3, and no older version', nl: 'TLS 1.2 of 1.3, en geen oudere versie' },
  fix: {
    en: 'Allow TLS 1.2 and newer alone (Postfix: smtpd_tls_protocols = >=TLSv1.2).',
    nl: 'Sta alleen TLS 1.2 en nieuwer toe (Postfix: smtpd_tls_protocols = >=TLSv1.2).',
  },
  reasons: {
    'old-refused': {
      en: 'Older versions are refused by {hosts}.',
      nl: 'Oudere versies worden geweigerd door {hosts}.',
    },
    'old-accepted': { en: '{host} accepts {version}.', nl: '{host} accepteert {version}.' },
    'not-seen': {
      en: 'Whether {host} refuses older versions was not seen: it did not answer that question.',
      nl: 'Of {host} oudere versies weigert is niet gezien: het gaf op die vraag geen antwoord.',
      fix: { en: 'Ask again later.', nl: 'Vraag het later nog eens.' },
    },
  },
} satisfies CheckTexts;
