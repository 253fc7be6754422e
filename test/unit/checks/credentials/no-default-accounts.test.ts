import { noDefaultAccounts } from '../../../../src/checks/credentials/no-default-accounts/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { closedView, openView } from '../../../lib/login-evidence.ts';
import { defaultAccounts } from '../../../lib/password-tests.ts';
import { observed } from '../../../lib/evidence.ts';

checkTester(noDefaultAccounts, {
  base: { 'login.default-accounts': defaultAccounts() },
  cases: [
    { name: 'all refused', expect: ['none-admitted', { tried: 2 }] },
    {
      name: 'one opens the protected page',
      with: { 'login.default-accounts': defaultAccounts({ reading: 'admitted', view: openView() }) },
      expect: ['admitted', { names: ['admin'] }],
    },
    {
      name: 'one is asked for a code',
      with: { 'login.default-accounts': defaultAccounts({ reading: 'challenge' }) },
      expect: 'admitted',
    },
    {
      name: 'the server began to block',
      with: { 'login.default-accounts': { ...defaultAccounts(), stopped: observed('status 429'), total: 6 } },
      expect: ['not-all-tried', { tried: 2, total: 6 }],
    },
    {
      name: 'the audit account is refused in the end: blocked without a word',
      with: { 'login.default-accounts': { ...defaultAccounts(), right: 'refused' } },
      expect: 'right-refused-too',
    },
    {
      name: 'the audit account is asked for a code in the end',
      with: { 'login.default-accounts': { ...defaultAccounts(), right: 'challenge' } },
      expect: 'none-admitted',
    },
    {
      name: 'nobody is refused',
      with: {
        'login.default-accounts': { ...defaultAccounts(), nobody: { reading: 'challenge', view: closedView() } },
      },
      expect: 'indistinct',
    },
    {
      name: 'one answer cannot be read',
      with: { 'login.default-accounts': defaultAccounts({ reading: 'unknown' }) },
      expect: 'indistinct',
    },
    {
      name: 'none was tried',
      with: { 'login.default-accounts': { ...defaultAccounts(), tried: [], total: 0 } },
      expect: 'indistinct',
    },
  ],
});
