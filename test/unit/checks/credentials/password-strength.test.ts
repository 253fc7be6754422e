import { passwordStrength } from '../../../../src/checks/credentials/password-strength/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { credentialsPassword } from '../../../lib/evidence.ts';

const of = (guessesLog10: number) => ({ 'credentials.password': credentialsPassword({ guessesLog10 }) });

checkTester(passwordStrength, {
  base: { 'credentials.password': credentialsPassword() },
  cases: [
    { name: 'random', expect: ['hard-to-guess', {}] },
    { name: 'exactly the least', with: of(10), expect: 'hard-to-guess' },
    { name: 'just below', with: of(9.9), expect: ['easy-to-guess', { guessesLog10: 9.9 }] },
    { name: 'guessed at once', with: of(0), expect: 'easy-to-guess' },
    { name: 'a stricter owner', with: of(11.9), params: { minGuessesLog10: 12 }, expect: 'easy-to-guess' },
  ],
});
