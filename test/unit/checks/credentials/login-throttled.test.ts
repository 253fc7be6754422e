import { loginThrottled } from '../../../../src/checks/credentials/login-throttled/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { admitted, compared, openView, seen, step } from '../../../lib/login-evidence.ts';
import { observed } from '../../../lib/evidence.ts';

const right = { ...seen(admitted, openView()), disguised: null, ...compared };

const of = (stopped: 'captcha' | 'slowed' | 'connection' | 'unreachable', judged = 5) => ({
  'login.throttling': { sent: 6, judged, stopped, at: 6, detail: observed('2000 ms') },
});

checkTester(loginThrottled, {
  base: {
    'login.throttling': { sent: 6, judged: 5, stopped: 'blocked' as const, at: 6, detail: observed('status 429') },
    'login.password': right,
  },
  cases: [
    { name: 'blocked', expect: ['blocked', { at: 6, detail: observed('status 429') }] },
    { name: 'a captcha', with: of('captcha'), expect: 'captcha' },
    { name: 'slowed', with: of('slowed'), expect: 'slowed' },
    { name: 'the connection is broken off', with: of('connection'), expect: 'connection-refused' },
    {
      name: 'other pages break off too',
      with: of('unreachable'),
      expect: ['unreachable', { at: 6, detail: observed('2000 ms') }],
    },
    { name: 'no password was judged before', with: of('slowed', 0), expect: 'not-judged' },
    {
      name: 'the right password was refused before',
      with: { 'login.password': { ...right, step: step() } },
      expect: 'not-judged',
    },
    {
      name: 'nothing happens',
      with: { 'login.throttling': { sent: 15, judged: 15, stopped: 'none', at: null, detail: observed('') } },
      expect: ['not-limited', { sent: 15 }],
    },
    {
      name: 'broken off after three',
      with: { 'login.throttling': { sent: 3, judged: 3, stopped: 'none', at: null, detail: observed('') } },
      expect: 'too-few',
    },
  ],
});
