import { statementLinked } from '../../../../src/checks/form/statement-linked/check.ts';
import type { StatementBeside } from '../../../../src/model/evidence/form.ts';
import type { StatementLink } from '../../../../src/model/evidence/statement.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

const url = 'https://www.zaak.nl/privacy';
const page = 'https://www.zaak.nl/contact';
const link = (leads: StatementLink['leads'], to = url): StatementLink => ({ url: to, text: 'Privacy', leads });
const beside = (
  near: readonly StatementLink[],
  elsewhere: readonly StatementLink[] = [],
  answers: 'yes' | 'no' | 'unknown' = 'yes',
) => formPage([contactForm()], { statement: { state: 'looked', url, answers, near, elsewhere } });
const nowhere: StatementBeside = { state: 'no-address' };

checkTester(statementLinked, {
  base: formPage(),
  cases: [
    { name: 'in the form', expect: ['beside-the-form', { url }] },
    {
      name: 'at the foot of the page',
      with: beside([], [link('to-it')]),
      expect: ['elsewhere-on-page', { page, url }],
    },
    { name: 'no link', with: beside([]), expect: ['no-link', { page, url }] },
    {
      name: 'the statement of another firm',
      with: beside([link('elsewhere', 'https://anders.nl/privacy')]),
      expect: ['another-site', { page, url, to: 'https://anders.nl/privacy' }],
    },
    {
      name: 'another page',
      with: beside([], [link('to-another-page', 'https://www.zaak.nl/cookies')]),
      expect: 'another-page',
    },
    { name: 'a link to nothing', with: beside([link('nowhere', 'https://www.zaak.nl/pr')]), expect: 'broken-link' },
    { name: 'a link that was not followed', with: beside([link('unknown')]), expect: ['not-followed', { page }] },
    { name: 'a statement that is gone', with: beside([link('to-it')], [], 'no'), expect: ['statement-gone', { url }] },
    {
      name: 'a statement that did not answer',
      with: beside([link('to-it')], [], 'unknown'),
      expect: 'statement-not-seen',
    },
    { name: 'no address', with: formPage([contactForm()], { statement: nowhere }), expect: 'no-address' },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
