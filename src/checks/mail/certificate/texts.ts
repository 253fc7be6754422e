import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The certificates of the mail servers prove who they are',
    nl: 'De certificaten van de mailservers bewijzen wie ze zijn',
  },
  failureTitle: {
    en: 'A certificate of a mail server proves nothing',
    nl: 'Een certificaat van een mailserver bewijst niets',
  },
  expected: {
    en: 'a valid certificate for the name of the mail server, or one that its TLSA records name',
    nl: 'een geldig certificaat voor de naam van de mailserver, of een dat de TLSA-records noemen',
  },
  fix: {
    en: 'Give the mail server a certificate of a public authority for its own name, as the MX record has it.',
    nl: 'Geef de mailserver een certificaat van een openbare autoriteit voor zijn eigen naam, zoals die in het MX-record staat.',
  },
  reasons: {
    proven: { en: 'The certificates prove {hosts}.', nl: 'De certificaten bewijzen {hosts}.' },
    'refused-by-senders': {
      en: '{host} shows {subject}, which does not prove it ({problem}), while MTA-STS or DANE makes senders refuse that: mail is lost.',
      nl: '{host} toont {subject}, en dat bewijst niets ({problem}), terwijl MTA-STS of DANE verzenders dat laat weigeren: mail gaat verloren.',
    },
    'proves-nothing': {
      en: '{host} shows {subject}, which does not prove it ({problem}); mail is encrypted, and could be read by who stands in between.',
      nl: '{host} toont {subject}, en dat bewijst niets ({problem}); mail is versleuteld, en wie ertussen zit, zou kunnen meelezen.',
    },
  },
} satisfies CheckTexts;
