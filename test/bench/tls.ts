/**
 * Times our TLS scan against nmap's and sslscan's, whole process against whole process, in turns, on real servers. Prints
 * the table of docs/performance.md and which targets are met; ends with 1 when one is missed. `--runs N` (default 7),
 * `--server NAME` (repeatable), `--node PATH` runs ours with another Node.js, `--testssl` also counts the connections of
 * testssl.sh (minutes a server), `--write` puts the table into docs/performance.md.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { install } from '../peers/install.ts';
import { makeServers, SERVERS, type ServerName } from '../peers/tls/servers.ts';
import { startProxy } from './proxy.ts';

/** What the package's command runs. */
const MAIN = join(import.meta.dirname, '../../dist/cli/main.cjs');
/** What runs it. */
const NODE = optionValues('--node')[0] ?? process.execPath;
const TOOLS = {
  // What each prints for a person; our JSON also judges the scan by every policy, which the others do not.
  waarborg: (port: number) => [NODE, MAIN, 'tls', `localhost:${port}`, '--address', '127.0.0.1'],
  nmap: (port: number) => ['nmap', '-Pn', '-n', '-p', String(port), '--script', 'ssl-enum-ciphers', '127.0.0.1'],
  sslscan: (port: number) => ['sslscan', '--no-colour', `127.0.0.1:${port}`],
} as const;
type Tool = keyof typeof TOOLS;
const NAMES = Object.keys(TOOLS) as Tool[];
/** The whole of testssl.sh, as it comes: its connections are counted on demand, its minutes are not timed. */
const TESTSSL = (port: number) => ['testssl', '--quiet', '--warnings', 'off', `127.0.0.1:${port}`];
const COUNTED = process.argv.includes('--testssl') ? { ...TOOLS, testssl: TESTSSL } : TOOLS;

/** Certificates that this machine adds are no part of the measure: Node.js 20 reads them all at every start. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

/** What is asked of us on each server. */
const TARGETS = { ofNmap: 1, ofSslscan: 0.4, ofSslscanDelayed: 0.25 } as const;
const DELAY_MS = 20;
const DELAYED_RUNS = 3;
/** No run pays for the one before: `openssl s_server` sleeps for a second after a renegotiation that it refused. */
const SETTLE_MS = 1200;

interface Row {
  readonly server: ServerName;
  readonly wall: Record<Tool, number>;
  readonly delayed: Record<'waarborg' | 'sslscan', number>;
  readonly connections: Readonly<Record<string, number>>;
  /** Medians of the ratios run by run: they hold when the machine's speed drifts. */
  readonly ratio: { readonly ofNmap: number; readonly ofSslscan: number; readonly ofSslscanDelayed: number };
}

async function measure(server: ServerName, port: number, runs: number): Promise<Row> {
  const direct = await inTurns(NAMES, port, runs);
  await using far = await startProxy(port, DELAY_MS);
  const delayed = await inTurns(['waarborg', 'sslscan'], far.port, DELAYED_RUNS);
  await using counter = await startProxy(port, 0);
  const connections: Record<string, number> = {};
  for (const [tool, command] of Object.entries(COUNTED)) {
    counter.count();
    await seconds(command(counter.port));
    connections[tool] = counter.count();
  }
  return {
    server,
    wall: { waarborg: median(direct.waarborg), nmap: median(direct.nmap), sslscan: median(direct.sslscan) },
    delayed: { waarborg: median(delayed.waarborg), sslscan: median(delayed.sslscan) },
    connections,
    ratio: {
      ofNmap: median(pairs(direct.waarborg, direct.nmap)),
      ofSslscan: median(pairs(direct.waarborg, direct.sslscan)),
      ofSslscanDelayed: median(pairs(delayed.waarborg, delayed.sslscan)),
    },
  };
}

/** One uncounted round, then A B C A B C …. */
async function inTurns(tools: readonly Tool[], port: number, runs: number): Promise<Record<Tool, number[]>> {
  const times: Record<Tool, number[]> = { waarborg: [], nmap: [], sslscan: [] };
  for (let round = 0; round <= runs; round += 1) {
    for (const tool of tools) {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      const took = await seconds(TOOLS[tool](port));
      if (round > 0) times[tool].push(took);
    }
  }
  return times;
}

/** Wall time of a whole process, from before it starts until it has ended. */
function seconds([command, ...args]: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command!, args, { stdio: 'ignore', env: ENVIRONMENT });
    child.on('error', reject);
    child.on('exit', (code) => {
      const took = (performance.now() - started) / 1000;
      // 3 is our own code for a fact that could not be determined; testssl.sh counts what it could not decide.
      if (code === 0 || code === 3 || command === 'testssl') resolve(took);
      else reject(new Error(`${command!} ended with code ${String(code)}`));
    });
  });
}

