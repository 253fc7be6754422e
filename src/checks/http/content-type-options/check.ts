/** WHATWG Fetch §3.6: nosniff keeps a browser from running as a script what was sent as something else. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const contentTypeOptions = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.content-type-options',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['nosniff'],
      fail: ['header-absent', 'other-value'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      const [value] = fieldValues(answer, 'x-content-type-options');
      if (value === undefined) return verdict('header-absent');
      // Browsers read the first value of the list (Fetch §3.6).
      if (value.split(',')[0]!.trim().toLowerCase() !== 'nosniff')
        return verdict('other-value', { value: value.slice(0, 100) });
      return verdict('nosniff');
    },
  }),
);
