/**
 * Writes what a run leaves behind: its own folder under `runs/`, the latest reports, and a line of the ledger.
 * One broken reporter costs its own file; the others are written, and the exit code tells.
 */
import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPart, isSelected, type Assessment } from '../../model/assessment.ts';
import { lastCovering, runFolder, type LedgerEntry } from '../../model/history.ts';
import type { EndpointSideBySide } from '../../model/side-by-side.ts';
import type { Lang } from '../../model/text.ts';
import { compare } from '../../history/compare.ts';
import { keyIdOf } from '../../history/envelope.ts';
import { appendEntry, readLedger } from '../../history/ledger.ts';
import { subjectOf, type Subject } from '../../history/statement.ts';
import { withSignature } from '../../report/html/embed.ts';
import { assessmentText } from '../../report/json.ts';
import { translator } from '../../texts/say.ts';
import { REPORTERS } from '../../report/registry.ts';
import type { ReportOptions, Reporter } from '../../report/reporter.ts';
import { readyFolder, writeAtomically } from '../files.ts';
import type { Io } from '../io.ts';
import { ledgerText } from './ledger-file.ts';
import { alone } from './lock.ts';
import { assessmentIn } from './last-run.ts';
import { reasonOf, type SavedEvidence } from './save.ts';
import { sealPage, sealRun } from './sign.ts';
import { ATTESTATION } from '../verify-run.ts';

/** Reports that also stand at the top of the folder, under a name that stays; the client's only of a run over all promises. */
const LATEST: Readonly<Record<string, string>> = {
  html: 'latest.html',
  client: 'client.html',
  json: 'latest.json',
  index: 'index.html',
  trust: 'trust.html',
  public: 'public.md',
  badge: 'badge.svg',
  shields: 'badge.json',
};

export interface WrittenRun {
  /** Names of files that could not be made, with why. */
  readonly broken: readonly string[];
  /** What its reports were made with, for those that are asked for besides. */
  readonly options: ReportOptions;
  /** With the line of this run. */
  readonly ledger: readonly LedgerEntry[];
}

export interface RunPlace {
  readonly io: Io;
  readonly out: string;
  readonly lang: Lang;
  /** Signs the run's files. */
  readonly key?: KeyObject | undefined;
}

/** What there is to report of a run. */
export interface RunContent {
  readonly assessment: Assessment;
  readonly saved: SavedEvidence;
  readonly compareYardsticks: () => readonly EndpointSideBySide[];
}

export function writeRun({ assessment, saved, compareYardsticks }: RunContent, run: RunPlace): WrittenRun {
  const { evidence, folder } = saved;
  const { io } = run;
  const say = translator(run.lang);
  const broken: string[] = [];
  const subjects: Subject[] = [saved.subject];
  const guard = (name: string, write: () => void) => {
    try {
      write();
    } catch (error) {
      broken.push(name);
      io.err(`waarborg: ${say('run.not-made', { name, why: reasonOf(error) })}\n`);
    }
  };
  const keep = (name: string, text: string) => {
    subjects.push(subjectOf(name, text));
    writeAtomically(join(folder, name), text);
  };
  guard('assessment.json', () => keep('assessment.json', assessmentText(assessment)));

  const ledger = join(run.out, 'history.jsonl');
  let history: readonly LedgerEntry[] = [];
  let withThis: readonly LedgerEntry[] = [];
  let previous: Assessment | undefined;
  guard('history.jsonl', () => {
    readyFolder(run.out);
    // Another run into the same folder may be about to write its line too.
    const after = alone(ledger, () => {
      const before = existsSync(ledger) ? ledgerText(ledger) : '';
      const { entries, broken: cut } = readLedger(before);
      history = entries;
      previous = previousAssessment(assessment, history, run.out);
      if (cut !== null) io.err(`waarborg: ${say('run.ledger-changed', { line: cut.line })}\n`);
      const text = appendEntry(before, assessment, assessmentText(assessment));
      writeAtomically(ledger, text);
      return text;
    });
    withThis = readLedger(after).entries;
    const lines = after.trimEnd().split('\n');
    subjects.push(subjectOf(`history.jsonl:${lines.length}`, lines.at(-1) ?? ''));
  });
  let sideBySide: readonly EndpointSideBySide[] = [];
  guard('side by side', () => (sideBySide = compareYardsticks()));
  const options: ReportOptions = {
    lang: run.lang,
    evidence,
    sideBySide,
    history,
    ...(run.key === undefined ? {} : { signedWith: keyIdOf(createPublicKey(run.key)) }),
    ...(previous === undefined ? {} : { comparison: compare(previous, assessment) }),
  };
  const reports = REPORTERS.flatMap((reporter) => {
    const { file } = reporter;
    if (file === null) return [];
    const why = reporter.withheld?.(assessment) ?? null;
    if (why !== null) io.err(`waarborg: ${say('run.withheld', { name: file, why })}\n`);
    const text = why === null ? guarded(reporter, file) : null;
    return text === null ? [] : [{ name: reporter.name, file, text, isPublic: reporter.isPublic === true }];
  });
  const kept = reports.filter(({ name }) => name !== 'json' && name !== 'index');
  const envelope =
    run.key && sealRun(assessment, [...subjects, ...kept.map((r) => subjectOf(r.file, r.text))], run.key);
  for (const report of reports) guard(report.file, () => writeReport(report));
  if (envelope !== undefined) guard(ATTESTATION, () => writeAtomically(join(folder, ATTESTATION), envelope));
  return { broken, options, ledger: withThis };

  function guarded(reporter: Reporter, file: string): string | null {
    let text: string | null = null;
    guard(file, () => (text = reporter.render(assessment, options)));
    return text;
  }

  function writeReport({ name, file, text, isPublic }: (typeof reports)[number]): void {
    const readers = isPublic ? 'everybody' : 'owner';
    const latest = name === 'client' && isPart(assessment) ? undefined : LATEST[name];
    const written = run.key === undefined ? text : carrying(name, text, run.key);
    if (name !== 'json' && name !== 'index') writeAtomically(join(folder, file), written, readers);
    if (latest !== undefined) writeAtomically(join(run.out, latest), written, readers);
  }

  /** The HTML editions carry their own signature. */
  function carrying(name: string, text: string, key: KeyObject): string {
    if (name === 'html' && envelope !== undefined) return withSignature(text, envelope);
    return name === 'client' || name === 'trust'
      ? withSignature(text, sealPage(assessment, subjectOf(`${name}.html`, text), key))
      : text;
  }
}

/** The latest run, or where that looked at a part only, the last that looked at what this one looks at. */
function previousAssessment({ controls }: Assessment, history: readonly LedgerEntry[], out: string) {
  const latest = assessmentIn(join(out, 'latest.json'));
  const asked = controls.filter(isSelected).map(({ id }) => id);
  if (latest?.controls.every((control) => isSelected(control) || !asked.includes(control.id))) return latest;
  const covering = lastCovering(history, asked);
  return (
    (covering === undefined ? undefined : assessmentIn(join(out, runFolder(covering), 'assessment.json'))) ?? latest
  );
}
