import { wrongCodeRefused } from '../../../../src/checks/two-factor/wrong-code-refused/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, challenge, closedView, compared, openView, seen, uncompared } from '../../../lib/login-evidence.ts';

const closed = seen(challenge, closedView());
const open = seen(admitted, openView());

checkTester(wrongCodeRefused, {
  base: {
    'login.wrong-code': {
      tries: [{ ...closed, kind: 'old' as const, steps: -2 }],
      passwordAlone: closedView(),
      ...compared,
    },
  },
  cases: [
    { name: 'an old code is refused', expect: 'refused' },
    {
      name: 'an old code is accepted, one of no step is not',
      with: {
        'login.wrong-code': {
          tries: [
            { ...open, kind: 'old' as const, steps: -2 },
            { ...closed, kind: 'random' as const, steps: null },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: 'refused',
    },
    {
      name: 'one of later is accepted, which another check tells',
      with: {
        'login.wrong-code': {
          tries: [
            { ...closed, kind: 'old' as const, steps: -2 },
            { ...open, kind: 'later' as const, steps: 2 },
          ],
          passwordAlone: closedView(),
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
            { ...open, kind: 'old' as const, steps: -2 },
            { ...open, kind: 'random' as const, steps: null },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: 'admitted',
    },
    {
      name: 'no attempt left for a second code',
      with: {
        'login.wrong-code': {
          tries: [{ ...open, kind: 'old' as const, steps: -2 }],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: 'old-code-only',
    },
    {
      name: 'nobody could be admitted',
      with: {
        'login.wrong-code': {
          tries: [
            { ...seen(challenge, closedView({ ownShare: null, likeAdmitted: null })), kind: 'old' as const, steps: -2 },
          ],
          passwordAlone: closedView(),
          ...uncompared,
        },
      },
      expect: 'indistinct',
    },
    {
      name: 'none was tried',
      with: { 'login.wrong-code': { tries: [], passwordAlone: closedView(), ...compared } },
      expect: 'indistinct',
    },
    {
      name: 'the page was open before the code',
      with: ({ 'login.wrong-code': seen }) => Object.assign(seen!.passwordAlone, openView()),
      expect: 'moot',
    },
    {
      name: 'an empty field',
      with: {
        'login.wrong-code': {
          tries: [
            { ...closed, kind: 'old', steps: -2 },
            { ...open, kind: 'empty', steps: null },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: 'empty-admitted',
    },
  ],
});
