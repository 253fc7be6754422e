/** Runs each scanner against a port and reads the accepted suites per version out of what it prints. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LEGACY_SUITES, scan, suiteOf, TLS13_SUITES, type ProtocolVersion } from '../../../src/tls-checker/index.ts';

/** Codes per version; a version that is missing was not tested or accepts nothing. */
export type Accepted = ReadonlyMap<ProtocolVersion, ReadonlySet<number>>;
export type Scanner = (port: number) => Promise<Accepted>;

export const PEERS = { sslscan, nmap, testssl } as const satisfies Record<string, Scanner>;
export type PeerName = keyof typeof PEERS;

const run = promisify(execFile);

export async function ours(port: number): Promise<Accepted> {
  const result = await scan({ host: '127.0.0.1', servername: 'localhost', port });
  if (result.status === 'failed') throw new Error(`our own scan failed: ${JSON.stringify(result.failure)}`);
  const accepted = new Accumulator();
  for (const [version, { ciphers = [] }] of Object.entries(result.protocols)) {
    for (const { code } of ciphers) accepted.add(version, code);
  }
  return accepted.found;
}

async function sslscan(port: number): Promise<Accepted> {
  const { stdout } = await run('sslscan', ['--xml=-', '--no-colour', `localhost:${port}`], { maxBuffer: 1e8 });
  if (!stdout.includes('<ssltest')) throw new Error(`sslscan gave no result: ${stdout.slice(0, 300)}`);
  const accepted = new Accumulator();
  for (const [, version, id] of stdout.matchAll(
    /<cipher status="[a-z]+" sslversion="([^"]+)".*? id="0x([0-9A-Fa-f]+)"/g,
  )) {
    accepted.add(version!, Number.parseInt(id!, 16));
  }
  return accepted.found;
}

async function nmap(port: number): Promise<Accepted> {
  const args = ['-Pn', '-n', '-p', String(port), '--script', 'ssl-enum-ciphers', '127.0.0.1'];
  const { stdout } = await run('nmap', args, { maxBuffer: 1e8 });
  if (!stdout.includes('ssl-enum-ciphers')) throw new Error(`nmap gave no result: ${stdout.slice(0, 500)}`);
  const accepted = new Accumulator();
  let version = '';
  for (const line of stdout.split('\n')) {
    version = /^\|\s+((?:SSL|TLS)v[\d.]+):/.exec(line)?.[1] ?? version;
    const name = /^\|\s+((?:TLS|SSL)_\w+)/.exec(line)?.[1];
    if (name !== undefined) accepted.add(version, codeOf(name));
  }
  return accepted.found;
}

async function testssl(port: number): Promise<Accepted> {
  const args = ['--quiet', '--color', '0', '--warnings', 'off', '--nodns', 'none', '-E', `127.0.0.1:${port}`];
  // testssl.sh ends with a status that counts what it could not decide.
  const { stdout } = await run('testssl', args, { maxBuffer: 1e8 }).catch(
    (error: unknown) => error as { stdout: string },
  );
  if (!stdout.includes('Testing ciphers per protocol'))
    throw new Error(`testssl.sh gave no result: ${stdout.slice(-500)}`);
  const accepted = new Accumulator();
  let version = '';
  for (const line of stdout.split('\n')) {
    version = /^ ?((?:SSL|TLS) ?v?[\d.]+)\b/.exec(line)?.[1] ?? version;
    const code = /^ x([0-9a-f]{2,6}) /.exec(line)?.[1];
    if (code !== undefined) accepted.add(version, Number.parseInt(code, 16));
  }
  return accepted.found;
}

const VERSION_NAMES: Readonly<Record<string, ProtocolVersion>> = {
  TLSv1: 'TLSv1.0',
  'TLS 1': 'TLSv1.0',
  'TLS 1.0': 'TLSv1.0',
  'TLS 1.1': 'TLSv1.1',
  'TLS 1.2': 'TLSv1.2',
  'TLS 1.3': 'TLSv1.3',
};

class Accumulator {
  readonly found = new Map<ProtocolVersion, Set<number>>();

  add(version: string, code: number): void {
    const name = VERSION_NAMES[version] ?? (version as ProtocolVersion);
    if (!/^(SSLv[23]|TLSv1\.[0-3])$/.test(name)) throw new Error(`a suite under an unknown version: ${version}`);
    const codes = this.found.get(name) ?? new Set();
    codes.add(code);
    this.found.set(name, codes);
  }
}

const codes = new Map([...TLS13_SUITES, ...LEGACY_SUITES].map((code) => [suiteOf(code).name, code]));

function codeOf(name: string): number {
  // nmap writes the suites of TLS 1.3 like those before it.
  const code = codes.get(name.replace(/^TLS_AKE_WITH_/, 'TLS_'));
  if (code === undefined) throw new Error(`a suite of which we do not know the code: ${name}`);
  return code;
}
