import { codeWindow } from '../../../../src/checks/two-factor/code-window/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, challenge, closedView, compared, openView, seen, uncompared } from '../../../lib/login-evidence.ts';

const closed = seen(challenge, closedView());
const open = seen(admitted, openView());

checkTester(codeWindow, {
  base: { 'login.wrong-code': { tries: [{ ...closed, steps: -2 }], ...compared } },
  cases: [
    { name: 'refused', expect: ['old-code-refused', { steps: 2 }] },
    {
      name: 'three steps ago, refused',
      with: { 'login.wrong-code': { tries: [{ ...closed, steps: -3 }], ...compared } },
      expect: ['old-code-refused', { steps: 3 }],
    },
    {
      name: 'accepted, and a code of no step is not',
      with: {
        'login.wrong-code': {
          tries: [
            { ...open, steps: -2 },
            { ...closed, steps: null },
          ],
          ...compared,
        },
      },
      expect: ['old-code-accepted', { steps: 2 }],
    },
    {
      name: 'accepted like every other code',
      with: {
        'login.wrong-code': {
          tries: [
            { ...open, steps: -2 },
            { ...open, steps: null },
          ],
          ...compared,
        },
      },
      expect: 'any-code-accepted',
    },
    {
      name: 'nobody could be admitted',
      with: { 'login.wrong-code': { tries: [{ ...closed, steps: -2 }], ...uncompared } },
      expect: 'indistinct',
    },
    {
      name: 'one step ago is within what the RFC recommends',
      with: { 'login.wrong-code': { tries: [{ ...open, steps: -1 }], ...compared } },
      expect: 'indistinct',
    },
  ],
});
