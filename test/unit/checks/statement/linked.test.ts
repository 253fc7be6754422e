import { linked } from '../../../../src/checks/statement/linked/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hop } from '../../../lib/evidence.ts';
import { notAsked, seenHome, statementPage } from '../../../lib/published-statement.ts';

const OTHER = {
  url: 'https://elsewhere.example/privacy',
  text: 'Privacy van de bezorger',
  leads: 'elsewhere',
} as const;

checkTester(linked, {
  base: statementPage(),
  cases: [
    { name: 'in the footer', expect: 'linked' },
    {
      name: 'beside the statement of another',
      with: statementPage({
        home: seenHome([OTHER, { url: 'https://www.example.nl/p', text: 'Privacy', leads: 'to-it' }]),
      }),
      expect: 'linked',
    },
    { name: 'none', with: statementPage({ home: seenHome([]) }), expect: 'no-link' },
    {
      name: 'to a page that is gone',
      with: statementPage({
        home: seenHome([{ url: 'https://www.example.nl/oud', text: 'Privacy', leads: 'nowhere' }]),
      }),
      expect: 'broken-link',
    },
    {
      name: 'only to the statement of another',
      with: statementPage({ home: seenHome([OTHER]) }),
      expect: 'another-page',
    },
    {
      name: 'that could not be followed',
      with: statementPage({ home: seenHome([{ url: 'https://www.example.nl/p', text: 'Privacy', leads: 'unknown' }]) }),
      expect: 'not-followed',
    },
    {
      name: 'to a statement that is gone',
      with: statementPage({ hop: hop({ status: 404 }) }),
      expect: 'statement-not-seen',
    },
    {
      name: 'a home page that does not answer',
      with: statementPage({
        home: { state: 'failed', detail: { code: 'no-answer-seen', where: 'https://www.example.nl/' } },
      }),
      expect: 'home-not-seen',
    },
    {
      name: 'a home page that a script draws',
      with: statementPage({ home: seenHome([], { letters: 8, scripted: true }) }),
      expect: 'home-not-seen',
    },
    { name: 'not asked', with: notAsked, expect: 'no-address' },
  ],
});
