import { InvalidArgumentError, type Command } from 'commander';
import type { Shard } from '../../model/evidence.ts';
import type { CliCommand } from '../command.ts';
import { collect, wholeNumber } from '../command.ts';
import { configOptions, judgeOptions, langOption, probeOptions, selectOptions } from '../options.ts';
import type { ConfigOptions, JudgeCliOptions, ProbeOptions, SelectOptions } from '../options.ts';
import { runAudit } from '../run-audit.ts';
import { runShard } from '../run-shard.ts';

export interface AuditOptions extends ConfigOptions, SelectOptions, ProbeOptions, ReportRunOptions {
  readonly bail?: boolean;
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

/** `waarborg audit`: load → plan → probe → judge → report. */
export const audit: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('audit')
    .description('prove every promise on the live systems, and write the reports');
  auditOptions(command)
    .option('--shard <i/n>', 'ask only part I of N of the questions; `waarborg merge` puts the parts together', shard)
    .action(async (options: AuditOptions & { readonly shard?: Shard }) => {
      const run = options.shard === undefined ? runAudit : runShard;
      const { code, why } = await run(options, { io, tool });
      done(code, why);
    });
};

function shard(text: string): Shard {
  const [, index, total] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index === undefined || total === undefined || index < 1 || index > total)
    throw new InvalidArgumentError('expected I/N, part I of N, such as 1/4.');
  return { index, total };
}

/** All options of an audit; `demo` has the same, with other places to begin from. */
export function auditOptions(
  command: Command,
  places: { config?: { file: string; told: string }; out?: string } = {},
): Command {
  probeOptions(selectOptions(configOptions(command, places.config)));
  return reportRunOptions(command, places.out).option('--bail', 'stop at the first required check that fails');
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
