import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The password is not built from names and everyday words',
    nl: 'Het wachtwoord is niet opgebouwd uit namen en alledaagse woorden',
  },
  failureTitle: {
    en: 'The password is built from names or everyday words',
    nl: 'Het wachtwoord is opgebouwd uit namen of alledaagse woorden',
  },
  expected: {
    en: 'at least {minOwnLength} characters besides such words',
    nl: 'ten minste {minOwnLength} tekens naast zulke woorden',
  },
  fix: {
    en: 'Take a password that has nothing to do with the user, the organisation, the system or the calendar.',
    nl: 'Neem een wachtwoord dat niets te maken heeft met de gebruiker, de organisatie, het systeem of de kalender.',
  },
  reasons: {
    'no-such-words': {
      en: 'It holds none of {words} names and everyday words.',
      nl: 'Geen van {words} namen en alledaagse woorden zit erin.',
    },
    'enough-besides': {
      en: 'It holds such words, but at least {minOwnLength} characters besides them.',
      nl: 'Er zitten zulke woorden in, maar daarnaast ten minste {minOwnLength} tekens.',
    },
    derived: {
      en: 'Without its names and everyday words ({builtFrom}) only {ownLength} characters are left.',
      nl: 'Zonder de namen en alledaagse woorden ({builtFrom}) blijven maar {ownLength} tekens over.',
    },
    'nothing-compared': {
      en: 'There were no names and words to look for.',
      nl: 'Er waren geen namen en woorden om naar te zoeken.',
    },
  },
} satisfies CheckTexts;
