/** Packs the package, installs it in an empty folder, and runs the command there as a new user would. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'waarborg-package-'));
const run = (command: string, args: readonly string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const packed = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as {
    filename: string;
  }[];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, packed[0]!.filename)], folder);
  run('npx', ['--no', 'waarborg', 'demo', '--quiet'], folder);
  const website = ['--organisation', 'Example', '--statement', '', '--system', 'Website=https://www.example.nl+login'];
  run('npx', ['--no', 'waarborg', 'init', ...website], folder);
  run('npx', ['--no', 'waarborg', 'validate'], folder);
  if (!existsSync(join(folder, 'reports/demo/latest.html'))) throw new Error('the demo wrote no report');
  console.log('the installed package runs the demo, and begins a configuration that validates');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
