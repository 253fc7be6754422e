/** Every command of the README and docs/ is run, in the order of its page, as a newcomer would; systems are those of the lab. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab } from '../../src/lab/index.ts';
import { startTestLab } from '../lib/lab.ts';
import { ROOT } from '../lib/controls.ts';
import { answersIn, documentedCommands } from '../lib/documented-commands.ts';
import { waarborg as run } from '../lib/io.ts';
import { startGitHub } from '../lib/servers/github.ts';

const page = (name: string) => readFileSync(join(ROOT, name), 'utf8');

const commandsOf = (name: string) => documentedCommands(page(name));

describe('the commands of the documentation', () => {
  let lab: Lab;
  let folder = '';
  beforeAll(async () => {
    lab = await startTestLab({ faults: [], now: new Date() });
    folder = mkdtempSync(join(tmpdir(), 'waarborg-docs-'));
  });
  afterAll(async () => {
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs `npx waarborg …`; an audit, and a look by init, are led to the lab, as `waarborg demo` does. */
  async function waarborg(command: string, input: readonly string[] = [], env: Record<string, string> = {}) {
    const [npx, name, ...args] = command.split(' ');
    expect([npx, name]).toEqual(['npx', 'waarborg']);
    const look = ['--cacert', lab.caFile, ...lab.connectTo.flatMap((rule) => ['--connect-to', rule])];
    const toLab: Readonly<Record<string, readonly string[]>> = { audit: lab.reach, init: look };
    const lines = Readable.from(
      input.map(
        (line) => `${line}
`,
      ),
    );
    return run([...args, ...(toLab[args[0]!] ?? [])], { input: lines, env, cwd: folder });
  }

  it('of the README are scripts of the package, or run below', () => {
    const { scripts } = JSON.parse(page('package.json')) as { scripts: Record<string, string> };
    const commands = commandsOf('README.md').map(({ command }) => command);
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm run demo', 'npm test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['demo', 'test']));
    const started = commandsOf('docs/getting-started.md').map(({ command }) => command);
    expect(started).toEqual(expect.arrayContaining(commands.slice(2)));
  });

  it('lead from nothing to a first report', async () => {
    const ended: string[] = [];
    for (const { command, transcript } of commandsOf('docs/getting-started.md')) {
      const { code, out, err } = await waarborg(command, answersIn(transcript));
      ended.push(`${command}: ${code}${code === 0 ? '' : ` ${out} ${err}`}`);
      if (!command.endsWith('init')) continue;
      const asked = transcript.map((line) => line.replace(/: .*$/, ':').replace(/:$/, ''));
      for (const question of asked) expect(err).toContain(question);
    }
    expect(ended).toEqual(commandsOf('docs/getting-started.md').map(({ command }) => `${command}: 0`));
    for (const file of ['controls.yaml', 'statement.txt', 'reports/latest.html', 'reports/client.html'])
      expect(existsSync(join(folder, file))).toBe(true);
  });

  it('put it on a schedule', async () => {
    await using github = await startGitHub();
    const hook = createServer((request, response) => request.resume().on('end', () => response.end()));
    await new Promise<void>((ready) => hook.listen(0, '127.0.0.1', ready));
    const env = {
      GITHUB_REPOSITORY: 'owner/name',
      GITHUB_TOKEN: 'token',
      GITHUB_API_URL: github.api,
      WAARBORG_WEBHOOK: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`,
    };
    const ended: string[] = [];
    for (const { command } of commandsOf('docs/schedule.md')) {
      const { code, err } = await waarborg(command, [], env);
      ended.push(`${command}: ${code}${code === 0 ? '' : ` ${err}`}`);
    }
    hook.close();
    expect(ended).toEqual(commandsOf('docs/schedule.md').map(({ command }) => `${command}: 0`));
    expect(ended.length).toBeGreaterThan(6);
  });

  it('keep a register of requests', async () => {
    const ended: string[] = [];
    for (const { command } of commandsOf('docs/requests.md')) {
      const { code, err } = await waarborg(command);
      ended.push(`${command}: ${code}${code === 0 ? '' : ` ${err}`}`);
    }
    // The last one lists what is open; by now that is overdue.
    const [check, ...kept] = ended.toReversed();
    expect(kept.every((line) => line.endsWith(': 0'))).toBe(true);
    expect(check).toMatch(/^npx waarborg requests check: [01]/);
  });

  it('link to pages that are there', () => {
    for (const name of ['README.md', 'docs/getting-started.md', 'docs/requests.md', 'docs/schedule.md']) {
      const links = [...page(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1]!);
      expect(links.filter((link) => !existsSync(join(ROOT, name, '..', link)))).toEqual([]);
    }
  });
});
