import { noAdvertising } from '../../../../src/checks/privacy/no-advertising/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hit, privacyVisit, profile, request, unseenCases } from '../../../lib/privacy.ts';

checkTester(noAdvertising, {
  base: privacyVisit(),
  cases: [
    {
      name: 'measurements only',
      with: privacyVisit({ untouched: profile({ requests: [hit()] }) }),
      expect: 'none-asked',
    },
    {
      name: 'found',
      with: privacyVisit({
        untouched: profile({ requests: [hit(), request({ host: 'stats.g.doubleclick.net', path: '/g/collect' })] }),
      }),
      expect: 'advertising',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'signals',
      with: privacyVisit({ untouched: profile({ requests: [hit({ host: 'analytics.google.com' })] }) }),
      expect: 'advertising',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a tag of advertising',
      with: privacyVisit({
        untouched: profile({
          requests: [request({ host: 'www.googletagmanager.com', path: '/gtag/js', values: { id: 'AW-123' } })],
        }),
      }),
      expect: 'advertising',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'nothing measured', with: privacyVisit(), expect: 'nothing-measured' },

    ...unseenCases(),
  ],
});
