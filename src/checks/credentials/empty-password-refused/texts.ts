import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'An empty password is refused', nl: 'Een leeg wachtwoord wordt geweigerd' },
  failureTitle: { en: 'An empty password is accepted', nl: 'Een leeg wachtwoord wordt geaccepteerd' },
  expected: { en: 'an empty password is refused', nl: 'een leeg wachtwoord wordt geweigerd' },
  fix: {
    en: 'Refuse an empty password before it is compared or sent to a directory.',
    nl: 'Weiger een leeg wachtwoord voordat het vergeleken wordt of naar een directory gaat.',
  },
  reasons: {
    refused: {
      en: 'An empty password was refused, and the right one was not.',
      nl: 'Een leeg wachtwoord werd geweigerd en het juiste niet.',
    },
  },
} satisfies CheckTexts;
