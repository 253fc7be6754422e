import { passwordNotTruncated } from '../../../../src/checks/credentials/password-not-truncated/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { variantCases, variantEvidence } from '../../../lib/password-tests.ts';

checkTester(passwordNotTruncated, {
  base: { 'login.variants': variantEvidence('shortened') },
  cases: variantCases('shortened'),
});
