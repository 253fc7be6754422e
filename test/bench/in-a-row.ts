/**
 * Ten audits in a row, at the pace that Waarborg itself allows: no run may lock the account out or leave a check undecided,
 * and all must say the same.
 * By hand, for it takes an hour: `npx tsx test/bench/in-a-row.ts mediawiki [TIMES]`. The lab runs in this process, with a
 * clock that is set forward instead of waiting: `npx tsx test/bench/in-a-row.ts lab`.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestLab } from '../lib/lab.ts';
import { limitOf, startOf, type AccountHistory } from '../../src/login/ledger.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from '../lib/io.ts';
import { install } from '../peers/install.ts';
import { audit, reportsOf } from '../peers/products/audit.ts';
import { PRODUCTS } from '../peers/products/registry.ts';
import { openWorkbench } from '../peers/products/workbench.ts';

interface Runs {
  /** Folder of the reports, in which the ledger of attempts is. */
  readonly out: string;
  readonly run: () => Promise<unknown>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');
const UNDECIDED = ['inconclusive', 'error'];

/** @returns how many runs were blocked, left something undecided, or said something else than the first */
async function inARow(times: number, { out, run, wait }: Runs): Promise<number> {
  let wrong = 0;
  let first: ReadonlyMap<string, string> | null = null;
  let before = '';
  for (let number = 1; number <= times; number++) {
    await wait(mayStart(out) - Date.now());
    const began = Date.now();
    await run();
    const text = await readFile(join(out, 'latest.json'), 'utf8');
    if (text === before) throw new Error(`run ${number} left no report`);
    before = text;
    const verdicts = verdictsOf(JSON.parse(text) as Assessment);
    if (verdicts.size === 0) throw new Error(`run ${number} asked nothing`);
    first ??= verdicts;
    const other = [...verdicts].filter(([check, verdict]) => first?.get(check) !== verdict);
    const blocked = /"(locked-out|too-soon|own-password-refused)"/.test(text);
    const undecided = [...verdicts].filter(([, verdict]) => UNDECIDED.includes(verdict.split(':')[0]!));
    if (blocked || undecided.length > 0 || other.length > 0) wrong++;
    console.log(
      [
        `run ${number} of ${new Date(began).toISOString()}, ${Math.round((Date.now() - began) / 1000)} s`,
        `${verdicts.size} verdicts`,
        `${undecided.length} undecided`,
        blocked ? 'BLOCKED' : 'not blocked',
        `${other.length} others than at first`,
      ].join('; '),
    );
    for (const [check, verdict] of other) console.log(`  ${check} was ${first.get(check) ?? 'absent'}, is ${verdict}`);
    if (number === 1) for (const each of undecided) console.log(`  ${each.join(' ')}`);
  }
  console.log(`${times - wrong} of ${times} runs right`);
  return wrong;
}

/** When no account would be worn out by a run; now for the first one. */
function mayStart(out: string): number {
  let text: string;
  try {
    text = readFileSync(join(out, 'attempts.json'), 'utf8');
  } catch {
    return Date.now();
  }
  const { accounts } = JSON.parse(text) as { readonly accounts: Readonly<Record<string, AccountHistory>> };
  // By its account in our own controls.yaml; everywhere else the usual limit and attempts hold.
  const starts = Object.entries(accounts).map(([account, history]) => {
    const [driver, attempts] = [account.includes('plesk') ? 'plesk' : 'form', account.includes('calendar') ? 5 : 4];
    return startOf(history, attempts, limitOf(driver, attempts), Date.now())?.getTime() ?? 0;
  });
  // A second more, for the time of a run's start is rounded.
  return Math.max(Date.now(), ...starts.map((start) => start + 1_000));
}

function verdictsOf({ controls }: Assessment): Map<string, string> {
  return new Map(
    controls.flatMap(({ id, findings }) =>
      findings.map(({ check, outcome, reason }) => [`${id} ${check}`, `${outcome}: ${reason}`] as const),
    ),
  );
}

async function ofProduct(name: string, times: number): Promise<number> {
  const product = PRODUCTS.find((each) => each.name === name);
  if (product === undefined) throw new Error(`products: ${PRODUCTS.map((each) => each.name).join(', ')}, lab`);
  install(product.needs);
  await using bench = await openWorkbench(product.name);
  const { variants, stop } = await product.start(bench);
  try {
    const wait = (milliseconds: number) => sleep(Math.max(0, milliseconds));
    return await inARow(times, { out: reportsOf(bench), run: () => audit(bench, variants), wait });
  } finally {
    await stop?.();
  }
}

async function ofLab(times: number): Promise<number> {
  const setForward = movableClock();
  await using lab = await startTestLab({ faults: [], now: new Date() });
  const out = await mkdtemp(join(tmpdir(), 'waarborg-in-a-row-'));
  const words = [
    ...['audit', '--config', join(ROOT, 'controls.yaml'), '--out', out, '--quiet'],
    ...['--timeout', '60000'],
    ...['--attestations', lab.attestationsFile, '--breach-source', lab.breachFile],
    ...lab.reach,
  ];
  const run = () => waarborg(words, { cwd: ROOT, env: lab.env });
  try {
    return await inARow(times, { out, run, wait: async (milliseconds) => setForward(Math.max(0, milliseconds)) });
  } finally {
    await rm(out, { recursive: true });
  }
}

/** From now on dates of this process are as much later as was set. */
function movableClock(): (milliseconds: number) => void {
  const Real = Date;
  let ahead = 0;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [Real.now() + ahead] : args, self) as Date,
    get: (target, key, self) =>
      key === 'now' ? () => Real.now() + ahead : (Reflect.get(target, key, self) as unknown),
  });
  // Node dates its answers by a clock of its own.
  const writeHead = Reflect.get(ServerResponse.prototype, 'writeHead') as (...words: unknown[]) => ServerResponse;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...words: unknown[]) {
    if (!this.headersSent) this.setHeader('date', new Date().toUTCString());
    return writeHead.apply(this, words);
  };
  return (milliseconds) => {
    ahead += milliseconds;
  };
}

const [name = '', times = '10'] = process.argv.slice(2);
process.exitCode = (await (name === 'lab' ? ofLab(Number(times)) : ofProduct(name, Number(times)))) > 0 ? 1 : 0;
