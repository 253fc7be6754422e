/** CSP3 §6.4.2 and RFC 7034: who may show this page in a frame, and so place something over it (clickjacking). */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';
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
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      const ancestors = fieldValues(answer, 'content-security-policy').flatMap(ancestorsOf);
      // frame-ancestors replaces X-Frame-Options in every browser that knows it.
      if (ancestors.length > 0) {
        const open = ancestors.every((sources) => sources.some((source) => ['*', 'http:', 'https:'].includes(source)));
        return open ? verdict('open-to-all') : verdict('limited', { by: 'frame-ancestors' });
      }
      const [value] = fieldValues(answer, 'x-frame-options');
      if (value === undefined) return verdict('absent');
      if (!/^(deny|sameorigin)$/i.test(value.trim())) return verdict('other-value', { value: value.slice(0, 100) });
      return verdict('limited', { by: 'X-Frame-Options' });
    },
  }),
);

/** The sources of each frame-ancestors directive; an empty list allows nobody. */
function ancestorsOf(policy: string): string[][] {
  return policy
    .split(/[;,]/)
    .map((directive) => directive.trim().toLowerCase().split(/\s+/))
    .filter(([name]) => name === 'frame-ancestors')
    .map(([, ...sources]) => sources);
}
