import { InvalidArgumentError } from 'commander';
import type { Shard } from '../../model/bundle.ts';
import type { CliCommand } from '../command.ts';
import { runAudit } from '../run/audit.ts';
import { auditOptions, type AuditOptions } from '../run/options.ts';
import { runShard } from '../run/shard.ts';

/** `waarborg audit`: resolve → probe → save → judge → report. */
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
