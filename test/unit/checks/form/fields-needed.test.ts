import { fieldsNeeded } from '../../../../src/checks/form/fields-needed/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, field, formPage, UNSEEN, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

const asks = (...fields: Parameters<typeof field>) =>
  formPage([
    contactForm({ fields: [field({ kind: 'email', name: 'email' }), field(), ...fields.map((one) => field(one))] }),
  ]);
const phone = { name: 'tel', label: 'Telefoon', kind: 'phone' } as const;
const vanishes = 'what is not demanded needs no purpose';

checkTester(fieldsNeeded, {
  base: formPage(),
  cases: [
    { name: 'a way to answer and a message', expect: 'only-needed' },
    {
      name: 'a required phone number',
      with: asks(phone),
      expect: ['unexplained-field', { fields: ['Telefoon (tel)'] }],
    },
    { name: 'one that is explained', with: asks({ ...phone, explained: true }), expect: 'only-needed' },
    { name: 'one that may stay empty', with: asks({ ...phone, optional: true }), expect: 'only-needed' },
    {
      name: 'a phone number where no e-mail address is demanded',
      with: formPage([contactForm({ fields: [field(phone), field()] })]),
      expect: 'only-needed',
    },
    {
      name: 'an unknown field',
      with: asks({ name: 'order', label: 'order', kind: 'other' }),
      expect: ['unexplained-field', { fields: ['order'] }],
    },
    {
      name: 'a citizen service number that may stay empty',
      with: asks({ name: 'bsn', label: 'BSN', kind: 'national-id', optional: true }),
      expect: ['sensitive-field', { fields: ['BSN (bsn)'] }],
      vanishes,
    },
    {
      name: 'a required date of birth',
      with: asks({ name: 'dob', label: '', kind: 'birth' }),
      expect: ['sensitive-field', { fields: ['dob'] }],
    },
    {
      name: 'a date of birth that may stay empty',
      with: asks({ kind: 'birth', optional: true }),
      expect: 'only-needed',
    },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
