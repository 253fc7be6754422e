import { tlsVersions } from '../../../../src/checks/mail/tls-versions/check.ts';
import type { MailServer } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import {
  agreed,
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
const refusal = { greeting: { code: 421, lines: ['later'] }, ehlo: null, starttls: null };

checkTester(tlsVersions, {
  base: seen(server()),
  cases: [
    { name: 'refused by an alert', expect: ['old-refused', { hosts: ['mx.example.nl'] }] },
    {
      name: 'hung up, and a handshake of today after it',
      with: seen(server([current(), older(BROKEN_OFF), current()])),
      expect: 'old-refused',
    },
    {
      name: 'hung up, and nothing after it',
      with: seen(server([current(), older(BROKEN_OFF), current({ tls: BROKEN_OFF })])),
      expect: ['not-seen', { host: 'mx.example.nl' }],
    },
    {
      name: 'accepted',
      with: seen(server([current(), older(agreed({ protocol: 'TLSv1.1' }))])),
      expect: ['old-accepted', { host: 'mx.example.nl', version: 'TLSv1.1' }],
    },
    {
      name: 'accepted alone',
      with: seen(server([current({ tls: REFUSED }), older(agreed({ protocol: 'TLSv1' }))])),
      expect: 'old-accepted',
    },
    { name: 'a limiter when it was asked', with: seen(server([current(), older(null, refusal)])), expect: 'not-seen' },
    { name: 'a limiter at once', with: seen(server([current({ ...refusal, tls: null })])), expect: 'refused-for-now' },
    {
      name: 'refused, without a handshake of today',
      with: seen(server([current({ tls: BROKEN_OFF }), older()])),
      expect: 'no-answer-yet',
    },
    {
      name: 'none reached',
      with: seen(server([unanswered('refused', 'connection-refused')])),
      expect: 'port-closed-here',
    },
    ...WITHOUT_SERVER,
  ],
});
