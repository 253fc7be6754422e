/** A short run of what is fuzzed every night, with other inputs than its first ones: no error that is no refusal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mutated, numbersFrom, seedsOf } from '../../fuzz/mutate.ts';
import { isRefusal, TARGETS } from '../../fuzz/targets.ts';

const WORKFLOW = join(import.meta.dirname, '../../../.github/workflows/nightly.yml');
const INPUTS = 150;

describe('readers of text from outside', () => {
  it.each(Object.keys(TARGETS))('%s reads or refuses whatever comes', async (name) => {
    const { seeds, read } = TARGETS[name]!;
    const pool = seedsOf(seeds);
    const broke: string[] = [];
    for (let number = 0; number < INPUTS; number++) {
      const input = mutated(pool, numbersFrom(7_000_000 + number));
      try {
        await read(input);
      } catch (error) {
        if (!isRefusal(error)) broke.push(`input ${7_000_000 + number}: ${String(error)}`);
      }
    }
    expect(broke).toEqual([]);
  });

  it('are each fuzzed at night', () => {
    const workflow = parse(readFileSync(WORKFLOW, 'utf8')) as {
      jobs: { readers: { strategy: { matrix: { reader: string[] } } } };
    };
    expect(workflow.jobs.readers.strategy.matrix.reader).toEqual(Object.keys(TARGETS));
  });
});
