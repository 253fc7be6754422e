import { rightCodeAdmits } from '../../../../src/checks/two-factor/right-code-admits/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  admitted,
  challenge,
  closedView,
  compared,
  openView,
  reference,
  seen,
  step,
  uncompared,
} from '../../../lib/login-evidence.ts';

const nothing = { ownShare: null, likeAdmitted: null };

checkTester(rightCodeAdmits, {
  base: { 'login.code': { ...seen(admitted, openView()), ...compared, clockOffsetSeconds: 0 } },
  cases: [
    { name: 'admitted', expect: ['admitted', { own: 60 }] },
    {
      name: 'the code is asked again',
      with: { 'login.code': { ...seen(challenge, closedView(nothing)), ...uncompared, clockOffsetSeconds: 95 } },
      expect: ['refused', { sign: challenge.sign, offset: 95 }],
    },
    {
      name: 'the login begins anew',
      with: { 'login.code': { ...seen(step(), closedView(nothing)), ...uncompared, clockOffsetSeconds: 0 } },
      expect: 'refused',
    },
    {
      name: 'the page is the same for everybody',
      with: {
        'login.code': {
          ...seen(admitted, openView({ ownShare: 0 })),
          reference: { ...reference, own: 0 },
          depth: 'full',
          clockOffsetSeconds: 0,
        },
      },
      expect: 'indistinct',
    },
    {
      name: 'let in by the password, not by the code',
      with: {
        'login.code': {
          ...seen(admitted, openView()),
          reference: { ...reference, by: 'password' },
          depth: 'full',
          clockOffsetSeconds: 0,
        },
      },
      expect: 'indistinct',
    },
  ],
});
