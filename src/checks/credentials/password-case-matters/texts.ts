import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Capitals in the password matter', nl: 'Hoofdletters in het wachtwoord tellen' },
  failureTitle: { en: 'Capitals in the password do not matter', nl: 'Hoofdletters in het wachtwoord tellen niet' },
  expected: {
    en: 'the password with capitals and small letters swapped is refused',
    nl: 'het wachtwoord met hoofdletters en kleine letters verwisseld wordt geweigerd',
  },
  fix: {
    en: 'Compare the password as it was received, without changing its letters.',
    nl: 'Vergelijk het wachtwoord zoals het ontvangen is, zonder letters te veranderen.',
  },
  reasons: {
    refused: {
      en: 'The password with capitals and small letters swapped was refused.',
      nl: 'Het wachtwoord met hoofdletters en kleine letters verwisseld werd geweigerd.',
    },
  },
} satisfies CheckTexts;
