import { found } from '../../../../src/checks/form/found/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN } from '../../../lib/contact-forms.ts';

checkTester(found, {
  base: formPage(),
  cases: [
    { name: 'a form', expect: ['found', { page: 'https://www.zaak.nl/contact' }] },
    { name: 'two forms', with: formPage([contactForm(), contactForm({ title: 'Offerte' })]), expect: 'found' },
    { name: 'a page of text alone', with: formPage([], { scripted: false }), expect: 'no-form' },
    { name: 'a page with scripts', with: formPage([]), expect: 'maybe-drawn-later' },
    {
      name: 'a frame that did not load',
      with: formPage([], { scripted: false, unread: ['https://forms.dienst.nl/f/1'] }),
      expect: ['maybe-in-part', { page: 'https://www.zaak.nl/contact', parts: ['https://forms.dienst.nl/f/1'] }],
    },
    ...UNSEEN,
  ],
});
