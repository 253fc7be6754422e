/** WHATWG Fetch §3.6: nosniff keeps a browser from running as a script what was sent as something else. */
import { fieldMembers, fieldValues } from '../../lib/answers.ts';
import { defineHeaderCheck } from '../../lib/header-check.ts';
import { texts } from './texts.ts';

export const contentTypeOptions = defineHeaderCheck({
  id: 'http.content-type-options',
  sound: 'nosniff',
  faults: ['header-absent', 'other-value'],
  texts,
  judge(answer) {
    // Browsers read the first value of the list (Fetch §3.6).
    const [value] = fieldMembers(answer, 'x-content-type-options');
    if (value === undefined) return { fault: 'header-absent' };
    if (value.toLowerCase() === 'nosniff') return {};
    const values = fieldValues(answer, 'x-content-type-options').join(', ');
    return { fault: 'other-value', data: { value: values.slice(0, 100) } };
  },
});
