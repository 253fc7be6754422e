import { sessionIdle } from '../../../../src/checks/credentials/session-idle/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';

const told = (minutes: number | null, status = 200) => ({
  'login.session-idle': { path: '/api/settings', status, minutes },
});

checkTester(sessionIdle, {
  base: told(60),
  cases: [
    { name: 'just the most', expect: ['within-limit', { minutes: 60 }] },
    { name: 'half an hour', with: told(30), expect: ['within-limit', { minutes: 30 }] },
    { name: 'less than a minute', with: told(0.5), expect: 'within-limit' },
    { name: 'a minute more', with: told(61), expect: ['too-long', { minutes: 61 }] },
    { name: 'a day', with: told(1_440), expect: 'too-long' },
    { name: 'another threshold', with: told(31), params: { maxMinutes: 30 }, expect: 'too-long' },
    { name: 'zero, which may mean never', with: told(0), expect: 'not-told' },
    { name: 'refused, or silent about it', with: told(null, 403), expect: 'not-told' },
    {
      name: 'no place known',
      with: { 'login.session-idle': { path: null, status: null, minutes: null } },
      expect: 'not-told',
    },
  ],
});
