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
      en: 'The answer should be signed and is not rightly so, so it says nothing: {problem}.',
      nl: 'Het antwoord hoort ondertekend te zijn en is dat niet goed, dus het zegt niets: {problem}.',
    },
  },
} satisfies CheckTexts;
