/**
 * MediaWiki with OATHAuth, which comes with it: the code on a page of its own, from four steps back to four ahead, and each
 * step once. A group may be required to have a factor, and then loses its rights, not its login, without one.
 */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { variantsOf, type Product, type TestAccount } from './product.ts';
import { FORWARDED, startProxy } from './proxy.ts';
import type { Workbench } from './workbench.ts';

const PROGRAM = '/usr/share/mediawiki';
const SECRET = 'NB2W42DFOJSWQ33OM5SW44TFMVXHG3DB';
const accounts = {
  off: { username: 'Pieter', password: 'Dertien rode+fluiten 2 muren', totp: SECRET },
  on: { username: 'Quirine', password: 'Schuine torens+van 9 mosterd', totp: SECRET },
  required: { username: 'Ruben', password: 'Wollen vissen+in 11 zakken', totp: SECRET },
} satisfies Record<string, TestAccount>;
const HOSTS = { off: 'off.mediawiki.zoo.test', on: 'on.mediawiki.zoo.test', required: 'required.mediawiki.zoo.test' };

export const mediawiki: Product = {
  name: 'mediawiki',
  needs: ['nginx', 'php', 'mediawiki'],
  start: async (bench) => {
    const settings = await installWiki(bench);
    const upstream = await bench.freePort();
    await bench.serve(upstream, 'php', ['-S', `127.0.0.1:${upstream}`, '-t', PROGRAM], {
      env: { PHP_CLI_SERVER_WORKERS: '4', MW_CONFIG_FILE: settings },
    });
    const config = `location / { proxy_pass http://127.0.0.1:${upstream}; ${FORWARDED} }`;
    const port = await startProxy(
      bench,
      Object.values(HOSTS).map((host) => ({ host, config })),
    );
    const login = {
      driver: 'form',
      path: '/index.php?title=Special:UserLogin',
      protected: '/index.php?title=Special:Watchlist',
    };
    return { variants: variantsOf({ port, login }, HOSTS, accounts) };
  },
};

/** By its own scripts, with SQLite; then a wiki for each host, since it counts wrong passwords by address. Gives the file of settings. */
async function installWiki(bench: Workbench): Promise<string> {
  const script = (name: string, args: readonly string[], env: Record<string, string> = {}) =>
    bench.run('php', [join(PROGRAM, 'maintenance', name), ...args], { env });
  const { username, password } = accounts.required;
  await script(
    'install.php',
    [
      ...['--dbtype', 'sqlite', '--dbpath', join(bench.folder, 'data'), '--dbname', 'wiki', '--confpath', bench.folder],
      ...['--server', `https://${HOSTS.off}`, '--scriptpath', '', '--lang', 'en'],
      ...['--passfile', await bench.file('password', password), 'Zoo', username],
    ],
    // Where there is nothing yet; else the settings of this machine would be found.
    { MW_CONFIG_FILE: join(bench.folder, 'none.php') },
  );
  const settings = await bench.file('Settings.php', settingsOf(bench.folder));
  const env = { MW_CONFIG_FILE: settings };
  await script('update.php', ['--quick'], env);
  for (const name of ['off', 'on'] as const)
    await script('createAndPromote.php', [accounts[name].username, accounts[name].password], env);
  await bench.run('php', [await bench.file('enrol.php', ENROL)], { env });
  for (const host of Object.values(HOSTS))
    await cp(join(bench.folder, 'data'), join(bench.folder, host), { recursive: true });
  return settings;
}

/** What the installer wrote, with the data of the host that is asked, and what a person adds. */
function settingsOf(folder: string): string {
  return `<?php
$host = $_SERVER['HTTP_HOST'] ?? 'data';
eval( str_replace( [ '<?php', '${folder}/data' ], [ '', '${folder}/' . $host ],
  file_get_contents( '${folder}/LocalSettings.php' ) ) );
$wgServer = "https://$host";
$wgMainCacheType = CACHE_DB;
$wgCacheDirectory = '${folder}';
$wgJobRunRate = 0;
$wgSecureLogin = true;
wfLoadExtension( 'OATHAuth' );
if ( $host === '${HOSTS.required}' ) { $wgOATHRequiredForGroups = [ 'sysop' ]; }
$_SERVER['HTTPS'] = 'on';
`;
}

/** What OATHAuth keeps of a user who has scanned the code. */
const ENROL = `<?php
$_SERVER['argv'] = [];
require_once '${PROGRAM}/maintenance/Maintenance.php';
class Enrol extends Maintenance {
  public function execute() {
    $user = MediaWiki\\MediaWikiServices::getInstance()->getUserFactory()->newFromName( '${accounts.on.username}' );
    $data = json_encode( [ 'keys' => [ [ 'secret' => '${SECRET}', 'scratch_tokens' => [] ] ] ] );
    wfGetDB( DB_PRIMARY )->insert( 'oathauth_users',
      [ 'id' => $user->getId(), 'module' => 'totp', 'data' => $data ], __METHOD__ );
  }
}
$maintClass = Enrol::class;
require RUN_MAINTENANCE_IF_MAIN;
`;
