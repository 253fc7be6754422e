/** CSP Level 3: does the policy keep foreign scripts out, should somebody manage to put one in the page? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';

export const contentSecurityPolicy = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.content-security-policy',
    title: { en: 'The page limits what it may load and run', nl: 'De pagina beperkt wat zij mag laden en uitvoeren' },
    failureTitle: {
      en: 'The page does not limit well what it may run',
      nl: 'De pagina beperkt niet goed wat zij mag uitvoeren',
    },
    severity: 'low',
    needs: ['http.response'],
    params: {},
    expected: {
      en: 'a Content-Security-Policy without unsafe-inline scripts, unsafe-eval or a wildcard',
      nl: 'een Content-Security-Policy zonder unsafe-inline voor scripts, unsafe-eval of een jokerteken',
    },
    fix: {
      en: 'Send a Content-Security-Policy that names the sources of scripts; begin with report-only to see what would break.',
      nl: 'Stuur een Content-Security-Policy die de bronnen van scripts noemt; begin met report-only om te zien wat stukgaat.',
    },
    reasons: {
      strict: {
        outcome: 'pass',
        text: {
          en: 'The policy names where scripts may come from.',
          nl: 'Het beleid noemt waar scripts vandaan mogen komen.',
        },
      },
      'header-absent': { outcome: 'fail', text: { en: 'There is no policy.', nl: 'Er is geen beleid.' } },
      loose: {
        outcome: 'fail',
        text: {
          en: 'The policy lets almost any script in: {sources}.',
          nl: 'Het beleid laat bijna elk script toe: {sources}.',
        },
      },
      ...ANSWER_REASONS,
    },
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
