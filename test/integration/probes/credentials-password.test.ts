/** Both local questions about the audit accounts, by the runner and into a bundle, with passwords of every sort. */
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import type { EvidenceBundle } from '../../../src/model/bundle.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { Network } from '../../../src/network/network.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan } from '../../../src/cli/run/probe.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';

const PORTAL = system('portal', { login: { driver: 'form', account: 'a', options: {} } });
const CONTROLS = controlSet('strong-credentials', [PORTAL], [account('a'), account('b')]);

describe('the bundle about a password', () => {
  it.each([
    ['of ten thousand characters', 'Pq7-é"<'.repeat(1429).slice(0, 10_000)],
    ['of emoji', '🦒🪐🧦🏮🎻🦔🧲🪕🥝🛶'],
    ['of control characters', 'a\u0001\u0007\u001b[31m\tb\u007f\r\nrest-of-it'],
    ['for a shell and a template', '${{ secrets.X }} $(id) `id` %PATH% {{7*7}} ; rm -rf \\'],
  ])('%s holds nothing of it', async (_name, password) => {
    const bundle = await bundleFor({ A_USERNAME: 'jansen', A_PASSWORD: password, B_PASSWORD: 'Zomer2026!' });
    const text = JSON.stringify(bundle);
    for (const part of [password, JSON.stringify(password).slice(1, -1), Buffer.from(password).toString('base64')]) {
      expect(text).not.toContain(part);
    }
    expect(valueOf(bundle, 'credentials.password')).toMatchObject({ compared: 1, sameAs: [] });
    expect(valueOf(bundle, 'credentials.password')).toHaveProperty('length', Array.from(password).length);
    expect(valueOf(bundle, 'credentials.breach')).toEqual({ asked: false });
  });

  it('names the accounts that have the same password', async () => {
    const bundle = await bundleFor({
      A_USERNAME: 'jansen',
      A_PASSWORD: 'one and the same',
      B_PASSWORD: 'one and the same',
    });
    expect(valueOf(bundle, 'credentials.password')).toMatchObject({ compared: 1, sameAs: ['b'] });
  });

  it('says so when the source of leaks cannot be used, and does not fail for it', async () => {
    const path = '/nowhere/pwned.txt';
    const bundle = await bundleFor({ A_USERNAME: 'jansen', A_PASSWORD: 'a password', B_PASSWORD: 'b' }, path);
    expect(valueOf(bundle, 'credentials.breach')).toEqual({
      asked: true,
      source: { code: 'breach-file', name: 'pwned.txt' },
      answer: {
        status: 'failed',
        reason: 'protocol',
        phase: 'http',
        detail: { code: 'breach-unreadable', error: 'ENOENT', source: 'pwned.txt' },
      },
    });
  });
});

async function bundleFor(environment: Record<string, string>, breachFile?: string): Promise<EvidenceBundle> {
  const plan = makePlan(CONTROLS, { needsOf: () => ['credentials.password', 'credentials.breach'] });
  return runPlan(plan, {
    tool: { name: 'waarborg', version: '0.0.0' },
    probes: PROBES,
    network: new Network({ timeoutMs: 1000 }),
    secrets: new SecretStore(environment),
    ...(breachFile === undefined ? {} : { breachSource: { kind: 'file', path: breachFile } }),
    concurrency: 2,
    retries: 0,
    patienceMs: 20_000,
    deadlineMs: 60_000,
    signal: new AbortController().signal,
  });
}

function valueOf(bundle: EvidenceBundle, kind: string): unknown {
  const attempt = bundle.items.find((item) => item.kind === kind)?.attempt;
  return attempt?.status === 'completed' ? attempt.value : attempt;
}
