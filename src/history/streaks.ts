/** How long a control has been without a decision: a monitor that cannot look must not stay quiet for ever. */
import type { LedgerEntry } from '../model/history.ts';

/** Ids of controls that were `error` or `inconclusive` in each of the last `runs` runs of the ledger. */
export function undeterminedFor(entries: readonly LedgerEntry[], runs: number): string[] {
  const last = entries.slice(-runs);
  if (last.length < runs) return [];
  const undetermined = ({ controls }: LedgerEntry) =>
    controls.filter(({ outcome }) => outcome === 'error' || outcome === 'inconclusive').map(({ id }) => id);
  return undetermined(last[0]!).filter((id) => last.every((entry) => undetermined(entry).includes(id)));
}
