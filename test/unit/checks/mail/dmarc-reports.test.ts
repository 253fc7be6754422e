import { dmarcReports } from '../../../../src/checks/mail/dmarc-reports/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';

const to = (rua: string, ...more: readonly string[]) => ({
  'mail.dns': mailDns([`_dmarc TXT v=DMARC1; p=reject; rua=${rua}`, ...more]),
});

checkTester(dmarcReports, {
  base: to('mailto:d@reports.example.nl'),
  cases: [
    { name: 'to the organisation itself', expect: ['received', { hosts: ['reports.example.nl'] }] },
    {
      name: 'to another that agreed',
      with: to('mailto:d@r.example', 'example.nl._report._dmarc.r.example. TXT v=DMARC1'),
      expect: 'received',
    },
    {
      name: 'to the organisation and one that did not agree',
      with: to('mailto:d@example.nl, mailto:d@r.example!5m'),
      expect: ['not-agreed', { at: 'example.nl', hosts: ['r.example'] }],
      vanishes: 'without that address all agreed',
    },
    { name: 'to nobody', with: to(''), expect: ['nobody', { at: 'example.nl' }] },
    { name: 'to an address that is none', with: to('dmarc@example.nl'), expect: 'nobody' },
    {
      name: 'to another that does not answer',
      with: to('mailto:d@r.example', 'example.nl._report._dmarc.r.example. !'),
      expect: 'not-answered',
    },
    { name: 'a domain that does not answer', with: to('mailto:d@example.nl', '_dmarc !'), expect: 'not-answered' },
    { name: 'no record', with: { 'mail.dns': mailDns([]) }, expect: ['no-record', { domain: 'example.nl' }] },
  ],
});
