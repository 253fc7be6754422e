/** W3C Referrer Policy §8.1: what is told to the next site; the last value that a browser knows counts. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';
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
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      const words = fieldValues(answer, 'referrer-policy').flatMap((value) =>
        value
          .toLowerCase()
          .split(',')
          .map((word) => word.trim()),
      );
      const value = words.filter((word) => KEEPS.includes(word) || TELLS.includes(word)).at(-1);
      if (words.length === 0) return verdict('header-absent');
      if (value === undefined) return verdict('unknown-value', { value: words.join(', ').slice(0, 100) });
      if (!KEEPS.includes(value)) return verdict('tells-more', { value });
      return verdict('kept', { value });
    },
  }),
);

const KEEPS: readonly string[] = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const TELLS: readonly string[] = ['unsafe-url', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'];
