/**
 * `npm run bench`: our TLS scan against nmap's and sslscan's, whole process against whole process, in turns, on real
 * servers. Prints the table of docs/performance.md; ends with 1 when a target is missed. `--runs N` (default 7),
 * `--server NAME` (repeatable).
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from '../peers/install.ts';
import { makeServers, SERVERS, type ServerName } from '../peers/tls/servers.ts';
import { startProxy } from './proxy.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli/main.js');
const TOOLS = {
  waarborg: (port: number) => [process.execPath, MAIN, 'tls', `localhost:${port}`, '--address', '127.0.0.1', '--json'],
  nmap: (port: number) => ['nmap', '-Pn', '-n', '-p', String(port), '--script', 'ssl-enum-ciphers', '127.0.0.1'],
  sslscan: (port: number) => ['sslscan', '--no-colour', `127.0.0.1:${port}`],
} as const;
type Tool = keyof typeof TOOLS;
const NAMES = Object.keys(TOOLS) as Tool[];

/** What is asked of us on each server. */
const TARGETS = { ofNmap: 1, ofSslscan: 0.4, ofSslscanDelayed: 0.25 } as const;
const DELAY_MS = 20;
const DELAYED_RUNS = 3;

interface Row {
  readonly server: ServerName;
  readonly wall: Record<Tool, number>;
  readonly delayed: Record<'waarborg' | 'sslscan', number>;
  readonly connections: Record<Tool, number>;
  /** Medians of the ratios run by run: they hold when the machine's speed drifts. */
  readonly ratio: { readonly ofNmap: number; readonly ofSslscan: number; readonly ofSslscanDelayed: number };
}

async function measure(server: ServerName, port: number, runs: number): Promise<Row> {
  const direct = await inTurns(NAMES, port, runs);
  await using far = await startProxy(port, DELAY_MS);
  const delayed = await inTurns(['waarborg', 'sslscan'], far.port, DELAYED_RUNS);
  await using counter = await startProxy(port, 0);
  const connections = {} as Record<Tool, number>;
  for (const tool of NAMES) {
    counter.count();
    await seconds(TOOLS[tool](counter.port));
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
    const child = spawn(command!, args, { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => {
      const took = (performance.now() - started) / 1000;
      // 3 is our own code for a fact that could not be determined.
      if (code === 0 || code === 3) resolve(took);
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

function missed({ server, ratio, connections }: Row): string[] {
  const least = Math.min(connections.nmap, connections.sslscan);
  return [
    ...(ratio.ofNmap < TARGETS.ofNmap
      ? []
      : [`${server}: ${ratio.ofNmap.toFixed(2)} of nmap's time, wanted less than ${TARGETS.ofNmap}`]),
    ...(ratio.ofSslscan <= TARGETS.ofSslscan
      ? []
      : [`${server}: ${ratio.ofSslscan.toFixed(2)} of sslscan's time, wanted at most ${TARGETS.ofSslscan}`]),
    ...(ratio.ofSslscanDelayed <= TARGETS.ofSslscanDelayed
      ? []
      : [
          `${server}: ${ratio.ofSslscanDelayed.toFixed(2)} of sslscan's time with delay, wanted at most ${TARGETS.ofSslscanDelayed}`,
        ]),
    ...(connections.waarborg < least
      ? []
      : [`${server}: ${connections.waarborg} connections, wanted fewer than ${least}`]),
  ];
}

function table(rows: readonly Row[]): string {
  const head =
    '| server | waarborg | nmap | sslscan | of nmap | of sslscan | with 20 ms each way | of sslscan | connections: waarborg, nmap, sslscan |\n|---|---|---|---|---|---|---|---|---|';
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
      `${connections.waarborg}, ${connections.nmap}, ${connections.sslscan}`,
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

install(['nginx', 'nmap', 'sslscan', 'gnutls-serv', 'openssl', 'javac']);
const runs = Number(optionValues('--runs')[0] ?? 7);
const chosen = optionValues('--server');
const rows: Row[] = [];
await using servers = makeServers();
for (const name of SERVERS.filter((server) => chosen.length === 0 || chosen.includes(server))) {
  const { port } = await servers.start(name);
  rows.push(await measure(name, port, runs));
  console.error(`${name} measured`);
}
console.log(table(rows));
const failures = rows.flatMap(missed);
for (const failure of failures) console.log(`missed: ${failure}`);
process.exitCode = failures.length > 0 || rows.length === 0 ? 1 : 0;
