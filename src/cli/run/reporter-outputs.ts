/** The reports that `--reporter NAME[=FILE]` asks for, and where each goes: refused before anything is asked when it cannot. */
import { resolve } from 'node:path';
import { WaarborgError } from '../../model/errors.ts';
import { REPORTERS } from '../../report/registry.ts';
import type { Reporter } from '../../report/reporter.ts';
import { problemOfTarget } from '../files.ts';

export interface ReporterOutput {
  readonly reporter: Reporter;
  /** As it was named; null for stdout. */
  readonly file: string | null;
}

/**
 * What was asked for, and the terminal's table when nothing of it goes to stdout.
 * @throws WaarborgError `CLI_UNKNOWN_REPORTER`
 */
function outputsOf(asked: readonly string[] | undefined): ReporterOutput[] {
  const outputs = (asked ?? []).map((text) => {
    const at = text.indexOf('=');
    return { reporter: reporterNamed(at < 0 ? text : text.slice(0, at)), file: at < 0 ? null : text.slice(at + 1) };
  });
  const terminal = REPORTERS.find(({ name }) => name === 'terminal');
  if (outputs.some(({ file }) => file === null) || terminal === undefined) return outputs;
  return [{ reporter: terminal, file: null }, ...outputs];
}

function reporterNamed(name: string): Reporter {
  const reporter = REPORTERS.find((candidate) => candidate.name === name);
  if (reporter !== undefined) return reporter;
  throw new WaarborgError('CLI_UNKNOWN_REPORTER', `there is no reporter ${name}`, {
    hint: `reporters: ${REPORTERS.map((known) => known.name).join(', ')}`,
  });
}

/**
 * {@link outputsOf}, of which every file can be written: better asked before minutes of probing than after. Makes the
 * folders around them.
 * @throws WaarborgError `CLI_UNKNOWN_REPORTER`, `CLI_REPORT_NOT_WRITABLE`
 */
export function readyOutputs(asked: readonly string[] | undefined, cwd: string): ReporterOutput[] {
  const outputs = outputsOf(asked);
  for (const { reporter, file } of outputs) {
    if (file === null) continue;
    const problem = file === '' ? 'names no file' : problemOfTarget(resolve(cwd, file));
    if (problem === null) continue;
    throw new WaarborgError('CLI_REPORT_NOT_WRITABLE', `--reporter ${reporter.name}=${file} ${problem}`, {
      hint: `name a file that can be written, e.g. --reporter ${reporter.name}=${reporter.file ?? 'report.txt'}; nothing was tested yet`,
    });
  }
  return outputs;
}
