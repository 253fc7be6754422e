import { directoryEnrolled } from '../../../../src/checks/two-factor/directory-enrolled/check.ts';
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
checkTester(directoryEnrolled, {
  base: told({}),
  cases: [
    { name: 'each has one', expect: ['all', { source: 'google-workspace', users: 12 }] },
    {
      name: 'one has none',
      with: told({ enrolled: 11 }),
      expect: ['users-without', { source: 'google-workspace', users: 12, without: 1 }],
    },
    {
      name: 'an administrator has none',
      with: told({ enrolled: 11, adminsEnrolled: 1 }),
      expect: ['admins-without', { source: 'google-workspace', users: 12, without: 1, admins: 1 }],
    },
    { name: 'nobody', with: told({ users: 0, enrolled: 0, admins: 0, adminsEnrolled: 0 }), expect: 'incomplete' },
    { name: 'more than there are', with: told({ enrolled: 13 }), expect: 'incomplete' },
    { name: 'not all were read', with: told({ complete: false }), expect: 'incomplete' },
  ],
});
