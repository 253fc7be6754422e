/** Debian's Dovecot on ports of its own, with mailboxes in Maildir. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '../../../src/lab/authority.ts';
import { MAIL_HOST } from '../../lib/mail-server.ts';
import { freePort, listening } from '../ports.ts';

/** Protocol, Dovecot's service for it, and whether TLS begins by STARTTLS; a port for each. */
export const SERVICES = [
  ['imap', 'imap', false],
  ['imap', 'imap', true],
  ['pop3', 'pop3', false],
  ['pop3', 'pop3', true],
  ['submission', 'submission', false],
  ['submission', 'submission', true],
] as const;

export interface Dovecot extends AsyncDisposable {
  readonly ca: string;
  /** As SERVICES. */
  readonly ports: readonly number[];
  /** Under which each user has a folder. */
  readonly mail: string;
  readonly config: string;
}

export async function startDovecot({
  password,
  users,
  host = MAIL_HOST,
}: {
  readonly password: string;
  readonly users: readonly string[];
  readonly host?: string;
}): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-dovecot-'));
  chmodSync(folder, 0o755);
  const authority = await createAuthority('Dovecot test', new Date());
  const { chain, key } = await authority.issue({ names: [host] });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const relay = await startRelay();
  const ports = await Promise.all(SERVICES.map(() => freePort()));
  const listener = (protocol: string) =>
    SERVICES.flatMap(([, service, startTls], index) =>
      service === protocol
        ? [
            `inet_listener ${protocol}${startTls ? '' : 's'} {\n port = ${ports[index]}\n ssl = ${startTls ? 'no' : 'yes'}\n}`,
          ]
        : [],
    ).join('\n');
  const config = write(
    'dovecot.conf',
    `base_dir = ${folder}/run
state_dir = ${folder}/run
listen = 127.0.0.1
protocols = imap pop3 submission
log_path = ${folder}/log
ssl = required
ssl_cert = <${write('chain.pem', chain)}
ssl_key = <${write('key.pem', key)}
auth_mechanisms = plain login
auth_failure_delay = 0
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
mail_location = maildir:${folder}/mail/%u
mail_uid = nobody
mail_gid = nogroup
submission_relay_host = 127.0.0.1
submission_relay_port = ${relay.port}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${write('users', users.map((user) => `${user}:${encoded(password)}\n`).join(''))}
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
${listener('imap')}
}
service pop3-login {
${listener('pop3')}
}
service submission-login {
${listener('submission')}
}
`,
  );
  const server = spawn('dovecot', ['-F', '-c', config], { stdio: 'ignore' });
  await Promise.all(ports.map((port) => listening(port, server, 'dovecot')));
  return {
    ca: authority.root,
    mail: join(folder, 'mail'),
    config,
    ports,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          relay.close(resolve);
        });
        server.kill();
      }),
  };
}

/** Where a submission server would hand its mail over; Dovecot greets it before it tells a client of success. */
async function startRelay(): Promise<{ port: number; close: (done: () => void) => void }> {
  const server = createServer((socket) => {
    socket.write('220 relay\r\n');
    socket.on('error', () => undefined).on('data', () => socket.write('250 fine\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: (done) => server.close(done) };
}

/** Colons end a field of a passwd-file. */
function encoded(password: string): string {
  return `{PLAIN.HEX}${Buffer.from(password).toString('hex')}`;
}
