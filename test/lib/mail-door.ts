/** Asks one mail server as a side door, as a run would, and judges what was seen. */
import { noBypass } from '../../src/checks/two-factor/no-bypass/check.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Json } from '../../src/model/json.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { Network } from '../../src/network/network.ts';
import { PROBES } from '../../src/probes/registry.ts';
import { runPlan } from '../../src/cli/run/probe.ts';
import { twoFactor } from '../../src/safeguards/two-factor.ts';
import { account, controlSet, system } from './control-set.ts';
import { MAIL_HOST, MAILBOX } from './mail-server.ts';

const TOOL = { name: 'waarborg', version: '0.0.0' };

export interface MailDoorQuestion {
  readonly door: Readonly<Record<string, Json>>;
  readonly ca: string;
  readonly port: number;
  readonly timeoutMs?: number;
  /** Of the account that is audited, and of the one that needs no second factor. */
  readonly passwords: { readonly audit: string; readonly app: string };
}

/** The system has a login that is not there, and this door. */
export async function askMailDoor({ door, ca, port, passwords, timeoutMs = 1_500 }: MailDoorQuestion) {
  const options = { protected: '/', doors: [{ host: MAIL_HOST, ...door }] };
  const groupware = system('groupware', { login: { driver: 'basic', account: 'audit', options } });
  const set = controlSet('two-factor', [groupware], [account('audit'), account('app')]);
  const bundle = await runPlan(makePlan(set, { needsOf: () => ['login.bypass'] }), {
    tool: TOOL,
    probes: PROBES,
    network: new Network({
      ca: [ca],
      timeoutMs,
      connectTo: [
        { host: MAIL_HOST, port: null, toHost: '127.0.0.1', toPort: port },
        { host: 'groupware.example.nl', port: null, toHost: '127.0.0.1', toPort: 1 },
      ],
    }),
    secrets: new SecretStore({
      AUDIT_USERNAME: MAILBOX.username,
      AUDIT_PASSWORD: passwords.audit,
      APP_USERNAME: MAILBOX.username,
      APP_PASSWORD: passwords.app,
    }),
    concurrency: 1,
    retries: 0,
    patienceMs: 20_000,
    deadlineMs: 20_000,
    signal: new AbortController().signal,
  });
  const checks = twoFactor.checks.filter(({ check }) => check === noBypass.id);
  const opinion = { checks: [noBypass], policies: [], safeguards: [{ ...twoFactor, checks }] };
  const { reason, outcome } = judge(bundle, { tool: TOOL, ...opinion }).controls[0]!.findings[0]!;
  return { reason, outcome, evidence: JSON.stringify(bundle) };
}
