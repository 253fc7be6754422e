/** RFC 8460: does somebody hear when senders cannot deliver over TLS? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { exchangersOf } from '../../../mail/exchangers.ts';
import { tlsReportsOf } from '../../../mail/tls-reports.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const tlsReports = defineCheck({
  id: 'mail.tls-reports',
  severity: 'low',
  needs: ['mail.dns'],
  params: {},
  outcomes: {
    pass: ['published'],
    fail: ['absent', 'several', 'malformed'],
    'not-applicable': ['takes-no-mail'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const lookup = lookupIn(answers);
    const route = exchangersOf(domain, lookup);
    if (route.state === 'null' && route.beside.length === 0) return verdict('takes-no-mail', { domain });
    const found = tlsReportsOf(domain, lookup);
    switch (found.state) {
      case 'unknown':
        return verdict('not-answered', failureData(found.failure));
      case 'malformed':
        return verdict('malformed', { text: found.text });
      case 'absent':
      case 'several':
        return verdict(found.state, { domain });
      case 'published':
        return verdict('published', { to: found.to });
    }
  },
});
