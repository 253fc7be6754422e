import { noSessionRecording } from '../../../../src/checks/privacy/no-session-recording/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hit, privacyVisit, profile, request, unseenCases } from '../../../lib/privacy.ts';

checkTester(noSessionRecording, {
  base: privacyVisit(),
  cases: [
    {
      name: 'measurements only',
      with: privacyVisit({ untouched: profile({ requests: [hit()] }) }),
      expect: 'none-seen',
    },
    {
      name: 'found',
      with: privacyVisit({
        untouched: profile({ requests: [hit(), request({ host: 'static.hotjar.com', path: '/c/hotjar-1.js' })] }),
      }),
      expect: 'recorder-seen',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'nothing measured', with: privacyVisit(), expect: 'nothing-measured' },

    ...unseenCases(),
  ],
});
