/** RFC 3974: can senders that have IPv6 alone deliver too? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { exchangersOf, hostsOf } from '../../../mail/exchangers.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const ipv6 = defineCheck({
  id: 'mail.ipv6',
  severity: 'low',
  needs: ['mail.dns'],
  params: {},
  outcomes: {
    pass: ['all-have'],
    fail: ['some-lack'],
    inconclusive: ['no-server'],
    'not-applicable': ['takes-no-mail'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const lookup = lookupIn(answers);
    const found = exchangersOf(domain, lookup);
    if (found.state === 'unknown') return verdict('not-answered', failureData(found.failure));
    if (found.state === 'null' && found.beside.length === 0) return verdict('takes-no-mail', { domain });
    const hosts = hostsOf(found).map(({ name }) => ({ name, answer: lookup(name, 'AAAA') }));
    const lacking = hosts.filter(({ answer }) => answer.state === 'answered' && answer.records.length === 0);
    if (lacking.length > 0) return verdict('some-lack', { hosts: lacking.map(({ name }) => name) });
    for (const { answer } of hosts) if (answer.state === 'failed') return verdict('not-answered', failureData(answer));
    const having = hosts.filter(
      ({ answer }) => answer.state === 'answered' && answer.records.some((one) => one.includes(':')),
    );
    return having.length > 0 && having.length === hosts.length
      ? verdict('all-have', { hosts: having.map(({ name }) => name) })
      : verdict('no-server', { domain });
  },
});
