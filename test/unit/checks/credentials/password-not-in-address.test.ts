import { passwordNotInAddress } from '../../../../src/checks/credentials/password-not-in-address/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { closedView } from '../../../lib/login-evidence.ts';
import { loginSession } from '../../../lib/password-tests.ts';

checkTester(passwordNotInAddress, {
  base: { 'login.session': loginSession() },
  cases: [
    { name: 'in none', expect: 'not-in-address' },
    {
      name: 'in a redirect',
      with: { 'login.session': loginSession({ passwordInAddress: true }) },
      expect: 'in-address',
    },
    {
      name: 'the protected page did not open',
      with: { 'login.session': loginSession({ admitted: closedView() }) },
      expect: 'nobody-logged-in',
    },
  ],
});
