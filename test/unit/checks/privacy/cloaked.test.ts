import { cloaked } from '../../../../src/checks/privacy/cloaked/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { privacyVisit, unseenCases } from '../../../lib/privacy.ts';

checkTester(cloaked, {
  base: privacyVisit(),
  cases: [
    { name: 'no alias', with: privacyVisit(), expect: 'none-hidden' },
    {
      name: 'a file network',
      with: privacyVisit({ aliases: [{ host: 'cdn.example.nl', chain: ['d1.cloudfront.net'] }] }),
      expect: 'none-hidden',
    },
    {
      name: 'the declared one',
      with: privacyVisit({ aliases: [{ host: 'm.example.nl', chain: ['www.google-analytics.com'] }] }),
      expect: 'none-hidden',
    },
    {
      name: 'a vendor',
      with: privacyVisit({ aliases: [{ host: 'm.example.nl', chain: ['x.example.nl', 'example.eulerian.net'] }] }),
      expect: 'cloaked',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'no answer',
      with: privacyVisit({ aliases: [{ host: 'm.example.nl', chain: null }] }),
      expect: 'dns-failed',
    },

    ...unseenCases(),
  ],
});
