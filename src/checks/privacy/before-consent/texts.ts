import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Nothing is stored or measured before a choice',
    nl: 'Er wordt niets opgeslagen of gemeten vóór een keuze',
  },
  failureTitle: {
    en: 'Something is stored or measured before a choice',
    nl: 'Er wordt iets opgeslagen of gemeten vóór een keuze',
  },
  expected: {
    en: 'before a choice only what is strictly necessary',
    nl: 'vóór een keuze alleen wat strikt noodzakelijk is',
  },
  fix: {
    en: 'Let the tag wait for consent, and turn off consent mode without storage.',
    nl: 'Laat de tag wachten op toestemming, en zet de consent mode zonder opslag uit.',
  },
  reasons: {
    'nothing-before': {
      en: 'Before a choice nothing was stored that needs consent, and nothing was measured.',
      nl: 'Vóór een keuze is niets opgeslagen waarvoor toestemming nodig is, en niets gemeten.',
    },
    stored: {
      en: 'Stored before a choice: {names}; on {page}, for {by}.',
      nl: 'Opgeslagen vóór een keuze: {names}; op {page}, voor {by}.',
    },
    sent: {
      en: 'Measured before a choice: {names}; on {page}, caused by {by}.',
      nl: 'Gemeten vóór een keuze: {names}; op {page}, veroorzaakt door {by}.',
    },
    'cookieless-ping': {
      en: 'Measured before a choice, without a cookie: {names}; on {page}, caused by {by}.',
      nl: 'Gemeten vóór een keuze, zonder cookie: {names}; op {page}, veroorzaakt door {by}.',
    },
    'visited-from-outside-eea': {
      en: 'The visit was made from {country}, where a site may ask nothing.',
      nl: 'Het bezoek is gedaan vanuit {country}, waar een site misschien niets vraagt.',
    },
    'purpose-unknown': {
      en: '{names} holds an identifier on {page}, and its name does not say what for.',
      nl: '{names} bevat een kenmerk op {page}, en de naam zegt niet waarvoor.',
    },
  },
} satisfies CheckTexts;
