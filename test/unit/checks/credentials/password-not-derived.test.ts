import { passwordNotDerived } from '../../../../src/checks/credentials/password-not-derived/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { credentialsPassword } from '../../../lib/evidence.ts';

checkTester(passwordNotDerived, {
  base: { 'credentials.password': credentialsPassword() },
  cases: [
    { name: 'none of the words', expect: ['no-such-words', { words: 260 }] },
    {
      name: 'a season and a year with one sign',
      with: { 'credentials.password': credentialsPassword({ builtFrom: ['everyday-word', 'year'], ownLength: 1 }) },
      expect: ['derived', { builtFrom: ['everyday-word', 'year'], ownLength: 1 }],
    },
    {
      name: 'eight characters besides the words',
      with: { 'credentials.password': credentialsPassword({ builtFrom: ['system'], ownLength: 8 }) },
      expect: 'enough-besides',
    },
    {
      name: 'seven besides them',
      with: { 'credentials.password': credentialsPassword({ builtFrom: ['user-name'], ownLength: 7 }) },
      expect: 'derived',
    },
    {
      name: 'no words were looked for',
      with: { 'credentials.password': credentialsPassword({ words: 0 }) },
      expect: 'nothing-compared',
    },
  ],
});
