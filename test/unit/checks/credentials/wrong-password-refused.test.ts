import { wrongPasswordRefused } from '../../../../src/checks/credentials/wrong-password-refused/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  admitted,
  challenge,
  closedView,
  compared,
  openView,
  seen,
  shallow,
  step,
  uncompared,
} from '../../../lib/login-evidence.ts';

const right = { ...seen(admitted, openView()), disguised: null, ...compared };
const after = (view: Parameters<typeof closedView>[0]) => seen(step(), closedView(view));

checkTester(wrongPasswordRefused, {
  base: {
    'login.wrong-password': { ...seen(step(), closedView()), withCode: false, ...compared },
    'login.password': right,
  },
  cases: [
    { name: 'the login page again', expect: 'refused' },
    {
      name: 'no account for the code, the login page again',
      with: {
        'login.wrong-password': { ...after({ ownShare: null, likeAdmitted: null }), withCode: false, ...shallow },
      },
      expect: 'indistinct',
    },
    {
      name: 'the protected page',
      with: { 'login.wrong-password': { ...seen(step(), openView()), withCode: false, ...compared } },
      expect: 'admitted',
    },
    {
      name: 'the protected page, behind a polite status',
      with: { 'login.wrong-password': { ...seen(step(), openView({ status: 403 })), withCode: false, ...compared } },
      expect: 'admitted',
    },
    {
      name: 'nobody could be logged in',
      with: {
        'login.wrong-password': { ...after({ ownShare: null, likeAdmitted: null }), withCode: false, ...uncompared },
      },
      expect: 'indistinct',
    },
    {
      name: 'the right password is refused as well: of long ago, or the account is blocked',
      with: {
        'login.wrong-password': { ...after({ ownShare: null, likeAdmitted: null }), withCode: false, ...shallow },
        'login.password': { ...right, step: step(), ...shallow },
      },
      expect: ['right-refused-too', { sign: { code: 'password-asked-again' } }],
    },
    {
      name: 'half of the protected page',
      with: { 'login.wrong-password': { ...after({ ownShare: 0.45 }), withCode: false, ...compared } },
      expect: 'indistinct',
    },
    {
      name: 'a code was asked for and given with the wrong password',
      with: { 'login.wrong-password': { ...seen(challenge, closedView()), withCode: true, ...compared } },
      expect: 'refused',
    },
    {
      name: 'a code was asked for, and none could be given',
      with: {
        'login.wrong-password': {
          ...seen(challenge, closedView({ ownShare: null, likeAdmitted: null })),
          withCode: false,
          ...shallow,
        },
      },
      expect: 'indistinct',
    },
  ],
});
