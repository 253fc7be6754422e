import { noUndeclaredParties } from '../../../../src/checks/form/no-undeclared-parties/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN } from '../../../lib/contact-forms.ts';

const fonts = { host: 'fonts.dienst.nl', relation: 'declared' } as const;
const captcha = { host: 'www.google.com', relation: 'undeclared' } as const;

checkTester(noUndeclaredParties, {
  base: formPage(),
  cases: [
    { name: 'the own site alone', expect: 'only-own' },
    {
      name: 'a declared party',
      with: formPage([contactForm()], { parties: [fonts] }),
      expect: ['only-declared', { page: 'https://www.zaak.nl/contact', hosts: ['fonts.dienst.nl'] }],
    },
    {
      name: 'a captcha beside it',
      with: formPage([contactForm()], { parties: [fonts, captcha] }),
      expect: ['undeclared', { page: 'https://www.zaak.nl/contact', hosts: ['www.google.com'] }],
    },
    { name: 'without a form as well', with: formPage([], { parties: [captcha] }), expect: 'undeclared' },
    { name: 'a record that was cut off', with: formPage([contactForm()], { watched: false }), expect: 'not-watched' },
    ...UNSEEN,
  ],
});
