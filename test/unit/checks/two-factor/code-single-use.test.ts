import { codeSingleUse } from '../../../../src/checks/two-factor/code-single-use/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, challenge, closedView, compared, openView, seen } from '../../../lib/login-evidence.ts';

const refused = {
  ...seen(challenge, closedView()),
  ...compared,
  sameStep: true,
  first: openView(),
  passwordAlone: closedView(),
  anyCode: null,
};

checkTester(codeSingleUse, {
  base: { 'login.replay': refused },
  cases: [
    { name: 'refused while still current', expect: 'refused-again' },
    {
      name: 'accepted again',
      with: { 'login.replay': { ...refused, ...seen(admitted, openView()) } },
      expect: 'accepted-again',
    },
    {
      name: 'the page was open before the code',
      with: { 'login.replay': { ...refused, ...seen(admitted, openView()), passwordAlone: openView() } },
      expect: 'moot',
    },
    {
      name: 'any code opens the page',
      with: { 'login.replay': { ...refused, ...seen(admitted, openView()), anyCode: openView() } },
      expect: 'moot',
    },
    { name: 'its time was over', with: { 'login.replay': { ...refused, sameStep: false } }, expect: 'too-late' },
    {
      name: 'half of the page',
      with: { 'login.replay': { ...refused, view: closedView({ ownShare: 0.5 }) } },
      expect: 'indistinct',
    },
    {
      name: 'the first use did not admit',
      with: { 'login.replay': { ...refused, first: closedView() } },
      expect: 'indistinct',
    },
  ],
});
