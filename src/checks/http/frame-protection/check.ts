/** CSP3 §6.4.2 and RFC 7034: who may show this page in a frame, and so place something over it (clickjacking). */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, answersOf, fieldMembers, fieldValues } from '../../lib/answers.ts';
import { frameAncestors, isAnyHost, isAnyScheme, policiesIn } from '../../lib/csp.ts';
import { texts } from './texts.ts';

export const frameProtection = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.frame-protection',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['limited'],
      fail: ['absent', 'open-to-all', 'other-value'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const { shown, unseen } = answersOf(response);
      let by = '';
      for (const answer of shown) {
        const ancestors = frameAncestors(policiesIn(fieldValues(answer, 'content-security-policy')));
        // frame-ancestors replaces X-Frame-Options in every browser that knows it.
        if (ancestors.length > 0) {
          const isOpen = (sources: readonly string[]) => sources.some((one) => isAnyHost(one) || isAnyScheme(one));
          if (ancestors.every(isOpen)) return verdict('open-to-all');
          by = 'frame-ancestors';
        } else {
          const values = [...new Set(fieldMembers(answer, 'x-frame-options').map((value) => value.toLowerCase()))];
          if (values.length === 0) return verdict('absent');
          if (!isLimited(values)) return verdict('other-value', { value: values.join(', ').slice(0, 100) });
          by = 'X-Frame-Options';
        }
      }
      return unseen === undefined ? verdict('limited', { by }) : verdict(unseen.reason, unseen.data);
    },
  }),
);

/** Of several values each that browsers know forbids all frames (HTML, "check a navigation response's adherence to X-Frame-Options"). */
function isLimited(values: readonly string[]): boolean {
  const [value] = values;
  return values.length === 1
    ? value === 'deny' || value === 'sameorigin'
    : values.some((one) => ['deny', 'sameorigin', 'allowall'].includes(one));
}
