import { directoryRequired } from '../../../../src/checks/two-factor/directory-required/check.ts';
import type { DirectorySecondFactor } from '../../../../src/model/evidence/directory.ts';
import { checkTester } from '../../../lib/checkTester.ts';

const GOOGLE: DirectorySecondFactor = {
  source: 'google-workspace',
  users: 12,
  enrolled: 12,
  admins: 2,
  adminsEnrolled: 2,
  enforced: 12,
  policy: null,
  auditUser: null,
  complete: true,
};
const told = (more: Partial<DirectorySecondFactor>) => ({ 'directory.second-factor': { ...GOOGLE, ...more } });
const policy = (name: DirectorySecondFactor['policy'], more = {}) =>
  told({ source: 'microsoft-365', enforced: null, policy: name, ...more });

checkTester(directoryRequired, {
  base: told({}),
  cases: [
    { name: 'enforced for each', expect: ['enforced', { source: 'google-workspace', users: 12 }] },
    { name: 'not for one', with: told({ enforced: 11 }), expect: 'not-for-all' },
    { name: 'more than there are', with: told({ enforced: 13 }), expect: 'incomplete' },
    { name: 'nobody', with: told({ users: 0, enforced: 0 }), expect: 'incomplete' },
    { name: 'not all were read', with: told({ complete: false }), expect: 'incomplete' },
    { name: 'a policy for all', with: policy('for-all'), expect: ['policy-for-all', { source: 'microsoft-365' }] },
    { name: 'a policy, and not all were read', with: policy('for-all', { complete: false }), expect: 'incomplete' },
    { name: 'a policy with exceptions', with: policy('with-exceptions'), expect: 'with-exceptions' },
    { name: 'security defaults', with: policy('when-needed'), expect: 'when-needed' },
    { name: 'no policy', with: policy('not-required'), expect: 'no-policy' },
    { name: 'nothing told at all', with: policy(null), expect: 'incomplete' },
  ],
});
