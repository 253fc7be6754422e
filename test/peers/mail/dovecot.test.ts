/** Debian's Dovecot as side door: IMAP, POP3 and submission, from the first byte in TLS and after STARTTLS. */
import { connect, createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../../src/lab/authority.ts';
import { auditMail } from '../../lib/mail-audit.ts';
import { askMailDoor } from '../../lib/mail-door.ts';
import { MAIL_HOST, MAILBOX } from '../../lib/mail-server.ts';
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

/** As mail programs reach them, asked by an audit that does not log in. */
async function auditClients(
  schemes: readonly string[],
  given: { readonly ca: string; readonly ports: readonly number[] },
) {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-dovecot-clients-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, given.ca);
  try {
    const { said } = await auditMail({
      safeguard: 'mail-transport',
      zone: ['@ MX 0 .'],
      mail: `clients: [${schemes.map((scheme) => `${scheme}://${MAIL_HOST}`).join(', ')}]`,
      words: [
        ...['--cacert', caFile],
        ...schemes.flatMap((scheme, index) => [
          '--connect-to',
          `${MAIL_HOST}:${PORTS[scheme]}:127.0.0.1:${given.ports[index]}`,
        ]),
      ],
    });
    return said['clients'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SCHEMES = ['imaps', 'imap', 'pop3s', 'pop3', 'smtps', 'smtp'];
const PORTS: Readonly<Record<string, number>> = { imaps: 993, imap: 143, pop3s: 995, pop3: 110, smtps: 465, smtp: 587 };

/** Leads on from another address: Dovecot trusts visitors from its own. */
async function startRelay(port: number) {
  const server = createServer((client) => {
    const upstream = connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' });
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      from
        .on('error', () => to.destroy())
        .on('close', () => to.destroy())
        .pipe(to);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('the ports of mail programs', () => {
  let relays: Awaited<ReturnType<typeof startRelay>>[];
  beforeAll(async () => {
    relays = await Promise.all(dovecot.ports.map(startRelay));
  });
  afterAll(() => Promise.all(relays.map((relay) => relay.close())));
  const ports = () => relays.map(({ port }) => port);

  it('take no password before TLS', async () => {
    expect(await auditClients(SCHEMES, { ca: dovecot.ca, ports: ports() })).toBe('pass only-over-tls');
  });

  it('take one from their own address', async () => {
    expect(await auditClients(SCHEMES, dovecot)).toBe('fail password-in-clear');
  });

  it('do not pass with a certificate of somebody unknown', async () => {
    const { root } = await createAuthority('Nobody', new Date());
    expect(await auditClients(SCHEMES, { ca: root, ports: ports() })).toBe('fail not-proven');
  });
});
