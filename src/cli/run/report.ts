/** The second half of a run, after its evidence is saved: judge, write, and say what came of it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { undeterminedFor } from '../../history/streaks.ts';
import { isPart, type Assessment } from '../../model/assessment.ts';
import type { LedgerEntry } from '../../model/history.ts';
import type { Lang } from '../../model/text.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { translator } from '../../texts/say.ts';
import { writeAtomically } from '../files.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { langOf, screenLang } from '../options.ts';
import type { ReporterOutput } from './reporter-outputs.ts';
import type { Reporting } from './resolve.ts';
import { reasonOf, type SavedEvidence } from './save.ts';
import { judgeStage, sideBySideStage } from './stages.ts';
import { verdictOf, warnOfAsOf, type RunVerdict } from './verdict.ts';
import { writeRun } from './write.ts';

export interface RunEnding {
  readonly code: ExitCode;
  readonly why: string;
  readonly assessment: Assessment;
}

export function reportRun(saved: SavedEvidence, reporting: Reporting): RunEnding {
  const { evidence, folder } = saved;
  const { io, out, opinion, quiet, terminal } = reporting;
  const { controlSet, selected } = evidence.plan;
  const lang = langOf(reporting.lang, controlSet.organisation.languages);
  const screen = screenLang(reporting.lang, io, controlSet.organisation.languages);
  const say = translator(screen);
  const assessment = judged(saved, reporting, screen);
  const compareYardsticks = () => sideBySideStage(evidence, assessment.asOf, opinion);
  const written = writeRun({ assessment, saved, compareYardsticks }, { ...reporting, lang });
  warnOfAsOf(evidence, opinion, { io, lang: screen });
  const unwritten = [
    ...(saved.problem === null ? [] : ['evidence.json']),
    ...written.broken,
    ...putAll(assessment, { ...written.options, terminal }, { ...reporting, screen }),
  ];
  if (!quiet) {
    const latest = resolve(out, 'latest.html');
    if (existsSync(latest)) io.err(`${say('run.report', { file: linked(latest, reporting) })}\n`);
    if (existsSync(folder)) io.err(`${say('run.folder', { file: folder })}\n`);
    if (isPart(assessment)) io.err(`${say('run.part', { file: join(folder, 'client.html') })}\n`);
  }
  const verdict = escalated(verdictOf(assessment, selected, screen), written.ledger, reporting.escalateAfter, screen);
  if (unwritten.length === 0) return { assessment, ...verdict };
  const why = say('verdict.unwritten', { why: verdict.why, files: unwritten.join(', ') });
  return { assessment, code: EXIT.broken, why };
}

/** A path that can be clicked, where the terminal is one (OSC 8); others show the text alone. */
function linked(file: string, { io, terminal }: Reporting): string {
  if (!io.progressTty || !terminal.colour) return file;
  return `\u001b]8;;${pathToFileURL(file).href}\u001b\\${file}\u001b]8;;\u001b\\`;
}

/** Should judging break, the evidence is still there, and can be judged again. */
function judged({ evidence, folder, problem }: SavedEvidence, { opinion, io }: Reporting, lang: Lang): Assessment {
  try {
    return judgeStage(evidence, opinion);
  } catch (error) {
    const file = join(folder, 'evidence.json');
    if (problem === null) io.err(`waarborg: ${translator(lang)('run.evidence-kept', { file })}\n`);
    throw error;
  }
}

/** The reports that were asked for besides; names of those that could not be made. */
function putAll(
  assessment: Assessment,
  options: ReportOptions,
  { io, outputs, quiet, screen }: Reporting & { readonly screen: Lang },
): string[] {
  const say = translator(screen);
  const put = ({ reporter, file }: ReporterOutput): void => {
    const why = reporter.withheld?.(assessment) ?? null;
    if (why !== null) return io.err(`waarborg: ${say('run.withheld', { name: reporter.name, why })}\n`);
    const lang = reporter.name === 'terminal' ? screen : options.lang;
    const text = reporter.render(assessment, { ...options, lang });
    if (file === null) io.out(text);
    else writeAtomically(resolve(io.cwd, file), text);
  };
  return outputs.flatMap((output) => {
    const { reporter, file } = output;
    if (file === null && reporter.name === 'terminal' && quiet) return [];
    try {
      put(output);
      return [];
    } catch (error) {
      io.err(`waarborg: ${say('run.not-made', { name: reporter.name, why: reasonOf(error) })}\n`);
      return [file ?? reporter.name];
    }
  });
}

/** What stays undetermined for run after run is a failure of its own: nobody is looking any more. */
function escalated(
  verdict: RunVerdict,
  ledger: readonly LedgerEntry[],
  after: number | undefined,
  lang: Lang,
): RunVerdict {
  if (after === undefined || verdict.code !== EXIT.undecided) return verdict;
  const stale = undeterminedFor(ledger, after);
  if (stale.length === 0) return verdict;
  return { code: EXIT.failed, why: translator(lang)('verdict.stale', { n: after, names: stale.join(', ') }) };
}
