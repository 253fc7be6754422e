/**
 * SOGo: a groupware server whose web interface asks for a TOTP code of those who switched it on, and whose DAV does
 * not. As shipped it is audited with the factor off and on; with a user whose password has a hash of long ago; and with
 * the side doors closed and guesses limited.
 */
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asUser } from './as-user.ts';
import { base32 } from './base32.ts';
import { startMariaDb } from './mariadb.ts';
import type { Product, TestAccount } from './product.ts';
import { FORWARDED, startProxy } from './proxy.ts';
import type { Workbench } from './workbench.ts';

/** SOGo takes the twenty characters themselves as the key of RFC 4226. */
const KEYS = { open: 'kz4QpT0bW9fJ2xLs7GdM', closed: 'Vn3YcR8hE1uKa6ZtX5oB' };
const accounts = {
  off: { username: 'femke', password: 'Trage slakken+winnen 6 bekers' },
  open: { username: 'gijs', password: 'Wolken van 12 kilo+stro', totp: base32(KEYS.open) },
  old: { username: 'iris', password: 'Vijftig lege+emmers 9 schuren' },
  closed: { username: 'hanna', password: 'Rode laarzen+boven 5 zee', totp: base32(KEYS.closed) },
};
/** Telephones come in by an account that the web interface is closed to. */
const device: TestAccount = { username: 'phone', password: 'dQ4-vV9-mK2-xT7-bN3' };
const HOSTS = {
  off: 'off.sogo.zoo.test',
  old: 'old.sogo.zoo.test',
  open: 'on.sogo.zoo.test',
  closed: 'closed.sogo.zoo.test',
};
const LOGIN = { driver: 'sogo', control: 'device' };

export const sogo: Product = {
  name: 'sogo',
  needs: ['nginx', 'mariadb', 'memcached', 'sogo'],
  start: async (bench) => {
    const database = await startMariaDb(bench, usersSql([...Object.values(accounts), device]));
    const settings = settingsOf(database);
    const [shipped, hardened] = await Promise.all([
      serveSogo(bench, settings),
      serveSogo(bench, { ...settings, SOGoMaximumFailedLoginCount: '5', SOGoMaximumFailedLoginInterval: '60' }),
    ]);
    const port = await startProxy(bench, [
      { host: HOSTS.off, config: siteOf(shipped) },
      { host: HOSTS.old, config: siteOf(shipped) },
      { host: HOSTS.open, config: siteOf(shipped) },
      { host: HOSTS.closed, config: siteOf(hardened, DEVICES_ONLY) },
    ]);
    const variant = (id: string, name: keyof typeof HOSTS) => ({
      id,
      host: HOSTS[name],
      port,
      login: LOGIN,
      account: accounts[name],
      device,
    });
    return {
      variants: [
        variant('factor off', 'off'),
        variant('factor off, old hash', 'old'),
        variant('factor on', 'open'),
        variant('factor on, hardened', 'closed'),
      ],
    };
  },
};

/** Its port. It refuses to run as root, and counts failed logins in a memcached that is its own. */
async function serveSogo(bench: Workbench, settings: Readonly<Record<string, string>>): Promise<number> {
  const memcached = await startMemcached(bench);
  const port = await bench.freePort();
  const home = join(bench.folder, `sogo-${port}`);
  await mkdir(home);
  await chmod(home, 0o777);
  const own = {
    WOPort: `127.0.0.1:${port}`,
    WOPidFile: join(home, 'sogo.pid'),
    WOLogFile: '-',
    WONoDetach: 'YES',
    SOGoMemcachedHost: `127.0.0.1:${memcached}`,
  };
  const given = Object.entries({ ...own, ...settings }).flatMap(([name, value]) => [`-${name}`, value]);
  const [command, args] = await asUser(bench, 'sogo', ['sogod', ...given]);
  await bench.serve(port, command, args, { cwd: home, env: { HOME: home } });
  return port;
}

async function startMemcached(bench: Workbench): Promise<number> {
  const port = await bench.freePort();
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
  await bench.serve(port, 'memcached', ['-l', '127.0.0.1', '-p', String(port), '-U', '0', ...user]);
  return port;
}

