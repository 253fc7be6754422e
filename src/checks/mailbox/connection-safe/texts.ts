import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The mailbox is reached over a proven connection',
    nl: 'De mailbox is bereikbaar over een bewezen verbinding',
  },
  failureTitle: {
    en: 'The mail server does not prove who it is',
    nl: 'De mailserver bewijst niet dat het de juiste is',
  },
  expected: {
    en: 'TLS with a certificate for the host, before a password is sent',
    nl: 'TLS met een certificaat voor de host, voordat een wachtwoord wordt verstuurd',
  },
  fix: {
    en: 'Have the mail server use a certificate that a public authority issued for its host name, and offer IMAP over TLS on port 993.',
    nl: 'Geef de mailserver een certificaat van een publieke autoriteit voor zijn hostnaam, en bied IMAP over TLS aan op poort 993.',
  },
  reasons: {
    proven: {
      en: '{protocol} with a certificate for the host; the password was sent after that.',
      nl: '{protocol} met een certificaat voor de host; daarna pas is het wachtwoord verstuurd.',
    },
    'certificate-proves-nothing': {
      en: 'The certificate does not prove the host ({error}). No password was sent.',
      nl: 'Het certificaat bewijst de host niet ({error}). Er is geen wachtwoord verstuurd.',
    },
    'no-tls': {
      en: 'The server refuses STARTTLS. No password was sent.',
      nl: 'De server weigert STARTTLS. Er is geen wachtwoord verstuurd.',
    },
  },
} satisfies CheckTexts;
