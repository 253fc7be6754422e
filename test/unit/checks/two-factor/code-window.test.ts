import { codeWindow } from '../../../../src/checks/two-factor/code-window/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, challenge, closedView, compared, openView, seen, uncompared } from '../../../lib/login-evidence.ts';

const closed = seen(challenge, closedView());
const open = seen(admitted, openView());

checkTester(codeWindow, {
  base: {
    'login.wrong-code': {
      tries: [{ ...closed, kind: 'old' as const, steps: -2 }],
      passwordAlone: closedView(),
      ...compared,
    },
  },
  cases: [
    { name: 'refused', expect: ['others-refused', { steps: ['−2'] }] },
    {
      name: 'three steps ago, refused',
      with: {
        'login.wrong-code': {
          tries: [{ ...closed, kind: 'old' as const, steps: -3 }],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: ['others-refused', { steps: ['−3'] }],
    },
    {
      name: 'accepted, and a code of no step is not',
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
      expect: ['others-accepted', { steps: ['−2'] }],
    },
    {
      name: 'refused, and so is one of later',
      with: {
        'login.wrong-code': {
          tries: [
            { ...closed, kind: 'old' as const, steps: -2 },
            { ...closed, kind: 'later' as const, steps: 2 },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: ['others-refused', { steps: ['−2', '+2'] }],
    },
    {
      name: 'refused, but one of later is accepted already',
      with: {
        'login.wrong-code': {
          tries: [
            { ...closed, kind: 'old' as const, steps: -2 },
            { ...closed, kind: 'empty' as const, steps: null },
            { ...open, kind: 'later' as const, steps: 2 },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: ['others-accepted', { steps: ['+2'] }],
    },
    {
      name: 'one of a minute and a half ago is accepted as well',
      with: {
        'login.wrong-code': {
          tries: [
            { ...open, kind: 'old' as const, steps: -2 },
            { ...open, kind: 'old' as const, steps: -3 },
            { ...closed, kind: 'random' as const, steps: null },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: ['long-accepted', { steps: ['−2', '−3'] }],
    },
    {
      name: 'one step each way is accepted, and two are not',
      with: {
        'login.wrong-code': {
          tries: [
            { ...closed, kind: 'old' as const, steps: -2 },
            { ...open, kind: 'near' as const, steps: -1 },
            { ...open, kind: 'near' as const, steps: 1 },
          ],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: ['others-refused', { steps: ['−2'] }],
    },
    {
      name: 'accepted like every other code',
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
      expect: 'moot',
    },
    {
      name: 'nobody could be admitted',
      with: {
        'login.wrong-code': {
          tries: [{ ...closed, kind: 'old' as const, steps: -2 }],
          passwordAlone: closedView(),
          ...uncompared,
        },
      },
      expect: 'indistinct',
    },
    {
      name: 'one step ago is within what the RFC recommends',
      with: {
        'login.wrong-code': {
          tries: [{ ...open, kind: 'old' as const, steps: -1 }],
          passwordAlone: closedView(),
          ...compared,
        },
      },
      expect: 'indistinct',
    },
    {
      name: 'the page was open before the code',
      with: ({ 'login.wrong-code': seen }) => Object.assign(seen!.passwordAlone, openView()),
      expect: 'moot',
    },
  ],
});
