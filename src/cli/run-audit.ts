/** One audit from file to reports. A run always ends with a report: what is known is written, whatever happened. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPart, type Assessment } from '../model/assessment.ts';
import { follow } from '../model/deadline.ts';
import { evidenceBundle } from '../evidence/bundle.ts';
import type { EvidenceBundle, EvidenceItem } from '../model/evidence.ts';
import { readLedger } from '../history/ledger.ts';
import { undeterminedFor } from '../history/streaks.ts';
import type { Plan } from '../model/plan.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import type { Reporter } from '../report/reporter.ts';
import type { RunEvent } from '../probes/run.ts';
import type { AuditOptions, ReportRunOptions } from './commands/audit.ts';
import { readyFolder, writeAtomically } from './files.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { ledgerText } from './ledger-file.ts';
import { langOf } from './options.ts';
import { progressOn } from './progress.ts';
import { outputsOf, readyOutputs } from './reporter-outputs.ts';
import { signingKeyOf } from './sign-run.ts';
import { judgeStage, loadStage, planStage, probeStage, sideBySideStage } from './stages.ts';
import { verdictOf, warnOfAsOf, type RunVerdict } from './verdict.ts';
import { reasonOf, writeRun } from './write-run.ts';

export interface AuditEnding {
  readonly code: ExitCode;
  readonly why: string;
  readonly assessment: Assessment;
}

export async function runAudit(
  options: AuditOptions,
  { io, tool }: { io: Io; tool: Assessment['tool'] },
): Promise<AuditEnding> {
  readyOutputs(options.reporter, io.cwd);
  signingKeyOf(options.sign, io);
  const { controlSet, environment } = loadStage(options, io);
  const plan = planStage(controlSet, options, io);
  readyFolder(resolve(io.cwd, options.out));
  const progress = progressOn(io, options.quiet === true, plan.requests);
  const bail = new AbortController();
  using stop = follow(io.interrupted, bail.signal);
  const watch = options.bail ? bailOn(plan, options, { tool, cwd: io.cwd }, bail) : () => undefined;
  const evidence = await probeStage(plan, environment, options, {
    cwd: io.cwd,
    tool,
    signal: stop.signal,
    onEvent: (event) => {
      progress.onEvent(event);
      watch(event);
    },
  });
  progress.end();
  const ending = reportRun(evidence, options, { io, tool });
  if (!bail.signal.aborted) return ending;
  return {
    assessment: ending.assessment,
    code: ending.code === EXIT.broken ? ending.code : EXIT.failed,
    why: translator(langOf(options.lang, controlSet.organisation.languages))('verdict.bail'),
  };
}

/** The second half of a run, after the probing: judge, write and say what came of it. */
export function reportRun(
  evidence: EvidenceBundle,
  options: ReportRunOptions,
  { io, tool }: { io: Io; tool: Assessment['tool'] },
): AuditEnding {
  const outputs = outputsOf(options.reporter);
  const assessment = judgeStage(evidence, options, { tool, cwd: io.cwd });
  const { controlSet, selected } = evidence.plan;
  const lang = langOf(options.lang, controlSet.organisation.languages);
  const out = resolve(io.cwd, options.out);
  const place = { out, lang, key: signingKeyOf(options.sign, io) };
  const compareYardsticks = () => sideBySideStage(evidence, assessment.asOf, { cwd: io.cwd, chosen: options.policy });
  const written = writeRun({ assessment, evidence, compareYardsticks }, place, io);
  const { folder, broken } = written;
  const say = translator(lang);
  warnOfAsOf(evidence, options, { io, lang });
  const colour = options.color && io.env['NO_COLOR'] === undefined && io.terminal.tty;
  const terminal = { columns: io.terminal.tty ? io.terminal.columns : 80, colour };
  const reportOptions = { ...written.options, terminal };
  const unwritten = [...broken];
  for (const { reporter, file } of outputs) {
    if (file === null && reporter.name === 'terminal' && options.quiet) continue;
    try {
      put(reporter, file);
    } catch (error) {
      unwritten.push(file ?? reporter.name);
      io.err(`waarborg: ${say('run.not-made', { name: reporter.name, why: reasonOf(error) })}\n`);
    }
  }
  const files = { 'run.report': resolve(out, 'latest.html'), 'run.folder': folder } as const;
  for (const what of ['run.report', 'run.folder'] as const)
    if (!options.quiet && existsSync(files[what])) io.err(`${say(what, { file: files[what] })}\n`);
  if (!options.quiet && isPart(assessment)) io.err(`${say('run.part', { file: join(folder, 'client.html') })}\n`);
  const verdict = escalated(verdictOf(assessment, selected, lang), join(out, 'history.jsonl'), options, lang);
  if (unwritten.length > 0)
    return {
      assessment,
      code: EXIT.broken,
      why: say('verdict.unwritten', { why: verdict.why, files: unwritten.join(', ') }),
    };
  return { assessment, ...verdict };

  function put(reporter: Reporter, file: string | null): void {
    const why = reporter.withheld?.(assessment) ?? null;
    if (why !== null) return io.err(`waarborg: ${say('run.withheld', { name: reporter.name, why })}\n`);
    const text = reporter.render(assessment, reportOptions);
    if (file === null) io.out(text);
    else writeAtomically(resolve(io.cwd, file), text);
  }
}

/** What stays undetermined for run after run is a failure of its own: nobody is looking any more. */
function escalated(verdict: RunVerdict, ledger: string, { escalateAfter }: ReportRunOptions, lang: Lang): RunVerdict {
  if (escalateAfter === undefined || verdict.code !== EXIT.undecided || !existsSync(ledger)) return verdict;
  const stale = undeterminedFor(readLedger(ledgerText(ledger)).entries, escalateAfter);
  if (stale.length === 0) return verdict;
  return { code: EXIT.failed, why: translator(lang)('verdict.stale', { n: escalateAfter, names: stale.join(', ') }) };
}

/** Judges what is there after every answer, and stops the run at the first required failure. */
function bailOn(
  plan: Plan,
  options: AuditOptions,
  run: { tool: Assessment['tool']; cwd: string },
  bail: AbortController,
) {
  const items: EvidenceItem[] = [];
  return ({ item }: RunEvent) => {
    if (item === undefined) return;
    items.push(item);
    const assessment = judgeStage(partial(plan, items, run.tool), options, run);
    const failing = assessment.controls.flatMap(({ findings }) => findings);
    if (failing.some(({ level, outcome }) => level === 'required' && outcome === 'fail')) bail.abort();
  };
}

function partial(plan: Plan, items: readonly EvidenceItem[], tool: Assessment['tool']): EvidenceBundle {
  const now = new Date().toISOString();
  return evidenceBundle({ tool, plan, startedAt: now, finishedAt: now, complete: false, items });
}
