import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The page with the contact form loads only declared parties',
    nl: 'De pagina met het contactformulier laadt alleen genoemde partijen',
  },
  failureTitle: {
    en: 'The page with the contact form loads a party that is not declared',
    nl: 'De pagina met het contactformulier laadt een partij die niet is genoemd',
  },
  expected: {
    en: 'requests to the organisation’s own domains and to parties that `processors` names',
    nl: 'verzoeken aan eigen domeinen van de organisatie en aan partijen die `processors` noemt',
  },
  fix: {
    en: 'Remove the party from the page with the form, or name it in the statement and in `processors`.',
    nl: 'Haal de partij van de pagina met het formulier, of noem haar in de verklaring en in `processors`.',
  },
  reasons: {
    'only-own': { en: '{page} asks no other parties.', nl: '{page} vraagt niets aan andere partijen.' },
    'only-declared': {
      en: '{page} asks only parties that `processors` names: {hosts}.',
      nl: '{page} vraagt alleen iets aan partijen die `processors` noemt: {hosts}.',
    },
    undeclared: {
      en: '{page} asks parties that `processors` does not name: {hosts}.',
      nl: '{page} vraagt iets aan partijen die `processors` niet noemt: {hosts}.',
    },
    'not-watched': {
      en: 'Not everything that {page} asks could be recorded.',
      nl: 'Niet alles wat {page} vraagt, kon worden vastgelegd.',
    },
  },
} satisfies CheckTexts;
