import { dane } from '../../../../src/checks/mail/dane/check.ts';
import type { MailServer } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import {
  agreed,
  certificateOf,
  current,
  HOST,
  mailServers,
  ROUTE,
  server,
  unanswered,
} from '../../../lib/mail-servers.ts';

const leaf = certificateOf(HOST);
const authority = certificateOf('Authority', { ca: true, signedByNext: false });
const ee = `TLSA 3 1 1 ${leaf.key[1]}`;
const ta = `TLSA 2 0 2 ${authority.certificate[2]}`;

const at = (
  records: readonly string[],
  servers: readonly MailServer[] = [server()],
  given: Parameters<typeof mailDns>[1] = { signed: true },
) => ({
  'mail.dns': mailDns([...ROUTE, ...records.map((data) => `_25._tcp.mx ${data}`)], given),
  'mail.servers': mailServers(...servers),
});
const shows = (given: Parameters<typeof agreed>[0], more: Partial<MailServer> = {}) => [
  server([current({ tls: agreed({ trusted: false, ...given }) })], more),
];
const expired = { notAfter: '2026-01-02T00:00:00.000Z' };

checkTester(dane, {
  base: at([ee]),
  cases: [
    { name: 'the key', expect: ['matches', { hosts: [HOST] }] },
    {
      name: 'the whole certificate, expired and for another name',
      with: at(
        [`TLSA 3 0 0 ${leaf.certificate[0]}`],
        shows({ chain: [{ ...leaf, ...expired }], hostnameMatches: false }),
      ),
      expect: 'matches',
    },
    { name: 'the authority', with: at([ta], shows({})), expect: 'matches' },
    {
      name: 'the authority, for the name of the domain',
      with: at([ta], shows({ hostnameMatches: false }, { namesDomain: true })),
      expect: 'matches',
    },
    { name: 'the second of two', with: at([`TLSA 3 1 1 ${'0'.repeat(64)}`, ee]), expect: 'matches' },
    { name: 'another key', with: at([`TLSA 3 1 1 ${'0'.repeat(64)}`]), expect: ['no-match', { host: HOST }] },
    { name: 'the authority, for another name', with: at([ta], shows({ hostnameMatches: false })), expect: 'no-match' },
    {
      name: 'the authority, expired',
      with: at([ta], shows({ chain: [{ ...leaf, ...expired }, authority] })),
      expect: 'no-match',
    },
    {
      name: 'the authority, which did not sign',
      with: at([ta], shows({ chain: [{ ...leaf, signedByNext: false }, authority] })),
      expect: 'no-match',
    },
    { name: 'the leaf as its own authority', with: at([`TLSA 2 1 1 ${leaf.key[1]}`], shows({})), expect: 'no-match' },
    {
      name: 'usages of the web',
      with: at([`TLSA 1 1 1 ${leaf.key[1]}`]),
      expect: ['nothing-usable', { host: HOST, records: [`1 1 1 ${leaf.key[1]}`] }],
    },
    { name: 'a hash of another length', with: at(['TLSA 3 1 1 abcd']), expect: 'nothing-usable' },
    { name: 'unsigned', with: at([ee], [server()], {}), expect: ['unsigned', { host: HOST }] },
    {
      name: 'unsigned at the server alone',
      with: at([ee], [server()], { signed: true, otherwise: [HOST] }),
      expect: 'unsigned',
    },
    { name: 'none', with: at([]), expect: ['absent', { host: HOST }] },
    { name: 'not answered', with: at(['! TLSA']), expect: 'not-answered' },
    {
      name: 'not seen',
      with: at(
        [ee],
        [server([current({ greeting: { code: 421, lines: ['later'] }, ehlo: null, starttls: null, tls: null })])],
      ),
      expect: 'refused-for-now',
    },
    {
      name: 'not seen in full',
      with: at([ee], [server([unanswered('timeout', 'no-whole-answer-in-time')])]),
      expect: 'no-answer-yet',
    },
    {
      name: 'none reached',
      with: at([ee], [server([unanswered('refused', 'connection-refused')])]),
      expect: 'port-closed-here',
    },
    {
      name: 'a domain that takes no mail',
      with: { 'mail.dns': mailDns(['@ MX 0 .']), 'mail.servers': mailServers() },
      expect: 'takes-no-mail',
    },
    { name: 'no server', with: { 'mail.dns': mailDns([]), 'mail.servers': mailServers() }, expect: 'no-server' },
  ],
});
