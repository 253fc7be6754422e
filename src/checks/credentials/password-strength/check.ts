/** How many guesses an attacker with Dutch and English word lists needs, as zxcvbn estimates it. */
import { defineCheck } from '../../../model/check.ts';

export const passwordStrength = defineCheck({
  id: 'credentials.password-strength',
  title: { en: 'The password is hard to guess', nl: 'Het wachtwoord is moeilijk te raden' },
  failureTitle: { en: 'The password is easy to guess', nl: 'Het wachtwoord is makkelijk te raden' },
  severity: 'high',
  needs: ['credentials.password'],
  params: {
    minGuessesLog10: {
      type: 'number',
      description: 'least number of guesses, as a power of ten',
      minimum: 1,
      default: 10,
    },
  },
  expected: {
    en: 'more than 10 to the power of {minGuessesLog10} guesses',
    nl: 'meer dan 10 tot de macht {minGuessesLog10} pogingen om te raden',
  },
  fix: {
    en: 'Take a password from a password manager, or several random words; no names, seasons, years or rows of keys.',
    nl: 'Neem een wachtwoord uit een wachtwoordmanager, of een aantal willekeurige woorden; geen namen, seizoenen, jaartallen of rijtjes toetsen.',
  },
  reasons: {
    'hard-to-guess': {
      outcome: 'pass',
      text: {
        en: 'Guessing it takes at least 10 to the power of {minGuessesLog10} tries, with Dutch and English word lists.',
        nl: 'Raden kost ten minste 10 tot de macht {minGuessesLog10} pogingen, met Nederlandse en Engelse woordenlijsten.',
      },
    },
    'easy-to-guess': {
      outcome: 'fail',
      text: {
        en: 'Guessing it takes about 10 to the power of {guessesLog10} tries, with Dutch and English word lists.',
        nl: 'Raden kost ongeveer 10 tot de macht {guessesLog10} pogingen, met Nederlandse en Engelse woordenlijsten.',
      },
    },
  },
  judge({ 'credentials.password': { guessesLog10 } }, { minGuessesLog10 }, verdict) {
    if (!(guessesLog10 >= minGuessesLog10)) return verdict('easy-to-guess', { guessesLog10 });
    return verdict('hard-to-guess');
  },
});
