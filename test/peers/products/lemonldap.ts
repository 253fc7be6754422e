/**
 * LemonLDAP::NG: a portal for logins with TOTP built in. A wrong code ends the pending login. The factor is off, on, or
 * required of everybody: then whoever has none is led to set one up.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../../src/model/json.ts';
import { variantsOf, type Product, type TestAccount } from './product.ts';
import { FORWARDED, startProxy } from './proxy.ts';
import type { Workbench } from './workbench.ts';

const SHARE = '/usr/share/lemonldap-ng/portal';
const SECRET = 'mfzwizltoq2tmnztgi3dsojugu4dqmbr';
const accounts = {
  off: { username: 'sanne', password: 'Kale bergen+onder 8 dekens', totp: SECRET },
  on: { username: 'teun', password: 'Natte lucifers+in 5 dozen', totp: SECRET },
  required: { username: 'ursula', password: 'Zachte keien+op 14 bedden', totp: SECRET },
} satisfies Record<string, TestAccount>;
type Name = keyof typeof accounts;
const HOSTS = { off: 'off.lemonldap.zoo.test', on: 'on.lemonldap.zoo.test', required: 'required.lemonldap.zoo.test' };

export const lemonldap: Product = {
  name: 'lemonldap-ng',
  needs: ['nginx', 'lemonldap'],
  start: async (bench) => {
    const users = join(bench.folder, 'users.sqlite3');
    await bench.run('perl', [await bench.file('users.pl', usersOf(users))]);
    const names = ['off', 'on', 'required'] as const;
    const sites = await Promise.all(names.map((name) => servePortal(bench, name, users)));
    const port = await startProxy(bench, sites);
    const login = { driver: 'form', path: '/', protected: '/' };
    return { variants: variantsOf({ port, login }, HOSTS, accounts) };
  },
};

/** One portal, with settings and sessions of its own. */
async function servePortal(bench: Workbench, name: Name, users: string) {
  const folder = join(bench.folder, name);
  for (const part of ['sessions/lock', 'psessions/lock']) await mkdir(join(folder, part), { recursive: true });
  await bench.file(`${name}/conf/lmConf-1.json`, JSON.stringify(settingsOf(folder, name, users)));
  const ini = await bench.file(
    `${name}/lemonldap-ng.ini`,
    `[all]
logLevel = warn
[configuration]
type = File
dirName = ${folder}/conf
[portal]
staticPrefix = /static
templateDir = ${SHARE}/templates
languages = en
`,
  );
  const env = { LLNG_DEFAULTCONFFILE: ini };
  if (name === 'on') await bench.run('perl', [await bench.file(`${name}/enrol.pl`, enrolmentOf(folder))], { env });
  const port = await bench.freePort();
  const server = ['--server', 'Standalone', '--env', 'deployment', '--host', '127.0.0.1', '--port', String(port)];
  await bench.serve(port, 'plackup', [...server, `${SHARE}/htdocs/index.psgi`], { env });
  const config = `location /static/ { alias ${SHARE}/htdocs/static/; }
    location /javascript/ { alias /usr/share/javascript/; }
    location / { proxy_pass http://127.0.0.1:${port}; ${FORWARDED} }`;
  return { host: HOSTS[name], config };
}

/** What a person sets in its manager. */
function settingsOf(folder: string, name: Name, users: string): Json {
  return {
    cfgNum: 1,
    cfgDate: 1_700_000_000,
    cfgAuthor: 'zoo',
    cfgVersion: '2.16.1',
    key: 'only-for-this-run',
    domain: HOSTS[name],
    portal: `https://${HOSTS[name]}/`,
    cookieName: 'lemonldap',
    securedCookie: 1,
    authentication: 'DBI',
    userDB: 'Same',
    passwordDB: 'Null',
    registerDB: 'Null',
    dbiAuthChain: `dbi:SQLite:dbname=${users}`,
    dbiAuthTable: 'users',
    dbiAuthLoginCol: 'name',
    dbiAuthPasswordCol: 'password',
    dbiExportedVars: { uid: 'name', cn: 'name' },
    whatToTrace: '_user',
    globalStorage: 'Apache::Session::File',
    globalStorageOptions: {
      Directory: `${folder}/sessions`,
      LockDirectory: `${folder}/sessions/lock`,
      generateModule: 'Lemonldap::NG::Common::Apache::Session::Generate::SHA256',
    },
    persistentStorage: 'Apache::Session::File',
    persistentStorageOptions: { Directory: `${folder}/psessions`, LockDirectory: `${folder}/psessions/lock` },
    locationRules: { [HOSTS[name]]: { default: 'accept' } },
    portalSkin: 'bootstrap',
    // A person can neither register nor ask for a new password.
    portalDisplayRegister: 0,
    portalDisplayResetPassword: 0,
    totp2fActivation: name === 'off' ? 0 : 1,
    totp2fSelfRegistration: name === 'off' ? 0 : 1,
    sfRequired: name === 'required' ? 1 : 0,
  };
}

function usersOf(file: string): string {
  const rows = Object.values(accounts).map(({ username, password }) => `'${username}', '${password}'`);
  return `use DBI;
my $users = DBI->connect('dbi:SQLite:dbname=${file}', '', '', { RaiseError => 1 });
$users->do('CREATE TABLE users (name TEXT PRIMARY KEY, password TEXT)');
$users->do('INSERT INTO users VALUES (?, ?)', undef, @$_) for (${rows.map((row) => `[${row}]`).join(', ')});
`;
}

/** What it keeps of a user who has scanned the code. */
function enrolmentOf(folder: string): string {
  const devices = JSON.stringify([{ type: 'TOTP', name: 'app', _secret: SECRET, epoch: 1_700_000_000 }]);
  return `use Lemonldap::NG::Common::Session;
use Lemonldap::NG::Common::Util 'getPSessionID';
Lemonldap::NG::Common::Session->new({ storageModule => 'Apache::Session::File', kind => 'Persistent', force => 1,
  storageModuleOptions => { Directory => '${folder}/psessions', LockDirectory => '${folder}/psessions/lock' },
  id => getPSessionID('${accounts.on.username}'),
  info => { _session_uid => '${accounts.on.username}', _2fDevices => '${devices}' } })->error and die;
`;
}
