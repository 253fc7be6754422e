/** Each check of the safeguard against a server that fails it and one that passes it. */
import { describe, expect, it } from 'vitest';
import { newAppKey } from '../../../src/lab/accounts.ts';
import { auditLogin, type AuditOptions } from '../../lib/audit-login.ts';
import { PASSWORD, startLogin, type LoginServerOptions } from '../../lib/login-server.ts';

const TOTP = 'otpauth://totp/audit?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&period=10';
const WITH_CODE = { totp: { env: 'AUDIT_TOTP' }, attempts: 8 };

const of = (name: string) => `credentials.${name}`;
const lower = (given: string, right: string) => given.toLowerCase() === right.toLowerCase();
const within = (length: number) => (given: string, right: string) => given.slice(0, length) === right.slice(0, length);

describe('a server that is in order', () => {
  it.concurrent('passes every check that the attempts allow, and is told what was not tried', async ({ expect }) => {
    await using server = await startLogin();
    const { control, finding } = await auditLogin(server);
    expect(control.outcome).toBe('pass');
    const passed = control.findings.filter(({ outcome }) => outcome === 'pass').map(({ check }) => check);
    const others = Object.fromEntries(
      control.findings.filter(({ outcome }) => outcome !== 'pass').map(({ check, reason }) => [check, reason]),
    );
    expect(others).toEqual({
      [of('password-not-breached')]: 'no-source',
      [of('password-policy')]: 'not-told',
      [of('session-idle')]: 'not-told',
      [of('no-user-enumeration')]: 'not-compared',
      [of('login-throttled')]: 'active-not-allowed',
      [of('no-default-accounts')]: 'active-not-allowed',
    });
    expect(passed.length).toBe(control.findings.length - 6);
    expect(finding(of('password-not-breached')).level).toBe('advised');
    expect(server.wrong).toBe(4);
  });

  it.concurrent('passes with consent and attempts enough for everything', async ({ expect }) => {
    await using server = await startLogin({ brake: { after: 22, by: 'status' } });
    const { control } = await auditLogin(server, { system: { active: true }, account: { attempts: 12 } });
    const others = control.findings.filter(({ outcome }) => outcome !== 'pass').map(({ check }) => check);
    expect(others).toEqual([of('password-not-breached'), of('password-policy'), of('session-idle')]);
  });
});

describe('a server that fails one check', () => {
  it.concurrent.for<[string, LoginServerOptions, AuditOptions?]>([
    ['wrong-password-refused', { accepts: () => true }],
    ['empty-password-refused', { accepts: (given, right) => given === right || given === '' }],
    ['password-not-truncated', { accepts: within(8) }],
    ['password-not-truncated', { accepts: within(16) }],
    ['password-not-truncated', { accepts: within(8), totp: TOTP }, { totp: TOTP, account: WITH_CODE }],
    ['password-case-matters', { accepts: lower }],
    ['password-spaces-matter', { accepts: (given, right) => given.trim() === right }],
    ['form-secure', { form: { value: 'hunter2' } }],
    ['form-secure', { form: { type: 'text" autocomplete="current-password' } }, { system: withFields() }],
    ['form-not-cached', { form: { cacheControl: 'no-cache' } }],
    ['form-not-cached', { form: { cacheControl: null } }],
    ['session-cookie-protected', { cookie: 'Path=/; HttpOnly' }],
    ['session-cookie-protected', { cookie: 'Path=/; Secure' }],
    ['session-renewed', { keepsSession: true }],
    ['logout-ends-session', { forgetsLogout: true }],
    ['session-lifetime', { cookie: 'Path=/; Secure; HttpOnly; Max-Age=604800' }],
    ['password-not-in-address', { passwordInRedirect: true }],
    ['no-user-enumeration', { tells: 'text' }, { account: { attempts: 9 } }],
    ['no-user-enumeration', { tells: 'status' }, { account: { attempts: 7 } }],
    ['no-user-enumeration', { tells: 'time' }, { account: { attempts: 11 } }],
    ['login-throttled', {}, { system: { active: true } }],
    ['no-default-accounts', { defaultAccount: ['admin', 'admin'] }, { system: { active: true } }],
  ])('%s: %o', async ([name, server, audit = {}], { expect }) => {
    await using started = await startLogin(server);
    const { finding, control } = await auditLogin(started, audit);
    expect(finding(of(name))).toMatchObject({ outcome: 'fail' });
    const failed = control.findings.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check);
    const also = CONSEQUENCES[name] ?? [];
    expect(failed.filter((check) => check !== of(name) && !also.includes(check))).toEqual([]);
  });
});

