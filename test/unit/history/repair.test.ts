import { describe, expect, it } from 'vitest';
import { appendEntry, readLedger } from '../../../src/history/ledger.ts';
import { repairLedger } from '../../../src/history/repair.ts';
import { assessmentText } from '../../../src/report/json.ts';
import { sampleAssessment } from '../../lib/sample.ts';

const grown = (ledger: string, ...days: number[]): string =>
  days.reduce((text, day) => {
    const run = sampleAssessment({ id: `day-${day}`, startedAt: `2026-11-${10 + day}T07:00:00.000Z` });
    return appendEntry(text, run, assessmentText(run));
  }, ledger);
const base = grown('', 1, 2);
const [ours, theirs] = [grown(base, 3, 5).slice(base.length), grown(base, 4, 6).slice(base.length)];

describe('repairLedger', () => {
  it.each([
    ['one behind the other', `${base}${ours}${theirs}`],
    ['with the marks of a conflict', `${base}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`],
    ['with what both have twice', `${base}${ours}${base}${theirs}`],
  ])('brings two branches into one chain, in the order of time: %s', (_how, merged) => {
    expect(readLedger(merged).broken).not.toBeNull();
    const repair = repairLedger(merged);
    const { entries, broken } = readLedger(repair.ok ? repair.ledger : '');
    expect([entries.map(({ id }) => id), broken]).toEqual([
      ['day-1', 'day-2', 'day-3', 'day-4', 'day-5', 'day-6'],
      null,
    ]);
    expect(entries.map(({ merged: was }) => was !== undefined)).toEqual([false, false, false, true, true, true]);
    expect(entries[3]?.merged?.previous).toBe(entries[2]?.previous);
  });

  it('does not repair what was dropped, rewritten or is not an entry', () => {
    const [first = '', ...rest] = grown(base, 3).trimEnd().split('\n');
    expect(repairLedger(rest.join('\n'))).toEqual({ ok: false, line: 1 });
    expect(repairLedger([first.replace('day-1', 'day-x'), ...rest].join('\n'))).toEqual({ ok: false, line: 2 });
    expect(repairLedger(`${base}{}\n`)).toEqual({ ok: false, line: 3 });
  });
});
