import { ipv6 } from '../../../../src/checks/mail/ipv6/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import { ROUTE } from '../../../lib/mail-servers.ts';

const at = (...lines: readonly string[]) => ({ 'mail.dns': mailDns(lines) });

checkTester(ipv6, {
  base: at(...ROUTE),
  cases: [
    { name: 'every server', expect: ['all-have', { hosts: ['mx.example.nl'] }] },
    {
      name: 'not the second',
      with: at(...ROUTE, '@ MX 20 b', 'b A 192.0.2.26'),
      expect: ['some-lack', { hosts: ['b.example.nl'] }],
      vanishes: 'the second is not known then',
    },
    { name: 'no answer', with: at('@ MX 10 mx', 'mx ! AAAA', 'mx A 192.0.2.25'), expect: 'not-answered' },
    { name: 'no answer about the domain', with: at('@ !'), expect: 'not-answered' },
    { name: 'a domain that takes no mail', with: at('@ MX 0 .'), expect: 'takes-no-mail' },
    {
      name: 'a null MX beside others',
      with: at('@ MX 0 .', ...ROUTE),
      expect: 'no-server',
      vanishes: 'the other is left',
    },
  ],
});
