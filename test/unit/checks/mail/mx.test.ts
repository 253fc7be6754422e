import { mx } from '../../../../src/checks/mail/mx/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import { ROUTE } from '../../../lib/mail-servers.ts';

const at = (...lines: readonly string[]) => ({ 'mail.dns': mailDns(lines) });

checkTester(mx, {
  base: at(...ROUTE),
  cases: [
    { name: 'one server', expect: ['leads-to-servers', { domain: 'example.nl', hosts: ['mx.example.nl'] }] },
    { name: 'the domain itself', with: at('@ A 192.0.2.1'), expect: 'own-address' },
    { name: 'a null MX', with: at('@ MX 0 .', '@ A 192.0.2.1'), expect: ['takes-no-mail', { domain: 'example.nl' }] },
    {
      name: 'nothing, as declared',
      with: { 'mail.dns': mailDns([], { declared: { incoming: false } }) },
      expect: 'takes-no-mail',
    },
    {
      name: 'nothing',
      with: at(),
      expect: ['nowhere', { domain: 'example.nl' }],
      vanishes: 'a domain that says it takes no mail needs no server',
    },
    {
      name: 'a null MX beside a server',
      with: at('@ MX 0 .', ...ROUTE),
      expect: ['null-beside-others', { domain: 'example.nl', hosts: ['mx.example.nl'] }],
      vanishes: 'one of the two is left',
    },
    {
      name: 'an alias',
      with: at(...ROUTE, '@ MX 20 old', 'old CNAME mx'),
      expect: ['alias', { host: 'old.example.nl', of: 'mx.example.nl' }],
      vanishes: 'the other is sound',
    },
    { name: 'an address', with: at('@ MX 10 192.0.2.25'), expect: 'address' },
    { name: 'the sender itself', with: at('@ MX 10 localhost'), expect: 'localhost' },
    {
      name: 'a server that is gone, beside one that is there',
      with: at(...ROUTE, '@ MX 5 gone'),
      expect: ['without-address', { host: 'gone.example.nl', of: '' }],
      vanishes: 'the other is sound',
    },
    { name: 'no answer', with: at('@ !'), expect: 'not-answered' },
    { name: 'no answer about its server', with: at('@ MX 10 mx', 'mx !'), expect: 'not-answered' },
  ],
});
