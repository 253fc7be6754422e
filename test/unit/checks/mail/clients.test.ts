import { clients } from '../../../../src/checks/mail/clients/check.ts';
import { completed, failed } from '../../../../src/model/attempt.ts';
import type { MailServiceTalked } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { agreed, BROKEN_OFF } from '../../../lib/mail-servers.ts';

const one = (url: string, given: Partial<MailServiceTalked> = {}) => ({
  url,
  talk: completed({ offers: null, refusal: null, tls: agreed(), ...given }),
});
const of = (...services: readonly (ReturnType<typeof one> | { url: string; talk: ReturnType<typeof failed> })[]) => ({
  'mail.clients': { services },
});
const IMAP = 'imap://mail.example.nl:143';
const SMTP = 'smtp://mail.example.nl:587';

checkTester(clients, {
  base: of(one('imaps://mail.example.nl:993')),
  cases: [
    { name: 'TLS from the first octet', expect: ['only-over-tls', { urls: ['imaps://mail.example.nl:993'] }] },
    {
      name: 'IMAP without a login before TLS',
      with: of(one(IMAP, { offers: ['IMAP4rev1', 'logindisabled', 'STARTTLS', 'AUTH=EXTERNAL'] })),
      expect: 'only-over-tls',
    },
    {
      name: 'submission without AUTH before TLS',
      with: of(one(SMTP, { offers: ['mail.example.nl', 'STARTTLS'] })),
      expect: 'only-over-tls',
    },
    {
      name: 'POP3 without USER before TLS',
      with: of(one('pop3://mail.example.nl:110', { offers: ['STLS', 'SASL EXTERNAL'] })),
      expect: 'only-over-tls',
    },
    {
      name: 'IMAP that takes LOGIN',
      with: of(one(IMAP, { offers: ['IMAP4rev1', 'STARTTLS'] })),
      expect: ['password-in-clear', { url: IMAP, what: 'LOGIN' }],
    },
    {
      name: 'IMAP that takes a SASL password',
      with: of(one(IMAP, { offers: ['LOGINDISABLED', 'STARTTLS', 'AUTH=LOGIN'] })),
      vanishes: 'without that word it is not offered',
      expect: ['password-in-clear', { url: IMAP, what: 'AUTH=LOGIN' }],
    },
    {
      name: 'submission in the old spelling',
      with: of(one(SMTP, { offers: ['STARTTLS', 'AUTH=PLAIN'] })),
      vanishes: 'without that word it is not offered',
      expect: ['password-in-clear', { url: SMTP, what: 'AUTH PLAIN' }],
    },
    {
      name: 'POP3 with a SASL password',
      with: of(one('pop3://mail.example.nl:110', { offers: ['STLS', 'SASL GSSAPI PLAIN'] })),
      vanishes: 'without that word it is not offered',
      expect: 'password-in-clear',
    },
    {
      name: 'IMAP that takes LOGIN from its own machine',
      with: of(one(IMAP, { offers: ['IMAP4rev1', 'STARTTLS', 'AUTH=PLAIN'], fromItself: true })),
      vanishes: 'that the visit came from the server itself is what saves it from failing',
      expect: ['seen-from-itself', { url: IMAP, what: 'AUTH=PLAIN' }],
    },
    {
      name: 'IMAP that takes no LOGIN from its own machine either',
      with: of(one(IMAP, { offers: ['IMAP4rev1', 'STARTTLS', 'LOGINDISABLED'], fromItself: true })),
      expect: 'only-over-tls',
    },
    { name: 'no TLS', with: of(one(SMTP, { offers: ['SIZE 1'], tls: null })), expect: 'no-tls' },
    {
      name: 'a certificate for another',
      with: of(one('smtps://mail.example.nl:465', { tls: agreed({ hostnameMatches: false }) })),
      expect: ['not-proven', { url: 'smtps://mail.example.nl:465', what: 'HOSTNAME_MISMATCH' }],
    },
    { name: 'no list', with: of(one('pop3://mail.example.nl:110', { offers: [] })), expect: 'list-not-seen' },
    {
      name: 'a refusal of TLS',
      with: of(one(SMTP, { offers: ['STARTTLS'], refusal: '454 later', tls: null })),
      expect: ['tls-not-seen', { url: SMTP, what: '454 later' }],
    },
    {
      name: 'a handshake that breaks off',
      with: of(one('imaps://mail.example.nl:993', { tls: BROKEN_OFF })),
      expect: 'tls-not-seen',
    },
    {
      name: 'not reached',
      with: of({
        url: IMAP,
        talk: failed('refused', 'tcp', { code: 'connection-refused', where: IMAP, error: 'ECONNREFUSED' }),
      }),
      expect: 'not-reached',
    },
    { name: 'none declared', with: of(), expect: 'none-declared' },
  ],
});
