import { sameText } from '../../../../src/checks/statement/same-text/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hop } from '../../../lib/evidence.ts';
import { statementPage, withText } from '../../../lib/published-statement.ts';

checkTester(sameText, {
  base: statementPage(),
  cases: [
    { name: 'all claimed sentences', expect: ['same', { count: 4 }] },
    {
      name: 'another number',
      with: withText({
        found: 3,
        missing: [{ text: 'Binnen 14 dagen.', nearest: 'Binnen 30 dagen.', archived: false }],
      }),
      expect: ['sentence-changed', { old: 'Binnen 14 dagen.', new: 'Binnen 30 dagen.', count: 1 }],
    },
    {
      name: 'changed, and as it was in an earlier version',
      with: withText({
        found: 3,
        missing: [{ text: 'Binnen 14 dagen.', nearest: 'Binnen 60 dagen.', archived: true }],
      }),
      expect: 'sentence-changed',
    },
    {
      name: 'gone',
      with: withText({ found: 3, missing: [{ text: 'Wij delen niets.', nearest: null, archived: false }] }),
      expect: 'sentence-missing',
    },
    {
      name: 'only in an earlier version',
      with: withText({ found: 3, missing: [{ text: 'Wij delen niets.', nearest: null, archived: true }] }),
      expect: 'only-in-an-earlier-version',
    },
    { name: 'nothing is claimed', with: withText({ claimed: 0, found: 0 }), expect: 'nothing-claimed' },
    {
      name: 'not over a proven connection',
      with: statementPage({ hop: hop({ verified: false }) }),
      expect: 'not-seen',
    },
    { name: 'counts that do not agree', with: withText({ found: 3 }), expect: 'not-seen' },
  ],
});
