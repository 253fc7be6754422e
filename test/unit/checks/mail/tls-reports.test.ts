import { tlsReports } from '../../../../src/checks/mail/tls-reports/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import { ROUTE } from '../../../lib/mail-servers.ts';

const at = (...lines: readonly string[]) => ({
  'mail.dns': mailDns([...ROUTE, ...lines.map((line) => `_smtp._tls ${line}`)]),
});

checkTester(tlsReports, {
  base: at('TXT v=TLSRPTv1; rua=mailto:tls@example.nl,https://r.example/v1'),
  cases: [
    { name: 'by mail and HTTPS', expect: ['published', { to: ['mailto:tls@example.nl', 'https://r.example/v1'] }] },
    { name: 'none', with: at(), expect: ['absent', { domain: 'example.nl' }] },
    { name: 'another text', with: at('TXT v=TLSRPTv11; rua=mailto:a@example.nl'), expect: 'absent' },
    {
      name: 'two',
      with: at('TXT v=TLSRPTv1; rua=mailto:a@example.nl', 'TXT v=TLSRPTv1; rua=mailto:b@example.nl'),
      expect: 'several',
      vanishes: 'one of the two is left',
    },
    { name: 'nowhere to', with: at('TXT v=TLSRPTv1; x=1'), expect: 'malformed' },
    {
      name: 'to plain HTTP',
      with: at('TXT v=TLSRPTv1; rua=http://r.example'),
      expect: ['malformed', { text: 'v=TLSRPTv1; rua=http://r.example' }],
    },
    { name: 'no answer', with: at('!'), expect: 'not-answered' },
    { name: 'a domain that takes no mail', with: { 'mail.dns': mailDns(['@ MX 0 .']) }, expect: 'takes-no-mail' },
  ],
});
