/** How many guesses an attacker with Dutch and English word lists needs, as zxcvbn estimates it. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordStrength = defineCheck({
  id: 'credentials.password-strength',
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
  outcomes: {
    pass: ['hard-to-guess'],
    fail: ['easy-to-guess'],
  },
  texts,
  judge({ 'credentials.password': { guessesLog10 } }, { minGuessesLog10 }, verdict) {
    if (!(guessesLog10 >= minGuessesLog10)) return verdict('easy-to-guess', { guessesLog10 });
    return verdict('hard-to-guess');
  },
});
