import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Advertising networks are not asked', nl: 'Advertentienetwerken worden niet aangesproken' },
  failureTitle: { en: 'Advertising networks are asked', nl: 'Er worden advertentienetwerken aangesproken' },
  expected: { en: 'no request to an advertising network', nl: 'geen verzoek aan een advertentienetwerk' },
  fix: {
    en: 'Turn off Google signals, remarketing and advertising tags.',
    nl: 'Zet Google-signalen, remarketing en advertentietags uit.',
  },
  reasons: {
    'none-asked': { en: 'No advertising network was asked.', nl: 'Er is geen advertentienetwerk aangesproken.' },
    advertising: {
      en: '{party} was asked on {page}: {request}, caused by {by}.',
      nl: '{party} is aangesproken op {page}: {request}, veroorzaakt door {by}.',
    },
    'nothing-measured': {
      en: 'No measurement was seen, so nothing follows from what is missing.',
      nl: 'Er is geen meting gezien; uit wat ontbreekt volgt dus niets.',
    },
  },
} satisfies CheckTexts;
