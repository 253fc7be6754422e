import { rememberedDevice } from '../../../../src/checks/two-factor/remembered-device/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, challenge, closedView, compared, openView, seen } from '../../../lib/login-evidence.ts';

const skipped = { offered: true, again: seen(admitted, openView()), days: 30, ...compared };

checkTester(rememberedDevice, {
  base: { 'login.device': skipped },
  cases: [
    { name: 'thirty days', expect: ['bounded', { days: 30 }] },
    {
      name: 'a day more',
      with: { 'login.device': { ...skipped, days: 31 } },
      expect: ['too-long', { days: 31 }],
    },
    { name: 'a stricter limit', params: { maxDays: 7 }, expect: 'too-long' },
    {
      name: 'not offered',
      with: { 'login.device': { offered: false, again: null, days: null, ...compared } },
      expect: 'not-offered',
    },
    {
      name: 'asked again',
      with: { 'login.device': { ...skipped, again: seen(challenge, closedView()) } },
      expect: 'asked-again',
    },
    {
      name: 'no cookie came',
      with: { 'login.device': { ...skipped, again: null, days: null } },
      expect: 'unclear',
    },
  ],
});
