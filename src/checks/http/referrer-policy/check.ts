/** W3C Referrer Policy §8.1: what is told to the next site; the last value that a browser knows counts. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, answersOf, fieldMembers } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const referrerPolicy = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.referrer-policy',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['kept'],
      fail: ['header-absent', 'unknown-value', 'tells-more'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const { shown, unseen } = answersOf(response);
      let kept = '';
      for (const answer of shown) {
        const words = fieldMembers(answer, 'referrer-policy').map((word) => word.toLowerCase());
        const value = words.filter((word) => KEEPS.includes(word) || TELLS.includes(word)).at(-1);
        if (words.length === 0) return verdict('header-absent');
        if (value === undefined) return verdict('unknown-value', { value: words.join(', ').slice(0, 100) });
        if (!KEEPS.includes(value)) return verdict('tells-more', { value });
        kept = value;
      }
      return unseen === undefined ? verdict('kept', { value: kept }) : verdict(unseen.reason, unseen.data);
    },
  }),
);

const KEEPS: readonly string[] = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const TELLS: readonly string[] = ['unsafe-url', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'];
