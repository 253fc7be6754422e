/** The last run in a folder of reports, and what of it is to be looked at again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { holds, isSelected, type Assessment } from '../../model/assessment.ts';
import { WaarborgError } from '../../model/errors.ts';
import { readJson } from '../files.ts';

/** Undefined when it is not there, or not whole. */
export function assessmentIn(file: string): Assessment | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const value = readJson(file) as Partial<Assessment> | null;
    return value?.schemaVersion === 1 && Array.isArray(value.controls) ? (value as Assessment) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The controls that the last run looked at and did not find kept, as far as they still exist.
 * @throws WaarborgError `CLI_NO_LAST_RUN` when there is none, `CLI_NOTHING_FAILED` when it found all of them kept
 */
export function failedIn(out: string, known: readonly string[]): readonly string[] {
  const last = assessmentIn(join(out, 'latest.json'));
  if (last === undefined)
    throw new WaarborgError('CLI_NO_LAST_RUN', `there is no run in ${out} that --failed could repeat`, {
      hint: 'run `waarborg audit` first, with the same --out',
    });
  const failed = [...last.controls, ...(last.beyond ?? [])]
    .filter((control) => isSelected(control) && !isSettled(control))
    .map(({ id }) => id);
  const left = failed.filter((id) => known.includes(id));
  if (left.length > 0) return left;
  throw new WaarborgError('CLI_NOTHING_FAILED', 'the last run found everything kept that it looked at', {
    hint: 'leave out --failed to look at everything again',
  });
}

const isSettled = (control: Assessment['controls'][number]): boolean =>
  holds(control) || control.outcome === 'not-applicable';
