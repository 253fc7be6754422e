/** How often a wrong code may be given, asked of a real login with consent and attempts enough. */
import { describe, it } from 'vitest';
import { newAppKey } from '../../../src/lab/accounts.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { startLogin, type LoginServerOptions } from '../../lib/login-server.ts';

const CHECK = 'two-factor.code-guessing-throttled';

describe('wrong codes, one after the other', () => {
  it.concurrent.for<[string, LoginServerOptions, number, string, string]>([
    ['without an end', {}, 20, 'fail', 'unlimited'],
    ['without an end, in as few attempts as can be', {}, 16, 'fail', 'unlimited'],
    ['until the server says that it is enough', { codeBrake: { after: 6, by: 'status' } }, 20, 'pass', 'stopped'],
    ['each after the password again', { codeBrake: { after: 0, by: 'new-login' } }, 20, 'fail', 'restarts'],
    [
      'each after the password again, whose page speaks of blocked accounts in fine print',
      { codeBrake: { after: 5, by: 'new-login' }, finePrint: 'Is your account temporarily locked? Call us.' },
      20,
      'fail',
      'restarts',
    ],
    [
      'each after the password again, which always takes long',
      { codeBrake: { after: 5, by: 'new-login' }, slowLogin: 1_100 },
      20,
      'fail',
      'restarts',
    ],
    [
      'each after the password again, until that goes too fast, though the account keeps a pace',
      { codeBrake: { after: 5, by: 'new-login' }, mindsHaste: true },
      20,
      'pass',
      'stopped',
    ],
    ['until the server warns', { codeBrake: { after: 6, by: 'warning' } }, 20, 'inconclusive', 'warned'],
    [
      'until the right one is refused too, in silence',
      { codeBrake: { after: 6, by: 'silence' } },
      20,
      'inconclusive',
      'silent',
    ],
    [
      'until the password is refused too, at the last',
      { codeBrake: { after: 9, by: 'shut-out' } },
      16,
      'pass',
      'shut-out',
    ],
    ['beside the password', { oneForm: true }, 24, 'fail', 'unlimited'],
    ['beside the password, until the account is locked', { oneForm: true, locksAt: 8 }, 24, 'inconclusive', 'silent'],
    ['until the password is refused too', { codeBrake: { after: 6, by: 'shut-out' } }, 20, 'pass', 'shut-out'],
    ['until the answers come late', { codeBrake: { after: 6, by: 'slow' } }, 20, 'pass', 'slowed'],
    ['that the attempts do not allow', {}, 12, 'not-checked', 'attempts-exhausted'],
  ])('%s', async ([, options, attempts, outcome, reason], { expect }) => {
    const totp = newAppKey();
    await using server = await startLogin({ ...options, totp });
    const { finding } = await auditLogin(server, {
      checks: [CHECK, 'two-factor.wrong-code-refused'],
      safeguards: ['two-factor'],
      totp,
      account: { attempts, totp: { env: 'AUDIT_TOTP' }, ...(options.mindsHaste === true ? { pause: 2 } : {}) },
      system: { active: true },
    });
    expect(finding(CHECK)).toMatchObject({ outcome, reason });
    expect(server.wrong).toBeLessThanOrEqual(attempts);
  });

  it.concurrent('are not tried without consent', async ({ expect }) => {
    const totp = newAppKey();
    await using server = await startLogin({ totp });
    const { finding } = await auditLogin(server, {
      checks: [CHECK],
      safeguards: ['two-factor'],
      totp,
      account: { attempts: 20, totp: { env: 'AUDIT_TOTP' } },
    });
    expect(finding(CHECK)).toMatchObject({ outcome: 'not-checked', reason: 'active-not-allowed' });
    expect(server.received).toEqual([]);
  });
});
