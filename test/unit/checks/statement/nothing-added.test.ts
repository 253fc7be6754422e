import { nothingAdded } from '../../../../src/checks/statement/nothing-added/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { statementPage, withText } from '../../../lib/published-statement.ts';

checkTester(nothingAdded, {
  base: statementPage(),
  cases: [
    { name: 'nothing more', expect: 'nothing-added' },
    {
      name: 'a sentence in a named section',
      with: withText({
        added: [
          { text: 'Wij rekenen 25 euro.', section: 'Inzage' },
          { text: 'Elders.', section: null },
        ],
      }),
      expect: ['said-more', { text: 'Wij rekenen 25 euro.', section: 'Inzage', count: 1 }],
    },
    {
      name: 'a sentence elsewhere',
      with: withText({ added: [{ text: 'Wij sturen een nieuwsbrief.', section: null }] }),
      expect: ['said-more-elsewhere', { text: 'Wij sturen een nieuwsbrief.', count: 1 }],
    },
    { name: 'redirected elsewhere', with: statementPage({ moved: 'elsewhere' }), expect: 'not-seen' },
    { name: 'nothing of the file is there', with: withText({ found: 0 }), expect: 'not-seen' },
  ],
});
