import { caa } from '../../../../src/checks/dns/caa/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { dnsRecords } from '../../../lib/evidence.ts';

const secure = { status: 'secure', problem: null } as const;
const having = (...records: readonly (readonly [tag: string, value: string])[]) => ({
  'dns.records': dnsRecords({
    caa: {
      name: 'example.nl.',
      security: secure,
      records: records.map(([tag, value]) => ({ critical: false, tag, value })),
    },
  }),
});

checkTester(caa, {
  base: having(['issue', 'letsencrypt.org']),
  cases: [
    { name: 'one authority', expect: ['restricted', { name: 'example.nl', values: ['letsencrypt.org'] }] },
    { name: 'nobody at all', with: having(['issue', ';']), expect: 'restricted' },
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
      with: { 'dns.records': dnsRecords({ caa: { name: null, security: secure, records: [] } }) },
      expect: 'absent',
    },
    { name: 'reports only', with: having(['iodef', 'mailto:x@a.nl']), expect: ['no-issue', { name: 'example.nl' }] },
    { name: 'wildcards only', with: having(['issuewild', 'a.nl']), expect: 'no-issue' },
    { name: 'a URL instead of a name', with: having(['issue', 'https://letsencrypt.org']), expect: 'malformed' },
    {
      name: 'an empty value',
      with: having(['issue', '']),
      expect: 'malformed',
    },
    {
      name: 'not rightly signed',
      with: {
        'dns.records': dnsRecords({
          caa: { name: null, security: { status: 'bogus', problem: 'the signature is wrong' }, records: [] },
        }),
      },
      expect: ['bogus', { problem: 'the signature is wrong' }],
    },
  ],
});
