import { createPublicKey, randomBytes } from 'node:crypto';
import { tlsStrength } from '../../../../src/checks/mail/tls-strength/check.ts';
import type { MailCertificate, MailServer } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import {
  agreed,
  BROKEN_OFF,
  certificateOf,
  current,
  HOST,
  mailServers,
  older,
  REFUSED,
  ROUTE,
  server,
  unanswered,
  weak,
  WITHOUT_SERVER,
} from '../../../lib/mail-servers.ts';

const seen = (...servers: readonly MailServer[]) => ({
  'mail.dns': mailDns(ROUTE),
  'mail.servers': mailServers(...servers),
});
const refusal = { greeting: { code: 421, lines: ['later'] }, ehlo: null, starttls: null };
const shown = (...chain: readonly MailCertificate[]) =>
  seen(server([current({ tls: agreed({ chain }) }), older(), weak()]));

function rsaKey(bits: number): MailCertificate['key'] {
  const modulus = randomBytes(bits / 8);
  modulus[0]! |= 0x80;
  const key = createPublicKey({ key: { kty: 'RSA', e: 'AQAB', n: modulus.toString('base64url') }, format: 'jwk' });
  return [key.export({ type: 'spki', format: 'der' }).toString('hex'), '', ''];
}

checkTester(tlsStrength, {
  base: seen(server([current(), older(), weak()])),
  cases: [
    { name: 'refused by an alert', expect: ['strong', { hosts: [HOST] }] },
    {
      name: 'hung up, and a handshake of today after it',
      with: seen(server([current(), older(), weak(BROKEN_OFF), current()])),
      expect: 'strong',
    },
    {
      name: 'hung up, and nothing after it',
      with: seen(server([current(), older(), weak(BROKEN_OFF)])),
      expect: ['not-seen', { host: HOST }],
    },
    {
      name: 'accepted',
      with: seen(server([current(), older(), weak({ state: 'chosen', cipherSuite: 'TLS_RSA_WITH_RC4_128_MD5' })])),
      expect: ['weak-suite', { host: HOST, suite: 'TLS_RSA_WITH_RC4_128_MD5' }],
    },
    { name: 'a key of 2048 bits', with: shown(certificateOf(HOST, { key: rsaKey(2048) })), expect: 'strong' },
    {
      name: 'a key of 1024 bits',
      with: shown(certificateOf(HOST, { key: rsaKey(1024) })),
      expect: ['short-key', { host: HOST, bits: 1024 }],
    },
    { name: 'a key of another kind', with: shown(certificateOf(HOST, { key: ['00', '', ''] })), expect: 'not-seen' },
    {
      name: 'a leaf signed with SHA-1',
      with: shown(certificateOf(HOST, { signature: 'sha1WithRSAEncryption' })),
      expect: ['weak-signature', { host: HOST, signature: 'sha1WithRSAEncryption' }],
    },
    {
      name: 'an intermediate signed with MD5',
      with: shown(certificateOf(HOST), certificateOf('A', { signature: 'md5WithRSAEncryption' }), certificateOf('R')),
      expect: 'weak-signature',
    },
    {
      name: 'a root signed with SHA-1 by itself',
      with: shown(certificateOf(HOST), certificateOf('R', { signedByNext: false, signature: 'ecdsa-with-SHA1' })),
      expect: 'strong',
    },
    {
      name: 'SHA-512 is not SHA-1',
      with: shown(certificateOf(HOST, { signature: 'ecdsa-with-SHA512' })),
      expect: 'strong',
    },
    {
      name: 'a limiter when it was asked',
      with: seen(server([current(), older(), weak(null, refusal)])),
      expect: 'not-seen',
    },
    { name: 'never asked', with: seen(server()), expect: 'not-seen' },
    { name: 'a limiter at once', with: seen(server([current({ ...refusal, tls: null })])), expect: 'refused-for-now' },
    {
      name: 'refused, without a handshake of today',
      with: seen(server([current({ tls: BROKEN_OFF }), older(), weak(REFUSED)])),
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
