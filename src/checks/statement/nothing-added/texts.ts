import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The published statement says nothing more than the file',
    nl: 'De gepubliceerde verklaring zegt niets meer dan het bestand',
  },
  failureTitle: {
    en: 'The published statement says more than the file',
    nl: 'De gepubliceerde verklaring zegt meer dan het bestand',
  },
  expected: {
    en: 'no sentence or list item that the file does not have',
    nl: 'geen zin of opsomming die niet in het bestand staat',
  },
  fix: {
    en: 'Add it to the file and cover it with a control, or take it off the page.',
    nl: 'Neem het op in het bestand en dek het met een maatregel, of haal het van de pagina.',
  },
  reasons: {
    'nothing-added': {
      en: 'All {units} sentences of the page are in the file.',
      nl: 'Alle {units} zinnen van de pagina staan in het bestand.',
    },
    'said-more': {
      en: 'In “{section}” the page also says “{text}” ({count} in all).',
      nl: 'In “{section}” zegt de pagina ook: “{text}” (in totaal {count}).',
    },
    'said-more-elsewhere': {
      en: 'The page also says “{text}” ({count} in all), outside the named sections.',
      nl: 'De pagina zegt ook: “{text}” (in totaal {count}), buiten de genoemde onderdelen.',
    },
  },
} satisfies CheckTexts;
