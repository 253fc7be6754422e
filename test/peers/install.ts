/** Installs peers from Debian's packages when one of them is missing. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  lemonldap: [
    ...['liblemonldap-ng-portal-perl', 'libplack-perl', 'libdbd-sqlite3-perl'],
    // For its codes; and for its pictures to read, which it loads even when nobody is shown one.
    ...['libconvert-base32-perl', 'libcrypt-urandom-perl', 'libdigest-hmac-perl'],
    ...['libgd-securityimage-perl', 'libimage-magick-perl'],
  ],
  mediawiki: ['mediawiki', 'php-sqlite3'],
  'tt-rss': ['tt-rss', 'dbconfig-no-thanks', 'php-mysql'],
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
  // A machine that stopped in the middle of an installation refuses the next one until that is finished.
  locked('dpkg', '--configure', '-a');
  locked('apt-get', 'update', '-q');
  locked('apt-get', 'install', '-q', '-y', '--no-install-recommends', ...missing);
}

/**
 * Runs one at a time, for apt-get gives up when another is at work, and in a session of its own with a file to write to: a
 * test that is stopped, by Ctrl-C or a time limit, must not take an installation that is half done with it.
 */
function locked(...command: readonly string[]): void {
  const words = ['setsid', '--wait', 'flock', LOCK, ...command];
  const [program = '', ...rest] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-install-'));
  const said = openSync(join(folder, 'said'), 'w');
  try {
    execFileSync(program, rest, {
      stdio: ['ignore', 'ignore', said],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    const problem = readFileSync(join(folder, 'said'), 'utf8').trim();
    throw new Error(`${command.join(' ')}: ${problem}`, { cause: error });
  } finally {
    closeSync(said);
    rmSync(folder, { recursive: true, force: true });
  }
}
