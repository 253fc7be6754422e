import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The mail servers refuse weak encryption',
    nl: 'De mailservers weigeren zwakke versleuteling',
  },
  failureTitle: {
    en: 'A mail server accepts weak encryption, or has a weak key',
    nl: 'Een mailserver accepteert zwakke versleuteling, of heeft een zwakke sleutel',
  },
  expected: {
    en: 'cipher suites with forward secrecy and at least 128 bits alone, RSA keys of {minRsaBits} bits, signatures with SHA-256',
    nl: 'alleen versleutelingsmethoden met forward secrecy en minstens 128 bits, RSA-sleutels van {minRsaBits} bits, handtekeningen met SHA-256',
  },
  fix: {
    en: 'Leave the weak suites out (Postfix: smtpd_tls_ciphers = high, smtpd_tls_exclude_ciphers = aNULL, kRSA, 3DES, RC4).',
    nl: 'Laat de zwakke methoden weg (Postfix: smtpd_tls_ciphers = high, smtpd_tls_exclude_ciphers = aNULL, kRSA, 3DES, RC4).',
  },
  reasons: {
    strong: {
      en: 'Weak suites are refused by {hosts}, and keys and signatures are strong.',
      nl: 'Zwakke methoden worden geweigerd door {hosts}, en sleutels en handtekeningen zijn sterk.',
    },
    'weak-suite': { en: '{host} accepts {suite}.', nl: '{host} accepteert {suite}.' },
    'short-key': {
      en: 'The RSA key of {host} has {bits} bits.',
      nl: 'De RSA-sleutel van {host} heeft {bits} bits.',
      fix: {
        en: 'Request a certificate for a key of {minRsaBits} bits, or for one on P-256.',
        nl: 'Vraag een certificaat aan voor een sleutel van {minRsaBits} bits, of voor een op P-256.',
      },
    },
    'weak-signature': {
      en: 'A certificate of {host} is signed with {signature}.',
      nl: 'Een certificaat van {host} is ondertekend met {signature}.',
      fix: {
        en: 'Request a new certificate: authorities sign with SHA-256 today.',
        nl: 'Vraag een nieuw certificaat aan: autoriteiten ondertekenen nu met SHA-256.',
      },
    },
    'not-seen': {
      en: 'Whether {host} refuses weak suites was not seen: it did not answer that question, or its key is of a kind that is not known.',
      nl: 'Of {host} zwakke methoden weigert is niet gezien: het gaf op die vraag geen antwoord, of zijn sleutel is van een onbekende soort.',
      fix: { en: 'Ask again later.', nl: 'Vraag het later nog eens.' },
    },
  },
} satisfies CheckTexts;
