/** `waarborg init` looks at what the newcomer names: products and forms are recognised, and nothing secret is sent. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startTestLab } from '../../lib/lab.ts';
import { page, redirect, type Site } from '../../../src/lab/site.ts';
import { waarborg } from '../../lib/io.ts';
import { NEXTCLOUD_HOST, nextcloudSite } from '../../lib/servers/nextcloud.ts';
import { startOrigins } from '../../lib/servers/origins.ts';

interface Reach {
  readonly ca: string;
  readonly connectTo: readonly string[];
}

async function init(reach: Reach, words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-init-'));
  try {
    const io = { cwd: folder };
    writeFileSync(join(folder, 'ca.pem'), reach.ca);
    const led = ['--cacert', join(folder, 'ca.pem'), ...reach.connectTo.flatMap((rule) => ['--connect-to', rule])];
    const known = ['--organisation', 'Example', '--statement', ''];
    const { code, out, err } = await waarborg(['init', ...known, ...words, ...led], io);
    const { code: valid } = await waarborg(['validate'], io);
    return { code, valid, said: out + err, controls: readFileSync(join(folder, 'controls.yaml'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HOST = 'portal.example.nl';
const FORM =
  '<form method="post" action="/x"><input name="user"><input type="password" name="pass"><button>Go</button></form>';

/** What was asked of the site, and with what. */
function watched(site: Site): { site: Site; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    site: (visit) => {
      asked.push(`${visit.method} ${visit.path} ${visit.body}`);
      return site(visit);
    },
  };
}

describe('init', () => {
  it('recognises the logins of the lab', async () => {
    await using lab = await startTestLab({ faults: [], now: new Date() });
    const { code, valid, controls, said } = await init(
      { ca: readFileSync(lab.caFile, 'utf8'), connectTo: lab.connectTo },
      [
        ...['--system', 'Plesk=https://plesk.cyberbrain.nl:8443+two-factor'],
        ...['--system', 'Agenda=https://agenda.cyberbrain.nl+two-factor'],
        ...['--system', 'Website=https://www.cyberbrain.nl'],
      ],
    );
    expect([code, valid]).toEqual([0, 0]);
    expect(controls).toContain('login: { driver: plesk, account: plesk-audit }');
    expect(controls).toContain('login: { driver: form, account: agenda-audit, path: /inloggen, protected: / }');
    expect(controls.match(/login:/g)).toHaveLength(2);
    expect(said).toContain('Plesk: answers over HTTPS, with a certificate that proves its name; login found');
  });

  it.each<[string, Site, string]>([
    [
      'a page that sends strangers to its login',
      ({ path }) => (path === '/home' ? redirect('/sign-in') : page('Log in', FORM)),
      '{ driver: form, account: portal-audit, path: /sign-in, protected: /home }',
    ],
    [
      'a login at a well-known address',
      ({ path }) =>
        path === '/inloggen'
          ? page('Inloggen', FORM)
          : path === '/home'
            ? page('Hi', 'hi')
            : page('404', '', { status: 404 }),
      '{ driver: form, account: portal-audit, path: /inloggen, protected: /account }',
    ],
    [
      'WordPress',
      ({ path }) =>
        path === '/wp-login.php'
          ? page('Log in', FORM)
          : path === '/home'
            ? page('Blog', 'x')
            : page('404', '', { status: 404 }),
      '{ driver: form, account: portal-audit, path: /wp-login.php, protected: /wp-admin/profile.php }',
    ],
    [
      'HTTP Basic',
      () => ({ status: 401, headers: [['WWW-Authenticate', 'Basic realm="x"']], body: '' }),
      '{ driver: basic, account: portal-audit, protected: /home }',
    ],
    [
      'nothing that it knows',
      () => page('Nothing', 'nothing'),
      '{ driver: form, account: portal-audit, path: /login, protected: /account }',
    ],
  ])('sees %s, and only looks', async (_name, site, login) => {
    const watch = watched(site);
    await using origins = await startOrigins({ [HOST]: () => watch.site });
    const { code, valid, controls } = await init(origins, ['--system', `Portal=https://${HOST}/home+login`]);
    expect([code, valid]).toEqual([0, 0]);
    expect(controls).toContain(`login: ${login}`);
    expect(watch.asked.filter((asked) => !/^GET \S+ $/.test(asked))).toEqual([]);
    expect(watch.asked.length).toBeLessThan(10);
  });

  it('knows Nextcloud from a form, also below the root', async () => {
    await using origins = await startOrigins({
      [NEXTCLOUD_HOST]: nextcloudSite({ factor: 'totp', base: '/nextcloud' }),
    });
    const { controls } = await init(origins, ['--system', `Cloud=https://${NEXTCLOUD_HOST}/nextcloud/+two-factor`]);
    expect(controls).toContain('{ driver: nextcloud, account: cloud-audit, base: /nextcloud }');
  });

  it('says so, and goes on, when it cannot look, may not, or is led elsewhere', async () => {
    await using origins = await startOrigins({ [HOST]: () => () => redirect('https://login.example.org/') });
    const system = ['--system', `Portal=https://${HOST}/+login`];
    expect((await init(origins, system)).said).toContain('Portal: leads to https://login.example.org');
    const untrusted = await init({ ...origins, ca: (await startStranger()).ca }, system);
    expect(untrusted).toMatchObject({ code: 0, valid: 0 });
    expect(untrusted.said).toContain('could not be looked at from here');
    const blind = await init(origins, [...system, '--no-look']);
    expect(blind).toMatchObject({ code: 0, valid: 0 });
    expect(blind.said).not.toContain('Portal: ');
  });
});

async function startStranger(): Promise<Reach> {
  await using stranger = await startOrigins({ [HOST]: () => () => page('x', 'x') });
  return { ca: stranger.ca, connectTo: [] };
}
