import { spfNarrow } from '../../../../src/checks/mail/spf-narrow/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';

const at = (record: string, ...more: readonly string[]) => ({ 'mail.dns': mailDns([`@ TXT ${record}`, ...more]) });

checkTester(spfNarrow, {
  base: at('v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/48 -all'),
  cases: [
    { name: 'a network of one service', expect: 'narrow' },
    { name: 'one bit longer than wide', with: at('v=spf1 ip4:11.0.0.0/17 -all'), expect: 'narrow' },
    { name: 'wide', with: at('v=spf1 ip4:11.0.0.0/16 -all'), expect: ['wide', { terms: ['ip4:11.0.0.0/16'] }] },
    {
      name: 'wide by a stricter limit',
      with: at('v=spf1 ip4:192.0.2.0/23 -all'),
      params: { wideIp4: 23 },
      expect: 'wide',
    },
    {
      name: 'wide round the address of a host',
      with: at('v=spf1 a/12 -all', '@ A 192.0.2.1'),
      expect: ['wide', { terms: ['a/12'] }],
    },
    {
      name: 'wide in IPv6, in a record that is included',
      with: at('v=spf1 include:p.example.nl -all', 'p TXT v=spf1 ip6:2001:d00::/24 -all'),
      expect: 'wide',
    },
    { name: 'wide, and kept out', with: at('v=spf1 -ip4:11.0.0.0/8 ip4:192.0.2.25 -all'), expect: 'narrow' },
    {
      name: 'wide in what an exclusion names',
      with: at('v=spf1 -include:p.example.nl mx -all', 'p TXT v=spf1 ip4:11.0.0.0/8 -all', '@ MX 10 mx.example.nl'),
      expect: 'narrow',
    },
    { name: 'reverse names', with: at('v=spf1 ptr:example.nl -all'), expect: ['ptr', { terms: ['ptr:example.nl'] }] },
    { name: 'a record that cannot be used', with: at('v=spf1 ip4:192.0.2.1 foo -all'), expect: 'no-usable-record' },
    {
      name: 'a provider that does not answer',
      with: at('v=spf1 include:p.example.nl -all', 'p !'),
      expect: 'not-answered',
    },
    {
      name: 'a provider that depends on who sends',
      with: at('v=spf1 include:%{s-}.example.nl -all'),
      expect: 'depends-on-sender',
    },
  ],
});
