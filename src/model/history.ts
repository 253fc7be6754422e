/** The ledger of runs: `history.jsonl`, one line a run, each chained to the line before it by digest. */
import type { ControlOutcome } from './outcome.ts';

export interface LedgerEntry {
  readonly schemaVersion: 1;
  /** The assessment's id and times. */
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly complete: boolean;
  readonly summary: Readonly<Record<ControlOutcome, number>>;
  readonly controls: readonly RunControl[];
  /** Digest of what the published statement said, where a control looked at it. */
  readonly publishedText?: string;
  /** Digest of the run's assessment.json. */
  readonly assessmentDigest: string;
  /** Digest of the line before this one; null on the first line. */
  readonly previous: string | null;
  /** The line was moved when two branches of the ledger were merged; it was signed with this in its place. */
  readonly merged?: { readonly previous: string | null };
}

/** What a run says of a control, as far as runs are compared by it. */
export interface RunControl {
  readonly id: string;
  readonly outcome: ControlOutcome;
  /** Under a waiver that was current then. */
  readonly waived?: boolean;
  /** The run did not select it: its outcome says nothing. */
  readonly selected?: false;
}

/** Was the run asked about a part of the promises only? */
export const isPartOf = ({ controls }: Pick<LedgerEntry, 'controls'>): boolean =>
  controls.some(({ selected }) => selected === false);

/** The last of these runs that looked at everything that this one looks at: what it can be held against. */
export function lastCovering(runs: readonly LedgerEntry[], asked: readonly string[]): LedgerEntry | undefined {
  return runs.findLast(
    ({ controls }) => !controls.some(({ id, selected }) => selected === false && asked.includes(id)),
  );
}

/** Where a run lies under the reports folder. */
export const runFolder = ({ startedAt, id }: Pick<LedgerEntry, 'startedAt' | 'id'>): string =>
  `runs/${startedAt.replace(/[:.]/g, '-')}-${id}`;
