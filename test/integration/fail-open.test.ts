/**
 * How checkers of this field were seen to fail open, one by one, each held against our own code. In each case something
 * that was not proven came out as good; the sentence above each test says how.
 */
import { execFileSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { keyExchangeGroups } from '../../src/checks/tls/key-exchange-groups/check.ts';
import { protocolVersions } from '../../src/checks/tls/protocol-versions/check.ts';
import { strictTransportSecurity } from '../../src/checks/http/strict-transport-security/check.ts';
import { defaultParams } from '../../src/judge/findings.ts';
import { judge } from '../../src/judge/judge.ts';
import { DRIVERS } from '../../src/login/drivers/registry.ts';
import { completed } from '../../src/model/attempt.ts';
import type { Check } from '../../src/model/check.ts';
import type { EvidenceKinds } from '../../src/model/evidence.ts';
import { POLICIES } from '../../src/policies/registry.ts';
import { PROBES } from '../../src/probes/registry.ts';
import { REPORTERS } from '../../src/report/registry.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { scan } from '../../src/tls-checker/index.ts';
import { bundle, controlSet, TOOL } from '../lib/bundle.ts';
import { hop, httpResponse, tlsScan } from '../lib/evidence.ts';
import { waarborg as run } from '../lib/io.ts';

const root = join(import.meta.dirname, '../..');

function outcomeOf(check: Check, evidence: Partial<EvidenceKinds>, policy?: string): string {
  const rule = POLICIES.find(({ name }) => name === policy)?.checks[check.id];
  const context = { asOf: '2026-06-01T12:00:00Z', system: { id: 'a', url: 'https://a.example.nl/', active: false } };
  const { reason } = check.judge(evidence, { ...defaultParams(check.params), ...rule?.params }, context);
  return check.reasons[reason]!.outcome;
}

async function waarborg(words: readonly string[]): Promise<number> {
  const cwd = mkdtempSync(join(tmpdir(), 'waarborg-open-'));
  const config = `version: 1\norganisation: { name: A, contact: a@example.nl }\nstatement: { title: T }\nsystems:\n  a: { name: A, url: 'https://127.0.0.1:1' }\ncontrols:\n  - { id: a-https, claim: A is safe., system: a, safeguard: https }\n`;
  writeFileSync(join(cwd, 'controls.yaml'), config);
  return (await run(words, { cwd })).code;
}

describe('what others let pass', () => {
  // A number was parsed without looking at the result, and no comparison with NaN is ever true.
  it.each(['max-age=abc', 'max-age=', 'max-age="0"', 'max-age=-1', 'max-age=1e9', 'max-age=NaN'])(
    'a number that is none: %s',
    (field) => {
      const headers = [['strict-transport-security', field]] as const;
      const seen = { 'http.response': httpResponse({ chain: [hop({ headers })] }) };
      expect(outcomeOf(strictTransportSecurity, seen)).toBe('fail');
    },
  );

  // A good result was told as "not applicable", which reads the same as never having looked.
  it('a pass that looks like nothing was judged', () => {
    const headers = [['strict-transport-security', 'max-age=63072000']] as const;
    const seen = { 'http.response': httpResponse({ chain: [hop({ headers })] }) };
    expect(outcomeOf(strictTransportSecurity, seen)).toBe('pass');
    const passing = CHECKS.filter(({ reasons }) => Object.values(reasons).some(({ outcome }) => outcome === 'pass'));
    expect(passing.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
  });

  // A rule worked out what was wrong with the curves, and then returned nothing.
  it('a rule that looks and does not tell', () => {
    const weak = { 'tls.scan': tlsScan({ groups: ['x25519', 'secp160r1'] }) };
    expect(outcomeOf(keyExchangeGroups, weak, 'ncsc-nl-2025')).toBe('fail');
  });

  // A rule that was switched off still counted as done.
  it('a rule that is switched off', () => {
    const set = controlSet();
    const evidence = bundle(set, ['http.response'], { 'http.response': completed(httpResponse()) });
    const [https] = SAFEGUARDS.filter(({ id }) => id === 'https');
    const off = Object.fromEntries(https!.checks.map(({ check }) => [check, { level: 'off' as const }]));
    const policy = { ...POLICIES.find(({ area }) => area === 'https')!, checks: off };
    const { controls } = judge(evidence, { tool: TOOL, checks: CHECKS, safeguards: SAFEGUARDS, policies: [policy] });
    expect(controls[0]).toMatchObject({ outcome: 'not-checked', findings: [] });
  });

  // A mistake on the command line, a server that did not answer, and output as JSON each ended with exit code 0.
  it.each([
    ['an option that there is not', ['audit', '--no-such-option'], 2],
    ['a command that there is not', ['adit'], 2],
    ['a selection of nothing', ['audit', '--control', 'nothing'], 2],
    // Nothing was reached in the whole run, which may be the fault of the network that it ran in.
    ['a server that refuses, and no other', ['audit', '--quiet', '--timeout', '500', '--retries', '0'], 3],
    ['a scan of a server that does not answer', ['tls', '127.0.0.1:1'], 3],
    ['the same, as JSON', ['tls', '127.0.0.1:1', '--json'], 3],
  ] as const)('exit code 0 on nothing done: %s', async (_name, words, code) => {
    expect(await waarborg(words)).toBe(code);
  });

  // Every error but a refused connection was taken for "this version is not there", and that for good.
  it('an error that is read as absence', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const seen = await scan({ host: '127.0.0.1', port, deadlineMs: 5_000 });
    await new Promise((resolve) => server.close(resolve));
    expect(outcomeOf(protocolVersions, { 'tls.scan': seen }, 'ncsc-nl-2025')).toBe('inconclusive');
    const half = tlsScan({ unknown: ['TLSv1.0'] });
    expect(outcomeOf(protocolVersions, { 'tls.scan': half }, 'ncsc-nl-2025')).toBe('inconclusive');
  });

  // A result that the table of scores did not know counted as zero points off.
  it('a verdict that nobody knows', () => {
    const made: Check = { ...strictTransportSecurity, judge: () => ({ reason: 'never-heard-of', data: {} }) };
    const evidence = bundle(controlSet(), ['http.response'], { 'http.response': completed(httpResponse()) });
    const safeguards = SAFEGUARDS.map((each) => ({
      ...each,
      checks: each.checks.filter(({ check }) => check === made.id),
    }));
    const { controls } = judge(evidence, { tool: TOOL, checks: [made], safeguards, policies: [] });
    expect(controls[0]).toMatchObject({ outcome: 'error', findings: [{ reason: 'judge-bug' }] });
  });

  // A registry took a second entry of the same name without a word, and the first was never run again.
  it('a registry with two of a name', () => {
    const names = {
      checks: CHECKS.map(({ id }) => id),
      drivers: DRIVERS.map(({ name }) => name),
      policies: POLICIES.map(({ name }) => name),
      probes: Object.values(PROBES).map(({ kind }) => kind),
      reporters: REPORTERS.map(({ name }) => name),
      safeguards: SAFEGUARDS.map(({ id }) => id),
    };
    for (const [registry, all] of Object.entries(names)) {
      expect(all.length, registry).toBeGreaterThan(1);
      expect(new Set(all).size, registry).toBe(all.length);
    }
    expect(Object.entries(PROBES).filter(([kind, probe]) => kind !== probe.kind)).toEqual([]);
  });

  // A linter found no fault in no files.
  it('a lint that sees nothing', () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const listed = execFileSync(process.execPath, [tsc, '--noEmit', '--listFilesOnly', '-p', 'tsconfig.json'], {
      cwd: root,
      encoding: 'utf8',
    });
    const ours = listed.split('\n').filter((file) => file.startsWith(join(root, 'src/')));
    expect(ours.length).toBeGreaterThan(300);
  });
});
