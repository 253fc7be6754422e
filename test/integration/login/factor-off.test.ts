/** With the second factor switched off and its secret known, every driver reports it, and sends no form after the password. */
import chromium from '@sparticuz/chromium';
import { describe, expect, it } from 'vitest';
import { panel } from '../../../src/lab/panel.ts';
import { basicOf, page, type Site } from '../../../src/lab/site.ts';
import type { Credentials } from '../../../src/login/driver.ts';
import type { Json } from '../../../src/model/json.ts';
import { VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import { DRAWN_HOST, drawnSite, DRAWN_USER } from '../../lib/servers/drawn.ts';
import { AUDITOR as CLOUD_USER, NEXTCLOUD_HOST, nextcloudSite } from '../../lib/servers/nextcloud.ts';
import { ODD_HOST, ODD_USER, oddLogin } from '../../lib/servers/odd-login.ts';
import { OIDC_HOST, oidcSite, PERSON } from '../../lib/servers/oidc.ts';
import { startOrigins, type Served } from '../../lib/servers/origins.ts';
import { AUDITOR as MAIL_USER, SOGO_HOST, sogoSite } from '../../lib/servers/sogo.ts';

type User = Credentials & { readonly totp: string };
const WITHOUT_FACTOR = { factor: false };
const CODE_FORM =
  '<form method="post" action="/profile"><label>Verification code <input name="otp"></label><button>Set up</button></form><form method="post" action="/name"><input name="nickname"><input name="town"><button>Save</button></form>';

const behindBasic: Site = (visit) => {
  const given = basicOf(visit);
  return given?.username === ODD_USER.username && given.password === ODD_USER.password
    ? page('Reports', `<h1>Reports of this year</h1><ul><li>March is in</li><li>April is late</li></ul>${CODE_FORM}`)
    : { status: 401, headers: [['WWW-Authenticate', 'Basic realm="reports"']], body: 'no' };
};

/** Name, host, what is served, options, and who logs in. */
const LOGINS: readonly (readonly [string, string, Served, Record<string, Json>, User])[] = [
  [
    'form',
    ODD_HOST,
    oddLogin({ factor: false, home: CODE_FORM }, { posts: [], addresses: [], attempts: [] }),
    { path: '/login', protected: '/home' },
    ODD_USER,
  ],
  ['basic', ODD_HOST, () => behindBasic, { protected: '/reports' }, ODD_USER],
  [
    'json',
    DRAWN_HOST,
    drawnSite(WITHOUT_FACTOR),
    {
      protected: '/api/me',
      password: { path: '/api/login', body: { user: '{username}', pass: '{password}' } },
      code: { path: '/api/code', body: { code: '{code}' } },
      challenge: { json: { code: true } },
    },
    DRAWN_USER,
  ],
  [
    'browser',
    DRAWN_HOST,
    drawnSite(WITHOUT_FACTOR),
    { path: '/login', protected: '/inbox', logout: '/logout', executable: await chromium.executablePath() },
    DRAWN_USER,
  ],
  ['nextcloud', NEXTCLOUD_HOST, nextcloudSite({ factor: 'none' }), {}, CLOUD_USER],
  ['sogo', SOGO_HOST, sogoSite(WITHOUT_FACTOR), {}, MAIL_USER],
  ['plesk', 'panel.example.test', () => panel(ODD_USER, (fault) => fault === 'plesk-password-only'), {}, ODD_USER],
  ['oidc', OIDC_HOST, oidcSite(WITHOUT_FACTOR), { client: 'waarborg' }, PERSON],
];

describe('a second factor that is switched off', () => {
  it.each(LOGINS)('is reported by the driver %s', async (driver, host, served, options, user) => {
    const sent: string[] = [];
    await using server = await startOrigins({ [host]: recorded(served, sent) });
    expect(verdictsOf(await visitBy(driver, options, server, user, { endsWell: true }))).toEqual(
      VERDICTS_WITHOUT_FACTOR,
    );
    // The password is posted to the login, and the way out is posted; nothing else is.
    const after = sent.filter((line) => !OF_A_LOGIN.test(line));
    expect(after).toEqual([]);
  });
});

/** Addresses that take a password, start a login, or end one; and those of Plesk's interfaces, which are asked for settings. */
const OF_A_LOGIN =
  /^POST (?:\/login|\/api\/login|\/index\.php\/login|\/SOGo\/connect|\/login_up\.php|\/interaction\/[\w-]+|\/token|\/session\/end(?:\/confirm)?|\/api\/logout|\/logout|\/api\/v2\/cli\/server_pref\/call|\/enterprise\/control\/agent\.php)$/;

/** Notes what is not merely asked for, whatever becomes of it. */
function recorded(serve: Served, sent: string[]): Served {
  const note = (method = '', path = '') => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) sent.push(`${method} ${path.split('?')[0]!}`);
  };
  return (clock) => {
    const served = serve(clock);
    if (typeof served === 'function')
      return (visit) => {
        note(visit.method, visit.path);
        return served(visit);
      };
    return {
      listener: (request, response) => {
        note(request.method, request.url);
        served.listener(request, response);
      },
    };
  };
}
