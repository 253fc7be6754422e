import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The domain says who may issue certificates (CAA)',
    nl: 'Het domein zegt wie certificaten mag uitgeven (CAA)',
  },
  failureTitle: {
    en: 'The domain does not say who may issue certificates (CAA)',
    nl: 'Het domein zegt niet wie certificaten mag uitgeven (CAA)',
  },
  expected: { en: 'CAA records with an issue property', nl: 'CAA-records met een issue-eigenschap' },
  fix: {
    en: 'Publish e.g. `CAA 0 issue "letsencrypt.org"` for the domain.',
    nl: 'Publiceer bijvoorbeeld `CAA 0 issue "letsencrypt.org"` voor het domein.',
  },
  reasons: {
    restricted: { en: '{name} allows: {values}.', nl: '{name} staat toe: {values}.' },
    'nobody-allowed': {
      en: '{name} allows no authority to issue certificates.',
      nl: '{name} staat geen enkele uitgever toe.',
    },
    absent: {
      en: 'Neither {host} nor a name above it has CAA records, so any authority may issue.',
      nl: '{host} heeft geen CAA-records en een naam erboven evenmin, dus elke uitgever mag certificaten uitgeven.',
    },
    'no-issue': {
      en: 'The CAA records of {name} have no issue property, so any authority may issue.',
      nl: 'De CAA-records van {name} hebben geen issue-eigenschap, dus elke uitgever mag certificaten uitgeven.',
    },
    malformed: {
      en: 'A CAA record of {name} cannot be read: {value}.',
      nl: 'Een CAA-record van {name} is niet te lezen: {value}.',
    },
    bogus: {
      en: 'The answer should be signed, but its proof is not valid, so it says nothing: {problem}.',
      nl: 'Het antwoord hoort ondertekend te zijn, maar het bewijs klopt niet; het zegt dus niets: {problem}.',
    },
    'not-asked': {
      en: 'The CAA records could not be looked up: {detail}.',
      nl: 'De CAA-records waren niet op te vragen: {detail}.',
    },
  },
} satisfies CheckTexts;
