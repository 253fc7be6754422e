import { logoutEndsSession } from '../../../../src/checks/credentials/logout-ends-session/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { closedView, openView } from '../../../lib/login-evidence.ts';
import { loginSession } from '../../../lib/password-tests.ts';

checkTester(logoutEndsSession, {
  base: { 'login.session': loginSession() },
  cases: [
    { name: 'closed afterwards', expect: 'ended' },
    { name: 'still open', with: { 'login.session': loginSession({ afterLogout: openView() }) }, expect: 'still-valid' },
    {
      name: 'no way out was found',
      with: { 'login.session': loginSession({ afterLogout: null }) },
      expect: 'not-logged-out',
    },
    {
      name: 'the form to log out does nothing',
      with: { 'login.session': loginSession({ afterLogout: null, loggedOut: openView() }) },
      expect: 'still-in',
    },
    {
      name: 'a link to log out does nothing, or asks something first',
      with: { 'login.session': loginSession({ afterLogout: null, loggedOut: openView(), logoutSent: false }) },
      expect: 'not-logged-out',
    },
    {
      name: 'the kept cookies opened nothing before logging out either',
      with: { 'login.session': loginSession({ kept: closedView() }) },
      expect: 'indistinct',
    },
    {
      name: 'half of the page is there',
      with: { 'login.session': loginSession({ afterLogout: openView({ ownShare: 0.45 }) }) },
      expect: 'indistinct',
    },
    {
      name: 'the session was over before logging out',
      with: { 'login.session': loginSession({ admitted: closedView() }) },
      expect: 'indistinct',
    },
    { name: 'HTTP Basic', with: { 'login.session': loginSession({ carriers: [], cookies: 0 }) }, expect: 'no-cookies' },
  ],
});
