import type { Command } from 'commander';
import type { CliCommand } from '../command.ts';
import { collect } from '../command.ts';
import { configOptions, judgeOptions, langOption, probeOptions, selectOptions } from '../options.ts';
import type { ConfigOptions, JudgeCliOptions, ProbeOptions, SelectOptions } from '../options.ts';
import { runAudit } from '../run-audit.ts';

export interface AuditOptions extends ConfigOptions, SelectOptions, ProbeOptions, JudgeCliOptions {
  readonly out: string;
  readonly reporter?: readonly string[];
  readonly lang?: string;
  readonly bail?: boolean;
  readonly quiet?: boolean;
  /** commander's name for `--no-color`. */
  readonly color: boolean;
}

/** `waarborg audit`: load → plan → probe → judge → report. */
export const audit: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('audit')
    .description('prove every promise on the live systems, and write the reports');
  auditOptions(command).action(async (options: AuditOptions) => {
    const { code, why } = await runAudit(options, { io, tool });
    done(code, why);
  });
};

/** All options of an audit; `demo` has the same, with other places to begin from. */
export function auditOptions(command: Command, places = { config: 'controls.yaml', out: 'reports' }): Command {
  langOption(judgeOptions(probeOptions(selectOptions(configOptions(command, places.config)))));
  return command
    .option('--reporter <name[=file]>', 'write this report to stdout or to a file (repeatable)', collect)
    .option('--out <folder>', 'where the reports go', places.out)
    .option('--bail', 'stop at the first required check that fails')
    .option('--quiet', 'no progress and no table')
    .option('--no-color', 'no colour (also with NO_COLOR)');
}
