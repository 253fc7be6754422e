/** The driver `nextcloud` against a server that behaves as Nextcloud's source says: on, off, and broken in ways that matter. */
import { describe, expect, it } from 'vitest';
import { noBypass } from '../../../src/checks/two-factor/no-bypass/check.ts';
import { LoginError } from '../../../src/login/driver.ts';
import { nextcloud } from '../../../src/login/drivers/nextcloud.ts';
import type { Json } from '../../../src/model/json.ts';
import { say } from '../../../src/texts/say.ts';
import { said } from '../../lib/said.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { VERDICTS_WITH_FACTOR, VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import {
  APP_PASSWORD,
  AUDITOR,
  NEXTCLOUD_HOST,
  nextcloudSite,
  type NextcloudState,
} from '../../lib/servers/nextcloud.ts';
import { startOrigins, type Origins } from '../../lib/servers/origins.ts';

const start = (state: NextcloudState): Promise<Origins> => startOrigins({ [NEXTCLOUD_HOST]: nextcloudSite(state) });

describe('the second factor of Nextcloud', () => {
  it.each<[string, NextcloudState, Record<string, Json>, Record<string, string>]>([
    ['on', { factor: 'totp' }, {}, VERDICTS_WITH_FACTOR],
    ['chosen among several', { factor: 'several' }, {}, VERDICTS_WITH_FACTOR],
    [
      'below the root of the host',
      { factor: 'several', base: '/nextcloud' },
      { base: '/nextcloud' },
      VERDICTS_WITH_FACTOR,
    ],
    ['off', { factor: 'none' }, {}, VERDICTS_WITHOUT_FACTOR],
    [
      'asked, and the session is valid already',
      { factor: 'totp', broken: 'pending-is-in' },
      {},
      { ...VERDICTS_WITH_FACTOR, 'two-factor.password-alone-refused': 'challenge-skippable' },
    ],
  ])('%s', async (_name, state, options, expected) => {
    await using server = await start(state);
    expect(verdictsOf(await visitBy('nextcloud', options, server, AUDITOR))).toMatchObject(
      state.broken === undefined ? expected : { 'two-factor.password-alone-refused': 'challenge-skippable' },
    );
  });

  it('is left to ask what new passwords need, which only who is inside is told', async () => {
    await using server = await start({ factor: 'totp', base: '/nextcloud' });
    const told = (await visitBy('nextcloud', { base: '/nextcloud' }, server, AUDITOR))['password-policy'];
    expect(told.ok && told.value).toMatchObject({ status: 200, told: [{ measure: 'length', least: 10 }] });
  });

  it('is found to take any six digits', async () => {
    await using server = await start({ factor: 'totp', broken: 'any-code' });
    const verdicts = verdictsOf(await visitBy('nextcloud', {}, server, AUDITOR));
    expect(verdicts['two-factor.wrong-code-refused']).toBe('admitted');
  });

  it.each<[string, NextcloudState, RegExp, string]>([
    [
      'a second factor that is yet to be set up',
      { factor: 'unenrolled' },
      /asks the visitor to set up a second factor/,
      'can-enrol',
    ],
    [
      'a factor of another kind',
      { factor: 'notification' },
      /is twofactor_nextcloud_notification, not totp/,
      'indistinct',
    ],
    [
      'a request that was not judged',
      { factor: 'totp', broken: 'untrusted-origin' },
      /not checked: invalidOrigin/,
      'indistinct',
    ],
    [
      'a choice that leads back to itself',
      { factor: 'several', broken: 'circle' },
      /leads back to the choice/,
      'indistinct',
    ],
  ])('proves nothing by %s', async (_name, state, sign, reason) => {
    await using server = await start(state);
    const result = await visitBy('nextcloud', {}, server, AUDITOR);
    const { step } = result.password.ok ? result.password.value : {};
    expect(step?.reading).toBe(state.factor === 'unenrolled' ? 'enrolment' : 'unknown');
    expect(say('en', step!.sign)).toMatch(sign);
    expect(verdictsOf(result)['two-factor.password-alone-refused']).toBe(reason);
  });

  it('says what to configure when Nextcloud is not there', async () => {
    await using server = await start({ factor: 'totp', base: '/nextcloud' });
    const problem = await visitBy('nextcloud', {}, server, AUDITOR).catch((error: unknown) => error as LoginError);
    expect(problem).toBeInstanceOf(LoginError);
    expect(said(problem)).toMatch(
      /^\/index\.php\/login \(status 404\) is not the login page of Nextcloud; hint: .*`base`/,
    );
  });
});

describe('the side doors of Nextcloud', () => {
  const audit = async (state: NextcloudState, options: Record<string, Json>) => {
    await using server = await start(state);
    const [, , toHost, port] = server.connectTo[0]!.split(':');
    return await auditLogin(
      {
        url: `https://${NEXTCLOUD_HOST}/`,
        connectTo: { host: NEXTCLOUD_HOST, port: 443, toHost: toHost!, toPort: Number(port) },
        ca: server.ca,
      },
      {
        checks: [noBypass.id],
        safeguards: ['two-factor'],
        system: { login: { driver: 'nextcloud', account: 'audit', options } },
        secrets: {
          AUDIT_USERNAME: AUDITOR.username,
          AUDIT_PASSWORD: AUDITOR.password,
          OTHER_USERNAME: AUDITOR.username,
          OTHER_PASSWORD: APP_PASSWORD,
        },
      },
    );
  };

  it.each<[string, NextcloudState, Record<string, Json>, string, string[]]>([
    [
      'closed, as an app password shows',
      { factor: 'totp' },
      { appPassword: 'other' },
      'closed',
      ['WebDAV', 'CalDAV', 'OCS'],
    ],
    // No attempt is left for the third.
    ['unproven without an app password', { factor: 'totp' }, {}, 'unproven', ['WebDAV', 'CalDAV']],
    [
      'open in spite of the factor',
      { factor: 'totp', broken: 'dav-open' },
      { appPassword: 'other' },
      'open',
      ['WebDAV', 'CalDAV', 'OCS'],
    ],
    ['open without a factor', { factor: 'none' }, {}, 'open', ['WebDAV', 'CalDAV', 'OCS']],
  ])('are %s', async (_name, state, options, reason, doors) => {
    const { finding } = await audit(state, options);
    expect(finding(noBypass.id)).toMatchObject({ reason, data: { doors } });
  });

  it('tell what they are before anything is sent', async () => {
    await using server = await start({ factor: 'totp' });
    const seen = await nextcloud.make({}, () => undefined).explain(server.open());
    expect(seen.map((each) => say('en', each))).toEqual([
      'login page /index.php/login: status 200, title “Login – Nextcloud”',
      'it is the login page of Nextcloud',
      'anti-forgery token found in data-requesttoken',
      'would send the password: POST /index.php/login with user, password, requesttoken',
      'protected page /index.php/apps/files/, seen without logging in: status 200, title “Login – Nextcloud”, redirected to /login',
      'closed bypass endpoints cannot be proven yet; hint: name an account with an app password (`appPassword`) to prove that the other ways in are closed',
    ]);
  });
});
