import { caa } from '../../../../src/checks/dns/caa/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { completed, failed } from '../../../../src/model/attempt.ts';
import type { DnsAuthorities } from '../../../../src/model/evidence/dns.ts';
import { dnsRecords, observed } from '../../../lib/evidence.ts';

const secure = { status: 'secure', problem: null } as const;
const found = (caa: DnsAuthorities) => ({ 'dns.records': dnsRecords({ caa: completed(caa) }) });
const having = (...records: readonly (readonly [tag: string, value: string])[]) =>
  found({
    name: 'example.nl.',
    security: secure,
    records: records.map(([tag, value]) => ({ critical: false, tag, value })),
  });

checkTester(caa, {
  base: having(['issue', 'letsencrypt.org']),
  cases: [
    { name: 'one authority', expect: ['restricted', { name: 'example.nl', values: ['letsencrypt.org'] }] },
    { name: 'nobody at all', with: having(['issue', ';']), expect: ['nobody-allowed', { name: 'example.nl' }] },
    { name: 'nobody, by an empty value', with: having(['issue', '']), expect: 'nobody-allowed' },
    { name: 'nobody, by spaces and a parameter', with: having(['issue', ' ; a=b']), expect: 'nobody-allowed' },
    {
      name: 'nobody and somebody: all values together count',
      with: having(['issue', ';'], ['issue', 'a.nl']),
      expect: ['restricted', { name: 'example.nl', values: ['a.nl'] }],
    },
    {
      name: 'with a parameter',
      with: having(['issue', 'letsencrypt.org; validationmethods=dns-01']),
      expect: 'restricted',
    },
    {
      name: 'with an address for reports',
      with: having(['issue', 'a.nl'], ['iodef', 'mailto:x@a.nl']),
      expect: 'restricted',
    },
    {
      name: 'no record anywhere',
      with: found({ name: null, security: secure, records: [] }),
      expect: 'absent',
    },
    { name: 'reports only', with: having(['iodef', 'mailto:x@a.nl']), expect: ['no-issue', { name: 'example.nl' }] },
    { name: 'wildcards only', with: having(['issuewild', 'a.nl']), expect: 'no-issue' },
    {
      name: 'a URL instead of a name',
      with: having(['issue', 'https://letsencrypt.org']),
      expect: 'malformed',
      vanishes: 'an empty value is one that forbids everybody (RFC 8659 section 4.2)',
    },
    {
      name: 'parameters without a semicolon between them',
      with: having(['issue', 'a.nl; a=b c=d']),
      expect: ['malformed', { name: 'example.nl', value: 'issue a.nl; a=b c=d' }],
      vanishes: 'an empty value is one that forbids everybody (RFC 8659 section 4.2)',
    },
    {
      name: 'a value that an expression with two stars in each other would never end with',
      with: having(['issue', `;${'a=a'.repeat(300)}\u0001`]),
      expect: 'malformed',
      vanishes: 'an empty value is one that forbids everybody (RFC 8659 section 4.2)',
    },
    {
      name: 'data that is too short',
      with: found({ name: 'example.nl.', security: secure, records: [{ malformed: '00c8' }] }),
      expect: ['malformed', { name: 'example.nl', value: '0x00c8' }],
    },
    {
      name: 'a proof that fails',
      with: found({
        name: null,
        security: { status: 'bogus', problem: { code: 'dnssec-wrong-signature', name: 'example.nl.' } },
        records: [],
      }),
      expect: ['bogus', { problem: { code: 'dnssec-wrong-signature', name: 'example.nl.' } }],
    },
    {
      name: 'a resolver that answers everything but this',
      with: { 'dns.records': dnsRecords({ caa: failed('dns', 'dns', observed('SERVFAIL')) }) },
      expect: ['not-asked', { detail: observed('SERVFAIL') }],
    },
  ],
});
