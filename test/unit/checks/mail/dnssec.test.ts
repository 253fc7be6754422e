import { dnssec } from '../../../../src/checks/mail/dnssec/check.ts';
import { completed } from '../../../../src/model/attempt.ts';
import type { MailAnswer } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import { ROUTE } from '../../../lib/mail-servers.ts';

const signed = { 'mail.dns': mailDns(ROUTE, { signed: true }) };
const problem = { code: 'dnssec-wrong-signature', name: 'example.nl.' } as const;
const bogus: MailAnswer = {
  name: '_dmarc.example.nl',
  type: 'TXT',
  answer: completed({ exists: true, at: '_dmarc.example.nl', security: { status: 'bogus', problem }, records: [] }),
};

checkTester(dnssec, {
  base: signed,
  cases: [
    { name: 'all signed', expect: ['signed', { names: ['example.nl', 'mx.example.nl'] }] },
    {
      name: 'signed, and takes no mail',
      with: { 'mail.dns': mailDns(['@ MX 0 .'], { signed: true }) },
      expect: 'signed',
    },
    { name: 'the domain unsigned', with: { 'mail.dns': mailDns(ROUTE) }, expect: 'unsigned' },
    {
      name: 'the zone of its server unsigned',
      with: {
        'mail.dns': mailDns(['@ MX 10 mx.provider.example', 'mx.provider.example. A 192.0.2.25'], {
          signed: true,
          otherwise: ['provider.example'],
        }),
      },
      expect: ['unsigned', { name: 'mx.provider.example', problem: { code: 'dnssec-zone-unsigned', zone: 'nl.' } }],
    },
    {
      name: 'one answer with wrong signatures',
      with: { 'mail.dns': { ...signed['mail.dns'], answers: [...signed['mail.dns'].answers, bogus] } },
      expect: ['bogus', { name: '_dmarc.example.nl', problem }],
      vanishes: 'the name is not one of the way to the servers',
    },
    { name: 'no answer', with: { 'mail.dns': mailDns(['@ !'], { signed: true }) }, expect: 'not-answered' },
    {
      name: 'no answer about its server',
      with: { 'mail.dns': mailDns(['@ MX 10 mx', 'mx !'], { signed: true }) },
      expect: 'not-answered',
    },
  ],
});
