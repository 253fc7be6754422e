/** WHATWG Fetch §3.6: nosniff keeps a browser from running as a script what was sent as something else. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, answersOf, fieldMembers, fieldValues } from '../../lib/answers.ts';
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
      const { shown, unseen } = answersOf(response);
      for (const answer of shown) {
        // Browsers read the first value of the list (Fetch §3.6).
        const [value] = fieldMembers(answer, 'x-content-type-options');
        if (value === undefined) return verdict('header-absent');
        if (value.toLowerCase() !== 'nosniff')
          return verdict('other-value', {
            value: fieldValues(answer, 'x-content-type-options').join(', ').slice(0, 100),
          });
      }
      return unseen === undefined ? verdict('nosniff') : verdict(unseen.reason, unseen.data);
    },
  }),
);
