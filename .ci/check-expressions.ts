/**
 * `npm run expressions`: asks recheck whether each regular expression of the sources takes time that grows no faster than
 * its text, and keeps the answer in a file, since asking takes minutes. `-- --all` asks again for those kept as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOUNDED, expressionsIn, isLinear } from '../test/lib/expressions.ts';

const FILE = join(import.meta.dirname, '../test/contract/linear-expressions.json');
const kept = new Set(JSON.parse(readFileSync(FILE, 'utf8')) as string[]);
const asked = expressionsIn().literals.filter((literal) => !Object.hasOwn(BOUNDED, literal));
const again = process.argv.includes('--all');
const slow = asked.filter((literal) => {
  const answer = (kept.has(literal) && !again) || isLinear(literal);
  if (answer !== true) console.error(`${literal}\n  ${answer}`);
  return answer !== true;
});
writeFileSync(
  FILE,
  `${JSON.stringify(
    asked.filter((literal) => !slow.includes(literal)),
    null,
    2,
  )}\n`,
);
console.log(`${asked.length - slow.length} linear, ${slow.length} not`);
process.exitCode = slow.length > 0 ? 1 : 0;
