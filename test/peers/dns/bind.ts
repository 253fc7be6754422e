/** A name server of Debian's BIND on loopback, with zones that are signed, unsigned, and spoiled after they were signed. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.ts';

export interface Zone {
  readonly name: string;
  readonly records: readonly string[];
  /** Arguments of dnssec-signzone, or null for a zone that is not signed. */
  readonly sign: readonly string[] | null;
  readonly algorithm?: string;
  /** Of NSEC3, by ldns: BIND signs with no more than 150. */
  readonly iterations?: number;
  /** Publish no DS at the parent. */
  readonly orphan?: boolean;
  /** Changes the zone after it was signed. */
  readonly spoil?: (text: string) => string;
}

/** Children before their parent, whose DS records the parent takes; the last is the anchor. */
export async function startBind(zones: readonly Zone[]): Promise<AsyncDisposable & { port: number; anchor: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-bind-'));
  const signers: string[] = [];
  let own = '';
  for (const zone of zones) {
    own = write(folder, zone, signers);
    if (zone.orphan !== true) signers.push(...own.split('\n').filter((line) => line !== ''));
  }
  const port = await freePort();
  const entries = zones.map(
    ({ name }) => `zone "${name}" { type primary; file "${join(folder, name)}.zone"; check-names ignore; };`,
  );
  writeFileSync(
    join(folder, 'named.conf'),
    `options { directory "${folder}"; listen-on port ${port} { 127.0.0.1; }; listen-on-v6 { none; }; recursion no;
     pid-file none; session-keyfile "${folder}/session.key"; dnssec-validation no; notify no; check-integrity no; };
     controls { };\n${entries.join('\n')}\n`,
  );
  const server = spawn('/usr/sbin/named', ['-g', '-c', join(folder, 'named.conf'), '-n', '1'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (bytes: Buffer) => {
      log += bytes.toString();
      if (/ running$/m.test(log)) resolve();
    });
    server.once('exit', () => reject(new Error(`named did not start:\n${log.slice(-2000)}`)));
  });
  return {
    port,
    anchor: own,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill();
      }),
  };
}

/** Writes the zone's file; returns the DS records of its keys. */
function write(folder: string, zone: Zone, signers: readonly string[]): string {
  const { name, records, sign, algorithm = 'ECDSAP256SHA256' } = zone;
  const file = join(folder, `${name}.zone`);
  const children = signers.filter((line) => line.split(/\s/)[0]!.endsWith(`.${name}.`));
  const base = [
    `$TTL 60`,
    `@ IN SOA ns.${name}. admin.${name}. 1 600 600 600 60`,
    `@ IN NS ns.${name}.`,
    'ns IN A 127.0.0.1',
  ];
  const text = [...base, ...records, ...children].join('\n');
  writeFileSync(file, `${text}\n`);
  if (sign === null) return '';
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const before = readdirSync(folder);
  run(
    'dnssec-keygen',
    '-q',
    '-a',
    algorithm,
    '-f',
    'KSK',
    ...(algorithm.startsWith('RSA') ? ['-b', '2048'] : []),
    name,
  );
  run('dnssec-keygen', '-q', '-a', algorithm, ...(algorithm.startsWith('RSA') ? ['-b', '2048'] : []), name);
  const keys = readdirSync(folder).filter((each) => !before.includes(each) && each.endsWith('.key'));
  writeFileSync(file, `${text}\n${keys.map((key) => readFileSync(join(folder, key), 'utf8')).join('\n')}`);
  if (zone.iterations === undefined)
    run('dnssec-signzone', '-o', name, '-O', 'full', '-f', `${file}.signed`, ...sign, file);
  else {
    const bases = keys.map((key) => key.replace(/\.key$/, ''));
    run(
      'ldns-signzone',
      '-n',
      '-t',
      `${zone.iterations}`,
      '-s',
      'abcd',
      '-f',
      `${file}.signed`,
      '-o',
      name,
      file,
      ...bases,
    );
  }
  const signed = readFileSync(`${file}.signed`, 'utf8');
  writeFileSync(file, zone.spoil === undefined ? signed : zone.spoil(signed));
  const ksk = keys.find((key) => readFileSync(join(folder, key), 'utf8').includes('DNSKEY 257'))!;
  return run('dnssec-dsfromkey', '-2', ksk);
}
