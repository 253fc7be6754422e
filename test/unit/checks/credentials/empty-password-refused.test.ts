import { emptyPasswordRefused } from '../../../../src/checks/credentials/empty-password-refused/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { variantCases, variantEvidence } from '../../../lib/password-tests.ts';

checkTester(emptyPasswordRefused, {
  base: { 'login.variants': variantEvidence('empty') },
  cases: variantCases('empty'),
});
