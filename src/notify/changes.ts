/** What changed since the run before: the first thing that somebody who gets a message wants to know. */
import { controlChanges, isTextChanged, runControl } from '../history/compare.ts';
import { isSelected, publishedTextOf, type AssessedControl, type Assessment } from '../model/assessment.ts';
import { lastCovering, type LedgerEntry } from '../model/history.ts';
import { STANDINGS, type Standing } from '../model/outcome.ts';

export interface Change {
  readonly control: AssessedControl;
  /** null when the control was not in the run before. */
  readonly before: Standing | null;
  readonly now: Standing;
}

/** Controls that stand otherwise than in the run before, the worst first; none when there was no run before. */
export function changesOf(assessment: Assessment, before: LedgerEntry | undefined): Change[] {
  if (before === undefined) return [];
  const controls = new Map(assessment.controls.map((control) => [control.id, control]));
  return controlChanges(before.controls, assessment.controls.map(runControl))
    .filter(({ kind }) => kind !== 'unchanged' && kind !== 'not-selected')
    .flatMap(({ id, before: was, after }): Change[] => {
      const control = controls.get(id);
      return control === undefined || after === null ? [] : [{ control, before: was, now: after }];
    })
    .toSorted((a, b) => STANDINGS.indexOf(a.now) - STANDINGS.indexOf(b.now));
}

/** Does the published statement say something else than in the last run that saw it? */
export function isStatementChanged(assessment: Assessment, ledger: readonly LedgerEntry[]): boolean {
  const now = publishedTextOf(assessment);
  const before = ledger.findLast(
    ({ id, startedAt, publishedText }) =>
      publishedText !== undefined && id !== assessment.id && startedAt <= assessment.startedAt,
  );
  return isTextChanged(before?.publishedText, now);
}

/** The last run of the ledger that is not this one, and looked at whatever this one looked at. */
export function runBefore(assessment: Assessment, ledger: readonly LedgerEntry[]): LedgerEntry | undefined {
  const earlier = ledger.filter(({ id, startedAt }) => id !== assessment.id && startedAt <= assessment.startedAt);
  const asked = assessment.controls.filter(isSelected).map(({ id }) => id);
  return lastCovering(earlier, asked);
}
