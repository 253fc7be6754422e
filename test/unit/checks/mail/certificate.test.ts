import { certificate } from '../../../../src/checks/mail/certificate/check.ts';
import type { MailServer } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import {
  agreed,
  certificateOf,
  current,
  HOST,
  mailServers,
  NOT_ANNOUNCED,
  older,
  policyOf,
  policyText,
  ROUTE,
  server,
  unanswered,
} from '../../../lib/mail-servers.ts';

const seen = (servers: readonly MailServer[], lines: readonly string[] = [], more: object = {}) => ({
  'mail.dns': mailDns([...ROUTE, ...lines], { signed: true }),
  'mail.servers': mailServers(...servers),
  'mail.policy': NOT_ANNOUNCED,
  ...more,
});
const SELF_SIGNED = server([
  current({ tls: agreed({ trusted: false, trustProblem: 'DEPTH_ZERO_SELF_SIGNED_CERT' }) }),
  older(),
]);
const ANNOUNCED = '_mta-sts TXT v=STSv1; id=1';
const ENFORCED = { 'mail.policy': policyOf(policyText('mode: enforce', 'mx: mx.example.nl')) };
const TLSA = `_25._tcp.mx TLSA 3 1 1 ${certificateOf(HOST).key[1]}`;

checkTester(certificate, {
  base: seen([server()]),
  cases: [
    { name: 'of a public authority', expect: ['proven', { hosts: [HOST] }] },
    { name: 'of nobody, as its TLSA record says', with: seen([SELF_SIGNED], [TLSA]), expect: 'proven' },
    {
      name: 'of nobody',
      with: seen([SELF_SIGNED]),
      expect: ['proves-nothing', { host: HOST, subject: `CN=${HOST}`, problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    },
    {
      name: 'for another name',
      with: seen([server([current({ tls: agreed({ hostnameMatches: false }) })])]),
      expect: ['proves-nothing', { host: HOST, subject: `CN=${HOST}`, problem: 'HOSTNAME_MISMATCH' }],
    },
    {
      name: 'of nobody, where MTA-STS enforces',
      with: seen([SELF_SIGNED], [ANNOUNCED], ENFORCED),
      expect: 'refused-by-senders',
    },
    {
      name: 'of nobody, as its TLSA record says, where MTA-STS enforces',
      with: seen([SELF_SIGNED], [ANNOUNCED, TLSA], ENFORCED),
      expect: 'refused-by-senders',
      vanishes: 'without the policy the TLSA record is enough',
    },
    {
      name: 'of nobody, beside a TLSA record for another',
      with: seen([SELF_SIGNED], [`_25._tcp.mx TLSA 3 1 1 ${'0'.repeat(64)}`]),
      expect: 'refused-by-senders',
    },
    {
      name: 'not seen',
      with: seen([
        server([current({ greeting: { code: 421, lines: ['later'] }, ehlo: null, starttls: null, tls: null })]),
      ]),
      expect: 'refused-for-now',
    },
    {
      name: 'not seen in full',
      with: seen([server([unanswered('timeout', 'no-whole-answer-in-time')])]),
      expect: 'no-answer-yet',
    },
    {
      name: 'none reached',
      with: seen([server([unanswered('refused', 'connection-refused')])]),
      expect: 'port-closed-here',
    },
    {
      name: 'a domain that takes no mail',
      with: { ...seen([]), 'mail.dns': mailDns(['@ MX 0 .']) },
      expect: 'takes-no-mail',
    },
    { name: 'no server', with: { ...seen([]), 'mail.dns': mailDns([]) }, expect: 'no-server' },
    { name: 'no answer', with: { ...seen([]), 'mail.dns': mailDns(['@ !']) }, expect: 'not-answered' },
  ],
});
