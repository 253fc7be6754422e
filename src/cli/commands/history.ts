import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readLedger } from '../../history/ledger.ts';
import { repairLedger } from '../../history/repair.ts';
import type { Assessment } from '../../model/assessment.ts';
import { runFolder, type LedgerEntry } from '../../model/history.ts';
import { digestOfBytes } from '../../model/json.ts';
import { CONTROL_OUTCOMES } from '../../model/outcome.ts';
import type { Lang } from '../../model/text.ts';
import { translator, type Translate } from '../../texts/say.ts';
import { partNames } from '../../report/part.ts';
import { oneLine } from '../../report/visible.ts';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { jsonText, readBytes, writeAtomically } from '../files.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { ledgerText } from '../run/ledger-file.ts';
import { alone } from '../run/lock.ts';
import { screenLang, langOption } from '../options.ts';

/** `waarborg history`: lists the runs of the ledger, and verifies its chain and the assessments that are still there. */
export const history: CliCommand = (program, { io, done }) => {
  const command = program
    .command('history')
    .description('list the runs of the ledger, and verify that none was dropped or rewritten; touches no network')
    .option('--out <folder>', 'the folder with history.jsonl', 'reports')
    .option('--json', 'print the runs as JSON')
    .option('--repair', 'bring a ledger that git merged back into one chain; keeps the entries of both branches');
  langOption(command).action((options: { out: string; json?: boolean; repair?: boolean; lang?: string }) => {
    const out = resolve(io.cwd, options.out);
    const last = lastIn(out);
    const lang = screenLang(options.lang, io, last?.organisation.languages ?? ['en']);
    if (options.repair) {
      const { code, why } = repaired(join(out, 'history.jsonl'), translator(lang));
      return done(code, why);
    }
    const { entries, broken } = readLedger(ledgerText(join(out, 'history.jsonl'), 'an audit writes the ledger'));
    const runs = entries.map((entry) => ({ ...entry, assessment: stateOf(entry, out) }));
    io.out(options.json ? jsonText(runs) : runs.map((run) => line(run, lang, last)).join(''));
    const say = translator(lang);
    if (broken !== null) return done(EXIT.failed, say(`history.${broken.problem}`, { line: broken.line }));
    const altered = runs.filter(({ assessment }) => assessment === 'altered').map(({ id }) => id);
    if (altered.length > 0)
      return done(EXIT.failed, say('history.runs-altered', { names: altered.map(oneLine).join(', ') }));
    const stray = unlisted(entries, out);
    if (stray.length > 0) return done(EXIT.failed, say('history.runs-not-listed', { names: stray.join(', ') }));
    const gone = runs.filter(({ assessment }) => assessment === 'removed').length;
    const n = runs.length;
    done(EXIT.ok, gone === 0 ? say('history.holds', { n }) : say('history.holds-without', { n, gone }));
  });
};

/** Nothing is written when the ledger is whole, or cannot be repaired. */
function repaired(file: string, say: Translate): { code: ExitCode; why: string } {
  return alone(file, () => {
    const before = ledgerText(file, 'an audit writes the ledger');
    const { entries, broken } = readLedger(before);
    if (broken === null) return { code: EXIT.ok, why: say('history.holds', { n: entries.length }) };
    const repair = repairLedger(before);
    if (!repair.ok) return { code: EXIT.failed, why: say('history.not-repaired', { line: repair.line }) };
    writeAtomically(file, repair.ledger);
    const n = readLedger(repair.ledger).entries.length;
    return { code: EXIT.ok, why: say('history.repaired', { moved: repair.moved, n }) };
  });
}

/** The last run, for names and languages; a ledger is verified also where that file is gone or damaged. */
function lastIn(out: string): Assessment | undefined {
  try {
    return documentFrom('assessment', join(out, 'latest.json'));
  } catch {
    return undefined;
  }
}

/** Folders of runs that no line of the ledger tells of: cutting lines off its end leaves the chain whole. */
function unlisted(entries: readonly LedgerEntry[], out: string): string[] {
  const folder = join(out, 'runs');
  if (!existsSync(folder)) return [];
  const listed = new Set(entries.map((entry) => basename(runFolder(entry))));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !listed.has(entry.name))
    .map(({ name }) => oneLine(name))
    .sort();
}

/** Is the run's assessment the one whose digest stands in the ledger? */
function stateOf(entry: LedgerEntry, out: string): 'whole' | 'altered' | 'removed' {
  const file = join(out, runFolder(entry), 'assessment.json');
  if (!existsSync(file)) return 'removed';
  return digestOfBytes(readBytes(file)) === entry.assessmentDigest ? 'whole' : 'altered';
}

type ListedRun = LedgerEntry & { readonly assessment: 'whole' | 'altered' | 'removed' };

function line(run: ListedRun, lang: Lang, last: Assessment | undefined): string {
  const say = translator(lang);
  const { startedAt, id, complete, assessment } = run;
  const asked = run.controls.filter(({ selected }) => selected !== false);
  const counts = CONTROL_OUTCOMES.map((one) => [one, asked.filter(({ outcome }) => outcome === one).length] as const)
    .filter(([, n]) => n > 0)
    .map(([one, n]) => `${n} ${say(`outcome.${one}`)}`);
  const part = partNames(run, last);
  const remarks = [
    ...(part === null ? [] : [say('part.of', { names: part })]),
    ...(complete ? [] : [say('history.interrupted')]),
    ...(assessment === 'whole' ? [] : [say(`history.${assessment}`)]),
  ];
  return `${oneLine(startedAt)}  ${oneLine(id)}  ${counts.join(', ')}${remarks.length === 0 ? '' : `  (${remarks.join(', ')})`}\n`;
}
