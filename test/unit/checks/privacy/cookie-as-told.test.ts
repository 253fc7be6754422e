import { cookieAsTold } from '../../../../src/checks/privacy/cookie-as-told/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { BANNER, CHOICE, declaring, kept, privacyVisit, profile, unseenCases } from '../../../lib/privacy.ts';

checkTester(cookieAsTold, {
  base: privacyVisit(),
  cases: [
    { name: '_ga', with: privacyVisit({ untouched: profile({ kept: [kept()] }) }), expect: 'placed' },
    {
      name: 'after accepting',
      with: privacyVisit({ banner: BANNER, accepted: profile({ choice: 'proven', kept: [kept({ stage: 'after' })] }) }),
      expect: 'placed',
    },
    {
      name: 'only in localStorage',
      with: privacyVisit({ untouched: profile({ kept: [kept({ kind: 'item' })] }) }),
      expect: 'not-placed',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'none', with: privacyVisit(), expect: 'not-placed' },
    {
      name: 'a choice that could not be made',
      with: privacyVisit(declaring({ statistics: CHOICE })),
      expect: 'not-accepted',
    },
    {
      name: 'a product without cookies',
      with: privacyVisit(declaring({ statistics: { ...CHOICE, product: 'plausible' } })),
      expect: 'product-without-cookie',
    },
    { name: 'nothing is declared', with: privacyVisit(declaring({ statistics: null })), expect: 'not-declared' },

    ...unseenCases(),
  ],
});
