/** Mail servers as side doors: judged by what the check says, and by what the server received. */
import { describe, expect, it } from 'vitest';
import { askMailDoor } from '../../lib/mail-door.ts';
import { MAILBOX, startMailServer, type MailServer, type MailServerOptions } from '../../lib/mail-server.ts';

const KIND = { imap: 'imap', pop3: 'pop3', smtp: 'submission' } as const;
const PROTOCOLS = ['imap', 'pop3', 'smtp'] as const;

function verdictOf(server: MailServer, { protocol, startTls }: MailServerOptions, control = false) {
  return askMailDoor({
    door: { kind: KIND[protocol], starttls: startTls === true, ...(control ? { control: 'app' } : {}) },
    ...server,
    passwords: { audit: MAILBOX.password, app: 'an app password' },
  });
}

/** As it is, and as SASL and literals carry it. */
function secretsIn(text: string): string[] {
  const { username, password } = MAILBOX;
  const base64 = (value: string) => Buffer.from(value).toString('base64').replace(/=+$/, '');
  return [password, username, base64(password), base64(`\0${username}\0${password}`)].filter((form) =>
    text.includes(form),
  );
}

describe.each(PROTOCOLS)('a side door that speaks %s', (protocol) => {
  it.each([
    ['lets the password in', {}, 'open'],
    ['lets the password in after STARTTLS', { startTls: true }, 'open'],
    ['lets the password in by the older command', { plain: false }, 'open'],
    ['asks for an app password instead', { toRightPassword: 'wants-app-password' }, 'closed'],
    ['refuses the right and a wrong password alike', { toRightPassword: 'same-as-wrong' }, 'unproven'],
    ['offers no way to give a password', { noPasswords: true }, 'unproven'],
    ['puts off', { toRightPassword: 'temporary' }, 'unclear'],
    ['has a certificate of a stranger', { strangersCertificate: true }, 'unreached'],
    ['has a certificate for another name', { otherName: 'other.example.nl' }, 'unreached'],
    ['has a certificate for a part of its first label', { otherName: 'ma*.example.nl' }, 'unreached'],
    [
      'has a certificate that names addresses and mailboxes alone',
      { namedAs: ['ip:127.0.0.1', 'email:a@a.nl'] },
      'unreached',
    ],
    ['has a certificate without any such name', { namedAs: [] }, 'unreached'],
    ['has a certificate that names it in the right place', { namedAs: ['email:a@a.nl', 'mail.example.nl'] }, 'open'],
    ['has a stranger’s certificate after STARTTLS', { startTls: true, strangersCertificate: true }, 'unreached'],
    ['refuses STARTTLS', { startTls: true, odd: 'no-starttls' }, 'unreached'],
    ['refuses STARTTLS in 200 kB of nested punctuation', { startTls: true, odd: 'refuses-at-length' }, 'unreached'],
    ['says more than that TLS begins', { startTls: true, odd: 'injects' }, 'unreached'],
    ['is silent', { odd: 'silent' }, 'unreached'],
    ['never ends its greeting', { odd: 'endless' }, 'unreached'],
    ['hangs up', { odd: 'hangs-up' }, 'unreached'],
  ] satisfies [string, Omit<MailServerOptions, 'protocol'>, string][])('and %s', async (_what, given, reason) => {
    const options = { protocol, ...given };
    await using server = await startMailServer(options);
    const seen = await verdictOf(server, options);
    expect(seen.reason).toBe(reason);
    expect(secretsIn(seen.evidence)).toEqual([]);
    expect(seen.evidence.length).toBeLessThan(20_000);
    // The password arrives unchanged where the server is proven, and nowhere else.
    if (reason === 'unreached') expect(secretsIn(server.received.join(''))).toEqual([]);
    if (reason === 'open') expect(server.passwords).toEqual([MAILBOX.password]);
  });

  it('counts as closed when an account that needs no second factor gets in', async () => {
    const options: MailServerOptions = { protocol, toRightPassword: 'same-as-wrong', alsoAdmits: 'an app password' };
    await using server = await startMailServer(options);
    expect(await verdictOf(server, options, true)).toMatchObject({ reason: 'closed', outcome: 'pass' });
    expect(server.passwords).toEqual([MAILBOX.password, 'an app password']);
  });

  it('is asked no more once the server blocks', async () => {
    const options: MailServerOptions = { protocol, toRightPassword: 'locked' };
    await using server = await startMailServer(options);
    expect((await verdictOf(server, options)).outcome).toBe('inconclusive');
    expect(server.passwords).toEqual([MAILBOX.password]);
  });
});

it('takes a mailbox that is open before anybody logged in for unclear', async () => {
  const options: MailServerOptions = { protocol: 'imap', preauth: true };
  await using server = await startMailServer(options);
  expect((await verdictOf(server, options)).reason).toBe('unclear');
});
