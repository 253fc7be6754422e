/** What a server counts together is spent together; a password that is refused ends the account for the run. */
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { Network } from '../../../src/probes/lib/network.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan } from '../../../src/probes/run.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';
import { PASSWORD, startLogin, USERNAME } from '../../lib/login-server.ts';

describe('two entries that name the same variables', { timeout: 120_000 }, () => {
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
