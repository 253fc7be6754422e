/** RFC 8461: do senders that honour MTA-STS learn that the domain's mail must go over proven TLS, and to which servers? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { exchangersOf, hostsOf } from '../../../mail/exchangers.ts';
import { announcementOf, isListed, readStsPolicy } from '../../../mail/sts.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const mtaSts = defineCheck({
  id: 'mail.mta-sts',
  severity: 'medium',
  needs: ['mail.dns', 'mail.policy'],
  params: {},
  outcomes: {
    pass: ['enforced'],
    fail: [
      'absent',
      'several',
      'malformed-record',
      'not-proven',
      'redirected',
      'not-there',
      'wrong-type',
      'malformed-policy',
      'mx-not-listed',
      'mode-testing',
      'mode-none',
    ],
    inconclusive: ['not-fetched', 'server-failed'],
    'not-applicable': ['takes-no-mail'],
  },
  // Not to have it loses no mail; to have it wrong does.
  advised: ['absent', 'mode-testing', 'mode-none', 'wrong-type'],
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers }, 'mail.policy': policy }, _params, verdict) {
    const lookup = lookupIn(answers);
    const route = exchangersOf(domain, lookup);
    if (route.state === 'null' && route.beside.length === 0) return verdict('takes-no-mail', { domain });
    const announced = announcementOf(domain, lookup);
    if (announced.state === 'unknown') return verdict('not-answered', failureData(announced.failure));
    if (announced.state === 'malformed') return verdict('malformed-record', { text: announced.text });
    if (announced.state !== 'announced') return verdict(announced.state, { domain });
    if (policy.state !== 'fetched')
      return verdict('not-fetched', {
        url: domain,
        detail: policy.state === 'unknown' ? policy.detail : { code: 'evidence-not-collected' },
      });
    const { url, answer } = policy;
    if (answer.status !== 'completed')
      return answer.reason === 'tls-untrusted'
        ? verdict('not-proven', { url })
        : verdict('not-fetched', { url, detail: answer.detail });
    const { status, verified, type, text, whole } = answer.value;
    if (!verified) return verdict('not-proven', { url });
    if (status >= 300 && status < 400) return verdict('redirected', { url, status });
    if (status === 429 || status >= 500) return verdict('server-failed', { url, status });
    if (status !== 200) return verdict('not-there', { url, status });
    const read = whole ? readStsPolicy(text) : { wrong: '> 64 KiB' };
    if ('wrong' in read) return verdict('malformed-policy', { url, wrong: read.wrong });
    const unlisted = hostsOf(route)
      .filter(({ name }) => !isListed(name, read))
      .map(({ name }) => name);
    if (read.mode === 'none') return verdict('mode-none', { url });
    if (unlisted.length > 0) return verdict('mx-not-listed', { hosts: unlisted, listed: read.mx });
    if (read.mode === 'testing') return verdict('mode-testing', { url });
    if (!/^text\/plain(?:\s*;|\s*$)/i.test(type ?? '')) return verdict('wrong-type', { url, type: type ?? '?' });
    if (route.state === 'unknown') return verdict('not-answered', failureData(route.failure));
    return hostsOf(route).length > 0
      ? verdict('enforced', { listed: read.mx })
      : verdict('not-fetched', { url, detail: { code: 'evidence-not-collected' } });
  },
});
