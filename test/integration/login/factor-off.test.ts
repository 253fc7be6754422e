/**
 * With the second factor switched off and its secret known, every driver reports it, in a visit and at the command line, and
 * sends no form and no code after the password.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { describe, expect, it } from 'vitest';
import { panel } from '../../../src/lab/panel.ts';
import { basicOf, page, type Site } from '../../../src/lab/site.ts';
import type { Credentials } from '../../../src/login/driver.ts';
import { codeOfStep, readTotpSecret } from '../../../src/login/totp.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { Json } from '../../../src/model/json.ts';
import { waarborg } from '../../lib/io.ts';
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
    const sent: Sent[] = [];
    await using server = await startOrigins({ [host]: recorded(served, sent) });
    expect(verdictsOf(await visitBy(driver, options, server, user, { endsWell: true }))).toEqual(
      VERDICTS_WITHOUT_FACTOR,
    );
    expect(notOfLogin(sent, user)).toEqual([]);
  });

  it.each(LOGINS)(
    'breaks the promise at the command line, by the driver %s',
    async (driver, host, served, options, user) => {
      const sent: Sent[] = [];
      await using server = await startOrigins({ [host]: recorded(served, sent) });
      await using folder = await newFolder();
      await writeFile(join(folder.path, 'root.pem'), server.ca);
      await writeFile(join(folder.path, 'controls.yaml'), JSON.stringify(controlsOf(driver, host, options)));
      const words = ['--cacert', 'root.pem', '--resolver', 'off', '--out', 'reports', '--lang', 'en'];
      const { code, err } = await waarborg(
        ['audit', ...words, ...server.connectTo.flatMap((rule) => ['--connect-to', rule])],
        { cwd: folder.path, env: { NAME: user.username, PASSWORD: user.password, SEED: user.totp } },
      );
      expect({ code, err }).toMatchObject({
        code: 1,
        err: expect.stringContaining('1 broken: login-two-factor') as string,
      });
      const { controls } = JSON.parse(await readFile(join(folder.path, 'reports/latest.json'), 'utf8')) as Assessment;
      const findings = controls.flatMap((control) => control.findings);
      expect(findings.find(({ check }) => check === 'two-factor.password-alone-refused')).toMatchObject({
        outcome: 'fail',
        reason: 'no-second-factor',
      });
      expect(notOfLogin(sent, user)).toEqual([]);
    },
  );
});

function controlsOf(driver: string, host: string, options: Record<string, Json>): Json {
  return {
    version: 1,
    organisation: { name: 'Zoo', contact: 'zoo@zoo.test', languages: ['en'] },
    statement: { title: 'Promises', language: 'en' },
    systems: { login: { name: 'Login', url: `https://${host}`, login: { driver, account: 'audit', ...options } } },
    accounts: { audit: { username: { env: 'NAME' }, password: { env: 'PASSWORD' }, totp: { env: 'SEED' } } },
    controls: [{ id: 'login-two-factor', claim: 'A code is asked as well.', system: 'login', safeguard: 'two-factor' }],
  };
}

async function newFolder() {
  const path = await mkdtemp(join(tmpdir(), 'waarborg-factor-off-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

interface Sent {
  readonly line: string;
  /** Empty where a library reads it. */
  readonly body: string;
}

/** Addresses that take a password, start a login, or end one; and those of Plesk's interfaces, which are asked for settings. */
const OF_A_LOGIN =
  /^POST (?:\/login|\/api\/login|\/index\.php\/login|\/SOGo\/connect|\/login_up\.php|\/interaction\/[\w-]+|\/token|\/session\/end(?:\/confirm)?|\/api\/logout|\/logout|\/api\/v2\/cli\/server_pref\/call|\/enterprise\/control\/agent\.php)$/;

/** The password is sent to the login, and the way out is sent; nothing else is, and no code of the hour around. */
function notOfLogin(sent: readonly Sent[], { totp }: User): string[] {
  const [secret, now] = [readTotpSecret(totp), Math.floor(Date.now() / 30_000)];
  const codes = Array.from({ length: 241 }, (_, index) => codeOfStep(secret, now - 120 + index));
  return sent
    .filter(({ line, body }) => !OF_A_LOGIN.test(line) || codes.some((code) => body.includes(code)))
    .map(({ line }) => line);
}

/** Methods that only look (RFC 9110 §9.2.1, RFC 4918 §9.1). */
const SAFE = ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'];

/** Notes what is not merely asked for, whatever becomes of it. */
function recorded(serve: Served, sent: Sent[]): Served {
  const note = (method = '', path = '', body = '') => {
    if (!SAFE.includes(method)) sent.push({ line: `${method} ${path.split('?')[0]!}`, body });
  };
  return (clock) => {
    const served = serve(clock);
    if (typeof served === 'function')
      return (visit) => {
        note(visit.method, visit.path, visit.body);
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
