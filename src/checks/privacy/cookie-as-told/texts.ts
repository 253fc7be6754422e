import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The cookie is placed as the statement says', nl: 'De cookie wordt geplaatst zoals de verklaring zegt' },
  failureTitle: {
    en: 'The cookie of the statement is not placed',
    nl: 'De cookie uit de verklaring wordt niet geplaatst',
  },
  expected: { en: 'a cookie of the declared product', nl: 'een cookie van het opgegeven product' },
  fix: {
    en: 'Remove the cookie from the statement, or turn it on in the product.',
    nl: 'Haal de cookie uit de verklaring, of zet hem aan in het product.',
  },
  reasons: {
    placed: { en: '{name} places {cookies}.', nl: '{name} plaatst {cookies}.' },
    'not-placed': { en: 'No cookie of {name} was placed.', nl: 'Er is geen cookie van {name} geplaatst.' },
    'not-accepted': {
      en: '{name} may place its cookie after consent, and consent could not be given.',
      nl: '{name} plaatst de cookie misschien na toestemming, en toestemming geven lukte niet.',
    },
    'product-without-cookie': { en: '{name} uses no cookie.', nl: '{name} gebruikt geen cookie.' },
    'not-declared': {
      en: 'controls.yaml does not say how visits are counted (`statistics`).',
      nl: 'controls.yaml zegt niet hoe het bezoek wordt geteld (`statistics`).',
    },
  },
} satisfies CheckTexts;
