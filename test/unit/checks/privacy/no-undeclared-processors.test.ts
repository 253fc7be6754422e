import { noUndeclaredProcessors } from '../../../../src/checks/privacy/no-undeclared-processors/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  BANNER,
  NO_BANNER,
  declaring,
  hit,
  privacyVisit,
  profile,
  request,
  unseenCases,
} from '../../../lib/privacy.ts';

checkTester(noUndeclaredProcessors, {
  base: privacyVisit(),
  cases: [
    { name: 'nobody', with: privacyVisit(), expect: 'none-beyond' },
    {
      name: 'the declared product',
      with: privacyVisit({
        untouched: profile({ requests: [hit(), request({ host: 'www.googletagmanager.com', path: '/gtag/js' })] }),
      }),
      expect: 'none-beyond',
    },
    {
      name: 'a declared host and one below it',
      with: privacyVisit({
        ...declaring({ processors: ['other.example'] }),
        untouched: profile({ requests: [request()] }),
      }),
      expect: 'none-beyond',
    },
    {
      name: 'a stranger',
      with: privacyVisit({ untouched: profile({ requests: [request()] }) }),
      expect: 'undeclared',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a name that begins as ours',
      with: privacyVisit({ untouched: profile({ requests: [request({ host: 'www.example.nl.other.example' })] }) }),
      expect: 'undeclared',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'advertising of the same firm',
      with: privacyVisit({
        untouched: profile({ requests: [request({ host: 'stats.g.doubleclick.net', path: '/g/collect' })] }),
      }),
      expect: 'undeclared',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'after accepting',
      with: privacyVisit({
        banner: BANNER,
        accepted: profile({ choice: 'proven', requests: [request({ stage: 'after' })] }),
      }),
      expect: 'undeclared',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a choice that could not be made',
      with: privacyVisit({ banner: BANNER, accepted: profile({ choice: 'unproven' }) }),
      expect: 'not-accepted',
    },
    {
      name: 'a banner that nobody understands',
      with: privacyVisit({ banner: { ...NO_BANNER, state: 'unclear' } }),
      expect: 'not-accepted',
      vanishes: 'the one thing that was seen is taken away',
    },

    ...unseenCases(),
  ],
});