function pairs(ours: readonly number[], theirs: readonly number[]): number[] {
  return ours.map((time, i) => time / theirs[i]!);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

interface Target {
  readonly text: string;
  readonly met: boolean;
}

function targetsOf({ ratio, connections: { waarborg, ...others } }: Row): Target[] {
  const least = Math.min(...Object.values(others));
  const { ofNmap, ofSslscan, ofSslscanDelayed } = ratio;
  return [
    { text: `${ofNmap.toFixed(2)} of nmap's time, wanted less than ${TARGETS.ofNmap}`, met: ofNmap < TARGETS.ofNmap },
    {
      text: `${ofSslscan.toFixed(2)} of sslscan's time, wanted at most ${TARGETS.ofSslscan}`,
      met: ofSslscan <= TARGETS.ofSslscan,
    },
    {
      text: `${ofSslscanDelayed.toFixed(2)} of sslscan's time with delay, wanted at most ${TARGETS.ofSslscanDelayed}`,
      met: ofSslscanDelayed <= TARGETS.ofSslscanDelayed,
    },
    { text: `${waarborg} connections, wanted fewer than ${least}`, met: waarborg! < least },
  ];
}

/** The table, what it was measured on, and each target by name. */
function report(rows: readonly Row[], runs: number, load: readonly number[]): string {
  const missed = rows.flatMap((row) =>
    targetsOf(row).flatMap(({ text, met }) => (met ? [] : [`- missed: ${row.server}, ${text}`])),
  );
  const count = rows.length * 4 - missed.length;
  return [
    machine(runs, load),
    '',
    table(rows),
    '',
    `${count} of ${rows.length * 4} targets met.`,
    ...(missed.length === 0 ? [] : ['', ...missed]),
  ].join('\n');
}

function machine(runs: number, load: readonly number[]): string {
  const version = (tool: string, args: readonly string[], form: RegExp) =>
    form.exec(execFileSync(tool, args, { encoding: 'utf8' }))?.[1] ?? 'of unknown version';
  const nmap = version('nmap', ['--version'], /Nmap version (\S+)/);
  const sslscan = version('sslscan', ['--version', '--no-colour'], /(\d+\.\d+\.\d+)/);
  const averages = load.map((value) => value.toFixed(1)).join(' before, ');
  const node = version(NODE, ['--version'], /v(\S+)/);
  return (
    `Node ${node}, nmap ${nmap}, sslscan ${sslscan}, ${cpus().length} processors, load average ` +
    `${averages} after; medians of ${runs} runs, ${DELAYED_RUNS} with delay:`
  );
}

const PAGE = join(import.meta.dirname, '../../docs/performance.md');
const [START, END] = ['<!-- measured: npm run bench -- --write -->', '<!-- end of what was measured -->'];

function writePage(text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(START), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} lacks the lines ${START} and ${END}`);
  writeFileSync(PAGE, `${page.slice(0, from)}${START}\n\n${text}\n\n${page.slice(to)}`);
}

function table(rows: readonly Row[]): string {
  const head = `| server | waarborg | nmap | sslscan | of nmap | of sslscan | with 20 ms each way | of sslscan | connections: ${Object.keys(COUNTED).join(', ')} |\n|---|---|---|---|---|---|---|---|---|`;
  const s = (value: number) => `${value.toFixed(2)} s`;
  const lines = rows.map(({ server, wall, delayed, connections, ratio }) =>
    [
      '',
      server,
      s(wall.waarborg),
      s(wall.nmap),
      s(wall.sslscan),
      ratio.ofNmap.toFixed(2),
      ratio.ofSslscan.toFixed(2),
      `${s(delayed.waarborg)} against ${s(delayed.sslscan)}`,
      ratio.ofSslscanDelayed.toFixed(2),
      Object.values(connections).join(', '),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [head, ...lines].join('\n');
}

function optionValues(name: string): string[] {
  return process.argv.flatMap((argument, i) => (argument === name ? [process.argv[i + 1] ?? ''] : []));
}

install(['nginx', 'nmap', 'sslscan', 'testssl', 'gnutls-serv', 'openssl', 'javac']);
const runs = Number(optionValues('--runs')[0] ?? 7);
const chosen = optionValues('--server');
const rows: Row[] = [];
const before = loadavg()[0] ?? 0;
await using servers = makeServers();
for (const name of SERVERS.filter((server) => chosen.length === 0 || chosen.includes(server))) {
  const { port } = await servers.start(name);
  const row = await measure(name, port, runs);
  rows.push(row);
  for (const { text, met } of targetsOf(row)) console.error(`${met ? 'met   ' : 'MISSED'} ${name}: ${text}`);
}
const text = report(rows, runs, [before, loadavg()[0] ?? 0]);
console.log(text);
if (process.argv.includes('--write')) writePage(text);
process.exitCode = rows.length > 0 && rows.every((row) => targetsOf(row).every(({ met }) => met)) ? 0 : 1;
