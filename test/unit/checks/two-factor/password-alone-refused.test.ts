import { passwordAloneRefused } from '../../../../src/checks/two-factor/password-alone-refused/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  admitted,
  challenge,
  closedView,
  compared,
  openView,
  reference,
  seen,
  shallow,
  step,
  uncompared,
} from '../../../lib/login-evidence.ts';

const halfway = seen(challenge, closedView({ path: '/login/code', passwordField: false, codeField: true }));
const uncomparedView = closedView({ path: '/login/code', ownShare: null, likeAdmitted: null });

checkTester(passwordAloneRefused, {
  base: { 'login.password': { ...halfway, disguised: halfway, ...compared } },
  cases: [
    { name: 'a challenge, and the page is closed', expect: 'refused' },
    {
      name: 'a challenge that says “logged in” in its words',
      with: ({ 'login.password': seen }) => Object.assign(seen!.view, { ownShare: 0.1 }),
      expect: 'refused',
    },
    {
      name: 'a challenge, and no secret to go on with',
      with: { 'login.password': { ...seen(challenge, uncomparedView), disguised: null, ...shallow } },
      expect: 'code-not-configured',
    },
    {
      name: 'no second factor',
      with: {
        'login.password': {
          ...seen(admitted, openView()),
          disguised: null,
          reference: { ...reference, by: 'password' },
          depth: 'full',
        },
      },
      expect: 'no-second-factor',
    },
    {
      name: 'a challenge is shown, but the session is valid already',
      with: { 'login.password': { ...seen(challenge, openView()), disguised: null, ...compared } },
      expect: 'challenge-skippable',
    },
    {
      name: 'no challenge for who claims to come from inside',
      with: { 'login.password': { ...halfway, disguised: seen(admitted, openView()), ...compared } },
      expect: 'skipped-for-some',
    },
    {
      name: 'a wrong password in the configuration',
      with: {
        'login.password': {
          ...seen(step(), closedView({ ownShare: null, likeAdmitted: null })),
          disguised: null,
          ...uncompared,
        },
      },
      expect: 'password-refused',
    },
    {
      name: 'the right code did not admit either',
      with: { 'login.password': { ...seen(challenge, uncomparedView), disguised: null, ...uncompared } },
      expect: 'no-positive-control',
    },
    {
      name: 'an answer that nobody knows',
      with: {
        'login.password': {
          ...seen(step({ reading: 'unknown', sign: { code: 'status-was', status: 500 } }), closedView()),
          disguised: null,
          ...compared,
        },
      },
      expect: ['indistinct', { sign: { code: 'status-was', status: 500 } }],
    },
    {
      name: 'a page on which anyone with the password sets up a second factor',
      with: {
        'login.password': {
          ...seen(step({ reading: 'enrolment', skippable: false }), uncomparedView),
          disguised: null,
          ...uncompared,
        },
      },
      expect: 'can-enrol',
    },
    {
      name: 'the same, and it may be done later',
      with: {
        'login.password': {
          ...seen(step({ reading: 'enrolment', skippable: true }), uncomparedView),
          disguised: null,
          ...shallow,
        },
      },
      expect: 'can-skip-enrolment',
    },
    {
      name: 'half of the page',
      with: { 'login.password': { ...seen(challenge, closedView({ ownShare: 0.5 })), disguised: null, ...compared } },
      expect: 'indistinct',
    },
  ],
});
