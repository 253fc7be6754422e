import { dnssec } from '../../../../src/checks/dns/dnssec/check.ts';
import { completed, failed } from '../../../../src/model/attempt.ts';
import type { DnsAddresses, DnsSecurity } from '../../../../src/model/evidence/dns.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { dnsRecords, observed } from '../../../lib/evidence.ts';

const UNSIGNED = { status: 'insecure', problem: { code: 'dnssec-zone-unsigned', zone: 'example.nl.' } } as const;
const WRONG = { status: 'bogus', problem: { code: 'dnssec-wrong-signature', name: 'www.example.nl.' } } as const;
const SECURE = { status: 'secure', problem: null } as const;
const NOT_ASKED = failed('dns', 'dns', observed('SERVFAIL'));

const worth = (security: DnsSecurity, count = 1) => completed<DnsAddresses>({ security, count });
const addresses = (ipv4: ReturnType<typeof worth> | typeof NOT_ASKED, ipv6: typeof ipv4 = worth(SECURE, 0)) => ({
  'dns.records': dnsRecords({ addresses: { ipv4, ipv6 } }),
});

checkTester(dnssec, {
  base: addresses(worth(SECURE)),
  cases: [
    { name: 'signed', expect: 'signed' },
    { name: 'signed, over IPv6 alone', with: addresses(worth(SECURE, 0), worth(SECURE)), expect: 'signed' },
    {
      name: 'an unsigned zone',
      with: addresses(worth(UNSIGNED), worth(UNSIGNED)),
      expect: ['unsigned', { problem: UNSIGNED.problem }],
    },
    { name: 'a wrong signature', with: addresses(worth(WRONG)), expect: ['bogus', { problem: WRONG.problem }] },
    { name: 'a wrong signature for IPv6 alone', with: addresses(worth(SECURE), worth(WRONG)), expect: 'bogus' },
    { name: 'a wrong signature beside no answer', with: addresses(NOT_ASKED, worth(WRONG)), expect: 'bogus' },
    {
      name: 'one family that cannot be asked',
      with: addresses(worth(SECURE), NOT_ASKED),
      expect: ['not-asked', { host: 'www.example.nl', detail: observed('SERVFAIL') }],
    },
    { name: 'a signed proof that there is no address', with: addresses(worth(SECURE, 0)), expect: 'no-address' },
  ],
});
