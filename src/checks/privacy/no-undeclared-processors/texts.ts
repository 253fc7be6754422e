import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Only declared parties are asked', nl: 'Alleen opgegeven partijen worden aangesproken' },
  failureTitle: {
    en: 'Parties are asked that are not declared',
    nl: 'Er worden partijen aangesproken die niet zijn opgegeven',
  },
  expected: {
    en: 'no other host than those of the organisation and of `processors`',
    nl: 'geen andere hosts dan die van de organisatie en van `processors`',
  },
  fix: {
    en: 'Remove what asks them, or name them in the statement and in `processors`.',
    nl: 'Haal weg wat hen aanspreekt, of noem hen in de verklaring en in `processors`.',
  },
  reasons: {
    undeclared: {
      en: 'Not declared: {parties}; first on {page}: {request}, caused by {by}.',
      nl: 'Niet opgegeven: {parties}; als eerste op {page}: {request}, veroorzaakt door {by}.',
    },
    'none-beyond': {
      en: '{n} hosts of others were asked, all declared.',
      nl: 'Er zijn {n} hosts van anderen aangesproken, alle opgegeven.',
    },
    'not-accepted': {
      en: 'More parties may be asked after consent, and consent could not be given.',
      nl: 'Na toestemming worden misschien meer partijen aangesproken, en toestemming geven lukte niet.',
    },
  },
} satisfies CheckTexts;
