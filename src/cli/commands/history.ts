import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLedger } from '../../history/ledger.ts';
import { runFolder, type LedgerEntry } from '../../model/history.ts';
import { digestOfBytes } from '../../model/json.ts';
import { CONTROL_OUTCOMES } from '../../model/outcome.ts';
import type { CliCommand } from '../command.ts';
import { jsonText, readBytes, readText } from '../files.ts';
import { EXIT } from '../io.ts';

/** `waarborg history`: lists the runs of the ledger, and verifies its chain and the assessments that are still there. */
export const history: CliCommand = (program, { io, done }) => {
  program
    .command('history')
    .description('list the runs of the ledger, and verify that none was dropped or rewritten; touches no network')
    .option('--out <folder>', 'the folder with history.jsonl', 'reports')
    .option('--json', 'print the runs as JSON')
    .action((options: { out: string; json?: boolean }) => {
      const out = resolve(io.cwd, options.out);
      const { entries, broken } = readLedger(readText(join(out, 'history.jsonl'), 'an audit writes the ledger'));
      const runs = entries.map((entry) => ({ ...entry, assessment: stateOf(entry, out) }));
      io.out(options.json ? jsonText(runs) : runs.map(line).join(''));
      if (broken !== null) {
        const why =
          broken.problem === 'not-an-entry' ? 'is no entry of a ledger' : 'does not continue the line before it';
        return done(EXIT.failed, `history.jsonl was changed: line ${broken.line} ${why}; nothing from there on counts`);
      }
      const altered = runs.filter(({ assessment }) => assessment === 'altered').map(({ id }) => id);
      if (altered.length > 0)
        return done(EXIT.failed, `the chain holds, but these runs were changed: ${altered.join(', ')}`);
      const removed = runs.filter(({ assessment }) => assessment === 'removed').length;
      done(
        EXIT.ok,
        `the chain of ${runs.length} runs holds${removed === 0 ? '' : `; the files of ${removed} are no longer here`}`,
      );
    });
};

/** Is the run's assessment the one whose digest stands in the ledger? */
function stateOf(entry: LedgerEntry, out: string): 'whole' | 'altered' | 'removed' {
  const file = join(out, runFolder(entry), 'assessment.json');
  if (!existsSync(file)) return 'removed';
  return digestOfBytes(readBytes(file)) === entry.assessmentDigest ? 'whole' : 'altered';
}

function line({ startedAt, id, complete, summary, assessment }: LedgerEntry & { assessment: string }): string {
  const counts = CONTROL_OUTCOMES.filter((outcome) => summary[outcome] > 0).map((one) => `${summary[one]} ${one}`);
  const remarks = [...(complete ? [] : ['interrupted']), ...(assessment === 'whole' ? [] : [assessment])];
  return `${startedAt}  ${id}  ${counts.join(', ')}${remarks.length === 0 ? '' : `  (${remarks.join(', ')})`}\n`;
}
