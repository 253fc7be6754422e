/** The stages as commands call them: each takes the document of the one before it. */
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { CHECKS } from '../../checks/registry.ts';
import { loadAttestations, loadControls } from '../../controls/load.ts';
import type { Problem } from '../../controls/problem.ts';
import { renderProblems } from '../../controls/render.ts';
import { readTotpSecret, TotpError } from '../../login/totp.ts';
import { DRIVERS } from '../../login/drivers/registry.ts';
import { SecretStore } from '../../evidence/secrets.ts';
import { checksOf, judge, type JudgeOptions } from '../../judge/judge.ts';
import { yardsticksOf } from '../../judge/yardsticks.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Check } from '../../model/check.ts';
import type { Attestation, ControlSet } from '../../model/controls.ts';
import type { EvidenceBundle } from '../../model/bundle.ts';
import type { Plan } from '../../model/plan.ts';
import type { Policy } from '../../model/policy.ts';
import type { EndpointSideBySide } from '../../model/side-by-side.ts';
import { makePlan } from '../../plan/plan.ts';
import { POLICIES } from '../../policies/registry.ts';
import type { VisitSettings } from '../../probes/probe.ts';
import { PROBES } from '../../probes/registry.ts';
import { runPlan, type RunOptions } from './probe.ts';
import { SAFEGUARDS } from '../../safeguards/registry.ts';
import { say } from '../../texts/say.ts';
import { gradeOf } from '../../tls-checker/index.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { readBytes } from '../files.ts';
import type { Io } from '../io.ts';
import { localFiles } from '../local-files.ts';
import { breachSourceOf, networkOf, policiesOf, selectionOf } from '../options.ts';
import { proxyOf } from '../proxy.ts';
import type { ConfigOptions, JudgeCliOptions, ProbeOptions, SelectOptions } from '../options.ts';

import { variablesIn, withoutLineBreaks, type Environment } from './env-file.ts';

type Tool = Assessment['tool'];
/** Where files that options name are sought. */
type Place = Pick<Io, 'cwd'>;

export interface LoadedStage {
  readonly controlSet: ControlSet;
  readonly environment: Environment;
  /** That of controls.yaml. */
  readonly folder: string;
  /** How many were told. */
  readonly warnings: number;
}

/** controls.yaml as it was read, right or wrong. */
export interface ReadStage {
  readonly loaded: ReturnType<typeof loadControls>;
  readonly source: Uint8Array;
  readonly environment: Environment;
}

/** @throws WaarborgError `CLI_FILE_NOT_READ` */
export function readStage(options: ConfigOptions, io: Io): ReadStage {
  const file = resolve(io.cwd, options.config);
  const source = readBytes(file, 'name the file with --config, or make one with `waarborg init`');
  const environment = environmentFor(file, io);
  const readFile = (path: string) => readFileSync(resolve(dirname(file), path));
  const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name), totpProblem };
  const today = new Date().toISOString().slice(0, 10);
  return {
    loaded: loadControls(source, { file: options.config, env: environment, readFile, known, today }),
    source,
    environment,
  };
}

/**
 * controls.yaml with the environment, a `.env` beside it included; variables that are set win.
 * @throws ConfigurationError with every mistake; WaarborgError `CLI_FILE_NOT_READ`
 */
export function loadStage(options: ConfigOptions, io: Io): LoadedStage {
  const file = resolve(io.cwd, options.config);
  const { loaded, source, environment } = readStage(options, io);
  warn(loaded.warnings, source, io);
  const named = trimmedFor(options, source, io);
  if (named.length > 0)
    io.err(`warning: a line break at the end of ${named.join(', ')} was left out; its value is used without it\n\n`);
  const warnings = loaded.warnings.length + named.length;
  if (!loaded.ok) throw mistakes(loaded.problems, source, { file: options.config, warnings });
  const attestations = (options.attestations ?? []).flatMap((name) => attestationsFrom(name, loaded.controlSet, io));
  const controlSet = { ...loaded.controlSet, source: { ...loaded.controlSet.source, file: fileName(file, io.cwd) } };
  return {
    controlSet: { ...controlSet, attestations: [...controlSet.attestations, ...attestations] },
    environment,
    folder: dirname(file),
    warnings,
  };
}

