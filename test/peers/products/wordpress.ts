/** WordPress: a login by a form and by XML-RPC, application passwords for its REST interface, and no second factor. */
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMariaDb } from './mariadb.ts';
import type { Product } from './product.ts';
import { FORWARDED, startProxy } from './proxy.ts';

const HOST = 'wordpress.zoo.test';
const account = { username: 'anneke', password: 'Zeven groene+fietsen op 3 daken' };

export const wordpress: Product = {
  name: 'wordpress',
  needs: ['nginx', 'mariadb', 'php', 'wordpress'],
  start: async (bench) => {
    const site = join(bench.folder, 'wordpress');
    await cp('/usr/share/wordpress', site, { recursive: true, verbatimSymlinks: true });
    const database = await startMariaDb(bench, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;');
    await bench.file('wordpress/wp-config.php', configOf(database));
    const device = join(bench.folder, 'device');
    await bench.run('php', [await bench.file('set-up.php', setUp(site, device))], {
      env: { PASSWORD: account.password },
    });
    const upstream = await bench.freePort();
    await bench.serve(upstream, 'php', ['-S', `127.0.0.1:${upstream}`, '-t', site], {
      env: { PHP_CLI_SERVER_WORKERS: '4' },
    });
    const port = await startProxy(bench, [
      { host: HOST, config: `location / { proxy_pass http://127.0.0.1:${upstream}; ${FORWARDED} }` },
    ]);
    const login = {
      driver: 'form',
      path: '/wp-login.php',
      protected: '/wp-admin/',
      doors: [
        { name: 'XML-RPC', kind: 'xmlrpc', path: '/xmlrpc.php' },
        { name: 'REST', kind: 'basic', path: '/?rest_route=/wp/v2/users/me', control: 'device' },
      ],
    };
    const application = { username: account.username, password: await readFile(device, 'utf8') };
    return { variants: [{ id: 'as shipped', host: HOST, port, login, account, device: application }] };
  },
};

/** What a person fills in; and nothing is fetched from elsewhere. */
function configOf(database: number): string {
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  const define = (name: string, value: string) => `define('${name}', ${value});`;
  return `<?php
${define('DB_NAME', "'wordpress'")} ${define('DB_USER', "'root'")} ${define('DB_PASSWORD', "''")}
${define('DB_HOST', `'127.0.0.1:${database}'`)} ${define('DB_CHARSET', "'utf8mb4'")} ${define('DB_COLLATE', "''")}
${keys.map((name) => define(name, `'only-for-this-run-${name}'`)).join('\n')}
${define('WP_HOME', `'https://${HOST}'`)} ${define('WP_SITEURL', `'https://${HOST}'`)}
${define('WP_HTTP_BLOCK_EXTERNAL', 'true')} ${define('DISABLE_WP_CRON', 'true')}
${define('AUTOMATIC_UPDATER_DISABLED', 'true')}
$table_prefix = 'wp_';
// Behind a proxy, as WordPress's own handbook has it.
if (($_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '') === 'https') { $_SERVER['HTTPS'] = 'on'; }
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
`;
}

/** The installation that is otherwise done in the browser, and an application password for a device. */
function setUp(site: string, device: string): string {
  return `<?php
$_SERVER += ['HTTP_HOST' => '${HOST}', 'HTTPS' => 'on', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
define('WP_INSTALLING', true);
function wp_new_blog_notification() {}
require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
$made = wp_install('Zoo', '${account.username}', 'anneke@zoo.test', true, '', getenv('PASSWORD'));
[$password] = WP_Application_Passwords::create_new_application_password($made['user_id'], ['name' => 'phone']);
file_put_contents('${device}', $password);
`;
}
