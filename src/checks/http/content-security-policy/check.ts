/** CSP Level 3: does the policy keep foreign scripts out, should somebody manage to put one in the page? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, answersOf, fieldValues } from '../../lib/answers.ts';
import { looseSources, policiesIn } from '../../lib/csp.ts';
import { texts } from './texts.ts';

export const contentSecurityPolicy = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.content-security-policy',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['strict'],
      fail: ['header-absent', 'loose'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const { shown, unseen } = answersOf(response);
      for (const answer of shown) {
        const policies = policiesIn([
          ...fieldValues(answer, 'content-security-policy'),
          ...(answer.page?.policies ?? []),
        ]);
        if (policies.length === 0) return verdict('header-absent');
        const sources = looseSources(policies);
        if (sources.length > 0) return verdict('loose', { sources });
      }
      return unseen === undefined ? verdict('strict') : verdict(unseen.reason, unseen.data);
    },
  }),
);
