import { reviewed } from '../../../../src/checks/statement/reviewed/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { notAsked, statementPage } from '../../../lib/published-statement.ts';

checkTester(reviewed, {
  base: statementPage(),
  cases: [
    { name: 'this year', expect: 'recent' },
    { name: 'two years ago, to the day', with: statementPage({ dated: '2024-06-01' }), expect: 'too-old' },
    { name: 'one day less', with: statementPage({ dated: '2024-06-02' }), expect: 'recent' },
    {
      name: 'older than this organisation allows',
      with: statementPage({ dated: '2025-01-01' }),
      params: { months: 12 },
      expect: ['too-old', { day: '2025-01-01', months: 12 }],
    },
    { name: 'none declared', with: statementPage({ dated: null }), expect: 'no-date-declared' },
    { name: 'not asked', with: notAsked, expect: 'no-date-declared' },
  ],
});
