/**
 * `npm run fuzz [-- COUNT [READER…]]`: each reader on COUNT inputs (a million by default). Ends with 1 at an error that is
 * no refusal, or at an input that takes more than 250 ms of processor (inputs are up to 100 kB); prints what makes it again.
 */
import { mutated, numbersFrom, seedsOf } from './mutate.ts';
import { isRefusal, TARGETS } from './targets.ts';

const [count = '1000000', ...names] = process.argv.slice(2);
const LIMIT_MS = 250;
/** The first time may have paid for compiling, or for the garbage of those before: the least of some times counts. */
const AGAIN = 3;

for (const [name, { seeds, read }] of Object.entries(TARGETS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const pool = seedsOf(seeds);
  let slowest = { took: 0, number: 0 };
  for (let number = 0; number < Number(count); number++) {
    const input = mutated(pool, numbersFrom(number));
    const took = await costOf(name, number, () => read(input));
    if (took <= slowest.took) continue;
    let least = took;
    for (let left = AGAIN; left > 0; left--) least = Math.min(least, await costOf(name, number, () => read(input)));
    if (least > LIMIT_MS) fail(name, number, `${Math.round(least)} ms`);
    if (least > slowest.took) slowest = { took: least, number };
  }
  process.stdout.write(`${name}: ${count} inputs, slowest ${Math.round(slowest.took)} ms (input ${slowest.number})\n`);
}

/** Milliseconds of processor, for the machine may be busy with other things. */
async function costOf(name: string, number: number, act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await act();
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
