import { wrongPasswordRefused } from '../../../../src/checks/credentials/wrong-password-refused/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { closedView, compared, openView, seen, shallow, step, uncompared } from '../../../lib/login-evidence.ts';

const after = (view: Parameters<typeof closedView>[0]) => seen(step(), closedView(view));

checkTester(wrongPasswordRefused, {
  base: { 'login.wrong-password': { ...seen(step(), closedView()), ...compared } },
  cases: [
    { name: 'the login page again', expect: 'refused' },
    {
      name: 'no account for the code, the login page again',
      with: { 'login.wrong-password': { ...after({ ownShare: null, likeAdmitted: null }), ...shallow } },
      expect: 'refused-by-signs',
    },
    {
      name: 'the protected page',
      with: { 'login.wrong-password': { ...seen(step(), openView()), ...compared } },
      expect: 'admitted',
    },
    {
      name: 'the protected page, behind a polite status',
      with: { 'login.wrong-password': { ...seen(step(), openView({ status: 403 })), ...compared } },
      expect: 'admitted',
    },
    {
      name: 'nobody could be logged in',
      with: { 'login.wrong-password': { ...after({ ownShare: null, likeAdmitted: null }), ...uncompared } },
      expect: 'indistinct',
    },
    {
      name: 'half of the protected page',
      with: { 'login.wrong-password': { ...after({ ownShare: 0.45 }), ...compared } },
      expect: 'indistinct',
    },
  ],
});
