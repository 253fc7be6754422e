/** Every fault of the lab is found by its check, and no other check of the same system fails for it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConfigOptions, JudgeCliOptions, ProbeOptions, SelectOptions } from '../../src/cli/options.ts';
import { judgeStage, loadStage, opinionOf, planStage, probeStage, reachOf } from '../../src/cli/run/stages.ts';
import type { Fault } from '../../src/lab/faults.ts';
import { FAULTS } from '../../src/lab/index.ts';
import { startTestLab } from '../lib/lab.ts';
import { quietIo } from '../lib/io.ts';

const root = join(import.meta.dirname, '../..');
const tool = { name: 'waarborg', version: '0' };

/** Advised, and failing wherever OpenSSL has no such groups yet, whatever the lab does. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set(['tls.post-quantum']);

describe('the lab, broken in one way at a time', { concurrent: true }, () => {
  it('has faults', () => {
    expect(FAULTS.length).toBeGreaterThan(10);
  });

  it.each(FAULTS.map((fault: Fault) => [fault.id, fault] as const))('%s', async (id, { check, entails, system }) => {
    const [unbroken, broken] = await Promise.all([unbrokenRun(system), failingChecks([id], system)]);
    const found = broken.filter((failing) => !unbroken.includes(failing) && !OF_THE_MACHINE.has(failing));
    expect(found).toContain(check);
    expect(found.filter((failing) => failing !== check && !entails?.includes(failing))).toEqual([]);
  });
});

/** What fails on this machine though nothing is broken, e.g. advised groups that its OpenSSL does not have. Run once. */
const unbrokenRuns = new Map<string, Promise<string[]>>();
function unbrokenRun(system: string): Promise<string[]> {
  const run = unbrokenRuns.get(system) ?? failingChecks([], system);
  unbrokenRuns.set(system, run);
  return run;
}

/** The checks of the system that fail, required or advised. */
async function failingChecks(faults: readonly string[], system: string): Promise<string[]> {
  await using lab = await startTestLab({ faults, now: new Date() });
  const io = quietIo({ cwd: root, env: lab.env });
  const options: ConfigOptions & SelectOptions & ProbeOptions & JudgeCliOptions = {
    config: 'controls.yaml',
    system: [system],
    cacert: [lab.caFile],
    connectTo: lab.connectTo,
    resolver: lab.resolver,
    trustAnchor: lab.anchorFile,
    breachSource: lab.breachFile,
    concurrency: 4,
    retries: 1,
    timeout: 120_000,
    deadline: 600_000,
  };
  const { controlSet, environment, folder } = loadStage(options, io);
  const opinion = opinionOf(options, { tool, cwd: root });
  const plan = planStage(controlSet, options, opinion);
  const reach = reachOf(options, { controlSet, environment, folder, cwd: root });
  const evidence = await probeStage(plan, reach, { tool, signal: io.interrupted });
  const assessment = judgeStage(evidence, opinion);
  const findings = [...assessment.controls, ...(assessment.beyond ?? [])].flatMap((control) => control.findings);
  return [...new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check))];
}
