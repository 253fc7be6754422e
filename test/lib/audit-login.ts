/** Plan, probe and judge against one login server, as the command line would, with the policies of a run. */
import { CHECKS } from '../../src/checks/registry.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { checksOf, judge } from '../../src/judge/judge.ts';
import type { AssessedControl, Finding } from '../../src/model/assessment.ts';
import type { Account, System } from '../../src/model/controls.ts';
import type { EvidenceBundle } from '../../src/model/bundle.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { POLICIES } from '../../src/policies/registry.ts';
import { Network } from '../../src/network/network.ts';
import { PROBES } from '../../src/probes/registry.ts';
import { runPlan } from '../../src/cli/run/probe.ts';
import { NO_HISTORY } from '../../src/login/ledger.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { account, controlSet, system } from './control-set.ts';
import { PASSWORD, USERNAME, type LoginServer } from './login-server.ts';

export interface AuditOptions {
  /** Only these checks of the safeguard; all when absent. */
  readonly checks?: readonly string[];
  readonly password?: string;
  readonly totp?: string;
  readonly account?: Partial<Account>;
  readonly system?: Partial<System>;
  readonly policy?: string;
  readonly safeguards?: readonly string[];
  readonly timeoutMs?: number;
  /** Instead of those of the login server's own accounts. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface Audited {
  readonly bundle: EvidenceBundle;
  readonly control: AssessedControl;
  readonly finding: (check: string) => Finding;
}

export async function auditLogin(
  server: Pick<LoginServer, 'url' | 'connectTo' | 'ca'>,
  options: AuditOptions = {},
): Promise<Audited> {
  const portal = system('portal', {
    url: { value: server.url },
    login: { driver: 'form', account: 'audit', options: { path: '/login', protected: '/private' } },
    ...options.system,
  });
  const [first = 'strong-credentials', ...more] = options.safeguards ?? [];
  const base = controlSet(first, [portal], [account('audit', options.account), account('other')]);
  const controls = [
    ...base.controls,
    ...more.map((safeguard) => ({ ...base.controls[0]!, id: `portal-${safeguard}`, safeguard })),
  ];
  const opinion = {
    checks: CHECKS,
    policies: POLICIES.filter(({ name }) => name === (options.policy ?? 'nist-800-63b-4')),
    safeguards: SAFEGUARDS.map((safeguard) => ({
      ...safeguard,
      checks: safeguard.checks.filter(({ check }) => options.checks?.includes(check) ?? true),
    })),
  };
  const plan = makePlan(
    { ...base, controls },
    { needsOf: (control) => [...new Set(checksOf(control, opinion).flatMap(({ check }) => check.needs))] },
  );
  const tool = { name: 'waarborg', version: '0.0.0' };
  const bundle = await runPlan(plan, {
    tool,
    probes: PROBES,
    network: new Network({ timeoutMs: options.timeoutMs ?? 20_000, connectTo: [server.connectTo], ca: [server.ca] }),
    secrets: new SecretStore({
      AUDIT_USERNAME: USERNAME,
      AUDIT_PASSWORD: options.password ?? PASSWORD,
      AUDIT_TOTP: options.totp,
      OTHER_USERNAME: 'other',
      OTHER_PASSWORD: 'something else',
      ...options.secrets,
    }),
    // The accounts are new: no code of theirs was used before.
    ledger: { of: () => NO_HISTORY, keep: () => undefined },
    concurrency: 4,
    retries: 0,
    patienceMs: 120_000,
    deadlineMs: 600_000,
    signal: new AbortController().signal,
  });
  const control = judge(bundle, { ...opinion, tool }).controls[0]!;
  return {
    bundle,
    control,
    finding: (check) => {
      const found = control.findings.find((finding) => finding.check === check);
      if (found === undefined) throw new Error(`no finding of ${check}`);
      return found;
    },
  };
}
