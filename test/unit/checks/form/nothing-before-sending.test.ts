import { nothingBeforeSending } from '../../../../src/checks/form/nothing-before-sending/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

const out = { field: 'email', host: 'r.dienst.nl', relation: 'declared', sentAs: 'hashed' } as const;
const home = { field: 'email', host: 'www.zaak.nl', relation: 'own', sentAs: 'plain' } as const;

checkTester(nothingBeforeSending, {
  base: formPage(),
  cases: [
    { name: 'nothing left', expect: ['nothing-left', { n: 2 }] },
    {
      name: 'a hash, to a declared party',
      with: formPage([contactForm()], { leaks: [home, out] }),
      expect: ['leaks', { field: 'email', hosts: ['r.dienst.nl'] }],
    },
    {
      name: 'the own site alone',
      with: formPage([contactForm()], { leaks: [home] }),
      expect: ['reaches-own-site', { field: 'email', hosts: ['www.zaak.nl'] }],
    },
    { name: 'a record that was cut off', with: formPage([contactForm()], { watched: false }), expect: 'not-watched' },
    {
      name: 'a field that was emptied by a script',
      with: formPage([contactForm({ typed: 1 })]),
      expect: ['not-typed', { form: 'Schrijf ons' }],
    },
    { name: 'a form that nobody sees', with: formPage([contactForm({ typable: 0, typed: 0 })]), expect: 'not-typed' },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
