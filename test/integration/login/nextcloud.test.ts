/** The driver `nextcloud` against a server that behaves as Nextcloud's source says: on, off, and broken in ways that matter. */
import { describe, expect, it } from 'vitest';
import { noBypass } from '../../../src/checks/two-factor/no-bypass/check.ts';
import { LoginError } from '../../../src/login/driver.ts';
import { nextcloud } from '../../../src/login/drivers/nextcloud.ts';
import type { Json } from '../../../src/model/json.ts';
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

  it.each<[string, NextcloudState, RegExp]>([
    ['a second factor that is yet to be set up', { factor: 'unenrolled' }, /has none set up/],
    ['a factor of another kind', { factor: 'notification' }, /is twofactor_nextcloud_notification, and not totp/],
    ['a request that was not judged', { factor: 'totp', broken: 'untrusted-origin' }, /not judged: invalidOrigin/],
    ['a choice that leads back to itself', { factor: 'several', broken: 'circle' }, /leads back to the choice/],
  ])('proves nothing by %s', async (_name, state, sign) => {
    await using server = await start(state);
    const result = await visitBy('nextcloud', {}, server, AUDITOR);
    expect(result.password.ok && result.password.value.step).toMatchObject({ reading: 'unknown' });
    expect(result.password.ok && result.password.value.step.sign).toMatch(sign);
    expect(verdictsOf(result)['two-factor.password-alone-refused']).toBe('indistinct');
  });

  it('says what to configure when Nextcloud is not there', async () => {
    await using server = await start({ factor: 'totp', base: '/nextcloud' });
    const problem = await visitBy('nextcloud', {}, server, AUDITOR).catch((error: unknown) => error as LoginError);
    expect(problem).toBeInstanceOf(LoginError);
    expect(problem).toHaveProperty('message', '/index.php/login (status 404) is not the login page of Nextcloud');
    expect(problem).toHaveProperty('hint', expect.stringContaining('set `base`'));
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
    const lines = await nextcloud.make({}, () => undefined).explain(server.open());
    expect(lines).toEqual([
      "login page /index.php/login: status 200, Nextcloud's own: yes",
      '  token against forged requests: found in data-requesttoken',
      '  would send POST /index.php/login with user, password and requesttoken',
      'protected page /index.php/apps/files/, seen by nobody: status 200, at /login',
      '  hint: name an account with an app password (`appPassword`), or a closed side door cannot be proven',
    ]);
  });
});