/** As reports name the file: from the working folder, and by its last name alone when it stands elsewhere. */
function fileName(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return isAbsolute(path) || path.startsWith('..') ? basename(file) : path.split(sep).join('/');
}

/** A file of `--attestations`; evidence that it names is relative to its own folder. */
function attestationsFrom(name: string, controlSet: ControlSet, io: Io): readonly Attestation[] {
  const file = resolve(io.cwd, name);
  const source = readBytes(file);
  const readFile = (path: string) => readFileSync(resolve(dirname(file), path));
  const controls = controlSet.controls.map(({ id }) => id);
  const loaded = loadAttestations(source, { file: name, readFile, controls });
  if (!loaded.ok) throw mistakes(loaded.problems, source, { file: name, warnings: 0 });
  return loaded.attestations;
}

function mistakes(
  problems: readonly Problem[],
  source: Uint8Array,
  { file, warnings }: { file: string; warnings: number },
): ConfigurationError {
  const counts = { mistakes: problems.length, warnings };
  return new ConfigurationError(counts, renderProblems(problems, textOf(source)), file);
}

function warn(warnings: readonly Problem[], source: Uint8Array, io: Io): void {
  if (warnings.length > 0) io.err(`${renderProblems(warnings, textOf(source), { kind: 'warning' })}\n`);
}

function textOf(source: Uint8Array): string {
  return new TextDecoder().decode(source);
}

/** @throws WaarborgError `CLI_BAD_ENV` */
export const environmentFor = (configFile: string, io: Io): Environment =>
  withoutLineBreaks(givenFor(configFile, io)).environment;

function givenFor(configFile: string, io: Io): Environment {
  const dotenv = join(dirname(configFile), '.env');
  return existsSync(dotenv) ? { ...variablesIn(readBytes(dotenv)), ...io.env } : io.env;
}

/** Variables that the file names, and whose value ended in a line break. */
function trimmedFor({ config }: ConfigOptions, source: Uint8Array, io: Io): readonly string[] {
  const { trimmed } = withoutLineBreaks(givenFor(resolve(io.cwd, config), io));
  const words = new Set(textOf(source).match(/\w+/g));
  return trimmed.filter((name) => words.has(name));
}

/** What is wrong with a TOTP secret; null when nothing is. */
function totpProblem(value: string): string | null {
  try {
    readTotpSecret(value);
    return null;
  } catch (error) {
    if (error instanceof TotpError) return say('en', error.detail);
    throw error;
  }
}

/** What evidence is judged by. */
export interface Opinion extends JudgeOptions {
  /** The policies that the owner's report sets side by side, whatever the run is judged by. */
  readonly yardsticks: readonly Policy[];
}

/** The guidelines to set side by side, after a policy of the owner's own. */
const YARDSTICKS = ['ncsc-nl-2025', 'ncsc-nl-2021', 'mozilla-intermediate'];

/** @throws WaarborgError `CLI_UNKNOWN_POLICY`, `CLI_BAD_POLICY`, `CLI_FILE_NOT_READ` */
export function opinionOf({ policy, strict, asOf }: JudgeCliOptions, { tool, cwd }: Place & { tool: Tool }): Opinion {
  const policies = policiesOf(policy, cwd);
  const own = policies.filter(({ area, name }) => area === 'https' && !YARDSTICKS.includes(name));
  return {
    tool,
    ...(asOf === undefined ? {} : { asOf }),
    checks: strict ? CHECKS.map(strictCheck) : CHECKS,
    safeguards: strict ? SAFEGUARDS.map(required) : SAFEGUARDS,
    policies: strict ? policies.map(requiredPolicy) : policies,
    yardsticks: [...own, ...POLICIES.filter(({ name }) => YARDSTICKS.includes(name))],
  };
}

