import { passwordSpacesMatter } from '../../../../src/checks/credentials/password-spaces-matter/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { variantCases, variantEvidence } from '../../../lib/password-tests.ts';

checkTester(passwordSpacesMatter, {
  base: { 'login.variants': variantEvidence('trailing-space') },
  cases: variantCases('trailing-space'),
});
