/**
 * `npm run fuzz [-- COUNT [READER…]]`: each reader on COUNT inputs (a million by default). Ends with 1 at an error that is
 * no refusal, or at an input that takes more than 250 ms of processor (inputs are up to 100 kB); prints what makes it again.
 */
import { mutated, numbersFrom, seedsOf } from './mutate.ts';
import { isRefusal, TARGETS } from './targets.ts';

const [count = '1000000', ...names] = process.argv.slice(2);
/** Collecting garbage takes its time too. */
const LIMIT_MS = 250;

for (const [name, { seeds, read }] of Object.entries(TARGETS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const pool = seedsOf(seeds);
  let slowest = 0;
  for (let number = 0; number < Number(count); number++) {
    const input = mutated(pool, numbersFrom(number));
    const took = costOf(name, number, () => read(input));
    // Measured again: the first time may have paid for compiling, or for the garbage of those before.
    if (took > LIMIT_MS && costOf(name, number, () => read(input)) > LIMIT_MS) fail(name, number, `${took} ms`);
    slowest = Math.max(slowest, took);
  }
  process.stdout.write(`${name}: ${count} inputs, slowest ${Math.round(slowest)} ms\n`);
}

/** Milliseconds of processor, for the machine may be busy with other things. */
function costOf(name: string, number: number, act: () => unknown): number {
  const before = process.cpuUsage();
  try {
    act();
  } catch (error) {
    if (!isRefusal(error)) fail(name, number, String(error));
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function fail(name: string, number: number, why: string): never {
  process.stderr.write(`${name}, input ${number}: ${why}\n`);
  process.exit(1);
}
