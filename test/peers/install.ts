/** Installs peers from Debian's packages when their commands are missing. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Commands that the comparisons run, and the Debian packages that hold each. */
const PACKAGES: Readonly<Record<string, string>> = {
  nginx: 'nginx-light',
  nmap: 'nmap',
  sslscan: 'sslscan',
  testssl: 'testssl.sh',
  'gnutls-serv': 'gnutls-bin',
  openssl: 'openssl',
  javac: 'openjdk-17-jdk-headless',
  named: 'bind9',
  dovecot: 'dovecot-imapd dovecot-pop3d dovecot-submissiond',
  mariadbd: 'mariadb-server',
  php: 'php-cli',
  radicale: 'radicale',
  memcached: 'memcached',
  sogod: 'sogo',
  '/usr/lib/GNUstep/SOGo/ActiveSync.SOGo': 'sogo-activesync',
  '/usr/share/wordpress/wp-login.php': 'wordpress php-mysql php-xml',
};

function has(command: string): boolean {
  if (isAbsolute(command)) return existsSync(command);
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, command)));
}

/** Throws, with what apt-get said, when something cannot be installed: a peer that is not there must not count as agreement. */
export function install(commands: readonly string[]): void {
  const missing = commands
    .filter((command) => !has(command))
    .flatMap((command) => (PACKAGES[command] ?? command).split(' '));
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', ...missing);
}
