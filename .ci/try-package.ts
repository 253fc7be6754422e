/**
 * Packs the package, installs it in an empty folder, and follows docs/getting-started.md there as a new user would: the
 * commands and answers of the page, nothing else. The systems are those of the package's own lab.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersIn, documentedCommands } from '../test/lib/documented-commands.ts';

const PACKED = ['--no', '--', 'waarborg'];
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'waarborg-package-'));
const startedAt = performance.now();
try {
  install();
  const lab = await startLab();
  try {
    for (const { command, transcript } of documentedCommands(
      readFileSync(join(root, 'docs/getting-started.md'), 'utf8'),
    ))
      follow(command, transcript, lab.options);
  } finally {
    lab.stop();
  }
  for (const file of ['demo/latest.html', 'latest.html', 'client.html', 'history.jsonl'])
    if (!existsSync(join(folder, 'reports', file))) throw new Error(`there is no reports/${file}`);
  refusesAsSources();
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(`a new user with the packed package came from nothing to a report of their own in ${seconds} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function install(): void {
  const run = (command: string, args: readonly string[], cwd: string) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(run('npm', pack, root)) as { filename: string }[];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed!.filename)], folder);
}

/** The lab as `demo --keep` leaves it running, with the options that it prints for reaching it. */
async function startLab(): Promise<{ options: readonly string[]; stop: () => void }> {
  const kept = ['--no', 'waarborg', 'demo', '--keep', '--control', 'website-https', '--out', join(folder, 'kept')];
  const demo = spawn('npx', kept, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const stop = () => process.kill(-demo.pid!, 'SIGINT');
  let said = '';
  const options = await new Promise<string[]>((resolve, reject) => {
    demo.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/--breach-source \S+\n/.test(said)) resolve(said.match(/--(?:connect-to|cacert) \S+/g) ?? []);
    });
    demo.once('exit', (code) => reject(new Error(`demo --keep ended with ${code}:\n${said}`)));
  });
  return { options: options.flatMap((option) => option.split(' ')), stop };
}

/** The package holds its validators ready made: of a file full of mistakes it says the same as the sources do. */
function refusesAsSources(): void {
  const file = join(folder, 'wrong.yaml');
  const text = readFileSync(join(root, 'controls.yaml'), 'utf8')
    .replace('version: 1', 'version: 9')
    .replace('driver: plesk,', 'driver: plesk, feild: x,')
    .replace('languages: [nl, en]', 'languages: [nl, de]')
    .replace('date: 2018-04-16', 'date: yesterday');
  writeFileSync(file, text);
  const args = ['validate', '--config', file];
  const [packed = '', sources = ''] = [
    spawnSync('npx', [...PACKED, ...args], { cwd: folder, encoding: 'utf8' }),
    spawnSync('npm', ['run', '--silent', 'waarborg', '--', ...args], { cwd: root, encoding: 'utf8' }),
  ].map(({ status, stdout, stderr }) => `exit ${status}\n${stdout}${stderr}`);
  if (packed !== sources || !packed.startsWith('exit 2') || !packed.includes('feild'))
    throw new Error(`the package and its sources differ:\n${packed}\n${sources}`);
}

/** Runs one command of the page with the answers of its transcript, and wants what the transcript asks, and success. */
function follow(command: string, transcript: readonly string[], lab: readonly string[]): void {
  const [npx, ...words] = command.split(' ');
  if (npx !== 'npx' || words[0] !== 'waarborg') throw new Error(`the page has a command that is not ours: ${command}`);
  const args = ['--no', '--', ...words, ...(['audit', 'init'].includes(words[1]!) ? lab : [])];
  const input = answersIn(transcript)
    .map((answer) => `${answer}\n`)
    .join('');
  const { status, stdout, stderr } = spawnSync('npx', args, { cwd: folder, input, encoding: 'utf8' });
  const questions = transcript.map((line) => line.replace(/: ?(?:[^:]*|https:\/\/.*)$/, ':'));
  const unasked = questions.filter((question) => !stderr.includes(question));
  if (status !== 0 || unasked.length > 0)
    throw new Error(`${command}: exit ${status}, not asked: ${unasked.join(' | ')}\n${stdout}\n${stderr}`);
}
