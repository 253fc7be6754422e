/** The options of a run, and of its second half alone. */
import type { Command } from 'commander';
import { collect, wholeNumber } from '../command.ts';
import { configOptions, judgeOptions, langOption, probeOptions, selectOptions } from '../options.ts';
import type { ConfigOptions, JudgeCliOptions, ProbeOptions, SelectOptions } from '../options.ts';

export interface AuditOptions extends ConfigOptions, SelectOptions, ProbeOptions, ReportRunOptions {
  readonly bail?: boolean;
  readonly failed?: boolean;
}

/** What the second half of a run needs to know, after the probing. */
export interface ReportRunOptions extends JudgeCliOptions {
  readonly out: string;
  readonly reporter?: readonly string[];
  readonly lang?: string;
  readonly sign?: string;
  readonly quiet?: boolean;
  /** Runs in a row without a decision on a control that count as a failure. */
  readonly escalateAfter?: number;
  /** commander's name for `--no-color`. */
  readonly color: boolean;
}

/** All options of an audit; `demo` has the same, with other places to begin from. */
export function auditOptions(
  command: Command,
  places: { config?: { file: string; told: string }; out?: string; pace?: number } = {},
): Command {
  probeOptions(selectOptions(configOptions(command, places.config)), places.pace);
  return reportRunOptions(command, places.out)
    .option('--failed', 'only controls that were not kept in the last run in the reports folder')
    .option('--bail', 'stop at the first required check that fails');
}

/** The options of {@link ReportRunOptions}. */
export function reportRunOptions(command: Command, out = 'reports'): Command {
  return langOption(judgeOptions(command))
    .option('--reporter <name[=file]>', 'write this report to stdout or to a file (repeatable)', collect)
    .option('--out <folder>', 'where the reports go', out)
    .option('--escalate-after <n>', 'exit 1 when a control is undetermined for N runs in a row', wholeNumber(2))
    .option('--sign <file>', 'sign the run with this private key (also WAARBORG_SIGNING_KEY)')
    .option('--quiet', 'no progress and no table')
    .option('--no-color', 'no colour (also with NO_COLOR)');
}
