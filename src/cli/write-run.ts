/**
 * Writes what a run leaves behind: its own folder under `runs/`, the latest reports, and a line of the ledger.
 * One broken reporter costs its own file; the others are written, and the exit code tells.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../model/assessment.ts';
import type { EvidenceBundle } from '../model/evidence.ts';
import type { LedgerEntry } from '../model/history.ts';
import type { Lang } from '../model/text.ts';
import { appendEntry, readLedger } from '../history/ledger.ts';
import { REPORTERS } from '../report/registry.ts';
import type { ReportOptions, Reporter } from '../report/reporter.ts';
import { jsonText, readJson, readText, writeAtomically } from './files.ts';
import type { Io } from './io.ts';

/** Reports that also stand at the top of the reports folder, under a name that stays. */
const LATEST: Readonly<Record<string, string>> = {
  html: 'latest.html',
  client: 'client.html',
  json: 'latest.json',
  index: 'index.html',
};

export interface WrittenRun {
  readonly folder: string;
  /** Names of files that could not be made, with why. */
  readonly broken: readonly string[];
}

export function writeRun(
  assessment: Assessment,
  evidence: EvidenceBundle,
  run: { out: string; lang: Lang },
  io: Io,
): WrittenRun {
  const folder = join(run.out, 'runs', `${assessment.startedAt.replace(/[:.]/g, '-')}-${assessment.id}`);
  const broken: string[] = [];
  const guard = (name: string, write: () => void) => {
    try {
      write();
    } catch (error) {
      broken.push(name);
      io.err(`waarborg: ${name} could not be made: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  // What everything else can be made from again comes first.
  guard('evidence.json', () => writeAtomically(join(folder, 'evidence.json'), jsonText(evidence)));
  guard('assessment.json', () => writeAtomically(join(folder, 'assessment.json'), jsonText(assessment)));

  const ledger = join(run.out, 'history.jsonl');
  let history: readonly LedgerEntry[] = [];
  let previous: Assessment | undefined;
  guard('history.jsonl', () => {
    const before = existsSync(ledger) ? readText(ledger) : '';
    previous = previousAssessment(run.out);
    history = readLedger(before).entries;
    writeAtomically(ledger, appendEntry(before, assessment, jsonText(assessment)));
  });
  const options: ReportOptions = { lang: run.lang, evidence, history, ...(previous === undefined ? {} : { previous }) };
  for (const reporter of REPORTERS) {
    if (reporter.file !== null) guard(reporter.file, () => writeReport(reporter, reporter.file!));
  }
  return { folder, broken };

  function writeReport(reporter: Reporter, file: string): void {
    const why = reporter.withheld?.(assessment) ?? null;
    if (why !== null) return io.err(`waarborg: ${file} is not written: ${why}\n`);
    const text = reporter.render(assessment, options);
    const latest = LATEST[reporter.name];
    if (reporter.name !== 'json' && reporter.name !== 'index') writeAtomically(join(folder, file), text);
    if (latest !== undefined) writeAtomically(join(run.out, latest), text);
  }
}

/** The run before this one, when its assessment is still there and whole. */
function previousAssessment(out: string): Assessment | undefined {
  const file = join(out, 'latest.json');
  if (!existsSync(file)) return undefined;
  try {
    const value = readJson(file) as Partial<Assessment> | null;
    return value?.schemaVersion === 1 && Array.isArray(value.controls) ? (value as Assessment) : undefined;
  } catch {
    return undefined;
  }
}
