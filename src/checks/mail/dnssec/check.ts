/** RFC 4035: is where mail goes signed, so that nobody on the way can send it elsewhere? Validated from the trust anchor down. */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { exchangersOf, hostsOf } from '../../../mail/exchangers.ts';
import type { MailAnswer } from '../../../model/evidence/mail.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const dnssec = defineCheck({
  id: 'mail.dnssec',
  severity: 'medium',
  needs: ['mail.dns'],
  params: {},
  outcomes: { pass: ['signed'], fail: ['unsigned', 'bogus'] },
  advised: ['unsigned'],
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const seen = answers.flatMap(worthOf);
    const bogus = seen.find(({ security }) => security.status === 'bogus');
    if (bogus !== undefined) return verdict('bogus', { name: bogus.name, problem: bogus.security.problem ?? '' });
    const found = exchangersOf(domain, lookupIn(answers));
    const names = new Set([domain, ...hostsOf(found).map(({ name }) => name)]);
    const route = seen.filter(({ name, type }) => names.has(name) && ROUTE.has(type));
    const insecure = route.find(({ security }) => security.status === 'insecure');
    if (insecure !== undefined)
      return verdict('unsigned', { name: insecure.name, problem: insecure.security.problem ?? '' });
    if (found.state === 'unknown') return verdict('not-answered', failureData(found.failure));
    const unknown = hostsOf(found).find((host) => host.state === 'unknown');
    if (unknown?.state === 'unknown') return verdict('not-answered', failureData(unknown.failure));
    const isKnown = found.state !== 'listed' || found.hosts.length > 0;
    const isSigned = isKnown && route.length > 0 && route.every(({ security }) => security.status === 'secure');
    return isSigned
      ? verdict('signed', { names: [...names] })
      : verdict('not-answered', { name: domain, detail: { code: 'evidence-not-collected' } });
  },
});

const ROUTE: ReadonlySet<string> = new Set(['MX', 'A', 'AAAA']);

const worthOf = ({ name, type, answer }: MailAnswer) =>
  answer.status === 'completed' ? [{ name, type, security: answer.value.security }] : [];
