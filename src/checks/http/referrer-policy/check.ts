/** W3C Referrer Policy §8.1: what is told to the next site; the last value that a browser knows counts. */
import { fieldMembers } from '../../lib/answers.ts';
import { defineHeaderCheck } from '../../lib/header-check.ts';
import { texts } from './texts.ts';

export const referrerPolicy = defineHeaderCheck({
  id: 'http.referrer-policy',
  sound: 'kept',
  faults: ['header-absent', 'unknown-value', 'tells-more'],
  texts,
  judge(answer) {
    const words = fieldMembers(answer, 'referrer-policy').map((word) => word.toLowerCase());
    const value = words.filter((word) => KEEPS.includes(word) || TELLS.includes(word)).at(-1);
    if (words.length === 0) return { fault: 'header-absent' };
    if (value === undefined) return { fault: 'unknown-value', data: { value: words.join(', ').slice(0, 100) } };
    return KEEPS.includes(value) ? { data: { value } } : { fault: 'tells-more', data: { value } };
  },
});

const KEEPS: readonly string[] = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const TELLS: readonly string[] = ['unsafe-url', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'];
