/** A short run of `npm run fuzz`, and that every reader is in it. */
import { expect, it } from 'vitest';
import { READERS } from '../../../src/reading/readers.ts';
import { mutated, numbersFrom, seedsOf } from '../../fuzz/mutate.ts';
import { isRefusal, TARGETS } from '../../fuzz/targets.ts';

it('covers every reader of documents', () => {
  expect(Object.keys(TARGETS)).toEqual(expect.arrayContaining(Object.keys(READERS)));
});

it.each(Object.entries(TARGETS))('%s reads or refuses whatever it is given', { timeout: 60_000 }, (_name, target) => {
  const seeds = seedsOf(target.seeds);
  expect(seeds).not.toEqual([]);
  const broke: string[] = [];
  for (let number = 0; number < 200; number++) {
    try {
      target.read(mutated(seeds, numbersFrom(number)));
    } catch (error) {
      if (!isRefusal(error)) broke.push(`input ${number}: ${String(error)}`);
    }
  }
  expect(broke).toEqual([]);
});
