import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'No consent is ticked beforehand', nl: 'Geen toestemming is vooraf aangevinkt' },
  failureTitle: { en: 'Consent is ticked beforehand', nl: 'Toestemming is vooraf aangevinkt' },
  expected: {
    en: 'boxes for newsletters, sharing and consent that start empty',
    nl: 'vakjes voor nieuwsbrieven, delen en toestemming die leeg beginnen',
  },
  fix: { en: 'Let the box start empty.', nl: 'Laat het vakje leeg beginnen.' },
  reasons: {
    'nothing-ticked': {
      en: 'No box of the form that asks for consent is ticked beforehand.',
      nl: 'Geen vakje van het formulier dat om toestemming vraagt, is vooraf aangevinkt.',
    },
    preticked: { en: 'Chosen beforehand: {fields}.', nl: 'Vooraf gekozen: {fields}.' },
    'unclear-box': {
      en: 'A box is ticked beforehand, and its words do not say whether it is consent: {fields}.',
      nl: 'Een vakje is vooraf aangevinkt, en de woorden zeggen niet of het toestemming is: {fields}.',
    },
  },
} satisfies CheckTexts;
