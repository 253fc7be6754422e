import { passwordNotCommon } from '../../../../src/checks/credentials/password-not-common/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { credentialsPassword } from '../../../lib/evidence.ts';

checkTester(passwordNotCommon, {
  base: { 'credentials.password': credentialsPassword() },
  cases: [
    { name: 'not on the list', expect: ['not-listed', { listed: 49_250 }] },
    { name: 'on it', with: { 'credentials.password': credentialsPassword({ common: true }) }, expect: 'listed' },
    {
      name: 'an empty list decides nothing',
      with: { 'credentials.password': credentialsPassword({ commonListed: 0 }) },
      expect: 'nothing-compared',
    },
  ],
});
