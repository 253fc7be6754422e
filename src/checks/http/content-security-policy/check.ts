/** CSP Level 3: does the policy keep foreign scripts out, should somebody manage to put one in the page? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';
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
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      const policies = fieldValues(answer, 'content-security-policy').map(scriptSources);
      if (policies.length === 0) return verdict('header-absent');
      // Of several policies each must allow, so the strictest counts.
      const faults = policies.map((sources) =>
        sources === null ? ['no script-src or default-src'] : sources.filter(isLoose),
      );
      const strict = faults.find((loose) => loose.length === 0);
      if (strict === undefined) return verdict('loose', { sources: faults[0]! });
      return verdict('strict');
    },
  }),
);

/** What scripts may come from: script-src, or default-src in its place; null when neither is there. */
function scriptSources(policy: string): string[] | null {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(';')) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    // The first directive of a name counts (CSP3 §4.1).
    if (name !== '' && !directives.has(name)) directives.set(name, sources);
  }
  return directives.get('script-src') ?? directives.get('default-src') ?? null;
}

/** With a nonce or a hash browsers ignore unsafe-inline; that is told in the page's known limits. */
function isLoose(source: string, _index: number, all: readonly string[]): boolean {
  if (source === "'unsafe-inline'") return !all.some((other) => /^'(nonce-|sha(256|384|512)-)/.test(other));
  return ["'unsafe-eval'", '*', 'http:', 'https:', 'data:'].includes(source);
}
