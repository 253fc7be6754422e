/** CSP3 §6.4.2 and RFC 7034: who may show this page in a frame, and so place something over it (clickjacking). */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';

export const frameProtection = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.frame-protection',
    title: {
      en: 'Other sites cannot show the page in a frame',
      nl: 'Andere sites kunnen de pagina niet in een frame tonen',
    },
    failureTitle: {
      en: 'Other sites can show the page in a frame',
      nl: 'Andere sites kunnen de pagina in een frame tonen',
    },
    severity: 'low',
    needs: ['http.response'],
    params: {},
    expected: {
      en: 'frame-ancestors in the Content-Security-Policy, or X-Frame-Options',
      nl: 'frame-ancestors in de Content-Security-Policy, of X-Frame-Options',
    },
    fix: {
      en: 'Send `Content-Security-Policy: frame-ancestors \u0027none\u0027`, or `X-Frame-Options: DENY`.',
      nl: 'Stuur `Content-Security-Policy: frame-ancestors \u0027none\u0027`, of `X-Frame-Options: DENY`.',
    },
    reasons: {
      limited: { outcome: 'pass', text: { en: 'Limited by {by}.', nl: 'Beperkt door {by}.' } },
      absent: {
        outcome: 'fail',
        text: {
          en: 'Nothing limits who may frame the page.',
          nl: 'Niets beperkt wie de pagina in een frame mag tonen.',
        },
      },
      'open-to-all': {
        outcome: 'fail',
        text: { en: 'frame-ancestors allows every site.', nl: 'frame-ancestors laat elke site toe.' },
      },
      'other-value': {
        outcome: 'fail',
        text: { en: 'X-Frame-Options says {value}.', nl: 'X-Frame-Options zegt {value}.' },
      },
      ...ANSWER_REASONS,
    },
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
