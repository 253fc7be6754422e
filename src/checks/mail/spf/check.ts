/** RFC 7208: does the domain say which servers may send for it, in a record that receivers can evaluate and that closes with the others? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { readSpf, type SpfProblem } from '../../../mail/spf.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const spf = defineCheck({
  id: 'mail.spf',
  severity: 'high',
  needs: ['mail.dns'],
  params: {},
  outcomes: {
    pass: ['closed'],
    fail: [
      'none',
      'several',
      'syntax',
      'too-many-lookups',
      'too-many-voids',
      'too-many-mx',
      'include-missing',
      'include-several',
      'open',
      'says-nothing-of-others',
    ],
    inconclusive: ['depends-on-sender'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const { record, problems, failures, bySender, others, open, lookups } = readSpf(domain, lookupIn(answers));
    const [problem] = problems;
    const [failure] = failures;
    if (problem !== undefined) return verdict(problem.code, problemData(problem, domain));
    if (open !== null) return verdict('open', { domain, term: open });
    if (others === 'neutral' || others === 'pass') return verdict('says-nothing-of-others', { record: record ?? '' });
    if (failure !== undefined) return verdict('not-answered', failureData(failure));
    if (bySender.length > 0) return verdict('depends-on-sender', { terms: bySender });
    if (record !== null && (others === 'fail' || others === 'softfail')) return verdict('closed', { record, lookups });
    return verdict('not-answered', { name: domain, detail: { code: 'evidence-not-collected' } });
  },
});

function problemData(problem: SpfProblem, domain: string) {
  const { code: _code, ...data } = problem;
  return { domain, ...data };
}
