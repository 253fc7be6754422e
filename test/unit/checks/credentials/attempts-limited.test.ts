import { attemptsLimited } from '../../../../src/checks/credentials/attempts-limited/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';

const of = (stopped: 'captcha' | 'slowed' | 'connection') => ({
  'login.throttling': { sent: 6, stopped, at: 6, detail: '2000 ms' },
});

checkTester(attemptsLimited, {
  base: { 'login.throttling': { sent: 6, stopped: 'blocked' as const, at: 6, detail: 'status 429' } },
  cases: [
    { name: 'blocked', expect: ['blocked', { at: 6, detail: 'status 429' }] },
    { name: 'a captcha', with: of('captcha'), expect: 'captcha' },
    { name: 'slowed', with: of('slowed'), expect: 'slowed' },
    { name: 'the connection is broken off', with: of('connection'), expect: 'connection-refused' },
    {
      name: 'nothing happens',
      with: { 'login.throttling': { sent: 15, stopped: 'none', at: null, detail: '' } },
      expect: ['not-limited', { sent: 15 }],
    },
    {
      name: 'broken off after three',
      with: { 'login.throttling': { sent: 3, stopped: 'none', at: null, detail: '' } },
      expect: 'too-few',
    },
  ],
});
