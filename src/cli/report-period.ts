/** `waarborg report --since DATE --until DATE`: did the promises hold all through a period? Read from the ledger alone. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLedger } from '../history/ledger.ts';
import { WaarborgError } from '../model/errors.ts';
import type { Lang } from '../model/text.ts';
import { renderPeriod, runsWithin } from '../report/html/period.ts';
import { documentFrom } from './documents.ts';
import { readText } from './files.ts';
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
 * The page, and how the command ends: a broken ledger is told on the page and by the exit code.
 * @throws WaarborgError `CLI_FILE_NOT_READ` without a ledger, `CLI_EMPTY_PERIOD` when it ends before it begins
 */
export function periodReport(request: PeriodRequest, io: Io): PeriodReport {
  const folder = resolve(io.cwd, request.out);
  const hint = 'every run of waarborg audit adds a line to history.jsonl in its --out folder';
  const { entries, broken } = readLedger(readText(join(folder, 'history.jsonl'), hint));
  const latest = join(folder, 'latest.json');
  const assessment = existsSync(latest) ? documentFrom('assessment', latest) : undefined;
  const since = request.since.slice(0, 10);
  const lastRun = entries.at(-1)?.finishedAt ?? since;
  const until = (request.until ?? (lastRun > since ? lastRun : since)).slice(0, 10);
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
  if (broken !== null)
    return { text, code: EXIT.failed, why: `the ledger is broken at line ${broken.line}: ${broken.problem}` };
  if (runsWithin(entries, { since, until }).length === 0) {
    return { text, code: EXIT.undecided, why: `no run ended between ${since} and ${until}` };
  }
  return { text, code: EXIT.ok, why: '' };
}
