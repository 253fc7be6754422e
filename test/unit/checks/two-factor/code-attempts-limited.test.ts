import { codeAttemptsLimited } from '../../../../src/checks/two-factor/code-attempts-limited/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';

checkTester(codeAttemptsLimited, {
  base: {
    'login.code-limit': {
      sent: 5,
      logins: 1,
      oneForm: false,
      stopped: 'blocked',
      at: 5,
      detail: 'status 429 (too many requests)',
    },
  },
  cases: [
    { name: 'blocked', expect: ['stopped', { at: 5, detail: 'status 429 (too many requests)' }] },
    {
      name: 'the right password is refused',
      with: { 'login.code-limit': { sent: 3, logins: 3, oneForm: false, stopped: 'shut-out', at: 3, detail: '' } },
      expect: ['shut-out', { at: 3 }],
    },
    {
      name: 'slowed',
      with: { 'login.code-limit': { sent: 4, logins: 1, oneForm: false, stopped: 'slowed', at: 4, detail: '2100 ms' } },
      expect: ['slowed', { at: 4, detail: '2100 ms' }],
    },
    {
      name: 'ten in a row',
      with: { 'login.code-limit': { sent: 10, logins: 1, oneForm: false, stopped: 'none', at: null, detail: '' } },
      expect: ['unlimited', { sent: 10 }],
    },
    {
      name: 'ten, each after the password',
      with: { 'login.code-limit': { sent: 10, logins: 10, oneForm: false, stopped: 'none', at: null, detail: '' } },
      expect: ['restarts', { sent: 10, logins: 10 }],
    },
    {
      name: 'a warning',
      with: {
        'login.code-limit': { sent: 2, logins: 1, oneForm: false, stopped: 'warned', at: 2, detail: '1 attempt left' },
      },
      expect: ['warned', { at: 2, detail: '1 attempt left' }],
    },
    {
      name: 'ten with the password in one form',
      with: { 'login.code-limit': { sent: 10, logins: 1, oneForm: true, stopped: 'none', at: null, detail: '' } },
      expect: ['one-form', { sent: 10 }],
    },
    {
      name: 'too few to tell',
      with: { 'login.code-limit': { sent: 9, logins: 1, oneForm: false, stopped: 'none', at: null, detail: '' } },
      expect: ['unclear', { sent: 9 }],
    },
  ],
});
