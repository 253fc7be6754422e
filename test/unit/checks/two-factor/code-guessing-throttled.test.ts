import { codeGuessingThrottled } from '../../../../src/checks/two-factor/code-guessing-throttled/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { observed } from '../../../lib/evidence.ts';

checkTester(codeGuessingThrottled, {
  base: {
    'login.code-limit': {
      sent: 5,
      logins: 1,
      stopped: 'blocked',
      at: 5,
      detail: observed('status 429 (too many requests)'),
    },
  },
  cases: [
    { name: 'blocked', expect: ['stopped', { at: 5, detail: observed('status 429 (too many requests)') }] },
    {
      name: 'the right password is refused',
      with: { 'login.code-limit': { sent: 3, logins: 3, stopped: 'shut-out', at: 3, detail: observed('') } },
      expect: ['shut-out', { at: 3 }],
    },
    {
      name: 'slowed',
      with: { 'login.code-limit': { sent: 4, logins: 1, stopped: 'slowed', at: 4, detail: observed('2100 ms') } },
      expect: ['slowed', { at: 4, detail: observed('2100 ms') }],
    },
    {
      name: 'ten in a row',
      with: { 'login.code-limit': { sent: 10, logins: 1, stopped: 'none', at: null, detail: observed('') } },
      expect: ['unlimited', { sent: 10 }],
    },
    {
      name: 'ten, each after the password',
      with: { 'login.code-limit': { sent: 10, logins: 10, stopped: 'none', at: null, detail: observed('') } },
      expect: ['restarts', { sent: 10, logins: 10 }],
    },
    {
      name: 'a warning',
      with: {
        'login.code-limit': { sent: 2, logins: 1, stopped: 'warned', at: 2, detail: observed('1 attempt left') },
      },
      expect: ['warned', { at: 2, detail: observed('1 attempt left') }],
    },
    {
      name: 'ten, and the right one',
      with: { 'login.code-limit': { sent: 10, logins: 1, stopped: 'silent', at: 10, detail: observed('') } },
      expect: ['silent', { sent: 10 }],
    },
    {
      name: 'too few to tell',
      with: { 'login.code-limit': { sent: 9, logins: 1, stopped: 'none', at: null, detail: observed('') } },
      expect: ['unclear', { sent: 9 }],
    },
  ],
});
