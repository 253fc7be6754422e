import { refusalRespected } from '../../../../src/checks/privacy/refusal-respected/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  BANNER,
  CHOICE,
  NO_BANNER,
  declaring,
  hit,
  kept,
  privacyVisit,
  profile,
  unseenCases,
} from '../../../lib/privacy.ts';

checkTester(refusalRespected, {
  base: privacyVisit(),
  cases: [
    {
      name: 'it stops',
      with: privacyVisit({
        banner: BANNER,
        refused: profile({
          choice: 'proven',
          requests: [hit()],
          kept: [kept({ name: 'choice', stage: 'after', days: 180, identifier: false })],
        }),
      }),
      expect: 'stops',
    },
    {
      name: 'a cookie comes',
      with: privacyVisit({ banner: BANNER, refused: profile({ choice: 'proven', kept: [kept({ stage: 'after' })] }) }),
      expect: 'still-stored',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'hits go on',
      with: privacyVisit({
        banner: BANNER,
        refused: profile({ choice: 'proven', requests: [hit({ stage: 'after' })] }),
      }),
      expect: 'still-sent',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'hits go on without a cookie',
      with: privacyVisit({
        banner: BANNER,
        refused: profile({
          choice: 'proven',
          requests: [hit({ stage: 'after', carries: [], values: { v: '2', tid: 'G-ABCDEF1234', gcs: 'G100' } })],
        }),
      }),
      expect: 'still-pinged',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'an identifier of an unknown purpose',
      with: privacyVisit({
        banner: BANNER,
        refused: profile({ choice: 'proven', kept: [kept({ name: 'zq', days: 90, stage: 'after' })] }),
      }),
      expect: 'purpose-unknown',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'no button',
      with: privacyVisit({ banner: { ...BANNER, refuse: null }, untouched: profile({ kept: [kept()] }) }),
      expect: 'refusal-not-found',
    },
    {
      name: 'a button that could not be pressed',
      with: privacyVisit({
        banner: BANNER,
        untouched: profile({ kept: [kept()] }),
        refused: profile({ choice: 'not-pressed' }),
      }),
      expect: 'refusal-not-found',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'a button without effect',
      with: privacyVisit({ banner: BANNER, refused: profile({ choice: 'unproven' }) }),
      expect: 'refusal-not-proven',
    },
    {
      name: 'no banner, though consent is asked',
      with: privacyVisit(declaring({ statistics: CHOICE })),
      expect: 'no-banner',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'no banner, and something stored',
      with: privacyVisit({ ...declaring({ statistics: null }), untouched: profile({ kept: [kept()] }) }),
      expect: 'no-banner',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'no banner, and nothing stored',
      with: privacyVisit(declaring({ statistics: null })),
      expect: 'nothing-to-refuse',
    },
    {
      name: 'only a notice, and nothing stored',
      with: privacyVisit({ banner: { ...NO_BANNER, state: 'shown', notice: 'OK' } }),
      expect: 'nothing-to-refuse',
    },
    {
      name: 'no consent is claimed',
      with: privacyVisit({ untouched: profile({ kept: [kept()] }) }),
      expect: 'no-consent-claimed',
    },
    {
      name: 'unknown words',
      with: privacyVisit({ ...declaring({ statistics: null }), banner: { ...NO_BANNER, state: 'unclear' } }),
      expect: 'banner-unclear',
    },
    { name: 'from elsewhere', with: privacyVisit({ from: 'US' }), expect: 'visited-from-outside-eea' },

    ...(['page-not-seen', 'led-elsewhere', 'others-blocked', 'not-recorded-whole'] as const).map((reason) => {
      const [found] = unseenCases().filter(({ name }) => name === reason);
      const { untouched } = found!.with['privacy.visit'];
      const seen = privacyVisit({ banner: BANNER, refused: { ...untouched, choice: 'proven' } });
      return { name: reason, with: seen, expect: reason };
    }),
  ],
});
