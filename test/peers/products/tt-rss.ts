/**
 * Tiny Tiny RSS: asks for the code after any password, and judges both together; a user may switch the code on, and
 * nobody can require it. Its page is drawn by a script, and logs out by one.
 */
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asUser } from './as-user.ts';
import { base32 } from './base32.ts';
import { runSql, startMariaDb } from './mariadb.ts';
import type { Product, TestAccount, Variant } from './product.ts';
import { FORWARDED, startProxy } from './proxy.ts';

const PROGRAM = '/usr/share/tt-rss';
/** Of a user: what the password is hashed with, and what the secret of the codes is made of. */
const SALT = 'only-for-this-run-0123456789abcdef';
const accounts = {
  off: { username: 'niels', password: 'Zure appels+rollen 6 heuvels', totp: secretOf(SALT) },
  on: { username: 'olga', password: 'Bruine beren+dansen 4 walsen', totp: secretOf(SALT) },
} satisfies Record<string, TestAccount>;
const HOSTS = { off: 'off.tt-rss.zoo.test', on: 'on.tt-rss.zoo.test' };

export const ttRss: Product = {
  name: 'tt-rss',
  needs: ['nginx', 'mariadb', 'php', 'tt-rss'],
  start: async (bench) => {
    const database = await startMariaDb(bench, 'CREATE DATABASE ttrss CHARACTER SET utf8;');
    await runSql(bench, database, `USE ttrss; SOURCE ${PROGRAM}/schema/ttrss_schema_mysql.sql; ${USERS}`);
    const serve = async (name: keyof typeof HOSTS): Promise<Variant & { config: string }> => {
      const site = join(bench.folder, name);
      // Links of Debian's to the configuration of this machine, which stays as it is.
      const own = ['config.php', 'feed-icons'].map((part) => join(PROGRAM, 'www', part));
      await cp(join(PROGRAM, 'www'), site, {
        recursive: true,
        filter: (path) => !own.includes(path),
      });
      for (const part of ['feed-icons', 'lock', 'cache/images', 'cache/upload', 'cache/export'])
        await chmod(await made(join(site, part)), 0o777);
      await bench.file(`${name}/config.php`, configOf(site, HOSTS[name], database));
      const port = await bench.freePort();
      const php = ['php', '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', site];
      const [command, args] = await asUser(bench, 'www-data', php);
      await bench.serve(port, command, args, { env: { PHP_CLI_SERVER_WORKERS: '4' } });
      return {
        id: `factor ${name}`,
        host: HOSTS[name],
        port: 0,
        login: { driver: 'form', path: '/', protected: '/prefs.php' },
        account: accounts[name],
        config: `location / { proxy_pass http://127.0.0.1:${port}; ${FORWARDED} }`,
      };
    };
    const sites = [await serve('off'), await serve('on')];
    const port = await startProxy(bench, sites);
    return { variants: sites.map(({ config: _, ...variant }) => ({ ...variant, port })) };
  },
};

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Its plugin for passwords takes so much of a hash of the salt. */
function secretOf(salt: string): string {
  return base32(createHash('sha1').update(salt).digest('hex').slice(0, 12));
}

const USERS = Object.entries(accounts)
  .map(([name, { username, password }]) => {
    const hash = createHash('sha256').update(`${SALT}${password}`).digest('hex');
    return `INSERT INTO ttrss_users (login, pwd_hash, access_level, salt, otp_enabled)
      VALUES ('${username}', 'MODE2:${hash}', 0, '${SALT}', ${String(name === 'on')});`;
  })
  .join('\n');

/** Debian's file, with the values that a person fills in. */
function configOf(site: string, host: string, database: number): string {
  const values: Record<string, string> = {
    DB_TYPE: "'mysql'",
    DB_HOST: "'127.0.0.1'",
    DB_PORT: `'${database}'`,
    DB_USER: "'root'",
    DB_NAME: "'ttrss'",
    DB_PASS: "''",
    SELF_URL_PATH: `'https://${host}/'`,
    LOCK_DIRECTORY: `'${site}/lock'`,
    CACHE_DIR: `'${site}/cache'`,
    ICONS_DIR: "'feed-icons'",
    ICONS_URL: "'feed-icons'",
    CHECK_FOR_UPDATES: 'false',
    LOG_DESTINATION: "'sql'",
    MYSQL_CHARSET: "'UTF8'",
    SINGLE_USER_MODE: 'false',
    SIMPLE_UPDATE_MODE: 'false',
    PHP_EXECUTABLE: "'/usr/bin/php'",
    AUTH_AUTO_CREATE: 'false',
    AUTH_AUTO_LOGIN: 'true',
    FORCE_ARTICLE_PURGE: '0',
    ENABLE_REGISTRATION: 'false',
    REG_NOTIFY_ADDRESS: "'zoo@zoo.test'",
    REG_MAX_USERS: '10',
    SESSION_COOKIE_LIFETIME: '86400',
    SMTP_FROM_NAME: "'zoo'",
    SMTP_FROM_ADDRESS: "'zoo@zoo.test'",
    DIGEST_SUBJECT: "'zoo'",
    ENABLE_GZIP_OUTPUT: 'false',
    PLUGINS: "'auth_internal, note'",
    CONFIG_VERSION: '26',
  };
  return `<?php
${Object.entries(values)
  .map(([name, value]) => `define('${name}', ${value});`)
  .join('\n')}
`;
}
