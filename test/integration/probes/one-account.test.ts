/** What a server counts together is spent together; a password that is refused ends the account for the run. */
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { Network } from '../../../src/network/network.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan } from '../../../src/cli/run/probe.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';
import { PASSWORD, startLogin, USERNAME } from '../../lib/login-server.ts';
import { say } from '../../../src/texts/say.ts';

const TOTP = 'otpauth://totp/audit?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&period=10';

describe('two entries that name the same variables', () => {
  it('share their attempts', async () => {
    await using server = await startLogin({ locksAt: 6 });
    const url = { value: server.url };
    const login = (name: string) => ({
      driver: 'form',
      account: name,
      options: { path: '/login', protected: '/private' },
    });
    const first = account('audit');
    const second = { ...first, id: 'again', attempts: 3 };
    const systems = [system('one', { url, login: login('audit') }), system('two', { url, login: login('again') })];
    const plan = makePlan(controlSet('strong-credentials', systems, [first, second]), {
      needsOf: () => ['login.wrong-password', 'login.variants'],
    });
    await runPlan(plan, {
      tool: { name: 'waarborg', version: '0.0.0' },
      probes: PROBES,
      network: new Network({ timeoutMs: 5_000, connectTo: [server.connectTo], ca: [server.ca] }),
      secrets: new SecretStore({ AUDIT_USERNAME: USERNAME, AUDIT_PASSWORD: PASSWORD }),
      concurrency: 4,
      retries: 0,
      patienceMs: 120_000,
      deadlineMs: 240_000,
      signal: new AbortController().signal,
    });
    expect(server.wrong).toBe(3);
    expect(server.locked).toBe(false);
  });
});

describe('a password that is not right any more', () => {
  it.each([
    ['of an account with a password alone', {}],
    ['of an account with a second factor', { totp: TOTP, account: { totp: { env: 'AUDIT_TOTP' } } }],
  ])('%s is given once, and ends what is asked with the account', async (_which, options) => {
    await using server = await startLogin({ locksAt: 3 });
    const audited = await auditLogin(server, {
      safeguards: ['strong-credentials', 'two-factor'],
      password: 'Old-Kousenband+7',
      ...options,
    });
    const ours = server.received.filter(({ username }) => username === USERNAME);
    expect(ours.map(({ password }) => password)).toEqual(['Old-Kousenband+', 'Old-Kousenband+7']);
    expect(server.locked).toBe(false);
    const failed = audited.bundle.items.filter(({ kind }) =>
      /^login\.(password|variants|wrong-password|code|session|unknown-user)$/.test(kind),
    );
    expect(failed.length).toBeGreaterThan(3);
    const why = failed.map(({ attempt }) =>
      attempt.status === 'failed' ? `${attempt.reason}: ${say('en', attempt.detail)}` : attempt.status,
    );
    expect(new Set(why)).toEqual(
      new Set(['auth: the password in AUDIT_PASSWORD was refused; this account is not used any further in this run']),
    );
    expect(audited.finding('credentials.password-case-matters')).toMatchObject({ outcome: 'error' });
  });
});
