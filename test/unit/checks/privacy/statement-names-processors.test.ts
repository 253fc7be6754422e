import { statementNamesProcessors } from '../../../../src/checks/privacy/statement-names-processors/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hit, privacyVisit, profile, request, unseenCases } from '../../../lib/privacy.ts';

checkTester(statementNamesProcessors, {
  base: privacyVisit(),
  cases: [
    { name: 'named', with: privacyVisit({ untouched: profile({ requests: [hit()] }) }), expect: 'all-named' },
    {
      name: 'a host by itself',
      with: privacyVisit({ named: ['pixel.other.example'], untouched: profile({ requests: [request()] }) }),
      expect: 'all-named',
    },
    {
      name: 'silent',
      with: privacyVisit({ untouched: profile({ requests: [hit(), request()] }) }),
      expect: 'not-named',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'nobody', with: privacyVisit(), expect: 'none-in-use' },

    ...unseenCases(),
  ],
});
