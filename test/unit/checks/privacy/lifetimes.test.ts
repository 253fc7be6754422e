import { lifetimes } from '../../../../src/checks/privacy/lifetimes/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { kept, privacyVisit, profile, unseenCases } from '../../../lib/privacy.ts';

checkTester(lifetimes, {
  base: privacyVisit(),
  cases: [
    { name: 'a year', with: privacyVisit({ untouched: profile({ kept: [kept({ days: 365 })] }) }), expect: 'within' },
    {
      name: 'thirteen months',
      with: privacyVisit({ untouched: profile({ kept: [kept({ days: 396 })] }) }),
      expect: 'within',
    },
    {
      name: 'ten years',
      with: privacyVisit({ untouched: profile({ kept: [kept({ days: 3650 })] }) }),
      expect: 'too-long',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'longer than the parameter',
      with: privacyVisit({ untouched: profile({ kept: [kept({ days: 365 })] }) }),
      expect: 'too-long',
      vanishes: 'the one thing that was seen is taken away',
      params: { months: 6 },
    },
    {
      name: 'as long as the browser allows, within the parameter',
      with: privacyVisit({ untouched: profile({ kept: [kept({ days: 400, atLimit: true })] }) }),
      expect: 'cut-by-browser',
      params: { months: 24 },
    },
    {
      name: 'as long as the browser allows, beyond the parameter',
      with: privacyVisit({ untouched: profile({ kept: [kept({ days: 400, atLimit: true })] }) }),
      expect: 'too-long',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'the session',
      with: privacyVisit({ untouched: profile({ kept: [kept({ days: null })] }) }),
      expect: 'none-kept',
    },

    ...unseenCases(),
  ],
});
