/** How often, and how quickly, sound sites are connected to when the whole safeguard `https` is asked about them. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
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

const keeper = await newKeeper();
const roots = [keeper.root.certificate.toString('pem')];
const cages: Cage[] = [];

beforeAll(async () => {
  for (let i = 0; i < 4; i += 1) cages.push(await startCage({ ...GOOD[0]!, name: `good-${i}` }, keeper, roots));
});

afterAll(() => Promise.all(cages.map((cage) => cage.close())));

/** What is required of the sites and does not hold, when a whole audit asks about them, through these ports. */
async function notHeld(sites: readonly Cage[], portOf: (real: number) => number): Promise<unknown[]> {
  const systems = sites.map(({ host }, i) => system(`site-${i}`, { url: { value: `https://${host}/` } }));
  const plan = makePlan(controlSet('https', systems, []), {
    needsOf: (control) => checksOf(control, opinion).flatMap(({ check }) => check.needs),
  });
  const connectTo = sites.flatMap(({ host, ports }) =>
    ports.map(([port, real]) => ({ host, port, toHost: '127.0.0.1', toPort: portOf(real) })),
  );
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
  const findings = judge(bundle, { ...opinion, tool }).controls.flatMap((control) => control.findings);
  expect(findings.some(({ outcome }) => outcome === 'pass')).toBe(true);
  return findings.filter(
    ({ level, outcome }) => level === 'required' && outcome !== 'pass' && outcome !== 'not-applicable',
  );
}

it('takes 30 connections at most, and one for all that is asked over plain HTTP', async () => {
  const [site] = cages;
  const proxies = new Map<number, Proxy>();
  for (const [, real] of site!.ports) proxies.set(real, await startProxy(real, 0));
  expect(await notHeld([site!], (real) => proxies.get(real)!.port)).toEqual([]);
  const counts = new Map(site!.ports.map(([asked, real]) => [asked, proxies.get(real)!.count()]));
  for (const proxy of proxies.values()) await proxy[Symbol.asyncDispose]();
  expect(counts.get(80)).toBe(1);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(30);
});

it('begins no more than 20 connections in any second, with four sites on one address', async () => {
  const begun: number[] = [];
  const note = (): void => void begun.push(performance.now());
  // Node tells each connection that this process begins, and there are no others here.
  subscribe('net.client.socket', note);
  try {
    expect(await notHeld(cages, (real) => real)).toEqual([]);
  } finally {
    unsubscribe('net.client.socket', note);
  }
  expect(begun.length).toBeGreaterThan(60);
  for (const [index, time] of begun.slice(20).entries()) expect(time - begun[index]!).toBeGreaterThanOrEqual(1000);
});
