import { wrongCodeRefused } from '../../../../src/checks/two-factor/wrong-code-refused/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, challenge, closedView, compared, openView, seen, uncompared } from '../../../lib/login-evidence.ts';

const closed = seen(challenge, closedView());
const open = seen(admitted, openView());

checkTester(wrongCodeRefused, {
  base: { 'login.wrong-code': { tries: [{ ...closed, steps: -2 }], ...compared } },
  cases: [
    { name: 'an old code is refused', expect: 'refused' },
    {
      name: 'an old code is accepted, one of no step is not',
      with: {
        'login.wrong-code': {
          tries: [
            { ...open, steps: -2 },
            { ...closed, steps: null },
          ],
          ...compared,
        },
      },
      expect: 'refused',
    },
    {
      name: 'any six digits are accepted',
      with: {
        'login.wrong-code': {
          tries: [
            { ...open, steps: -2 },
            { ...open, steps: null },
          ],
          ...compared,
        },
      },
      expect: 'admitted',
    },
    {
      name: 'no attempt left for a second code',
      with: { 'login.wrong-code': { tries: [{ ...open, steps: -2 }], ...compared } },
      expect: 'old-code-only',
    },
    {
      name: 'nobody could be admitted',
      with: {
        'login.wrong-code': {
          tries: [{ ...seen(challenge, closedView({ ownShare: null, likeAdmitted: null })), steps: -2 }],
          ...uncompared,
        },
      },
      expect: 'indistinct',
    },
    { name: 'none was tried', with: { 'login.wrong-code': { tries: [], ...compared } }, expect: 'indistinct' },
  ],
});
