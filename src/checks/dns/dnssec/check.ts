/** RFC 4035: are the addresses of the host signed, so that nobody on the way can send a visitor elsewhere? Validated from the trust anchor down. */
import { defineCheck } from '../../../model/check.ts';
import type { DnsSecurity } from '../../../model/evidence/dns.ts';
import { texts } from './texts.ts';

export const dnssec = defineCheck({
  id: 'dns.dnssec',
  severity: 'medium',
  needs: ['dns.records'],
  params: {},
  outcomes: {
    pass: ['signed'],
    fail: ['unsigned', 'bogus'],
    inconclusive: ['no-address'],
    error: ['not-asked'],
  },
  texts,
  judge({ 'dns.records': { host, addresses } }, _params, verdict) {
    const families = [addresses.ipv4, addresses.ipv6];
    const answers = families.flatMap((family) => (family.status === 'completed' ? family.value : []));
    const problemOf = (status: DnsSecurity['status']) => answers.find(({ security }) => security.status === status);
    const bogus = problemOf('bogus');
    if (bogus !== undefined) return verdict('bogus', { problem: bogus.security.problem ?? '' });
    const insecure = problemOf('insecure');
    if (insecure !== undefined) return verdict('unsigned', { problem: insecure.security.problem ?? '' });
    const failure = families.find((family) => family.status !== 'completed');
    if (failure !== undefined) return verdict('not-asked', { host, detail: failure.detail });
    const isSigned = answers.every(({ security }) => security.status === 'secure');
    return isSigned && answers.some(({ count }) => count > 0) ? verdict('signed') : verdict('no-address', { host });
  },
});
