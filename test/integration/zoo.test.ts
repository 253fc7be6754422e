/**
 * The zoo of bad TLS: each server of badssl.com's kind, on loopback, judged under the default policy by the whole path from
 * question to finding. A bad one is failed for its own reason and no other; a good one passes. docs/zoo.md is made from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { checksOf, judge } from '../../src/judge/judge.ts';
import type { Finding } from '../../src/model/assessment.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { ncscNl2025 } from '../../src/policies/ncsc-nl-2025.ts';
import { Network } from '../../src/network/network.ts';
import { PROBES } from '../../src/probes/registry.ts';
import { runPlan } from '../../src/cli/run/probe.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { controlSet, system } from '../lib/control-set.ts';
import { BADSSL } from '../lib/zoo/badssl.ts';
import { BAD, CLOSED, GOOD, type ZooCase } from '../lib/zoo/cases.ts';
import { newKeeper, startCage, type Cage } from '../lib/zoo/servers.ts';

const ZOO = [...GOOD, ...BAD, ...CLOSED];
const PAGE = join(import.meta.dirname, '../../docs/zoo.md');
const opinion = { checks: CHECKS, safeguards: SAFEGUARDS, policies: [ncscNl2025] };
const tool = { name: 'waarborg', version: '0.0.0' };

let cages: readonly Cage[] = [];
let findings: ReadonlyMap<string, readonly Finding[]> = new Map();

beforeAll(async () => {
  const keeper = await newKeeper();
  const roots = [keeper.root.certificate.toString('pem')];
  cages = await Promise.all(ZOO.map((zoo) => startCage(zoo, keeper, roots)));
  const systems = ZOO.map(({ name }, index) =>
    system(idOf(name), { url: { value: `https://${cages[index]!.host}/` } }),
  );
  const plan = makePlan(controlSet('https', systems, []), {
    needsOf: (control) => checksOf(control, opinion).flatMap(({ check }) => check.needs),
  });
  const connectTo = cages.flatMap(({ host, ports }) =>
    ports.map(([asked, real]) => ({ host, port: asked, toHost: '127.0.0.1', toPort: real })),
  );
  const bundle = await runPlan(plan, {
    tool,
    probes: PROBES,
    network: new Network({ connectTo, ca: roots, timeoutMs: 5000, resolver: 'off' }),
    secrets: new SecretStore({}),
    concurrency: 6,
    retries: 0,
    patienceMs: 60_000,
    deadlineMs: 150_000,
    signal: new AbortController().signal,
  });
  const assessment = judge(bundle, { ...opinion, tool });
  findings = new Map(assessment.controls.map(({ system: id, findings: found }) => [id ?? '', found]));
});

afterAll(() => Promise.all(cages.map((cage) => cage.close())));

const idOf = (name: string) => name.replaceAll('.', '-');
const of = ({ name }: ZooCase): readonly Finding[] => findings.get(idOf(name)) ?? [];

function failing(zoo: ZooCase, level: Finding['level']): Record<string, string> {
  const failed = of(zoo).filter((finding) => finding.outcome === 'fail' && finding.level === level);
  return Object.fromEntries(failed.map(({ check, reason }) => [check, reason]));
}

/** Node.js 20 cannot exchange keys in a group that withstands a quantum computer, so no server here can. */
const NOT_HERE = 'tls.post-quantum';

