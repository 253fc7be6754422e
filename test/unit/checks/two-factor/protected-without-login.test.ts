import { protectedWithoutLogin } from '../../../../src/checks/two-factor/protected-without-login/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { closedView, compared, openView, reference, shallow } from '../../../lib/login-evidence.ts';

checkTester(protectedWithoutLogin, {
  base: { 'login.anonymous': { view: closedView(), ...compared } },
  cases: [
    { name: 'the login page', expect: ['refused', { status: 200 }] },
    {
      name: 'status 401 with nothing to compare',
      with: {
        'login.anonymous': {
          view: closedView({ status: 401, passwordField: false, ownShare: null, likeAdmitted: null }),
          ...shallow,
        },
      },
      expect: ['nobody-logged-in', { status: 401 }],
    },
    {
      name: 'the same page as for a logged-in visitor',
      with: { 'login.anonymous': { view: openView({ likeAdmitted: 0.96 }), ...compared } },
      expect: ['open-to-anybody', { share: 96 }],
    },
    {
      name: 'the same page with a login form in its head',
      with: { 'login.anonymous': { view: openView({ likeAdmitted: 0.92, passwordField: true }), ...compared } },
      expect: 'open-to-anybody',
    },
    {
      name: 'the same words for everybody, and plenty of them',
      with: {
        'login.anonymous': { view: openView(), reference: { ...reference, own: 0 }, depth: 'full' },
      },
      expect: 'open-to-anybody',
    },
    {
      name: 'a shell that a script fills in',
      with: { 'login.anonymous': { view: openView({ words: 4 }), reference: { ...reference, own: 0 }, depth: 'full' } },
      expect: 'indistinct',
    },
    {
      name: 'much of the page, at the same address',
      with: { 'login.anonymous': { view: openView({ likeAdmitted: 0.75 }), ...compared } },
      expect: 'indistinct',
    },
  ],
});
