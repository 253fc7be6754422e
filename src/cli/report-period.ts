/** `waarborg report --since DATE --until DATE`: did the promises hold all through a period? Read from the ledger alone. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLedger } from '../history/ledger.ts';
import { WaarborgError } from '../model/errors.ts';
import type { Lang } from '../model/text.ts';
import { gapsIn, renderPeriod, runsWithin } from '../report/html/period.ts';
import { translator } from '../texts/say.ts';
import { documentFrom } from './documents.ts';
import { ledgerText } from './run/ledger-file.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { langOf } from './options.ts';

export interface PeriodRequest {
  readonly since: string;
  /** The day of the last run when absent. */
  readonly until?: string;
  /** The reports folder, with `history.jsonl`. */
  readonly out: string;
  readonly lang?: string;
}

export interface PeriodReport {
  readonly text: string;
  readonly code: ExitCode;
  readonly why: string;
}

/**
 * The page, and how the command ends: a broken ledger is reported on the page and by the exit code.
 * @throws WaarborgError `CLI_FILE_NOT_READ` without a ledger, `CLI_EMPTY_PERIOD` when it ends before it begins
 */
export function periodReport(request: PeriodRequest, io: Io): PeriodReport {
  const folder = resolve(io.cwd, request.out);
  const hint = 'every run of waarborg audit adds a line to history.jsonl in its --out folder';
  const { entries, broken } = readLedger(ledgerText(join(folder, 'history.jsonl'), hint));
  const latest = join(folder, 'latest.json');
  const assessment = existsSync(latest) ? documentFrom('assessment', latest) : undefined;
  const since = request.since.slice(0, 10);
  const lastRun = entries.at(-1)?.finishedAt.slice(0, 10) ?? since;
  // Of days that have not been yet, nothing can be missing.
  const known = [lastRun, new Date().toISOString().slice(0, 10)].sort().at(-1)!;
  const asked = request.until?.slice(0, 10) ?? (lastRun > since ? lastRun : since);
  const until = asked > known && known >= since ? known : asked;
  if (until < since) {
    throw new WaarborgError('CLI_EMPTY_PERIOD', `the period ends (${until}) before it begins (${since})`, {
      hint: 'give --until a later day, or leave it out to end at the last run',
    });
  }
  const lang: Lang = langOf(request.lang, assessment?.organisation.languages ?? []);
  const text = renderPeriod(entries, {
    lang,
    since,
    until,
    chain: broken === null ? 'intact' : 'broken',
    ...(assessment === undefined ? {} : { assessment }),
  });
  const say = translator(lang);
  if (broken !== null) return { text, code: EXIT.failed, why: say(`history.${broken.problem}`, { line: broken.line }) };
  const runs = runsWithin(entries, { since, until });
  if (runs.length === 0) return { text, code: EXIT.undecided, why: say('period.no-runs', { since, until }) };
  const gaps = gapsIn(runs, { since, until }).length;
  return { text, code: EXIT.ok, why: say('period.done', { n: runs.length, gaps }) };
}
