/** `history.jsonl`: one line a run, each with the digest of the line before it, so that none can be dropped or rewritten unseen. */
import { publishedTextOf, type Assessment } from '../model/assessment.ts';
import type { LedgerEntry } from '../model/history.ts';
import { canonicalJson, digestOfBytes } from '../model/json.ts';
import { runControl } from './compare.ts';

/** The ledger's text with a line for this run at its end. `assessmentText` is the file as written. */
export function appendEntry(ledger: string, assessment: Assessment, assessmentText: string): string {
  const lines = linesOf(ledger);
  const last = lines.at(-1);
  const publishedText = publishedTextOf(assessment);
  const entry: LedgerEntry = {
    schemaVersion: 1,
    id: assessment.id,
    startedAt: assessment.startedAt,
    finishedAt: assessment.finishedAt,
    complete: assessment.complete,
    summary: assessment.summary,
    controls: assessment.controls.map(runControl),
    ...(publishedText === undefined ? {} : { publishedText }),
    assessmentDigest: digestOfBytes(assessmentText),
    previous: last === undefined ? null : digestOfBytes(last),
  };
  return [...lines, canonicalJson(entry), ''].join('\n');
}

export interface LedgerReading {
  readonly entries: readonly LedgerEntry[];
  /** The first line that is not what the chain says it must be; null when the chain holds. */
  readonly broken: { readonly line: number; readonly problem: 'not-an-entry' | 'chain-broken' } | null;
}

/** Reads as far as the chain holds, and names the first line where it does not. */
export function readLedger(ledger: string): LedgerReading {
  const entries: LedgerEntry[] = [];
  let previous: string | null = null;
  for (const [index, line] of linesOf(ledger).entries()) {
    const entry = entryOf(line);
    if (entry === null) return { entries, broken: { line: index + 1, problem: 'not-an-entry' } };
    if (entry.previous !== previous) return { entries, broken: { line: index + 1, problem: 'chain-broken' } };
    entries.push(entry);
    previous = digestOfBytes(line);
  }
  return { entries, broken: null };
}

export function linesOf(ledger: string): string[] {
  return ledger.split('\n').filter((line) => line.trim() !== '');
}

export function entryOf(line: string): LedgerEntry | null {
  try {
    const value = JSON.parse(line) as Partial<LedgerEntry> | null;
    const sound =
      value?.schemaVersion === 1 &&
      typeof value.id === 'string' &&
      typeof value.startedAt === 'string' &&
      Array.isArray(value.controls) &&
      (value.previous === null || typeof value.previous === 'string');
    return sound ? (value as LedgerEntry) : null;
  } catch {
    return null;
  }
}
