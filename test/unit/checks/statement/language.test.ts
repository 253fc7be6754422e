import { language } from '../../../../src/checks/statement/language/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { notAsked, statementPage, withText } from '../../../lib/published-statement.ts';

checkTester(language, {
  base: statementPage(),
  cases: [
    { name: 'Dutch, and said so', expect: 'as-declared' },
    { name: 'without a language of the page', with: withText({ lang: null }), expect: 'as-declared' },
    { name: 'English', with: withText({ words: { nl: 4, en: 80 } }), expect: 'other-language' },
    {
      name: 'Dutch that calls itself English',
      with: withText({ lang: 'en-US' }),
      expect: ['declared-otherwise', { language: 'nl', lang: 'en-US' }],
      vanishes: 'a page need not name its language',
    },
    { name: 'hardly a word', with: withText({ words: { nl: 2, en: 1 } }), expect: 'too-few-words' },
    { name: 'as many of both', with: withText({ words: { nl: 20, en: 20 } }), expect: 'too-few-words' },
    { name: 'not asked', with: notAsked, expect: 'not-seen' },
  ],
});
