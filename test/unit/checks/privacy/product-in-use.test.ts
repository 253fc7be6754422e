import { productInUse } from '../../../../src/checks/privacy/product-in-use/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { CHOICE, declaring, hit, privacyVisit, profile, request, unseenCases } from '../../../lib/privacy.ts';

checkTester(productInUse, {
  base: privacyVisit(),
  cases: [
    {
      name: 'a hit that was taken',
      with: privacyVisit({ untouched: profile({ requests: [hit()] }) }),
      expect: 'in-use',
    },
    {
      name: 'any account',
      with: privacyVisit({
        ...declaring({ statistics: { ...CHOICE, id: null, consent: null } }),
        untouched: profile({ requests: [hit()] }),
      }),
      expect: 'in-use',
    },
    {
      name: 'Matomo on a host of its own',
      with: privacyVisit({
        ...declaring({ statistics: { product: 'matomo', id: '1', consent: null } }),
        untouched: profile({
          requests: [
            hit({ host: 'stats.example.nl', path: '/matomo.php', names: ['idsite', 'rec'], values: { idsite: '1' } }),
          ],
        }),
      }),
      expect: 'in-use',
    },
    {
      name: 'another account',
      with: privacyVisit({ untouched: profile({ requests: [hit({ values: { v: '2', tid: 'G-OTHER12345' } })] }) }),
      expect: 'other-account',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'another product',
      with: privacyVisit({
        untouched: profile({
          requests: [hit({ host: 'plausible.io', path: '/api/event', names: ['n', 'u', 'd'], values: {} })],
        }),
      }),
      expect: 'other-product',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'only the one that is dead',
      with: privacyVisit({
        untouched: profile({
          requests: [hit({ host: 'www.google-analytics.com', path: '/j/collect', values: { v: '1', tid: 'UA-1-1' } })],
        }),
      }),
      expect: 'only-dead-product',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'only the script',
      with: privacyVisit({
        untouched: profile({ requests: [request({ host: 'www.googletagmanager.com', path: '/gtag/js' })] }),
      }),
      expect: 'none-seen',
    },
    {
      name: 'nothing before a choice that could not be made',
      with: privacyVisit(declaring({ statistics: CHOICE })),
      expect: 'not-accepted',
    },
    {
      name: 'through the site itself',
      with: privacyVisit({ untouched: profile({ requests: [hit({ host: 'www.example.nl', path: '/m/g/collect' })] }) }),
      expect: 'through-own-host',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a hit that nobody took',
      with: privacyVisit({ untouched: profile({ requests: [hit({ status: null })] }) }),
      expect: 'not-received',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'nothing is declared', with: privacyVisit(declaring({ statistics: null })), expect: 'not-declared' },

    ...unseenCases(),
  ],
});
