import { refusalAsEasy } from '../../../../src/checks/privacy/refusal-as-easy/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { BANNER, NO_BANNER, privacyVisit, unseenCases } from '../../../lib/privacy.ts';

checkTester(refusalAsEasy, {
  base: privacyVisit(),
  cases: [
    { name: 'both', with: privacyVisit({ banner: BANNER }), expect: 'both-there' },
    {
      name: 'only one',
      with: privacyVisit({ banner: { ...BANNER, refuse: null, settings: 'Voorkeuren' } }),
      expect: 'only-accept',
    },
    {
      name: 'a notice',
      with: privacyVisit({ banner: { ...NO_BANNER, state: 'shown', notice: 'OK' } }),
      expect: 'notice-only',
    },
    {
      name: 'another button',
      with: privacyVisit({ banner: { ...BANNER, refuse: null, others: 1 } }),
      expect: 'other-button',
    },
    {
      name: 'unknown words',
      with: privacyVisit({ banner: { ...NO_BANNER, state: 'unclear' } }),
      expect: 'banner-unclear',
    },
    {
      name: 'only a refusing one',
      with: privacyVisit({ banner: { ...BANNER, accept: null } }),
      expect: 'banner-unclear',
    },
    { name: 'none', with: privacyVisit(), expect: 'no-banner' },
    { name: 'from elsewhere', with: privacyVisit({ from: 'US' }), expect: 'visited-from-outside-eea' },

    ...unseenCases(),
  ],
});
