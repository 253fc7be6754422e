/** The shell steps of action.yml and the workflows, and a way to run one as a runner of GitHub Actions does. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './controls.ts';

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: unknown;
  readonly steps: readonly Step[];
}
export interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(ROOT, '.github/workflows');
export const WORKFLOWS = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

export const ACTION = {
  text: readFileSync(join(ROOT, 'action.yml'), 'utf8'),
  action: parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
    readonly runs: { readonly steps: readonly Step[] };
  },
};

/** Every shell step, with where it stands. */
export const SHELL_STEPS = [
  ...ACTION.action.runs.steps.map((step) => ({ where: 'action.yml', step })),
  ...WORKFLOWS.flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).flatMap(([job, { steps }]) =>
      steps.map((step) => ({ where: `${name} ${job}`, step })),
    ),
  ),
].filter(({ step }) => step.run !== undefined);

export function stepNamed(name: string): Step {
  const found = SHELL_STEPS.find(({ step }) => step.name === name);
  if (found === undefined) throw new Error(`no shell step is named ${name}`);
  return found.step;
}

/** Below the limit of a test, so that the step ends first. */
const STEP_LIMIT_MS = 25_000;

/** A runner's machine: a folder to work in, files for outputs and summary, and stand-ins for programs that record their arguments. */
export class Runner implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'waarborg-step-'));
  readonly #bin = join(this.folder, 'bin');

  constructor(programs: Readonly<Record<string, { readonly exit?: number; readonly print?: string }>> = {}) {
    mkdirSync(this.#bin);
    mkdirSync(join(this.folder, 'work'));
    for (const [name, { exit = 0, print = '' }] of Object.entries(programs)) {
      const record = `for a in "$@"; do printf '%s\\0' "$a"; done >> '${join(this.folder, `${name}.args`)}'`;
      const file = join(this.#bin, name);
      writeFileSync(file, `#!/bin/bash\n${record}\ncat <<'PRINTED'\n${print}\nPRINTED\nexit ${exit}\n`);
      chmodSync(file, 0o755);
    }
  }

  /** As `shell: bash` runs a step; the environment is that of the step and the runner's files. */
  run(
    script: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    const file = join(this.folder, 'step.sh');
    writeFileSync(file, script);
    const own = {
      PATH: `${this.#bin}:/usr/local/bin:/usr/bin:/bin`,
      HOME: this.folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(this.folder, 'output'),
      GITHUB_STEP_SUMMARY: join(this.folder, 'summary'),
      GITHUB_ACTION_PATH: ROOT,
      RUNNER_TEMP: this.folder,
    };
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', file];
    // A process group of its own, so that nothing that a step starts outlives the limit of time.
    const options = { cwd: join(this.folder, 'work'), env: { ...own, ...env }, detached: true } as const;
    const child = spawn('bash', args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const endGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // The group has ended by itself.
      }
    };
    const limit = setTimeout(endGroup, STEP_LIMIT_MS);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((ended) => {
      child.on('close', (code) => {
        clearTimeout(limit);
        endGroup();
        ended({ code: code ?? -1, stdout, stderr });
      });
    });
  }

  /** Arguments that the stand-in for this program was given, all calls after another. */
  args(program: string): string[] {
    return this.#read(`${program}.args`).split('\0').slice(0, -1);
  }

  get output(): string {
    return this.#read('output');
  }

  get summary(): string {
    return this.#read('summary');
  }

  file(name: string): string {
    return join(this.folder, 'work', name);
  }

  #read(name: string): string {
    const file = join(this.folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
