/** ASVS 6.2.11, NIST SP 800-63B-4 §3.1.1.2: names of user, organisation and system, seasons and years make no password. */
import { defineCheck } from '../../../model/check.ts';

export const passwordNotDerived = defineCheck({
  id: 'credentials.password-not-derived',
  title: {
    en: 'The password is not built from names and everyday words',
    nl: 'Het wachtwoord is niet opgebouwd uit namen en alledaagse woorden',
  },
  failureTitle: {
    en: 'The password is built from names or everyday words',
    nl: 'Het wachtwoord is opgebouwd uit namen of alledaagse woorden',
  },
  severity: 'high',
  needs: ['credentials.password'],
  params: {
    minOwnLength: {
      type: 'integer',
      description: 'least number of characters besides such words',
      minimum: 1,
      default: 8,
    },
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
      outcome: 'pass',
      text: {
        en: 'It holds none of {words} names and everyday words.',
        nl: 'Geen van {words} namen en alledaagse woorden zit erin.',
      },
    },
    'enough-besides': {
      outcome: 'pass',
      text: {
        en: 'It holds such words, but at least {minOwnLength} characters besides them.',
        nl: 'Er zitten zulke woorden in, maar daarnaast ten minste {minOwnLength} tekens.',
      },
    },
    derived: {
      outcome: 'fail',
      text: {
        en: 'Without its names and everyday words ({builtFrom}) only {ownLength} characters are left.',
        nl: 'Zonder de namen en alledaagse woorden ({builtFrom}) blijven maar {ownLength} tekens over.',
      },
    },
    'nothing-compared': {
      outcome: 'inconclusive',
      text: {
        en: 'There were no names and words to look for.',
        nl: 'Er waren geen namen en woorden om naar te zoeken.',
      },
    },
  },
  judge({ 'credentials.password': { words, builtFrom, ownLength } }, { minOwnLength }, verdict) {
    if (!(words > 0)) return verdict('nothing-compared');
    const enough = ownLength >= minOwnLength;
    if (builtFrom.length > 0 && !enough) return verdict('derived', { builtFrom, ownLength });
    return builtFrom.length > 0 ? verdict('enough-besides') : verdict('no-such-words', { words });
  },
});
