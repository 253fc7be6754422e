/** Debian's Postfix on a port of its own, with a certificate for its host; its log says who came. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '../../../src/lab/authority.ts';
import { freePort, listening } from '../ports.ts';

export interface Postfix extends AsyncDisposable {
  readonly ca: string;
  readonly port: number;
  readonly log: () => string;
}

/** `settings` are lines of main.cf; `postscreen` stands in front of it, and greets in two parts. */
export async function startPostfix({
  host,
  settings = [],
  postscreen = false,
}: {
  readonly host: string;
  readonly settings?: readonly string[];
  readonly postscreen?: boolean;
}): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-postfix-'));
  chmodSync(folder, 0o755);
  const authority = await createAuthority('Postfix test', new Date());
  const { chain, key } = await authority.issue({ names: [host] });
  const port = await freePort();
  const log = join(folder, 'mail.log');
  for (const name of ['queue', 'data', 'etc']) mkdirSync(join(folder, name));
  execFileSync('chown', ['postfix', join(folder, 'data')]);
  writeFileSync(join(folder, 'keys.pem'), `${key}${chain}`, { mode: 0o600 });
  writeFileSync(
    join(folder, 'etc', 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${log}
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = ${host}
mydestination =
smtpd_tls_chain_files = ${folder}/keys.pem
smtpd_tls_security_level = may
smtpd_tls_loglevel = 1
${settings.join('\n')}
`,
  );
  writeFileSync(
    join(folder, 'etc', 'master.cf'),
    `${postscreen ? `127.0.0.1:${port} inet n - n - 1 postscreen\nsmtpd pass - - n - - smtpd\ntlsproxy unix - - n - 0 tlsproxy\ndnsblog unix - - n - 0 dnsblog` : `127.0.0.1:${port} inet n - n - - smtpd`}
anvil unix - - n - 1 anvil
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
postlog unix-dgram n - n - 1 postlogd
`,
  );
  const server = spawn('postfix', ['-c', join(folder, 'etc'), 'start-fg'], { stdio: 'ignore' });
  await listening(port, server, 'postfix');
  return {
    ca: authority.root,
    port,
    log: () => readFileSync(log, 'utf8'),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        spawn('postfix', ['-c', join(folder, 'etc'), 'stop'], { stdio: 'ignore' });
      }),
  };
}
