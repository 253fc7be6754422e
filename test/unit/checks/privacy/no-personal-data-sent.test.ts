import { noPersonalDataSent } from '../../../../src/checks/privacy/no-personal-data-sent/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { BANNER, hit, pageSeen, privacyVisit, profile, unseenCases } from '../../../lib/privacy.ts';

checkTester(noPersonalDataSent, {
  base: privacyVisit(),
  cases: [
    {
      name: 'stays',
      with: privacyVisit({ untouched: profile({ pages: [pageSeen(), pageSeen({ marked: true })] }) }),
      expect: 'stays-home',
    },
    {
      name: 'to our own server',
      with: privacyVisit({
        untouched: profile({
          pages: [pageSeen(), pageSeen({ marked: true })],
          requests: [hit({ host: 'www.example.nl', marker: 'plain' })],
        }),
      }),
      expect: 'stays-home',
    },
    {
      name: 'as it is',
      with: privacyVisit({ untouched: profile({ requests: [hit({ marker: 'plain' })] }) }),
      expect: 'sent-plain',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'encoded',
      with: privacyVisit({ untouched: profile({ requests: [hit({ marker: 'encoded' })] }) }),
      expect: 'sent-encoded',
      vanishes: 'the one thing that was seen is taken away',
    },
    {
      name: 'hashed',
      with: privacyVisit({ untouched: profile({ requests: [hit({ marker: 'hashed' })] }) }),
      expect: 'sent-hashed',
      vanishes: 'the one thing that was seen is taken away',
    },
    { name: 'no page with a marker', with: privacyVisit(), expect: 'not-tried' },
    {
      name: 'a choice that could not be made',
      with: privacyVisit({
        banner: BANNER,
        accepted: profile({ choice: 'unproven', pages: [pageSeen({ marked: true })] }),
      }),
      expect: 'not-tried',
    },

    ...unseenCases(),
  ],
});
