import { generateKeyPairSync } from 'node:crypto';
import { dkim } from '../../../../src/checks/mail/dkim/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';

const rsa = (bits: number, type: 'spki' | 'pkcs1' = 'spki') =>
  generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ type, format: 'der' }).toString('base64');
const KEY = rsa(2048);
const ED25519 = generateKeyPairSync('ed25519')
  .publicKey.export({ type: 'spki', format: 'der' })
  .subarray(-32)
  .toString('base64');

const key = (text: string) => ({ 'mail.dns': mailDns([`s1._domainkey TXT ${text}`]) });
const undeclared = (signed: boolean, ...lines: readonly string[]) => ({
  'mail.dns': mailDns(lines, { signed, declared: { dkim: null } }),
});
const NAME = 's1._domainkey.example.nl';

checkTester(dkim, {
  base: key(`v=DKIM1; k=rsa; p=${KEY}`),
  cases: [
    { name: '2048 bits', expect: ['usable', { names: [NAME] }] },
    { name: 'the bare key of RSA, of 1024 bits', with: key(`p=${rsa(1024, 'pkcs1')}`), expect: 'usable' },
    {
      name: 'at the name of a provider',
      with: { 'mail.dns': mailDns(['s1._domainkey CNAME k.provider.example.', `k.provider.example. TXT p=${KEY}`]) },
      expect: 'usable',
    },
    { name: '512 bits', with: key(`v=DKIM1; p=${rsa(512)}`), expect: ['too-short', { name: NAME, bits: 512 }] },
    {
      name: 'fewer than a policy wants',
      with: key(`v=DKIM1; p=${rsa(1536)}`),
      params: { minRsaBits: 2048 },
      expect: 'too-short',
    },
    { name: 'gone', with: { 'mail.dns': mailDns([]) }, expect: ['missing', { name: NAME }] },
    {
      name: 'beside another text',
      with: { 'mail.dns': mailDns([`s1._domainkey TXT p=${KEY}`, 's1._domainkey TXT note']) },
      expect: 'several',
      vanishes: 'the key alone is left',
    },
    { name: 'another text', with: key('v=spf1 -all'), expect: 'not-a-key' },
    { name: 'the version behind the key', with: key(`p=${KEY}; v=DKIM1`), expect: 'not-a-key' },
    { name: 'revoked', with: key('v=DKIM1; p='), expect: 'revoked' },
    { name: 'a test', with: key(`v=DKIM1; t=s:y; p=${KEY}`), expect: 'testing' },
    { name: 'for SHA-1 alone', with: key(`v=DKIM1; h=sha1; p=${KEY}`), expect: 'only-sha1' },
    { name: 'for another service', with: key(`v=DKIM1; s=other; p=${KEY}`), expect: 'not-for-mail' },
    { name: 'cut off', with: key(`v=DKIM1; p=${KEY.slice(0, 300)}`), expect: 'unreadable' },
    { name: 'of another kind than it says', with: key(`v=DKIM1; k=ed25519; p=${KEY}`), expect: 'unreadable' },
    { name: 'of a kind that nobody knows', with: key(`v=DKIM1; k=dsa; p=${KEY}`), expect: 'unreadable' },
    { name: 'Ed25519 alone', with: key(`k=ed25519; p=${ED25519}`), expect: 'only-ed25519' },
    { name: 'no answer', with: { 'mail.dns': mailDns(['s1._domainkey !']) }, expect: 'not-answered' },
    { name: 'undeclared, and nothing there', with: undeclared(false), expect: 'nothing-seen' },
    { name: 'undeclared, and proven absent', with: undeclared(true), expect: 'proven-absent' },
    {
      name: 'undeclared, and something there',
      with: undeclared(false, `q7._domainkey TXT p=${KEY}`),
      expect: 'not-known',
    },
    {
      name: 'undeclared, and every name there',
      with: undeclared(false, '_domainkey TXT x', '_waarborg-no-such-name TXT x'),
      expect: 'every-name-exists',
    },
    { name: 'undeclared, and no answer', with: undeclared(false, '_domainkey !'), expect: 'not-answered' },
    {
      name: 'a domain that never sends',
      with: { 'mail.dns': mailDns([], { declared: { dkim: null, outgoing: false } }) },
      expect: 'never-sends',
    },
  ],
});
