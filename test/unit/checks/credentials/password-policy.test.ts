import { passwordPolicy } from '../../../../src/checks/credentials/password-policy/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';

const told = (demands: { length?: number; strength?: number }, status = 200) => ({
  'login.password-policy': {
    path: '/api/policy',
    status,
    told: (['length', 'strength'] as const).flatMap((measure) => {
      const least = demands[measure];
      return least === undefined ? [] : [{ measure, least }];
    }),
  },
});

checkTester(passwordPolicy, {
  base: told({ length: 8 }),
  cases: [
    { name: 'just long enough', expect: ['length-enough', { length: 8 }] },
    { name: 'one short', with: told({ length: 7 }), expect: ['too-short', { length: 7 }] },
    { name: 'no least length at all', with: told({ length: 0 }), expect: ['too-short', { length: 0 }] },
    { name: 'just strong enough', with: told({ strength: 3 }), expect: ['strength-enough', { strength: 3 }] },
    { name: 'medium', with: told({ strength: 2 }), expect: ['too-weak', { strength: 2 }] },
    { name: 'very weak', with: told({ strength: 0 }), expect: ['too-weak', { strength: 0 }] },
    { name: 'long, and weak all the same', with: told({ length: 12, strength: 1 }), expect: 'too-weak' },
    { name: 'strong, and short', with: told({ length: 4, strength: 4 }), expect: 'too-short' },
    { name: 'another threshold', with: told({ length: 14 }), params: { minLength: 15 }, expect: 'too-short' },
    { name: 'refused, or silent about it', with: told({}, 403), expect: 'not-told' },
    {
      name: 'no place known',
      with: { 'login.password-policy': { path: null, status: null, told: [] } },
      expect: 'not-told',
    },
  ],
});
