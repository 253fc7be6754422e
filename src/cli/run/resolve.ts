/**
 * Everything that a run reads from the disk or the environment, read once and before the first packet. A policy, a key or
 * a reporter that is wrong costs no probing, and one that vanishes or changes meanwhile changes nothing.
 */
import type { KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import type { Assessment } from '../../model/assessment.ts';
import type { ControlSet } from '../../model/controls.ts';
import type { Plan } from '../../model/plan.ts';
import { readyFolder } from '../files.ts';
import { sayUnused } from '../unused-settings.ts';
import type { Io } from '../io.ts';
import { failedIn } from './last-run.ts';
import type { AuditOptions, ReportRunOptions } from './options.ts';
import { readyOutputs, type ReporterOutput } from './reporter-outputs.ts';
import { signingKeyOf } from './sign.ts';
import { loadStage, opinionOf, planStage, reachOf, type Opinion, type Reach } from './stages.ts';

/** Who runs. */
export interface Runner {
  readonly io: Io;
  readonly tool: Assessment['tool'];
  /** False where accounts are new in every run: their failed attempts are not counted over runs. */
  readonly keepsAttempts?: boolean;
}

/** What judging and reporting need. */
export interface Reporting extends Runner {
  readonly opinion: Opinion;
  readonly outputs: readonly ReporterOutput[];
  readonly key: KeyObject | undefined;
  /** An absolute path. */
  readonly out: string;
  /** As asked for; the organisation's first otherwise. */
  readonly lang: string | undefined;
  readonly quiet: boolean;
  readonly escalateAfter: number | undefined;
  readonly terminal: { readonly columns: number; readonly colour: boolean };
}

export interface ResolvedRun extends Reporting {
  readonly controlSet: ControlSet;
  readonly plan: Plan;
  readonly reach: Reach;
}

/** @throws WaarborgError, ConfigurationError: whatever is wrong with what the options name */
export function resolveReporting(options: ReportRunOptions, { io, tool, keepsAttempts }: Runner): Reporting {
  const outputs = readyOutputs(options.reporter, io.cwd);
  const { tty, columns } = io.terminal;
  return {
    io,
    tool,
    ...(keepsAttempts === undefined ? {} : { keepsAttempts }),
    outputs,
    key: signingKeyOf(options.sign, io),
    opinion: opinionOf(options, { tool, cwd: io.cwd }),
    out: resolve(io.cwd, options.out),
    lang: options.lang,
    quiet: options.quiet === true,
    escalateAfter: options.escalateAfter,
    terminal: { columns: tty ? columns : 80, colour: options.color && io.env['NO_COLOR'] === undefined && tty },
  };
}

/** @throws WaarborgError, ConfigurationError: whatever is wrong with what the options name */
export function resolveRun(options: AuditOptions, runner: Runner): ResolvedRun {
  const reporting = resolveReporting(options, runner);
  const { controlSet, environment, folder } = loadStage(options, runner.io);
  const known = controlSet.controls.map(({ id }) => id);
  const again = options.failed === true ? { control: failedIn(reporting.out, known) } : {};
  const plan = planStage(controlSet, { ...options, ...again }, reporting.opinion);
  const reach = reachOf(options, { controlSet, environment, folder, cwd: runner.io.cwd });
  sayUnused(runner.io, options);
  readyFolder(reporting.out);
  return { ...reporting, controlSet, plan, reach };
}
