/**
 * A ledger that git merged: two branches went on from the same line, and their lines stand behind each other. Brings them
 * into one chain, in the order of time, and keeps in each line that moved what it said before. Only whole branches are
 * merged: where a line continues one that is not there, something was dropped or rewritten, and that is not repaired.
 */
import type { LedgerEntry } from '../model/history.ts';
import { canonicalJson, digestOfBytes } from '../model/json.ts';
import { entryOf, linesOf } from './ledger.ts';

export type Repair =
  | { readonly ok: true; readonly ledger: string; readonly moved: number }
  /** The 1-based line, not counting empty ones and those by which git marks a conflict. */
  | { readonly ok: false; readonly line: number };

/** What git leaves around the two sides of a conflict. */
const MARK = /^(<{7}|\|{7}|={7}|>{7})( |$)/;

export function repairLedger(ledger: string): Repair {
  const lines = [...new Set(linesOf(ledger).filter((line) => !MARK.test(line)))];
  const entries = new Map<string, LedgerEntry>();
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line);
    if (entry === null) return { ok: false, line: index + 1 };
    entries.set(digestOfBytes(line), entry);
  }
  const orphan = [...entries.values()].findIndex(({ previous }) => previous !== null && !entries.has(previous));
  if (orphan >= 0) return { ok: false, line: orphan + 1 };
  const written: string[] = [];
  const placed = new Set<string | null>([null]);
  let moved = 0;
  while (written.length < entries.size) {
    const ready = [...entries].filter(([digest, { previous }]) => !placed.has(digest) && placed.has(previous));
    const [next] = ready.sort(([, a], [, b]) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
    if (next === undefined) return { ok: false, line: written.length + 1 };
    const [digest, entry] = next;
    placed.add(digest);
    const last = written.at(-1);
    const previous = last === undefined ? null : digestOfBytes(last);
    const isInPlace = entry.previous === previous;
    if (!isInPlace) moved += 1;
    written.push(
      canonicalJson(isInPlace ? entry : { ...entry, previous, merged: entry.merged ?? { previous: entry.previous } }),
    );
  }
  return { ok: true, ledger: [...written, ''].join('\n'), moved };
}
