/** Installs peers from Debian's packages when one of them is missing. */
import { execFileSync } from 'node:child_process';

/**
 * Debian's packages of what the comparisons run, where they are not one of the same name. The command alone proves nothing:
 * /usr/sbin/apache2 is there as soon as PHP's module is, without the configuration that Debian ships with the server.
 */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  nginx: ['nginx-light'],
  testssl: ['testssl.sh'],
  'gnutls-serv': ['gnutls-bin'],
  javac: ['openjdk-17-jdk-headless'],
  named: ['bind9'],
  'ldns-signzone': ['ldnsutils'],
  dovecot: ['dovecot-imapd', 'dovecot-pop3d', 'dovecot-submissiond'],
  mariadb: ['mariadb-server'],
  php: ['php-cli'],
  sogo: ['sogo', 'sogo-activesync'],
  wordpress: ['wordpress', 'php-mysql', 'php-xml'],
};

const LOCK = '/var/lock/waarborg-peers';

function isInstalled(name: string): boolean {
  try {
    const state = execFileSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return state.toString() === 'installed';
  } catch {
    return false;
  }
}

/** Throws, with what apt-get said, when something cannot be installed: a peer that is not there must not count as agreement. */
export function install(peers: readonly string[]): void {
  const missing = peers.flatMap((peer) => PACKAGES[peer] ?? [peer]).filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  const apt = (...args: string[]) => {
    // One at a time: apt-get gives up when another is at work.
    const locked = ['flock', LOCK, 'apt-get', ...args];
    const [command = '', ...rest] = root ? locked : ['sudo', '-n', ...locked];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  apt('update', '-q');
  apt('install', '-q', '-y', '--no-install-recommends', ...missing);
}
