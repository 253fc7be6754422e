import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The declared product measures visits', nl: 'Het opgegeven product meet het bezoek' },
  failureTitle: {
    en: 'The declared product does not measure visits',
    nl: 'Het opgegeven product meet het bezoek niet',
  },
  expected: {
    en: 'measurements of the declared product, with the declared account',
    nl: 'metingen van het opgegeven product, met het opgegeven account',
  },
  fix: {
    en: 'Let the statement name the product that is in use, and put its account in `statistics.id`.',
    nl: 'Noem in de verklaring het product dat in gebruik is, en zet het account in `statistics.id`.',
  },
  reasons: {
    'in-use': {
      en: '{name} measures on {page}: {host} received a hit for account {account}.',
      nl: '{name} meet op {page}: {host} ontving een meting voor account {account}.',
    },
    'other-account': {
      en: '{name} measures for {others}, not for {id}.',
      nl: '{name} meet voor {others}, niet voor {id}.',
    },
    'other-product': {
      en: '{other} ({host}) measures, and {name} does not.',
      nl: '{other} ({host}) meet, en {name} niet.',
    },
    'only-dead-product': {
      en: 'Only Universal Analytics is left ({others}), which has measured nothing since July 2024.',
      nl: 'Alleen Universal Analytics is er nog ({others}); dat meet sinds juli 2024 niets meer.',
    },
    'none-seen': { en: 'No measurement of {name} was seen.', nl: 'Er is geen meting van {name} gezien.' },
    'not-accepted': {
      en: '{name} may measure after consent, and consent could not be given.',
      nl: '{name} meet misschien na toestemming, en toestemming geven lukte niet.',
    },
    'through-own-host': {
      en: 'What looks like {name} goes to {host}, a host of the organisation; where it ends cannot be seen.',
      nl: 'Wat op {name} lijkt, gaat naar {host}, een host van de organisatie; waar het terechtkomt is niet te zien.',
    },
    'not-received': { en: '{host} accepted no measurement of {name}.', nl: '{host} nam geen meting van {name} aan.' },
    'not-declared': {
      en: 'controls.yaml does not say how visits are counted (`statistics`).',
      nl: 'controls.yaml zegt niet hoe het bezoek wordt geteld (`statistics`).',
    },
  },
} satisfies CheckTexts;
