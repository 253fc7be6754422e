import { ownTarget } from '../../../../src/checks/form/own-target/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, formPage, UNSEEN, way, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

const service = way({ to: 'https://f.dienst.nl/in', host: 'f.dienst.nl', relation: 'declared' });
const strange = way({ to: 'https://f.vreemd.nl/in', host: 'f.vreemd.nl', relation: 'undeclared' });
const frame = { url: 'https://f.vreemd.nl/f', host: 'f.vreemd.nl', relation: 'undeclared' } as const;

checkTester(ownTarget, {
  base: formPage(),
  cases: [
    { name: 'the own site', expect: ['own-target', { hosts: ['www.zaak.nl'] }] },
    {
      name: 'a declared service',
      with: formPage([contactForm({ ways: [service] })]),
      expect: ['declared-target', { hosts: ['f.dienst.nl'] }],
    },
    {
      name: 'a party that nobody declared',
      with: formPage([contactForm({ ways: [strange] })]),
      expect: ['undeclared-target', { hosts: ['f.vreemd.nl'] }],
    },
    {
      name: 'one button of two',
      with: formPage([contactForm({ ways: [way(), strange] })]),
      expect: 'undeclared-target',
    },
    {
      name: 'a party that nobody declared, and a script',
      with: formPage([contactForm({ ways: [strange], sentBy: 'script' })]),
      expect: 'undeclared-target',
    },
    {
      name: 'a frame of a party that nobody declared, which sends home',
      with: formPage([contactForm({ frame })]),
      expect: ['undeclared-frame', { hosts: ['f.vreemd.nl'] }],
    },
    {
      name: 'a mail program',
      with: formPage([contactForm({ ways: [way({ to: 'mailto:info@zaak.nl', scheme: 'mailto', relation: 'none' })] })]),
      expect: ['mail-program', { to: 'mailto:info@zaak.nl' }],
    },
    {
      name: 'a script that listens, though the address is the own site',
      with: formPage([contactForm({ sentBy: 'script' })]),
      expect: 'sent-by-script',
    },
    { name: 'fields without a form', with: formPage([contactForm({ ways: [] })]), expect: 'sent-by-script' },
    {
      name: 'an address that nobody can ask',
      with: formPage([contactForm({ ways: [way({ relation: 'none', scheme: 'other' })] })]),
      expect: 'sent-by-script',
    },
    { name: 'listeners unseen', with: formPage([contactForm({ sentBy: 'unseen' })]), expect: 'script-not-seen' },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
