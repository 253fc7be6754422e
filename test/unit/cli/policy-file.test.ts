/** A policy of one's own: what a file may say, how its mistakes are told, and that a threshold moves only what hangs on it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { policyFromFile } from '../../../src/cli/policy-file.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { evidenceBundle, evidenceItem } from '../../../src/evidence/bundle.ts';
import { checksOf, judge } from '../../../src/judge/judge.ts';
import { isRecommendation, type AssessedControl } from '../../../src/model/assessment.ts';
import { completed } from '../../../src/model/attempt.ts';
import { WaarborgError } from '../../../src/model/errors.ts';
import type { EvidenceKind, EvidenceKinds } from '../../../src/model/evidence.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { ncscNl2025 } from '../../../src/policies/ncsc-nl-2025.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { controlSet, system } from '../../lib/control-set.ts';
import { dnsRecords, hop, httpPlain, httpResponse, revocationLists, tlsScan, tlsSession } from '../../lib/evidence.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): Policy | undefined {
  writeFileSync(join(folder, 'own.yaml'), text);
  return policyFromFile('./own.yaml', folder);
}

function mistakesOf(text: string): string {
  try {
    fileOf(text);
  } catch (error) {
    if (error instanceof WaarborgError && error.code === 'CLI_BAD_POLICY') return error.message;
    throw error;
  }
  return 'none';
}

const HEAD = 'name: own\nversion: "1"\nextends: ncsc-nl-2025\n';

describe('a policy file', () => {
  it('changes what it names, and takes the rest from the policy it extends', () => {
    const own = fileOf(`${HEAD}checks:\n  tls.cipher-suites: { level: advised, params: { failFrom: phase-out } }\n`);
    const suites = ncscNl2025.checks['tls.cipher-suites']!;
    expect(own).toMatchObject({ name: 'own', version: '1', area: 'https' });
    expect(own?.checks).toEqual({
      ...ncscNl2025.checks,
      'tls.cipher-suites': { level: 'advised', params: { ...suites.params, failFrom: 'phase-out' } },
    });
  });

  it('that nests deeper than a parser follows is refused as any other mistake', () => {
    for (const deep of [`checks: ${'{ a: '.repeat(20_000)}`, `checks: ${'a: '.repeat(20_000)}`])
      expect(mistakesOf(`${HEAD}${deep}`)).not.toBe('none');
  });

  it('is told apart from the name of a policy', () => {
    expect(policyFromFile('ncsc-nl-2026', folder)).toBeUndefined();
  });

  it.each([
    ['an unknown check', `${HEAD}checks: { tls.cyphers: {} }`, 'checks.tls.cyphers: there is no such check'],
    [
      'a check that was renamed',
      `${HEAD}checks: { credentials.attempts-limited: {} }`,
      'it was renamed: use credentials.login-throttled',
    ],
    [
      'an unknown parameter',
      `${HEAD}checks: { tls.cipher-suites: { params: { god: [] } } }`,
      'no such parameter; it has good',
    ],
    [
      'text for a number',
      `${HEAD}checks: { http.strict-transport-security: { params: { minMaxAgeSeconds: "1" } } }`,
      'wants a whole number, at least 1',
    ],
    [
      'an unknown level of failing',
      `${HEAD}checks: { tls.cipher-suites: { params: { failFrom: never } } }`,
      'wants one of "phase-out"',
    ],
    [
      'a warning that begins where it has failed already, with its place',
      `${HEAD}checks:\n  tls.cipher-suites:\n    params:\n      failFrom: phase-out\n      warnFrom: insufficient\n`,
      'own.yaml:8:17: checks.tls.cipher-suites.params.warnFrom: warnFrom is insufficient, which is worse than failFrom, phase-out',
    ],
    [
      'an unknown level of warning, with its place',
      `${HEAD}checks: { tls.cipher-suites: { params: { warnFrom: good } } }`,
      'own.yaml:4:52: checks.tls.cipher-suites.params.warnFrom: wants one of "sufficient", "phase-out", "insufficient"',
    ],
    ['an unknown level', `${HEAD}checks: { tls.cipher-suites: { level: must } }`, 'checks.tls.cipher-suites.level'],
    [
      'a policy that is not there',
      'name: own\nversion: "1"\nextends: ncsc\nchecks: {}',
      'extends: there is no policy ncsc',
    ],
    [
      'a check of another safeguard, which it could not move',
      `${HEAD}checks:\n  two-factor.remembered-device: { params: { maxDays: 7 } }\n`,
      'own.yaml:5:33: checks.two-factor.remembered-device: the check is not part of https',
    ],
    ['no area', 'name: own\nversion: "1"\nchecks: {}', 'area: expected one of access-requests, contact-form, cookies'],
    ['the name of one of ours', 'name: ncsc-nl-2025\nversion: "1"\narea: https\nchecks: {}', 'take another'],
    ['no checks', HEAD, 'the document has no checks'],
    ['a word too many', `${HEAD}chekcs: {}\nchecks: {}`, 'does not belong there'],
    ['the same key twice', `${HEAD}name: other\nchecks: {}`, 'unique'],
    ['nothing', '', 'is no policy'],
    ['a file far too large', `# ${'x'.repeat(1024 * 1024)}`, 'more than 1048576 are not read'],
  ])('tells %s', (_name, text, told) => {
    expect(mistakesOf(text)).toContain(told);
  });
});

describe('the level from which a check warns', () => {
  const params = (more: string) => `{ params: { phaseOut: [x25519], sufficient: [], ${more} } }`;
  const findingUnder = (more: string) =>
    findingsUnder(fileOf(`${HEAD}checks:\n  tls.key-exchange-groups: ${params(more)}\n`)!).find(
      ({ check }) => check === 'tls.key-exchange-groups',
    )!;

  it.each([
    ['warnFrom: phase-out', 'to-phase-out', 'pass', true],
    ['warnFrom: insufficient', 'phase-out-allowed', 'pass', undefined],
    ['failFrom: phase-out', 'insufficient', 'fail', undefined],
  ])('%s gives %s', (more, reason, outcome, warning) => {
    const finding = findingUnder(more);
    expect({ reason: finding.reason, outcome: finding.outcome, warning: finding.warning }).toEqual({
      reason,
      outcome,
      warning,
    });
    expect(finding.remediation === '').toBe(outcome === 'pass' && warning === undefined);
    expect(isRecommendation(finding)).toBe(warning === true);
  });

  it('leaves the control as it is', () => {
    const under = (more: string) =>
      assessedUnder(fileOf(`${HEAD}checks:\n  tls.key-exchange-groups: ${params(more)}\n`)!).outcome;
    expect([under('warnFrom: phase-out'), under('warnFrom: insufficient'), under('failFrom: phase-out')]).toEqual([
      'pass',
      'pass',
      'fail',
    ]);
  });
});

const findingsUnder = (policy: Policy) => assessedUnder(policy).findings;

function assessedUnder(policy: Policy): AssessedControl {
  const opinion = { checks: CHECKS, safeguards: SAFEGUARDS, policies: [policy] };
  const plan = makePlan(controlSet('https', [system('www')], []), {
    needsOf: (control) => checksOf(control, opinion).flatMap(({ check }) => check.needs),
  });
  const at = '2026-06-01T12:00:00.000Z';
  const items = plan.requests.map((request) =>
    evidenceItem(
      request,
      { startedAt: new Date(at), durationMs: 1, attempt: completed(SEEN[request.kind]!) },
      new SecretStore({}),
    ),
  );
  const tool = { name: 'waarborg', version: '0.0.0' };
  const bundle = evidenceBundle({ tool, plan, startedAt: at, finishedAt: at, complete: true, items });
  return judge(bundle, { ...opinion, tool }).controls[0]!;
}

const SEEN: Partial<{ [K in EvidenceKind]: EvidenceKinds[K] }> = {
  'dns.records': dnsRecords(),
  'http.plain': httpPlain(['http://www.example.nl/', 'https://www.example.nl/']),
  'http.response': httpResponse({ chain: [hop({ headers: [['strict-transport-security', 'max-age=63072000']] })] }),
  'tls.revocation-lists': revocationLists(),
  'tls.scan': tlsScan(),
  'tls.session': tlsSession(),
};
