/** The generic drivers against logins of every shape, over real TLS: right with the factor on, and right with it off. */
import { describe, expect, it } from 'vitest';
import type { VisitPart, VisitResult } from '../../../src/login/visit-result.ts';
import { say } from '../../../src/texts/say.ts';
import type { Json } from '../../../src/model/json.ts';
import { VERDICTS_WITH_FACTOR, VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import { startLoginServer, USER, type LoginServer, type Shape } from '../../lib/login-shapes.ts';

const FORM = { path: '/login', protected: '/home' };
const API = {
  protected: '/api/me',
  password: { path: '/api/login', body: { user: '{username}', pass: '{password}' } },
  code: { path: '/api/code', body: { code: '{code}' } },
  challenge: { json: { twoFactor: true } },
};

describe('a second factor that is on', () => {
  it.each<[string, Shape, string, Record<string, Json>]>([
    ['a page for the code', { code: 'page' }, 'form', FORM],
    ['a code field that appears', { code: 'appearing' }, 'form', FORM],
    ['the code in the form of the password', { code: 'same-form' }, 'form', FORM],
    ['the name on a page before', { code: 'page', userFirst: true }, 'form', FORM],
    ['a token from a cookie in a header', { code: 'page', csrf: 'cookie-header' }, 'form', FORM],
    ['a token from a meta tag in a header', { code: 'page', csrf: 'meta-header' }, 'form', FORM],
    ['a token from a cookie in a field', { code: 'page', csrf: 'cookie-field' }, 'form', FORM],
    ['no token at all', { code: 'page', csrf: 'none' }, 'form', FORM],
    [
      'the page at the address of the login',
      { code: 'page', success: 'content' },
      'form',
      { path: '/', protected: '/' },
    ],
    ['declared marks', { code: 'page' }, 'form', { ...FORM, success: { text: 'Inbox of the auditor' } }],
    [
      'declared fields',
      { code: 'page' },
      'form',
      { ...FORM, fields: { username: 'user', password: 'pass', code: 'otp' } },
    ],
    ['JSON, which says “logged in” too early', { code: 'page' }, 'json', API],
  ])('%s', async (_name, shape, driver, options) => {
    await using server = await startLoginServer(shape);
    expect(verdictsOf(await makeVisit(server, driver, options))).toEqual(VERDICTS_WITH_FACTOR);
    expect(server.wrongAttempts).toBeLessThanOrEqual(4);
  });
});

describe('a code of later', () => {
  it.each<[string, Shape, string, string]>([
    ['refused', { code: 'page' }, 'others-refused', 'refused'],
    ['accepted', { code: 'page', stepsAhead: 3 }, 'others-accepted', 'refused'],
    ['refused where password and code go together', { code: 'same-form' }, 'others-refused', 'refused'],
  ])('is %s, and told when the attempts allow to ask', async (_name, shape, window, wrongCode) => {
    await using server = await startLoginServer(shape);
    const result = await visitBy('form', FORM, server, USER, { attempts: 6 });
    const part = result['wrong-code'];
    expect(part.ok && part.value.tries.map(({ kind }) => kind)).toContain('later');
    expect(verdictsOf(result)).toEqual({
      ...VERDICTS_WITH_FACTOR,
      'two-factor.code-window': window,
      'two-factor.wrong-code-refused': wrongCode,
    });
    expect(server.wrongAttempts).toBeLessThanOrEqual(6);
  });
});

describe('an old code that is still taken', () => {
  it.each<[string, Shape]>([
    ['on a page of its own', { code: 'page' }],
    ['beside the password', { code: 'same-form' }],
    ['beside the password, where a wrong password uses it up', { code: 'same-form', usesUpAlways: true }],
  ])('is told %s', async (_name, shape) => {
    await using server = await startLoginServer({ ...shape, stepsBack: 10 });
    expect(verdictsOf(await visitBy('form', FORM, server, USER, { attempts: 6 }))).toMatchObject({
      'two-factor.code-window': 'long-accepted',
    });
  });
});

describe('a code that a brake refuses, without judging it', () => {
  it.each<[string, Shape, number]>([
    ['for three seconds', { code: 'page' }, 3_000],
    ['for ten seconds', { code: 'page' }, 10_000],
    ['for ten seconds, beside the password', { code: 'same-form' }, 10_000],
  ])('%s, hides no window', async (_name, shape, brakeMs) => {
    await using server = await startLoginServer({ ...shape, stepsBack: 0, stepsAhead: 10, brakeMs });
    expect(verdictsOf(await visitBy('form', FORM, server, USER, { attempts: 8 }))).toMatchObject({
      'two-factor.code-window': 'others-accepted',
    });
  });

  it('is not said to be refused for its time, where the brake lasts longer than can be waited for', async () => {
    await using server = await startLoginServer({ code: 'page', stepsBack: 0, stepsAhead: 10, brakeMs: 22_000 });
    const part = (await visitBy('form', FORM, server, USER, { attempts: 8 }))['wrong-code'];
    expect(part.ok && part.value.tries.map(({ steps }) => steps)).not.toContain(2);
  });
});

describe('what the server asks of new passwords', () => {
  const passwordPolicy = { path: '/api/policy', minLength: 'security.minLength' };

  it.each<[string, Shape, string, Record<string, Json>]>([
    ['a form and a code', { code: 'page' }, 'form', FORM],
    ['a form without a code', { code: 'none' }, 'form', FORM],
    ['JSON', { code: 'page' }, 'json', API],
  ])('is asked inside, after %s', async (_name, shape, driver, options) => {
    await using server = await startLoginServer(shape);
    const told = (await visitBy(driver, { ...options, passwordPolicy }, server, USER))['password-policy'];
    expect(told.ok && told.value).toEqual({
      path: '/api/policy',
      status: 200,
      told: [{ measure: 'length', least: 12 }],
    });
  });

  it('is not known where nobody says where to ask, or the answer has no such member', async () => {
    await using server = await startLoginServer({ code: 'page' });
    const unknown = (await visitBy('form', FORM, server, USER))['password-policy'];
    expect(unknown.ok && unknown.value).toMatchObject({ path: null, told: [] });
    const elsewhere = { ...FORM, passwordPolicy: { ...passwordPolicy, minLength: 'security.__proto__.length' } };
    const missing = (await visitBy('form', elsewhere, server, USER))['password-policy'];
    expect(missing.ok && missing.value).toMatchObject({ status: 200, told: [] });
  });
});

describe('when the server ends an idle session', () => {
  const idleTime = { path: '/api/policy', member: 'security.idleSeconds', unit: 'seconds' };

  it.each<[string, Shape, string, Record<string, Json>]>([
    ['a form and a code', { code: 'page' }, 'form', FORM],
    ['JSON', { code: 'page' }, 'json', API],
  ])('is asked inside, after %s', async (_name, shape, driver, options) => {
    await using server = await startLoginServer(shape);
    const told = (await visitBy(driver, { ...options, idleTime }, server, USER))['session-idle'];
    expect(told.ok && told.value).toEqual({ path: '/api/policy', status: 200, minutes: 20 });
  });

  it.each<[string, Record<string, Json>, object]>([
    ['nobody says where to ask', {}, { path: null, status: null, minutes: null }],
    ['the answer has no such member', { ...idleTime, member: 'security.idle' }, { status: 200, minutes: null }],
    ['the time is zero', { ...idleTime, member: 'security.never' }, { status: 200, minutes: null }],
    ['the answer is a page', { ...idleTime, path: '/home' }, { status: 200, minutes: null }],
  ])('is not known where %s', async (_name, declared, expected) => {
    await using server = await startLoginServer({ code: 'page' });
    const options = Object.keys(declared).length === 0 ? FORM : { ...FORM, idleTime: declared };
    const told = (await visitBy('form', options, server, USER))['session-idle'];
    expect(told.ok && told.value).toMatchObject(expected);
  });
});

describe('a second factor that is off', () => {
  it.each<[string, Shape, string, Record<string, Json>]>([
    ['a form', { code: 'none' }, 'form', FORM],
    ['a form with the name on a page before', { code: 'none', userFirst: true }, 'form', FORM],
    ['JSON', { code: 'none' }, 'json', API],
  ])('%s', async (_name, shape, driver, options) => {
    await using server = await startLoginServer(shape);
    expect(verdictsOf(await makeVisit(server, driver, options))).toEqual(VERDICTS_WITHOUT_FACTOR);
  });
});

describe('safety', () => {
  it('stops at the first sign of a lockout, and locks nothing further', async () => {
    await using server = await startLoginServer({ code: 'page', locksAt: 1 });
    const result = await makeVisit(server, 'form', FORM);
    expect(server.wrongAttempts).toBe(1);
    const { code } = result;
    expect(code.ok ? '' : say('en', code.detail)).toMatch(/temporarily locked/);
    expect(reasonsOf(result, ['wrong-code', 'code', 'replay'])).toEqual(['locked-out', 'locked-out', 'locked-out']);
  });

  it('asks nothing that the budget cannot hold', async () => {
    await using server = await startLoginServer({ code: 'page' });
    const result = await makeVisit(server, 'form', FORM, 1);
    expect(server.wrongAttempts).toBe(1);
    expect(reasonsOf(result, ['wrong-code', 'replay'])).toEqual(['budget', 'budget']);
    expect(result.code.ok).toBe(true);
  });

  it('keeps passwords, secrets, codes, cookies and tokens out of what it saw', async () => {
    await using server = await startLoginServer({ code: 'page', csrf: 'field' });
    const {
      compared: _compared,
      shortened: _shortened,
      admittedAs: _admittedAs,
      ...parts
    } = await makeVisit(server, 'form', FORM);
    const seen = JSON.stringify(parts);
    expect(server.canaries.size).toBeGreaterThan(8);
    expect([...server.canaries].filter((canary) => seen.includes(canary))).toEqual([]);
  });

  it('sends nothing to another origin, and says so', async () => {
    await using server = await startLoginServer({ code: 'page' });
    const session = server.open();
    await expect(session.request('GET', 'https://elsewhere.example/')).rejects.toThrow(/^origin-of-another$/);
  });

  it('says which fields it saw when it finds no password', async () => {
    await using server = await startLoginServer({ code: 'page' });
    await expect(makeVisit(server, 'form', { path: '/api/me', protected: '/home' })).rejects.toThrow(/no-login-form/);
  });
});

function makeVisit(
  server: LoginServer,
  driver: string,
  options: Record<string, Json>,
  attempts = 4,
): Promise<VisitResult> {
  return visitBy(driver, options, server, USER, { attempts });
}

function reasonsOf(result: VisitResult, parts: readonly VisitPart[]): string[] {
  return parts.map((name) => {
    const part = result[name];
    return part.ok ? 'seen' : part.reason;
  });
}
