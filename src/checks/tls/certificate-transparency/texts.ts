import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The certificate is publicly logged', nl: 'Het certificaat staat in openbare logboeken' },
  failureTitle: {
    en: 'The certificate does not show that it is publicly logged',
    nl: 'Het certificaat laat niet zien dat het in openbare logboeken staat',
  },
  expected: {
    en: 'at least {minTimestamps} timestamps of logs, in the certificate or in the handshake',
    nl: 'ten minste {minTimestamps} tijdstempels van logboeken, in het certificaat of bij het verbinden',
  },
  fix: {
    en: 'Use a certificate of a public authority; those log what they issue.',
    nl: 'Gebruik een certificaat van een publieke uitgever; die legt alles in logboeken vast.',
  },
  reasons: {
    logged: {
      en: 'The certificate carries {count} timestamps of logs.',
      nl: 'Het certificaat bevat {count} tijdstempels van logboeken.',
    },
    'too-few': {
      en: 'The certificate carries {count} timestamps of logs; the minimum is {minTimestamps}.',
      nl: 'Het certificaat bevat {count} tijdstempels van logboeken; het minimum is {minTimestamps}.',
    },
  },
} satisfies CheckTexts;
