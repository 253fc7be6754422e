/** The driver `sogo` against a server that answers as SOGo was seen to: on, off, locked, and broken in ways that matter. */
import { describe, expect, it } from 'vitest';
import { noBypass } from '../../../src/checks/two-factor/no-bypass/check.ts';
import { LoginError } from '../../../src/login/driver.ts';
import { lockoutSign } from '../../../src/login/reading/lockout.ts';
import { sogo } from '../../../src/login/drivers/sogo.ts';
import type { Json } from '../../../src/model/json.ts';
import { said } from '../../lib/said.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { VERDICTS_WITH_FACTOR, VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import { startOrigins, type Origins } from '../../lib/servers/origins.ts';
import { AUDITOR, PHONE, SOGO_HOST, sogoSite, type SogoState } from '../../lib/servers/sogo.ts';

const start = (state: SogoState): Promise<Origins> => startOrigins({ [SOGO_HOST]: sogoSite(state) });

describe('the second factor of SOGo', () => {
  it.each<[string, SogoState, Record<string, Json>, Record<string, string>]>([
    ['on', { factor: true }, {}, { ...VERDICTS_WITH_FACTOR, 'two-factor.code-single-use': 'accepted-again' }],
    [
      'elsewhere than at /SOGo',
      { factor: true, base: '/groupware' },
      { base: '/groupware' },
      { 'two-factor.password-alone-refused': 'refused', 'two-factor.right-code-admits': 'admitted' },
    ],
    ['off', { factor: false }, {}, VERDICTS_WITHOUT_FACTOR],
    [
      'asked, and the session is valid already',
      { factor: true, broken: 'session-before-code' },
      {},
      { 'two-factor.password-alone-refused': 'challenge-skippable' },
    ],
    [
      'taking any six digits',
      { factor: true, broken: 'any-code' },
      {},
      { 'two-factor.password-alone-refused': 'refused', 'two-factor.wrong-code-refused': 'admitted' },
    ],
  ])('%s', async (_name, state, options, expected) => {
    await using server = await start(state);
    expect(verdictsOf(await visitBy('sogo', options, server, AUDITOR))).toMatchObject(expected);
  });

  it('proves nothing where the password must be changed first', async () => {
    await using server = await start({ factor: true, broken: 'must-change' });
    const result = await visitBy('sogo', {}, server, AUDITOR);
    expect(verdictsOf(result)['two-factor.password-alone-refused']).toBe('auth');
    const step = await sogo.make({}, () => undefined).password(server.open(), AUDITOR);
    expect(step).toMatchObject({ reading: 'refused', sign: { code: 'password-change-demanded' } });
  });

  it('stops where the account is locked', async () => {
    await using server = await start({ factor: true, locksAt: 1 });
    const session = server.open();
    const step = await sogo.make({}, () => undefined).password(session, { ...AUDITOR, password: 'wrong' });
    expect(step).toMatchObject({ reading: 'refused', sign: { code: 'account-locked' } });
    expect(lockoutSign(step.page, step.before)).toMatchObject({ code: 'answer-says' });
    await using another = await start({ factor: true, locksAt: 1 });
    const result = await visitBy('sogo', {}, another, AUDITOR);
    expect(result.code).toMatchObject({ ok: false, reason: 'locked-out' });
  });

  it.each<[string, SogoState, string]>([
    ['SOGo lies elsewhere', { factor: true, base: '/groupware' }, '/SOGo/ (status 404) is not the login page of SOGo'],
    [
      'another login stands before it',
      { factor: true, broken: 'not-sogo' },
      '/SOGo/ (status 200) is not the login page of SOGo',
    ],
  ])('says what to configure when %s', async (_name, state, message) => {
    await using server = await start(state);
    const problem = await visitBy('sogo', {}, server, AUDITOR).catch((error: unknown) => error as LoginError);
    expect(problem).toBeInstanceOf(LoginError);
    expect(said(problem)).toContain(message);
    expect(said(problem)).toMatch(/; hint: .*`base`/);
  });

  it('has a login form that is judged, and a session that ends', async () => {
    await using server = await start({ factor: false });
    const flow = sogo.make({}, () => undefined);
    const session = server.open();
    expect((await flow.loginForm!(session)).form).toEqual({
      method: 'post',
      target: `https://${SOGO_HOST}/SOGo/`,
      passwordType: 'password',
      prefilled: false,
    });
    await flow.password(session, AUDITOR);
    expect(flow.look(await flow.view(session)).passwordField).toBe(false);
    await flow.logOut!(session);
    expect(flow.look(await flow.view(session)).passwordField).toBe(true);
  });
});

describe('the side doors of SOGo', () => {
  it.each<[string, SogoState, Record<string, Json>, string, string[]]>([
    ['open in spite of the factor', { factor: true, activeSync: 'open' }, {}, 'open', ['DAV', 'ActiveSync']],
    [
      'closed, as the account of the telephones shows',
      { factor: true, dav: 'devices' },
      { control: 'other' },
      'closed',
      ['DAV'],
    ],
    [
      'open at ActiveSync alone',
      { factor: true, dav: 'devices', activeSync: 'open' },
      { control: 'other' },
      'open',
      ['ActiveSync'],
    ],
    [
      'unclear where ActiveSync answers everybody',
      { factor: true, dav: 'absent', activeSync: 'empty' },
      {},
      'unclear',
      ['ActiveSync'],
    ],
    ['unproven where it refuses everybody', { factor: true, dav: 'devices' }, {}, 'unproven', ['DAV']],
    ['absent', { factor: true, dav: 'absent' }, { control: 'other' }, 'absent', ['DAV', 'ActiveSync']],
  ])('are %s', async (_name, state, options, reason, doors) => {
    await using server = await start(state);
    const [, , toHost, port] = server.connectTo[0]!.split(':');
    const { finding } = await auditLogin(
      {
        url: `https://${SOGO_HOST}/`,
        connectTo: { host: SOGO_HOST, port: 443, toHost: toHost!, toPort: Number(port) },
        ca: server.ca,
      },
      {
        checks: [noBypass.id],
        safeguards: ['two-factor'],
        system: { login: { driver: 'sogo', account: 'audit', options } },
        secrets: {
          AUDIT_USERNAME: AUDITOR.username,
          AUDIT_PASSWORD: AUDITOR.password,
          OTHER_USERNAME: PHONE.username,
          OTHER_PASSWORD: PHONE.password,
        },
      },
    );
    expect(finding(noBypass.id)).toMatchObject({ reason, data: { doors } });
  });
});
