import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendEntry, readLedger } from '../../../src/history/ledger.ts';
import { assessmentText } from '../../../src/report/json.ts';
import { sampleAssessment } from '../../lib/sample.ts';

function ledgerOf(runs: number): string {
  let ledger = '';
  for (let index = 0; index < runs; index += 1) {
    const run = sampleAssessment({ id: `run-${index}` });
    ledger = appendEntry(ledger, run, assessmentText(run));
  }
  return ledger;
}

const RUNS = 4;
const ledger = ledgerOf(RUNS);
const lines = ledger.trimEnd().split('\n');

describe('the ledger', () => {
  it('holds one line a run, chained from the first', () => {
    const { entries, broken } = readLedger(ledger);
    expect(broken).toBeNull();
    expect(entries.map(({ id }) => id)).toEqual(['run-0', 'run-1', 'run-2', 'run-3']);
    expect(entries[0]?.previous).toBeNull();
  });

  it.each([
    ['the first is dropped', lines.slice(1), 1],
    ['one is dropped', lines.toSpliced(1, 1), 2],
    ['two change places', [lines[0]!, lines[2]!, lines[1]!, lines[3]!], 2],
    ['one stands twice', [lines[0]!, lines[0]!, ...lines.slice(1)], 2],
    ['one is no entry', lines.with(2, '{}'), 3],
  ])('names the first line that is wrong when %s', (_name, changed, line) => {
    expect(readLedger(`${changed.join('\n')}\n`).broken?.line).toBe(line);
  });

  it('finds any character that is changed in any line but the last, which the signature of its run holds', () => {
    const end = ledger.length - lines.at(-1)!.length - 2;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end - 1 }), fc.constantFrom('0', 'x', '"', ' '), (at, character) => {
        fc.pre(ledger[at] !== character);
        const changed = ledger.slice(0, at) + character + ledger.slice(at + 1);
        expect(readLedger(changed).broken).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
