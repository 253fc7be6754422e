import { encrypted } from '../../../../src/checks/form/encrypted/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN, way, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

checkTester(encrypted, {
  base: formPage(),
  cases: [
    { name: 'a page and a target over HTTPS', expect: ['encrypted', { to: ['https://www.zaak.nl/verzend'] }] },
    {
      name: 'a target over plain HTTP, on the same host',
      with: formPage([contactForm({ ways: [way({ to: 'http://www.zaak.nl/verzend', scheme: 'http' })] })]),
      expect: ['target-over-http', { to: 'http://www.zaak.nl/verzend' }],
    },
    {
      name: 'one button of two over plain HTTP',
      with: formPage([contactForm({ ways: [way(), way({ to: 'http://www.zaak.nl/spoed', scheme: 'http' })] })]),
      expect: 'target-over-http',
      vanishes: 'the other button is sound',
    },
    {
      name: 'the second form of the page',
      with: formPage([contactForm(), contactForm({ ways: [way({ scheme: 'http' })] })]),
      expect: 'target-over-http',
    },
    {
      name: 'a page that came over plain HTTP',
      with: formPage([contactForm()], { page: 'http://www.zaak.nl/contact' }),
      expect: ['page-over-http', { page: 'http://www.zaak.nl/contact' }],
    },
    {
      name: 'a frame over plain HTTP',
      with: formPage([contactForm({ frame: { url: 'http://f.zaak.nl/f', host: 'f.zaak.nl', relation: 'own' } })]),
      expect: ['page-over-http', { page: 'http://f.zaak.nl/f' }],
    },
    {
      name: 'a mail program',
      with: formPage([
        contactForm({ ways: [way({ to: 'mailto:info@zaak.nl', scheme: 'mailto', host: '', relation: 'none' })] }),
      ]),
      expect: ['mail-program', { to: 'mailto:info@zaak.nl' }],
    },
    {
      name: 'a script that sends it',
      with: formPage([contactForm({ ways: [], sentBy: 'script' })]),
      expect: ['sent-by-script', { form: 'Schrijf ons' }],
    },
    {
      name: 'a scheme that sends nothing',
      with: formPage([contactForm({ ways: [way({ scheme: 'other' })] })]),
      expect: 'sent-by-script',
    },
    { name: 'listeners unseen', with: formPage([contactForm({ sentBy: 'unseen' })]), expect: 'script-not-seen' },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
