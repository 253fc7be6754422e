import { date } from '../../../../src/checks/statement/date/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { notAsked, statementPage, withText } from '../../../lib/published-statement.ts';

checkTester(date, {
  base: statementPage(),
  cases: [
    { name: 'the same day', expect: 'same-date' },
    { name: 'one of two days', with: withText({ dates: ['2018-05-25', '2026-01-20'] }), expect: 'same-date' },
    {
      name: 'another day',
      with: withText({ dates: ['2026-02-20'] }),
      expect: ['date-differs', { page: '2026-02-20', file: '2026-01-20' }],
    },
    { name: 'no day', with: withText({ dates: [] }), expect: 'no-date' },
    { name: 'none declared', with: statementPage({ dated: null }), expect: 'no-date-declared' },
    { name: 'not asked', with: notAsked, expect: 'not-seen' },
  ],
});
