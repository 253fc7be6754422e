/** RFC 4035: are the addresses of the host signed, so that nobody on the way can send a visitor elsewhere? Validated from the trust anchor down. */
import { defineCheck } from '../../../model/check.ts';
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
  },
  texts,
  judge({ 'dns.records': { host, addresses } }, _params, verdict) {
    const problem = addresses.security.problem ?? '';
    switch (addresses.security.status) {
      case 'bogus':
        return verdict('bogus', { problem });
      case 'insecure':
        return verdict('unsigned', { problem });
      case 'secure':
        return addresses.count > 0 ? verdict('signed') : verdict('no-address', { host });
    }
  },
});
