import { spf } from '../../../../src/checks/mail/spf/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';

const at = (record: string, ...more: readonly string[]) => ({ 'mail.dns': mailDns([`@ TXT ${record}`, ...more]) });
const numbered = (n: number, word: (i: number) => string) => Array.from({ length: n }, (_, i) => word(i));

checkTester(spf, {
  base: at('v=spf1 ip4:192.0.2.25 -all'),
  cases: [
    {
      name: 'its own server and nobody else',
      expect: ['closed', { record: 'v=spf1 ip4:192.0.2.25 -all', lookups: 0 }],
    },
    {
      name: 'a provider that is included, by an alias',
      with: at(
        'v=spf1 include:spf.provider.example. ~all',
        'spf.provider.example. CNAME eu.provider.example.',
        'eu.provider.example. TXT v=spf1 ip4:198.51.100.0/24 ?all',
      ),
      expect: ['closed', { record: 'v=spf1 include:spf.provider.example. ~all', lookups: 1 }],
    },
    { name: 'none', with: at('hello'), expect: ['none', { domain: 'example.nl' }] },
    {
      name: 'two',
      with: at('v=spf1 -all', '@ TXT v=spf1 mx -all'),
      expect: 'several',
      vanishes: 'with one of the two left there is one record',
    },
    {
      name: 'a mechanism that does not exist',
      with: at('v=spf1 ip:192.0.2.1 -all'),
      expect: ['syntax', { domain: 'example.nl', name: 'example.nl', term: 'ip:192.0.2.1' }],
    },
    {
      name: 'the eleventh look-up in the record of a provider',
      with: at(
        `v=spf1 ${numbered(6, (i) => `a:h${i}.example.nl`).join(' ')} include:p.example.nl -all`,
        ...numbered(6, (i) => `h${i} A 192.0.2.1`),
        `p TXT v=spf1 ${numbered(4, (i) => `a:h${i}.example.nl`).join(' ')} -all`,
      ),
      expect: ['too-many-lookups', { domain: 'example.nl', term: 'a:h3.example.nl' }],
    },
    {
      name: 'three names that are gone',
      with: at('v=spf1 a:x.example.nl mx:y.example.nl exists:z.example.nl -all'),
      expect: ['too-many-voids', { domain: 'example.nl', names: ['x.example.nl', 'y.example.nl', 'z.example.nl'] }],
    },
    {
      name: 'an mx term with eleven servers',
      with: at('v=spf1 mx -all', ...numbered(11, (i) => `@ MX 10 m${i}.example.nl`)),
      expect: ['too-many-mx', { domain: 'example.nl', name: 'example.nl', count: 11 }],
      vanishes: 'with ten it is within the limit',
    },
    {
      name: 'a provider that is gone',
      with: at('v=spf1 include:gone.example -all'),
      expect: ['include-missing', { domain: 'example.nl', name: 'gone.example' }],
    },
    {
      name: 'a redirect to two records',
      with: at('v=spf1 redirect=r.example.nl', 'r TXT v=spf1 -all', 'r TXT v=spf1 ~all'),
      expect: 'include-several',
      vanishes: 'with one of the two left there is one record',
    },
    {
      name: 'everybody',
      with: at('v=spf1 mx +all', '@ MX 10 mx.example.nl'),
      expect: ['open', { domain: 'example.nl', term: '+all' }],
    },
    { name: 'everybody, in two halves', with: at('v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all'), expect: 'open' },
    {
      name: 'everybody, by a name that exists',
      with: at('v=spf1 exists:www.example.nl -all', 'www A 192.0.2.80'),
      expect: ['open', { domain: 'example.nl', term: 'exists:www.example.nl' }],
    },
    {
      name: 'everybody, while a provider does not answer',
      with: at('v=spf1 include:p.example.nl all', 'p !'),
      expect: 'open',
    },
    {
      name: 'no end',
      with: at('v=spf1 ip4:192.0.2.25'),
      expect: ['says-nothing-of-others', { record: 'v=spf1 ip4:192.0.2.25' }],
    },
    {
      name: 'a provider that does not answer',
      with: at('v=spf1 include:p.example.nl -all', 'p ! TXT'),
      expect: 'not-answered',
    },
    { name: 'a domain that does not answer', with: at('v=spf1 -all', '@ ! TXT'), expect: 'not-answered' },
    {
      name: 'a provider that depends on who sends',
      with: at('v=spf1 include:%{l-}.example.nl -all'),
      expect: ['depends-on-sender', { terms: ['include:%{l-}.example.nl'] }],
    },
  ],
});
