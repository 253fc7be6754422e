/** The exit code that an assessment deserves, and the sentence that says why. */
import { holds, type AssessedControl, type Assessment } from '../model/assessment.ts';
import { EXIT, type ExitCode } from './io.ts';

export function verdictOf(assessment: Assessment, selected: readonly string[]): { code: ExitCode; why: string } {
  const controls = assessment.controls.filter(({ id }) => selected.includes(id));
  const failing = controls.filter((control) => control.outcome === 'fail' && !holds(control));
  const undecided = controls.filter((control) => control.outcome !== 'fail' && !holds(control));
  if (!assessment.complete) return { code: EXIT.interrupted, why: 'interrupted: the report is marked incomplete' };
  if (failing.length > 0) return { code: EXIT.failed, why: `${count(failing)}: ${names(failing)}` };
  if (undecided.length > 0) {
    const tail = undecided.length === 1 ? 'could not be decided' : 'could not be decided or checked';
    return {
      code: EXIT.undecided,
      why: `${undecided.length} of ${controls.length} controls ${tail}: ${names(undecided)}`,
    };
  }
  if (controls.length === 0) return { code: EXIT.undecided, why: 'nothing was checked' };
  return { code: EXIT.ok, why: `all ${controls.length} controls hold` };
}

function count(failing: readonly AssessedControl[]): string {
  return failing.length === 1 ? '1 control fails' : `${failing.length} controls fail`;
}

function names(controls: readonly AssessedControl[]): string {
  const shown = controls.slice(0, 5).map(({ id }) => id);
  return controls.length > shown.length
    ? `${shown.join(', ')} and ${controls.length - shown.length} more`
    : shown.join(', ');
}
