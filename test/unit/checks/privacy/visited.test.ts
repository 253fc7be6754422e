import { visited } from '../../../../src/checks/privacy/visited/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { privacyVisit, unseenCases } from '../../../lib/privacy.ts';

checkTester(visited, {
  base: privacyVisit(),
  neverFails: 'a page that was not seen says nothing of the site',
  cases: [
    { name: 'both pages', expect: 'seen' },

    ...unseenCases(),
  ],
});
