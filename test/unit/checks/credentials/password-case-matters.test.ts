import { passwordCaseMatters } from '../../../../src/checks/credentials/password-case-matters/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { variantCases, variantEvidence } from '../../../lib/password-tests.ts';

checkTester(passwordCaseMatters, {
  base: { 'login.variants': variantEvidence('changed-case') },
  cases: variantCases('changed-case'),
});