/** A server that takes any password takes these as well; consent alone shows what the plain server does not limit. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'wrong-password-refused': [
    of('empty-password-refused'),
    of('password-not-truncated'),
    of('password-case-matters'),
    of('password-spaces-matter'),
    // It refuses nobody but those who have no account.
    of('no-user-enumeration'),
  ],
  // What comes after the bound is ignored, a space too.
  'password-not-truncated': [of('password-spaces-matter')],
  'no-default-accounts': [of('login-throttled')],
};

describe('a brake on guessing', () => {
  it.concurrent.for([
    ['status', 'blocked'],
    ['captcha', 'captcha'],
    ['slow', 'slowed'],
  ] as const)('by %s is seen', async ([by, reason], { expect }) => {
    await using server = await startLogin({ brake: { after: 9, by } });
    const checks = [of('wrong-password-refused'), of('login-throttled')];
    const { finding } = await auditLogin(server, { checks, system: { active: true } });
    expect(finding(of('login-throttled'))).toMatchObject({ outcome: 'pass', reason });
  });

  it.concurrent.for([
    ['answers that are slow by chance, as Radicale delays them', { after: 2, by: 'uneven' }],
    ['a server that is slow in everything', { after: 9, by: 'busy' }],
  ] as const)('is not seen in %s', async ([, brake], { expect }) => {
    await using server = await startLogin({ brake });
    const checks = [of('wrong-password-refused'), of('login-throttled')];
    const { finding } = await auditLogin(server, { checks, system: { active: true } });
    expect(finding(of('login-throttled'))).toMatchObject({ outcome: 'fail', reason: 'not-limited' });
  });
});

describe('a form that judges a password only with its code', () => {
  it.concurrent.for([
    ['blocked', 'pass', { after: 9, by: 'status' }],
    ['not-limited', 'fail', undefined],
  ] as const)('is told to be %s', async ([reason, outcome, brake], { expect }) => {
    const form = { oneForm: true, wantsCode: true, totp: TOTP };
    await using server = await startLogin({ ...form, ...(brake && { brake }) });
    const checks = [of('wrong-password-refused'), of('login-throttled')];
    const { finding } = await auditLogin(server, { checks, totp: TOTP, account: WITH_CODE, system: { active: true } });
    expect(finding(of('login-throttled'))).toMatchObject({ outcome, reason });
  });
});

describe('a server that counts logins within a time', () => {
  const checks = [of('wrong-password-refused'), of('password-case-matters')];

  it.concurrent('is given the time that its 429 asks for', async ({ expect }) => {
    await using server = await startLogin({ mindsHaste: true });
    const { finding } = await auditLogin(server, { checks });
    expect(finding(of('wrong-password-refused'))).toMatchObject({ outcome: 'pass' });
    expect(finding(of('password-case-matters'))).toMatchObject({ outcome: 'pass' });
  });

  it.concurrent('is asked at the pace of `pause`', async ({ expect }) => {
    await using server = await startLogin({ mindsHaste: true });
    const { finding } = await auditLogin(server, { checks, account: { pause: 2 } });
    expect(finding(of('wrong-password-refused'))).toMatchObject({ outcome: 'pass' });
    expect(finding(of('password-case-matters'))).toMatchObject({ outcome: 'pass' });
  });
});

describe('the attempts of an account', () => {
  it.concurrent('never lock a server that locks at the fifth wrong password of a run', async ({ expect }) => {
    await using server = await startLogin({ locksAt: 5 });
    const { finding } = await auditLogin(server, { safeguards: ['strong-credentials', 'two-factor'] });
    expect(server.locked).toBe(false);
    expect(server.wrong).toBeLessThanOrEqual(4);
    expect(finding(of('wrong-password-refused')).outcome).toBe('pass');
  });

  it.concurrent('never lock one that counts wrong codes as well, with both safeguards on', async ({ expect }) => {
    const totp = newAppKey();
    await using server = await startLogin({ locksAt: 5, totp });
    const { finding, bundle } = await auditLogin(server, {
      safeguards: ['strong-credentials', 'two-factor'],
      account: { totp: { env: 'AUDIT_TOTP' } },
      totp,
    });
    expect(server.locked).toBe(false);
    expect(server.wrong).toBeGreaterThanOrEqual(2);
    expect(server.wrong).toBeLessThanOrEqual(4);
    expect(finding(of('wrong-password-refused')).outcome).toBe('pass');
    // The wrong password of the visit is the shortened one, so that it fits beside the codes.
    expect(finding(of('password-not-truncated')).outcome).toBe('pass');
    const code = bundle.items.find(({ kind }) => kind === 'login.code')?.attempt;
    expect(code?.status).toBe('completed');
  });

  it.concurrent('are not enough where fewer are granted, and what was not tried is told', async ({ expect }) => {
    await using server = await startLogin();
    const { finding, control } = await auditLogin(server, { account: { attempts: 2 } });
    expect(server.wrong).toBe(2);
    expect(finding(of('password-case-matters'))).toMatchObject({
      outcome: 'not-checked',
      reason: 'not-tried',
      level: 'required',
    });
    expect(control.outcome).toBe('not-checked');
  });

  it.concurrent('are not judged by a server that has locked the account', async ({ expect }) => {
    await using server = await startLogin({ locksAt: 2 });
    const { finding } = await auditLogin(server);
    expect(finding(of('empty-password-refused')).outcome).not.toBe('pass');
    expect(finding(of('password-case-matters')).outcome).not.toBe('pass');
  });
});

describe('a refusal without a positive control', () => {
  it.concurrent('of a wrong password is not asked for where the right one is of long ago', async ({ expect }) => {
    await using server = await startLogin({ code: true });
    const { finding } = await auditLogin(server, { password: 'of long ago', checks: [of('wrong-password-refused')] });
    expect(finding(of('wrong-password-refused'))).toMatchObject({ outcome: 'error', reason: 'probe-failed' });
    expect(finding(of('wrong-password-refused')).message).toMatch(/password in \w+ was refused/);
  });

  it.concurrent('of default accounts says nothing where the server blocks without a word', async ({ expect }) => {
    await using server = await startLogin({ locksAt: 3, defaultAccount: ['test', 'test'] });
    const { finding } = await auditLogin(server, {
      checks: [of('no-default-accounts')],
      system: { active: true },
    });
    expect(finding(of('no-default-accounts'))).toMatchObject({ outcome: 'inconclusive', reason: 'right-refused-too' });
  });
});

describe('a password on its way', () => {
  it.concurrent.for([
    ['of ten thousand characters', `Kw${'x7 é'.repeat(2500)}`.slice(0, 10_000)],
    ['of emoji', '🦒🪐🧦🏮🎻🦔🧲🪕🥝🛶🪁🎷🧵🪡🐚'],
    ['of control characters', 'Kw\u0001\u0007\u001b[31m\tx\u007fy\u0085 rest-of-it'],
    ['for a shell and a template', '${{ secrets.X }} $(id) `id` %PATH% {{7*7}} & < > " \' ; rm -rf \\ +'],
  ])('%s arrives unchanged, and is nowhere else', async ([, password = ''], { expect }) => {
    await using server = await startLogin({ password });
    const { bundle, finding, control } = await auditLogin(server, { password });
    expect(server.received.filter((given) => given.password === password).length).toBeGreaterThan(0);
    expect(finding(of('wrong-password-refused')).outcome).toBe('pass');
    expect(finding(of('password-not-truncated')).outcome).toBe('pass');
    const forms = [
      password,
      JSON.stringify(password).slice(1, -1),
      encodeURIComponent(password),
      password.slice(0, -1),
    ];
    for (const text of [JSON.stringify(bundle), JSON.stringify(control)])
      for (const form of forms) expect(text.includes(form)).toBe(false);
  });

  it('is the long one that is looked for above, and a short one is found when it is there', () => {
    expect(JSON.stringify({ leak: PASSWORD }).includes(PASSWORD)).toBe(true);
  });
});

function withFields() {
  const options = { path: '/login', protected: '/private', fields: { username: 'username', password: 'password' } };
  return { login: { driver: 'form', account: 'audit', options } };
}
