import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'What is filled in does not appear in an address',
    nl: 'Wat wordt ingevuld, komt niet in een adres te staan',
  },
  failureTitle: {
    en: 'What is filled in appears in the address',
    nl: 'Wat wordt ingevuld, komt in het adres te staan',
  },
  expected: { en: 'every button sends with POST', nl: 'elke knop verzendt met POST' },
  fix: {
    en: 'Give the form method="post", and its buttons no other formmethod.',
    nl: 'Geef het formulier method="post", en zijn knoppen geen andere formmethod.',
  },
  reasons: {
    post: { en: 'The form is sent with POST.', nl: 'Het formulier wordt met POST verzonden.' },
    get: {
      en: 'The form is sent with GET to {to}: its fields appear in the address, and so in logs and histories.',
      nl: 'Het formulier wordt met GET verzonden naar {to}: de velden komen in het adres te staan, en dus in logboeken en geschiedenissen.',
    },
    'mail-program': {
      en: 'The form opens the visitor’s own mail program: nothing is sent to a site.',
      nl: 'Het formulier opent het mailprogramma van de bezoeker zelf: er wordt niets naar een site verzonden.',
    },
  },
} satisfies CheckTexts;
