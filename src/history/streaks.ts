/** How long a control has been without a decision: a monitor that cannot look must not stay quiet for ever. */
import type { LedgerEntry } from '../model/history.ts';

/**
 * Ids of controls that were `error` or `inconclusive` in each of the last `runs` runs of the ledger. A run that was not
 * asked to look at a control neither counts for it nor ends its streak.
 */
export function undeterminedFor(entries: readonly LedgerEntry[], runs: number): string[] {
  const asked = entries.at(-1)?.controls.filter(({ selected }) => selected !== false) ?? [];
  const isUndetermined = (id: string) => {
    const last = entries.flatMap((entry) => outcomeIn(entry, id)).slice(-runs);
    return last.length === runs && last.every((outcome) => outcome === 'error' || outcome === 'inconclusive');
  };
  return asked.map(({ id }) => id).filter(isUndetermined);
}

/** Nothing when the run was not asked; null when it did not have the control. */
function outcomeIn({ controls }: LedgerEntry, id: string) {
  const found = controls.find((control) => control.id === id);
  if (found === undefined) return [null];
  return found.selected === false ? [] : [found.outcome];
}