export function planStage(controlSet: ControlSet, options: SelectOptions, opinion: Opinion): Plan {
  return makePlan(controlSet, {
    select: selectionOf(options, controlSet.controls),
    needsOf: (control) => [...new Set(checksOf(control, opinion, controlSet).flatMap(({ check }) => check.needs))],
  });
}

/** How the questions are asked. */
export type Reach = Omit<RunOptions, 'tool' | 'signal' | 'onEvent'>;

/** @throws WaarborgError `CLI_BAD_CONNECT_TO`, `CLI_BAD_CACERT`, `CLI_BAD_RESOLVER`, `CLI_BAD_TRUST_ANCHOR`, `CLI_BAD_BREACH_SOURCE` */
export function reachOf(
  options: ProbeOptions,
  {
    controlSet,
    environment,
    cwd,
    folder,
  }: Place & {
    controlSet: ControlSet;
    environment: Environment;
    /** That of controls.yaml. */
    folder: string;
  },
): Reach {
  const breachSource = breachSourceOf(options, cwd);
  const secrets = new SecretStore(environment).learn(controlSet);
  if (options.proxy !== undefined) for (const secret of proxyOf(options.proxy).secrets) secrets.remember(secret);
  return {
    ...(breachSource === undefined ? {} : { breachSource }),
    files: localFiles(folder),
    visits: visitsOf(options, environment, cwd),
    probes: PROBES,
    network: networkOf(options, cwd, controlSet.trust),
    secrets,
    concurrency: options.concurrency,
    retries: options.retries,
    patienceMs: options.timeout * 3,
    deadlineMs: options.deadline,
  };
}

/** A runner that GitHub hosts is in the United States; where another machine is, only its owner can say. */
function visitsOf({ browser, visitFrom }: ProbeOptions, environment: Environment, cwd: string): VisitSettings {
  const isHosted = environment['GITHUB_ACTIONS'] === 'true' && environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
  const from = visitFrom ?? (isHosted ? 'US' : undefined);
  return {
    ...(browser === undefined ? {} : { browser: resolve(cwd, browser) }),
    ...(from === undefined ? {} : { from }),
  };
}

export const probeStage = (
  plan: Plan,
  reach: Reach,
  run: Pick<RunOptions, 'tool' | 'signal' | 'onEvent'>,
): Promise<EvidenceBundle> => runPlan(plan, { ...reach, ...run });

export const judgeStage = (bundle: EvidenceBundle, opinion: Opinion): Assessment => judge(bundle, opinion);

/** Each scanned endpoint by several yardsticks. */
export const sideBySideStage = (bundle: EvidenceBundle, asOf: string, { yardsticks }: Opinion): EndpointSideBySide[] =>
  yardsticksOf(bundle, { checks: CHECKS, safeguards: SAFEGUARDS, policies: yardsticks, gradeOf, asOf });

function required<T extends (typeof SAFEGUARDS)[number]>(safeguard: T): T {
  return { ...safeguard, checks: safeguard.checks.map((part) => ({ ...part, level: 'required' as const })) };
}

/** No reason is a recommendation only. */
function strictCheck(check: Check): Check {
  const reasons = Object.entries(check.reasons).map(([id, { advised: _advised, ...reason }]) => [id, reason] as const);
  return { ...check, reasons: Object.fromEntries(reasons) };
}

function requiredPolicy(policy: Policy): Policy {
  const rules = Object.entries(policy.checks).map(([id, rule]) => [
    id,
    rule.level === 'advised' ? { ...rule, level: 'required' as const } : rule,
  ]);
  return { ...policy, checks: Object.fromEntries(rules) as Policy['checks'] };
}
