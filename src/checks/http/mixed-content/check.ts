/** W3C Mixed Content: a page over HTTPS that loads parts over plain HTTP, or sends forms there, is not secure as a whole. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const mixedContent = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.mixed-content',
    severity: 'high',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['all-https', 'upgraded'],
      fail: ['form-to-http', 'loads-over-http'],
      inconclusive: ['cut-off', 'not-decoded', 'server-error'],
      error: ['too-heavy'],
      'not-applicable': ['no-html', 'refused'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      if (response.page === null) return verdict('no-html');
      const { forms, resources, unread } = response.page;
      const sent = forms.map(({ action }) => action).filter((url) => !/^(https|javascript):/i.test(url));
      const loaded = resources.map(({ url }) => url).filter((url) => !/^https:/i.test(url));
      const plain = [...sent, ...loaded];
      const upgrades = isUpgraded(fieldValues(answer, 'content-security-policy'));
      if (plain.length > 0 && upgrades) return verdict('upgraded', { urls: plain.slice(0, 5) });
      if (sent.length > 0) return verdict('form-to-http', { url: sent[0]! });
      if (loaded.length > 0) return verdict('loads-over-http', { urls: loaded.slice(0, 5) });
      const { status } = answer;
      if (status >= 400 && status < 500) return verdict('refused', { status });
      if (!(status >= 200 && status < 400)) return verdict('server-error', { status });
      if (unread === 'too-heavy' || unread === 'cut-off') return verdict(unread);
      if (unread !== undefined) return verdict('not-decoded');
      return verdict('all-https', { count: forms.length + resources.length });
    },
  }),
);

/** W3C Upgrade Insecure Requests §3.1: the directive of an enforced policy upgrades parts of the page and its forms. */
function isUpgraded(policies: readonly string[]): boolean {
  const directives = policies.flatMap((policy) => policy.split(/[;,]/));
  return directives.some((directive) => /^\s*upgrade-insecure-requests\s*$/i.test(directive));
}
