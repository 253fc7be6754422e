import { beforeConsent } from '../../../../src/checks/privacy/before-consent/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hit, kept, privacyVisit, profile, request, unseenCases } from '../../../lib/privacy.ts';

checkTester(beforeConsent, {
  base: privacyVisit(),
  cases: [
    { name: 'nothing', with: privacyVisit(), expect: 'nothing-before' },
    {
      name: 'what needs no consent',
      with: privacyVisit({
        untouched: profile({
          kept: [
            kept({ name: 'PHPSESSID', days: null }),
            kept({ name: 'XSRF-TOKEN', days: 0.1 }),
            kept({ name: 'theme', kind: 'item', days: null, identifier: false }),
            kept({ name: 'cookie_consent', days: 180 }),
          ],
        }),
      }),
      expect: 'nothing-before',
    },
    {
      name: 'a font of another',
      with: privacyVisit({
        untouched: profile({ requests: [request({ host: 'fonts.gstatic.com', path: '/s/a.woff2' })] }),
      }),
      expect: 'nothing-before',
    },
    {
      name: 'a known cookie',
      with: privacyVisit({ untouched: profile({ kept: [kept()] }) }),
      expect: 'stored',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a number in localStorage',
      with: privacyVisit({ untouched: profile({ kept: [kept({ kind: 'item', name: 'visitor_id', days: null })] }) }),
      expect: 'stored',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a cookie of a frame',
      with: privacyVisit({ untouched: profile({ kept: [kept({ name: 'x', host: 'other.example', days: null })] }) }),
      expect: 'stored',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a hit with an identifier',
      with: privacyVisit({ untouched: profile({ requests: [hit()] }) }),
      expect: 'sent',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'an identifier to a stranger',
      with: privacyVisit({ untouched: profile({ requests: [request({ carries: ['n'] })] }) }),
      expect: 'sent',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a hit without one',
      with: privacyVisit({
        untouched: profile({ requests: [hit({ carries: [], values: { v: '2', tid: 'G-ABCDEF1234', gcs: 'G100' } })] }),
      }),
      expect: 'cookieless-ping',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'an identifier of an unknown purpose',
      with: privacyVisit({ untouched: profile({ kept: [kept({ name: 'zq', days: 90 })] }) }),
      expect: 'purpose-unknown',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'from elsewhere',
      with: privacyVisit({ from: 'US', untouched: profile({ requests: [hit()] }) }),
      expect: 'visited-from-outside-eea',
      vanishes: 'the one thing that was seen is taken away',
    },

    ...unseenCases(),
  ],
});
