/** Debian's Dovecot as side door: IMAP, POP3 and submission, from the first byte in TLS and after STARTTLS. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askMailDoor } from '../../lib/mail-door.ts';
import { MAILBOX } from '../../lib/mail-server.ts';
import { install } from '../install.ts';
import { SERVICES, startDovecot, type Dovecot } from './start-dovecot.ts';

let dovecot: Dovecot;
beforeAll(async () => {
  install(['dovecot']);
  dovecot = await startDovecot({ password: MAILBOX.password, users: [MAILBOX.username, 'app@example.nl'] });
});
afterAll(() => dovecot[Symbol.asyncDispose]());

describe.each(SERVICES.map(([kind, , starttls], index) => ({ kind, starttls, index })))(
  '$kind, STARTTLS: $starttls',
  ({ kind, starttls, index }) => {
    const ask = (door: Record<string, string>, audit: string) =>
      askMailDoor({
        door: { kind, starttls, ...door },
        ca: dovecot.ca,
        port: dovecot.ports[index]!,
        timeoutMs: 10_000,
        passwords: { audit, app: MAILBOX.password },
      });

    it('fails when the password alone lets in', async () => {
      expect(await ask({}, MAILBOX.password)).toMatchObject({ reason: 'open', outcome: 'fail' });
    });

    it('passes when the password is refused and an app password lets in', async () => {
      expect(await ask({ control: 'app' }, 'the password of the web')).toMatchObject({
        reason: 'closed',
        outcome: 'pass',
      });
    });

    it('proves nothing when everybody is refused in the same words', async () => {
      expect(await ask({}, 'the password of the web')).toMatchObject({ reason: 'unproven', outcome: 'inconclusive' });
    });
  },
);
