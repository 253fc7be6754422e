/** RFC 7489 §7.1, RFC 9990 §4: does somebody hear who sends in the name of the domain, and did they agree to that? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { discoverDmarc } from '../../../mail/dmarc.ts';
import { destinationsOf } from '../../../mail/dmarc-reports.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const dmarcReports = defineCheck({
  id: 'mail.dmarc-reports',
  severity: 'low',
  needs: ['mail.dns'],
  params: {},
  outcomes: {
    pass: ['received'],
    fail: ['nobody', 'not-agreed'],
    'not-applicable': ['no-record'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const lookup = lookupIn(answers);
    const { newer: found } = discoverDmarc(domain, lookup);
    if (found.state === 'unknown') return verdict('not-answered', failureData(found.failure));
    if (found.state !== 'found' || found.record.problem !== null) return verdict('no-record', { domain });
    const to = destinationsOf(found.record.reports, found.at, lookup);
    const refused = to.filter(({ state }) => state === 'not-agreed').map(({ host }) => host);
    if (refused.length > 0) return verdict('not-agreed', { at: found.at, hosts: refused });
    const unknown = to.find((one) => one.state === 'unknown');
    if (unknown?.state === 'unknown') return verdict('not-answered', failureData(unknown.failure));
    const taken = to.filter(({ state }) => state === 'own' || state === 'agreed').map(({ host }) => host);
    return taken.length > 0 ? verdict('received', { hosts: taken }) : verdict('nobody', { at: found.at });
  },
});
