import { dnssec } from '../../../../src/checks/dns/dnssec/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { dnsRecords } from '../../../lib/evidence.ts';

const addresses = (status: 'secure' | 'insecure' | 'bogus', count = 1, problem: string | null = null) => ({
  'dns.records': dnsRecords({ addresses: { security: { status, problem }, count } }),
});

checkTester(dnssec, {
  base: addresses('secure'),
  cases: [
    { name: 'signed', expect: 'signed' },
    {
      name: 'an unsigned zone',
      with: addresses('insecure', 1, 'example.nl. is not signed'),
      expect: ['unsigned', { problem: 'example.nl. is not signed' }],
    },
    {
      name: 'an expired signature',
      with: addresses('bogus', 1, 'the signature has expired'),
      expect: ['bogus', { problem: 'the signature has expired' }],
    },
    { name: 'a signed proof that there is no address', with: addresses('secure', 0), expect: 'no-address' },
  ],
});
