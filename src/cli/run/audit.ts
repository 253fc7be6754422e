/** One audit: resolve → probe → save → judge → report. A run always ends with a report, whatever happened. */
import { follow } from '../../model/deadline.ts';
import { failureWatch } from '../../judge/first-failure.ts';
import type { EvidenceBundle } from '../../model/bundle.ts';
import { translator } from '../../texts/say.ts';
import { keepAttempts, tooSoon } from './attempts.ts';
import { EXIT } from '../io.ts';
import { screenLang } from '../options.ts';
import type { AuditOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { reportRun, type RunEnding } from './report.ts';
import { resolveRun, type ResolvedRun, type Runner } from './resolve.ts';
import { saveEvidence } from './save.ts';
import { probeStage } from './stages.ts';

export async function runAudit(options: AuditOptions, runner: Runner): Promise<RunEnding> {
  const run = resolveRun(options, runner);
  const bail = new AbortController();
  const evidence = await probe(run, options.bail === true ? bail : null);
  const ending = reportRun(saveEvidence(evidence, run), run);
  if (!bail.signal.aborted || ending.code === EXIT.broken) return ending;
  const say = translator(screenLang(options.lang, runner.io, run.controlSet.organisation.languages));
  return { ...ending, code: EXIT.failed, why: say('verdict.bail') };
}

/** Stopped by the user, by the deadline, or by the first failure when there is a `bail`. */
async function probe(
  { io, tool, plan, reach, opinion, quiet, out, lang: asked, controlSet, keepsAttempts = true }: ResolvedRun,
  bail: AbortController | null,
): Promise<EvidenceBundle> {
  const lang = screenLang(asked, io, controlSet.organisation.languages);
  const ledger = keepAttempts(keepsAttempts ? out : null, io);
  for (const line of tooSoon(plan, ledger, lang)) io.err(`${line}\n`);
  const progress = progressOn(io, quiet, plan.requests);
  const isFailure = bail && failureWatch(plan, { asOf: new Date().toISOString(), ...opinion });
  using stop = follow(io.interrupted, ...(bail === null ? [] : [bail.signal]));
  const bundle = await probeStage(
    plan,
    { ...reach, ledger },
    {
      tool,
      signal: stop.signal,
      onEvent: (event) => {
        progress.onEvent(event);
        if (event.item !== undefined && isFailure?.(event.item)) bail?.abort();
      },
    },
  );
  progress.end();
  if (!quiet) for (const line of keepsAttempts ? ledger.lines(lang) : []) io.err(`${line}\n`);
  return bundle;
}
