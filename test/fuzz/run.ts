/**
 * `npm run fuzz [-- COUNT [READER…]]`: each reader on COUNT inputs (a million by default). Ends with 1 at an error that is
 * no refusal, or at an input that takes more than 250 ms for each 100 kB; prints what makes it again.
 */
import { mutated, numbersFrom, seedsOf } from './mutate.ts';
import { isRefusal, TARGETS } from './targets.ts';

const [count = '1000000', ...names] = process.argv.slice(2);
/** Collecting garbage and other programs take their time too. */
const LIMIT_MS = 250;

for (const [name, { seeds, read }] of Object.entries(TARGETS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const pool = seedsOf(seeds);
  let slowest = 0;
  for (let number = 0; number < Number(count); number++) {
    const input = mutated(pool, numbersFrom(number));
    const took = timeOf(name, number, () => read(input));
    // Measured again, for the machine may have been busy.
    if (took > LIMIT_MS && timeOf(name, number, () => read(input)) > LIMIT_MS) fail(name, number, `${took} ms`);
    slowest = Math.max(slowest, took);
  }
  process.stdout.write(`${name}: ${count} inputs, slowest ${Math.round(slowest)} ms\n`);
}

function timeOf(name: string, number: number, act: () => unknown): number {
  const began = performance.now();
  try {
    act();
  } catch (error) {
    if (!isRefusal(error)) fail(name, number, String(error));
  }
  return performance.now() - began;
}

function fail(name: string, number: number, why: string): never {
  process.stderr.write(`${name}, input ${number}: ${why}\n`);
  process.exit(1);
}