/** What would stand in /etc/sogo/sogo.conf, which belongs to the machine. */
function settingsOf(database: number): Record<string, string> {
  const table = (name: string) => `mysql://root:@127.0.0.1:${database}/sogo/${name}`;
  return {
    WOWorkersCount: '3',
    SOGoProfileURL: table('sogo_user_profile'),
    OCSFolderInfoURL: table('sogo_folder_info'),
    OCSSessionsFolderURL: table('sogo_sessions_folder'),
    OCSEMailAlarmsFolderURL: table('sogo_alarms_folder'),
    SOGoTimeZone: 'UTC',
    SOGoLanguage: 'English',
    SOGoLoginModule: 'Calendar',
    SOGoUserSources: `({ type = sql; id = users; viewURL = "${table('sogo_users')}"; canAuthenticate = YES;
      isAddressBook = NO; userPasswordAlgorithm = ssha512; })`,
  };
}

function usersSql(users: readonly TestAccount[]): string {
  const rows = users.map(({ username, password }) => {
    // Tables of old systems hold crypt(3) with DES, which looks at eight characters.
    const old = `CONCAT('{CRYPT}', ENCRYPT('${password}', 'ab'))`;
    const hash = username === accounts.old.username ? old : `'${saltedHash(password)}'`;
    return `('${username}', '${username}', ${hash}, '${username}', '${username}@zoo.test')`;
  });
  return `CREATE DATABASE sogo CHARACTER SET utf8mb4;
CREATE TABLE sogo.sogo_users (c_uid VARCHAR(60) PRIMARY KEY, c_name VARCHAR(60), c_password VARCHAR(255), c_cn VARCHAR(128), mail VARCHAR(128));
INSERT INTO sogo.sogo_users VALUES ${rows.join(', ')};
CREATE TABLE sogo.sogo_user_profile (c_uid VARCHAR(255) PRIMARY KEY, c_defaults LONGTEXT, c_settings LONGTEXT);
${enrolSql('gijs', KEYS.open)} ${enrolSql('hanna', KEYS.closed)}`;
}

/** What the user's preferences hold after the second factor was switched on there. */
function enrolSql(username: string, key: string): string {
  const settings = JSON.stringify({ General: { PrivateSalt: randomBytes(16).toString('hex'), totpKey: key } });
  return `INSERT INTO sogo.sogo_user_profile (c_uid, c_defaults, c_settings)
VALUES ('${username}', '{"SOGoTOTPEnabled":1}', '${settings}');`;
}

function saltedHash(password: string): string {
  const salt = randomBytes(8);
  const digest = createHash('sha512').update(password, 'utf8').update(salt).digest();
  return Buffer.concat([digest, salt]).toString('base64');
}

/** In front of the side doors: whoever is not the telephones' account is refused, and a visitor without a name is asked for one. */
const DEVICES_ONLY = `if ($remote_user !~ "^(|${device.username})$") { return 403; }`;

/** As SOGo's installation guide has nginx, which brings ActiveSync to where telephones look for it. */
function siteOf(upstream: number, guard = ''): string {
  const pass = `proxy_pass http://127.0.0.1:${upstream}`;
  const proxy = `${FORWARDED} proxy_buffer_size 64k; proxy_buffers 8 64k;
    proxy_set_header x-webobjects-server-protocol HTTP/1.0; proxy_set_header x-webobjects-server-url https://$host;
    proxy_set_header x-webobjects-server-name $host; proxy_set_header x-webobjects-server-port 443;
    proxy_set_header x-webobjects-remote-host 127.0.0.1;`;
  return `location = / { return 301 /SOGo/; }
  location /SOGo/ { ${pass}; ${proxy} }
  location /SOGo/dav { ${guard} ${pass}; ${proxy} }
  location /Microsoft-Server-ActiveSync { ${guard} ${pass}/SOGo/Microsoft-Server-ActiveSync; ${proxy} }
  location /SOGo.woa/WebServerResources/ { alias /usr/lib/GNUstep/SOGo/WebServerResources/; }`;
}
