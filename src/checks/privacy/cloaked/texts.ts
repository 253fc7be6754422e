import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'No party hides behind a name of the organisation',
    nl: 'Er schuilt geen partij achter een naam van de organisatie',
  },
  failureTitle: {
    en: 'A party hides behind a name of the organisation',
    nl: 'Er schuilt een partij achter een naam van de organisatie',
  },
  expected: {
    en: 'names of the organisation lead to no vendor of statistics or advertising',
    nl: 'namen van de organisatie leiden niet naar een leverancier van statistieken of advertenties',
  },
  fix: {
    en: 'Name the party in the statement and in `processors`, or remove the name.',
    nl: 'Noem de partij in de verklaring en in `processors`, of verwijder de naam.',
  },
  reasons: {
    'none-hidden': {
      en: '{hosts}: no name leads to a vendor of statistics or advertising.',
      nl: '{hosts}: geen naam leidt naar een leverancier van statistieken of advertenties.',
    },
    cloaked: { en: '{host} is an alias of {to}, of {party}.', nl: '{host} is een alias van {to}, van {party}.' },
    'dns-failed': { en: 'DNS gave no answer for {host}.', nl: 'DNS gaf geen antwoord voor {host}.' },
  },
} satisfies CheckTexts;
