/** How often one sound site is connected to when the whole safeguard `https` is asked about it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { checksOf, judge } from '../../src/judge/judge.ts';
import { Network } from '../../src/network/network.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { ncscNl2025 } from '../../src/policies/ncsc-nl-2025.ts';
import { PROBES } from '../../src/probes/registry.ts';
import { runPlan } from '../../src/cli/run/probe.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { startProxy, type Proxy } from '../bench/proxy.ts';
import { controlSet, system } from '../lib/control-set.ts';
import { GOOD } from '../lib/zoo/cases.ts';
import { newKeeper, startCage, type Cage } from '../lib/zoo/servers.ts';

const opinion = { checks: CHECKS, safeguards: SAFEGUARDS, policies: [ncscNl2025] };
const tool = { name: 'waarborg', version: '0.0.0' };

let cage: Cage;
let roots: string[];
let proxies: { readonly asked: number; readonly proxy: Proxy }[] = [];

beforeAll(async () => {
  const keeper = await newKeeper();
  roots = [keeper.root.certificate.toString('pem')];
  cage = await startCage(GOOD[0]!, keeper, roots);
  proxies = await Promise.all(cage.ports.map(async ([asked, real]) => ({ asked, proxy: await startProxy(real, 0) })));
});

afterAll(async () => {
  await cage.close();
  for (const { proxy } of proxies) await proxy[Symbol.asyncDispose]();
});

it('takes 30 connections at most, and one for all that is asked over plain HTTP', async () => {
  const systems = [system('site', { url: { value: `https://${cage.host}/` } })];
  const plan = makePlan(controlSet('https', systems, []), {
    needsOf: (control) => checksOf(control, opinion).flatMap(({ check }) => check.needs),
  });
  const connectTo = proxies.map(({ asked, proxy }) => ({
    host: cage.host,
    port: asked,
    toHost: '127.0.0.1',
    toPort: proxy.port,
  }));
  const bundle = await runPlan(plan, {
    tool,
    probes: PROBES,
    network: new Network({ connectTo, ca: roots, timeoutMs: 10_000, resolver: 'off', perSecond: 20 }),
    secrets: new SecretStore({}),
    concurrency: 8,
    retries: 0,
    patienceMs: 60_000,
    deadlineMs: 150_000,
    signal: new AbortController().signal,
  });
  const required = judge(bundle, { ...opinion, tool }).controls[0]!.findings.filter(
    ({ level }) => level === 'required',
  );
  expect(required.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')).toEqual([]);
  const counts = new Map(proxies.map(({ asked, proxy }) => [asked, proxy.count()]));
  expect(counts.get(80)).toBe(1);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(30);
});