describe('a good server passes', () => {
  it.each(GOOD.map((zoo) => [zoo.name, zoo] as const))('%s', (_name, zoo) => {
    const required = of(zoo).filter(({ level }) => level === 'required');
    const notPassed = required.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable');
    expect(notPassed.map(({ check, reason, message }) => [check, reason, message])).toEqual([]);
    expect(required.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(10);
    expect(Object.keys(failing(zoo, 'advised')).filter((check) => check !== NOT_HERE)).toEqual(zoo.advises ?? []);
  });
});

describe('a bad server fails for its own reason and no other', () => {
  it.each(BAD.map((zoo) => [zoo.name, zoo] as const))('%s', (_name, zoo) => {
    expect(failing(zoo, 'required')).toEqual(zoo.fails);
    expect(Object.keys(failing(zoo, 'advised')).filter((check) => check !== NOT_HERE)).toEqual(zoo.advises ?? []);
    expect(
      of(zoo)
        .filter(({ outcome }) => outcome === 'error')
        .map(({ check, message }) => [check, message]),
    ).toEqual([]);
  });
});

describe('what could not be seen does not pass', () => {
  it.each(CLOSED.map((zoo) => [zoo.name, zoo] as const))('%s', (_name, zoo) => {
    expect(failing(zoo, 'required')).toEqual(zoo.fails);
    const seen = of(zoo).filter(({ check }) => Object.hasOwn(zoo.unseen, check));
    expect(Object.fromEntries(seen.map(({ check, reason }) => [check, reason]))).toEqual(zoo.unseen);
    expect(seen.filter(({ outcome }) => outcome === 'pass')).toEqual([]);
  });
});

describe('the day on which a promise will fail by itself', () => {
  it.each(['not-on-the-list', 'staple'])('is the end of the certificate, not of what %s renews by itself', (name) => {
    const ends = of(ZOO.find((zoo) => zoo.name === name)!).filter(({ level }) => level === 'required');
    const [end, ...others] = ends.flatMap(({ check, failsOn }) => (failsOn === undefined ? [] : [check]));
    expect([end, others]).toEqual(['tls.certificate-validity', []]);
  });
});

describe('the list of badssl.com', () => {
  it('names servers that are here, and says why where there is none', () => {
    const names = ZOO.map(({ name }) => name);
    expect(BADSSL.flatMap(([, zoo]) => zoo).filter((name) => !names.includes(name))).toEqual([]);
    expect(BADSSL.filter(([, zoo, note]) => zoo.length === 0 && note === undefined)).toEqual([]);
    expect(BADSSL.length).toBeGreaterThan(80);
  });
});

describe('docs/zoo.md', () => {
  it('is what this test shows', () => {
    const page = pageOf();
    if (process.env['UPDATE_ZOO'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});

function pageOf(): string {
  const reasons = (zoo: ZooCase, level: Finding['level']) =>
    Object.entries(failing(zoo, level))
      .filter(([check]) => check !== NOT_HERE)
      .map(([check, reason]) => `\`${check}\` (${reason})`)
      .join('<br>');
  const row = (zoo: ZooCase) =>
    `| ${zoo.name} | ${zoo.what} | ${reasons(zoo, 'required') || 'passes'} | ${reasons(zoo, 'advised')} |`;
  const table = (zoo: readonly ZooCase[]) =>
    [
      '| server | what it is | required checks that fail | recommendations |',
      '|---|---|---|---|',
      ...zoo.map(row),
    ].join('\n');
  return `# The zoo

${ZOO.length} servers on loopback, ${BAD.length} of them bad, each judged whole by the safeguard \`https\` under the policy \`${ncscNl2025.name}\`. \`npx vitest run --config test/vitest.config.ts test/integration/zoo.test.ts\` starts them, judges them, and compares this page; with \`UPDATE_ZOO=1\` it writes it. Every server is also advised to exchange keys in a group that withstands a quantum computer, which Node.js 20 cannot.

## Good servers

${table(GOOD)}

## Bad servers

${table(BAD)}

## Servers that do not show everything

What could not be seen does not pass.

| server | what it is | required checks that fail | required checks without an answer |
|---|---|---|---|
${CLOSED.map(
  (zoo) =>
    `| ${zoo.name} | ${zoo.what} | ${reasons(zoo, 'required')} | ${Object.entries(zoo.unseen)
      .map(([check, reason]) => `\`${check}\` (${reason})`)
      .join('<br>')} |`,
).join('\n')}

## Against badssl.com

Every name of badssl.com, and the servers above that have its fault.

| badssl.com | here | note |
|---|---|---|
${BADSSL.map(([name, zoo, note = '']) => `| ${name} | ${zoo.join(', ') || 'none'} | ${note} |`).join('\n')}

## Limits

Servers for SSL 2.0, SSL 3.0, RC4, triple DES, export ciphers, NULL, compression and Diffie-Hellman with bad numbers end after their first messages: no current TLS library speaks these any more. A browser cannot reach them either, and \`tls.reachable\` says so.
`;
}
