/** CSP Level 3: does the policy keep foreign scripts out, should somebody manage to put one in the page? */
import { fieldValues } from '../../lib/answers.ts';
import { looseSources, policiesIn } from '../../lib/csp.ts';
import { defineHeaderCheck } from '../../lib/header-check.ts';
import { texts } from './texts.ts';

export const contentSecurityPolicy = defineHeaderCheck({
  id: 'http.content-security-policy',
  sound: 'strict',
  faults: ['header-absent', 'loose'],
  texts,
  judge(answer) {
    const written = [...fieldValues(answer, 'content-security-policy'), ...(answer.page?.policies ?? [])];
    const policies = policiesIn(written);
    if (policies.length === 0) return { fault: 'header-absent' };
    const sources = looseSources(policies);
    return sources.length > 0 ? { fault: 'loose', data: { sources } } : {};
  },
});
