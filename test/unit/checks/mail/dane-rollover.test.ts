import { daneRollover } from '../../../../src/checks/mail/dane-rollover/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import { ROUTE } from '../../../lib/mail-servers.ts';

const at = (...records: readonly string[]) => ({
  'mail.dns': mailDns([...ROUTE, ...records.map((data) => `_25._tcp.mx ${data}`)], { signed: true }),
});
const one = `TLSA 3 1 1 ${'ab'.repeat(32)}`;

checkTester(daneRollover, {
  base: at(one, `TLSA 2 1 1 ${'cd'.repeat(32)}`),
  cases: [
    { name: 'two', expect: ['ready', { hosts: ['mx.example.nl'] }] },
    {
      name: 'one, beside one that does not count',
      with: at(one, `TLSA 1 1 1 ${'cd'.repeat(32)}`),
      expect: ['one-record', { hosts: ['mx.example.nl'] }],
    },
    { name: 'none', with: at(), expect: ['no-dane', { domain: 'example.nl' }] },
    { name: 'no answer', with: at('! TLSA'), expect: 'not-answered' },
    { name: 'no answer about the domain', with: { 'mail.dns': mailDns(['@ !']) }, expect: 'not-answered' },
  ],
});
