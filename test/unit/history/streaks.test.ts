import { describe, expect, it } from 'vitest';
import { undeterminedFor } from '../../../src/history/streaks.ts';
import type { LedgerEntry } from '../../../src/model/history.ts';
import type { ControlOutcome } from '../../../src/model/outcome.ts';

/** Runs of one control, the oldest first. */
const ledger = (...outcomes: readonly (ControlOutcome | null)[]) =>
  outcomes.map((outcome) => ({ controls: outcome === null ? [] : [{ id: 'a', outcome }] }) as unknown as LedgerEntry);

describe('controls that stay undetermined', () => {
  it('are not forgotten by runs that were not asked about them, nor told of by those', () => {
    const [error, part] = [ledger('error'), [{ controls: [{ id: 'a', outcome: 'not-checked', selected: false }] }]];
    const runs = [error, part, error, part, error].flat() as unknown as LedgerEntry[];
    expect(undeterminedFor(runs, 3)).toEqual(['a']);
    expect(undeterminedFor(runs.slice(0, 4), 2)).toEqual([]);
  });

  it.each([
    ['as often as asked', ledger('error', 'inconclusive', 'error'), ['a']],
    ['longer', ledger('error', 'error', 'error', 'error'), ['a']],
    ['one run less', ledger('error', 'error'), []],
    ['a decision in between', ledger('error', 'pass', 'error'), []],
    ['a failure in between', ledger('error', 'fail', 'error'), []],
    ['not in one of the runs', ledger('error', null, 'error'), []],
    ['decided in the last run', ledger('error', 'error', 'error', 'pass'), []],
    ['not configured, which is told elsewhere', ledger('not-checked', 'not-checked', 'not-checked'), []],
    ['no runs', [], []],
  ])('%s', (_name, entries, expected) => {
    expect(undeterminedFor(entries, 3)).toEqual(expected);
  });
});
