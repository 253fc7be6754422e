import { noUserId } from '../../../../src/checks/privacy/no-user-id/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hit, privacyVisit, profile, unseenCases } from '../../../lib/privacy.ts';

checkTester(noUserId, {
  base: privacyVisit(),
  cases: [
    {
      name: 'measurements only',
      with: privacyVisit({ untouched: profile({ requests: [hit()] }) }),
      expect: 'none-sent',
    },
    {
      name: 'found',
      with: privacyVisit({ untouched: profile({ requests: [hit(), hit({ users: ['uid'] })] }) }),
      expect: 'user-id-sent',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'nothing measured', with: privacyVisit(), expect: 'nothing-measured' },

    ...unseenCases(),
  ],
});
