import { codeAttemptsLimited } from '../../../../src/checks/two-factor/code-attempts-limited/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';

checkTester(codeAttemptsLimited, {
  base: { 'login.code-limit': { sent: 5, stopped: 'blocked', at: 5, detail: 'status 429 (too many requests)' } },
  cases: [
    { name: 'blocked', expect: ['stopped', { at: 5, detail: 'status 429 (too many requests)' }] },
    {
      name: 'the password is asked again',
      with: { 'login.code-limit': { sent: 3, stopped: 'login-ended', at: 3, detail: 'the password is asked again' } },
      expect: 'stopped',
    },
    {
      name: 'slowed',
      with: { 'login.code-limit': { sent: 4, stopped: 'slowed', at: 4, detail: '2100 ms' } },
      expect: ['slowed', { at: 4, detail: '2100 ms' }],
    },
    {
      name: 'ten in a row',
      with: { 'login.code-limit': { sent: 10, stopped: 'none', at: null, detail: '' } },
      expect: ['unlimited', { sent: 10 }],
    },
    {
      name: 'too few to tell',
      with: { 'login.code-limit': { sent: 2, stopped: 'none', at: null, detail: '' } },
      expect: ['unclear', { sent: 2 }],
    },
  ],
});
