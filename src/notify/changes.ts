/** What changed since the run before: the first thing that somebody who gets a message wants to know. */
import { isSelected, isWaived, publishedTextOf, type AssessedControl, type Assessment } from '../model/assessment.ts';
import { lastCovering, type LedgerEntry } from '../model/history.ts';
import type { ControlOutcome } from '../model/outcome.ts';

export interface Change {
  readonly control: AssessedControl;
  /** null when there was no run before, or the control was not in it. */
  readonly before: ControlOutcome | null;
  /** The outcome now; a failure under a current waiver stays `fail` and is marked. */
  readonly now: ControlOutcome;
  readonly waived: boolean;
}

/** Controls whose outcome is another than in the run before, the worst first. */
export function changesOf(assessment: Assessment, before: LedgerEntry | undefined): Change[] {
  return assessment.controls
    .filter(isSelected)
    .map((control): Change => {
      const known = before?.controls.find(({ id }) => id === control.id)?.outcome ?? null;
      return { control, before: known, now: control.outcome, waived: isWaived(control) };
    })
    .filter(({ before: earlier, now }) => before !== undefined && earlier !== now)
    .toSorted((a, b) => WORST_FIRST.indexOf(a.now) - WORST_FIRST.indexOf(b.now));
}

/** Does the published statement say something else than in the last run that saw it? */
export function isStatementChanged(assessment: Assessment, ledger: readonly LedgerEntry[]): boolean {
  const now = publishedTextOf(assessment);
  const before = ledger.findLast(
    ({ id, startedAt, publishedText }) =>
      publishedText !== undefined && id !== assessment.id && startedAt <= assessment.startedAt,
  );
  return now !== undefined && before !== undefined && before.publishedText !== now;
}

const WORST_FIRST: readonly ControlOutcome[] = [
  'fail',
  'error',
  'inconclusive',
  'not-checked',
  'attested',
  'pass',
  'not-applicable',
];

/** The last run of the ledger that is not this one, and looked at whatever this one looked at. */
export function runBefore(assessment: Assessment, ledger: readonly LedgerEntry[]): LedgerEntry | undefined {
  const earlier = ledger.filter(({ id, startedAt }) => id !== assessment.id && startedAt <= assessment.startedAt);
  const asked = assessment.controls.filter(isSelected).map(({ id }) => id);
  return lastCovering(earlier, asked);
}
