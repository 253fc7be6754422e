import { passwordNotShared } from '../../../../src/checks/credentials/password-not-shared/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { credentialsPassword } from '../../../lib/evidence.ts';

checkTester(passwordNotShared, {
  base: { 'credentials.password': credentialsPassword() },
  cases: [
    { name: 'of its own', expect: ['of-its-own', { compared: 3 }] },
    {
      name: 'the same for another account',
      with: { 'credentials.password': credentialsPassword({ sameAs: ['plesk-audit'] }) },
      expect: ['shared', { sameAs: ['plesk-audit'] }],
    },
    {
      name: 'the only account',
      with: { 'credentials.password': credentialsPassword({ compared: 0 }) },
      expect: 'no-other-account',
    },
  ],
});
