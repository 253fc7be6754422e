import { notInAddress } from '../../../../src/checks/form/not-in-address/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN, way, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

checkTester(notInAddress, {
  base: formPage(),
  cases: [
    { name: 'POST', expect: 'post' },
    {
      name: 'GET',
      with: formPage([contactForm({ ways: [way({ method: 'get' })] })]),
      expect: ['get', { to: 'https://www.zaak.nl/verzend' }],
    },
    {
      name: 'a second button with GET',
      with: formPage([contactForm({ ways: [way(), way({ method: 'get' })] })]),
      expect: 'get',
    },
    {
      name: 'GET as written, and a script that sends it',
      with: formPage([contactForm({ ways: [way({ method: 'get' })], sentBy: 'script' })]),
      expect: 'sent-by-script',
    },
    {
      name: 'a dialog that closes',
      with: formPage([contactForm({ ways: [way({ method: 'dialog' })] })]),
      expect: 'sent-by-script',
    },
    {
      name: 'a mail program',
      with: formPage([contactForm({ ways: [way({ scheme: 'mailto', method: 'get' })] })]),
      expect: 'mail-program',
    },
    { name: 'listeners unseen', with: formPage([contactForm({ sentBy: 'unseen' })]), expect: 'script-not-seen' },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
