import { noPreticked } from '../../../../src/checks/form/no-preticked/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { contactForm, field, formPage, UNSEEN, WITHOUT_FORM } from '../../../lib/contact-forms.ts';

const box = (chosen: 'no' | 'consent' | 'harmless' | 'unknown') =>
  formPage([
    contactForm({ fields: [field(), field({ name: 'nb', label: 'Nieuwsbrief', kind: 'agreement', chosen })] }),
  ]);

checkTester(noPreticked, {
  base: formPage(),
  cases: [
    { name: 'no box', expect: 'nothing-ticked' },
    { name: 'an empty box', with: box('no'), expect: 'nothing-ticked' },
    { name: 'a copy to oneself', with: box('harmless'), expect: 'nothing-ticked' },
    { name: 'a newsletter', with: box('consent'), expect: ['preticked', { fields: ['Nieuwsbrief (nb)'] }] },
    {
      name: 'words that are not known',
      with: box('unknown'),
      expect: ['unclear-box', { fields: ['Nieuwsbrief (nb)'] }],
    },
    WITHOUT_FORM,
    ...UNSEEN,
  ],
});
