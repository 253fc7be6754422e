import { starttls } from '../../../../src/checks/mail/starttls/check.ts';
import type { MailServer } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import {
  BROKEN_OFF,
  current,
  mailServers,
  older,
  REFUSED,
  ROUTE,
  server,
  unanswered,
  WITHOUT_SERVER,
} from '../../../lib/mail-servers.ts';

const seen = (...servers: readonly MailServer[]) => ({
  'mail.dns': mailDns(ROUTE),
  'mail.servers': mailServers(...servers),
});
const without = (...lines: readonly string[]) => ({
  starttls: null,
  tls: null,
  ehlo: { code: 250, lines: ['mx.example.nl', ...lines] },
});
const refuses = (code: number) =>
  server([current({ greeting: { code, lines: ['not you'] }, ehlo: null, starttls: null, tls: null })]);
const other = (talks: MailServer['talks']) => server(talks, { host: 'b.example.nl', address: '192.0.2.26' });

checkTester(starttls, {
  base: seen(server()),
  cases: [
    { name: 'offered', expect: ['all-offer', { hosts: ['mx.example.nl'] }] },
    {
      name: 'with an old version alone',
      with: seen(
        server([
          current({ tls: REFUSED }),
          older({
            state: 'agreed',
            protocol: 'TLSv1',
            cipherSuite: 'X',
            chain: [],
            trusted: false,
            trustProblem: 'X',
            hostnameMatches: false,
          }),
        ]),
      ),
      expect: 'all-offer',
    },
    {
      name: 'not by the second',
      with: seen(server(), other([current(without('SIZE 1'))])),
      expect: ['not-offered', { host: 'b.example.nl', address: '192.0.2.26' }],
      vanishes: 'the second is not known then',
    },
    {
      name: 'a word that only begins so',
      with: seen(server([current(without('STARTTLS-NOT'))])),
      expect: 'not-offered',
    },
    {
      name: 'a server without extensions',
      with: seen(server([current({ ehlo: { code: 502, lines: ['what?'] }, starttls: null, tls: null })])),
      expect: 'not-offered',
    },
    {
      name: 'refused by every handshake',
      with: seen(server([current({ tls: REFUSED }), older()])),
      expect: 'no-handshake',
    },
    { name: 'taken out on the way', with: seen(server([current(without('XXXXXXXA'))])), expect: 'stripped' },
    {
      name: 'one that is down',
      with: seen(server(), other([unanswered('refused', 'connection-refused')])),
      expect: ['unreachable', { host: 'b.example.nl', address: '192.0.2.26' }],
      vanishes: 'the second is not known then',
    },
    {
      name: 'one that is silent',
      with: seen(server(), other([unanswered('timeout', 'no-whole-answer-in-time')])),
      expect: 'no-answer-yet',
      vanishes: 'the second is not known then',
    },
    { name: 'broken off', with: seen(server([current({ tls: BROKEN_OFF })])), expect: 'no-answer-yet' },
    {
      name: 'none reached',
      with: seen(server([unanswered('timeout', 'no-connection-in-time')])),
      expect: ['port-closed-here', { hosts: ['mx.example.nl'] }],
    },
    {
      name: 'refused for now',
      with: seen(refuses(421)),
      expect: ['refused-for-now', { host: 'mx.example.nl', answer: '421 not you' }],
    },
    { name: 'refused for good', with: seen(refuses(554)), expect: 'refused-for-now' },
    {
      name: 'offered, and refused for now',
      with: seen(server([current({ starttls: { code: 454, lines: ['later'] }, tls: null })])),
      expect: 'refused-for-now',
    },
    ...WITHOUT_SERVER,
    {
      name: 'no answer about its server',
      with: { 'mail.dns': mailDns(['@ MX 10 mx', 'mx !']), 'mail.servers': mailServers() },
      expect: 'not-answered',
    },
  ],
});
