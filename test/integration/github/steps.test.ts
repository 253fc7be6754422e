/** Every shell step, run as a runner runs it, with hostile values: nothing is executed, no output or command is smuggled in. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../../src/report/registry.ts';
import { ROOT } from '../../lib/controls.ts';
import { forbiddenToClients, leaksIn } from '../../lib/leaks.ts';
import { sampleEvidence } from '../../lib/sample-evidence.ts';
import { healthyAssessment, hostileAssessment, sampleAssessment, sampleHistory } from '../../lib/sample.ts';
import { Runner, SHELL_STEPS, stepNamed } from '../../lib/workflow-steps.ts';

const HOSTILE = [
  '"; touch pwned; "',
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  'x\ntouch pwned\n',
  'x\n::set-output name=outcome::holds\n::error::x',
  'x\nexit-code=0\noutcome=holds',
  '--help',
  '-rf *',
  '${IFS}touch${IFS}pwned',
  '%0A::error::x',
  '\\',
];
/** Set by GitHub, not by whoever opens a pull request or writes a configuration. */
const OURS = new Set(['GITHUB_TOKEN', 'GH_TOKEN']);
const PROGRAMS = { node: { print: '1.2.3' }, npm: {}, gh: {}, '.ci/run': {}, git: {} };

describe('every shell step with hostile values', () => {
  it.each(SHELL_STEPS.map(({ where, step }) => [`${where}: ${step.name ?? ''}`, step] as const))(
    '%s',
    async (_name, step) => {
      const variables = Object.keys(step.env ?? {}).filter((name) => !OURS.has(name));
      for (const value of HOSTILE) {
        using runner = new Runner({ node: PROGRAMS.node, npm: PROGRAMS.npm, gh: PROGRAMS.gh, git: PROGRAMS.git });
        mkdirSync(runner.file('run'));
        for (const file of ['history.jsonl', 'latest.json', 'client.html'])
          writeFileSync(runner.file(`run/${file}`), '{}');
        writeFileSync(runner.file('CHANGELOG.md'), '## 1.2.3\n');
        const { stdout } = await runner.run(step.run!, Object.fromEntries(variables.map((name) => [name, value])));
        expect(existsSync(runner.file('pwned'))).toBe(false);
        expect(runner.output.replace(/^(exit-code=\d+|started=[\dTZ:-]+|confidential=true)$/gm, '').trim()).toBe('');
        expect(stdout).not.toMatch(/^::(set-output|error::x)/m);
      }
    },
  );
});

describe('the step that sees who may read', () => {
  const { run = '' } = stepNamed('See who may read this');
  const seen = async (event: string, given = '') => {
    using runner = new Runner();
    writeFileSync(runner.file('event.json'), event);
    const path = `${dirname(process.execPath)}:/usr/bin:/bin`;
    const env = { PATH: path, INPUT_CONFIDENTIAL: given, GITHUB_EVENT_PATH: runner.file('event.json') };
    const { code, stdout } = await runner.run(run, env);
    expect(code).toBe(0);
    expect(stdout.startsWith('::notice::')).toBe(runner.output === 'confidential=true\n');
    return runner.output;
  };

  it.each([
    ['{"repository":{"private":true}}', 'false'],
    ['{"repository":{"private":false}}', 'true'],
    ['{"repository":{"private":"true"}}', 'true'],
    ['{"schedule":"23 6 * * *"}', 'true'],
    ['not JSON', 'true'],
  ])('takes %s for confidential: %s', async (event, expected) => {
    expect(await seen(event)).toBe(`confidential=${expected}\n`);
  });

  it.each([
    ['false', 'false'],
    ['true', 'true'],
    ['no', 'true'],
  ])('lets the input %s decide: %s', async (given, expected) => {
    expect(await seen('{"repository":{"private":true}}', given)).toBe(`confidential=${expected}\n`);
  });
});

describe('the step that audits', () => {
  const { run = '', env = {} } = stepNamed('Audit');
  const defaults = Object.fromEntries(Object.keys(env).map((name) => [name, '']));
  const usual = {
    ...defaults,
    INPUT_CONFIG: 'controls.yaml',
    INPUT_OUT: 'reports',
    INPUT_ESCALATE_AFTER: '0',
    CONFIDENTIAL: 'false',
  };
  const audit = async (inputs: Record<string, string>, exit = 0) => {
    using runner = new Runner({ node: { exit, print: '::error::from a server' } });
    const { code, stdout } = await runner.run(run, { ...usual, ...inputs });
    return { code, stdout, args: runner.args('node').slice(1), output: runner.output };
  };

  it('passes the defaults', async () => {
    const { args, code } = await audit({});
    expect(code).toBe(0);
    expect(args).toEqual(['audit', '--config=controls.yaml', '--out=reports', '--no-color']);
  });

  it('passes every input as one argument of its option', async () => {
    const { args } = await audit({
      INPUT_POLICY: 'a b\nc\n',
      INPUT_ATTESTATIONS: 'one file.yaml\ntwo.yaml\n',
      INPUT_SHARD: '1/4',
      INPUT_LANG: 'nl',
      INPUT_ESCALATE_AFTER: '4',
    });
    expect(args.slice(4)).toEqual([
      '--policy=a',
      '--policy=b',
      '--policy=c',
      '--attestations=one file.yaml',
      '--attestations=two.yaml',
      '--shard=1/4',
      '--lang=nl',
      '--escalate-after=4',
    ]);
  });

  it('prints what clients may see where others may read it, and where nobody knows', async () => {
    for (const CONFIDENTIAL of ['true', ''])
      expect((await audit({ CONFIDENTIAL })).args.slice(4)).toEqual(['--quiet', '--reporter=public']);
  });

  it.each(HOSTILE)('leaves a hostile value in its place: %j', async (value) => {
    const { args } = await audit({ INPUT_CONFIG: value, INPUT_OUT: value });
    expect(args).toEqual(['audit', `--config=${value}`, `--out=${value}`, '--no-color']);
  });

  it.each([0, 1, 2, 3, 70, 130])('keeps exit code %i as output, and goes on', async (exit) => {
    const { code, output } = await audit({}, exit);
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`^started=\\d{4}-[^\\n]*Z\\nexit-code=${exit}\\n$`));
  });

  it('stops commands of the runner while it prints what servers say', async () => {
    const { stdout } = await audit({});
    expect(stdout).toMatch(/^::stop-commands::(waarborg-[0-9a-f]{32})\n::error::from a server\n::\1::\n$/);
  });
});

describe('the step that decides', () => {
  it.each([
    ['0', 'fail', 0],
    ['1', 'fail', 1],
    ['1', 'warn', 1],
    ['2', 'warn', 2],
    ['3', 'fail', 3],
    ['3', 'warn', 0],
    ['70', 'warn', 70],
    ['', 'warn', 70],
    ['0; true', 'warn', 70],
  ])('exit code %j with undetermined: %s gives %i', async (exit, undetermined, expected) => {
    using runner = new Runner();
    const { code } = await runner.run(stepNamed('Decide').run!, { EXIT_CODE: exit, INPUT_UNDETERMINED: undetermined });
    expect(code).toBe(expected);
  });
});

describe('the step that shows', () => {
  const show = async (runner: Runner, env: Record<string, string> = {}) => {
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const real = `exec '${process.execPath}' '${tsx}' '${join(ROOT, 'src/cli/main.ts')}' "$@"`;
    writeFileSync(join(runner.folder, 'bin/node'), `#!/bin/bash\nshift\n${real}\n`);
    return runner.run(stepNamed('Show').run!, {
      INPUT_OUT: 'reports',
      EXIT_CODE: '1',
      STARTED: '2026-01-01T00:00:00Z',
      CONFIDENTIAL: 'false',
      ...env,
    });
  };
  const report = (runner: Runner, assessment: object) => {
    mkdirSync(runner.file('reports/runs/one'), { recursive: true });
    writeFileSync(runner.file('reports/latest.json'), JSON.stringify(assessment));
    writeFileSync(runner.file('reports/runs/one/summary.md'), `# Summary\n${'x'.repeat(999)}\n`.repeat(2000));
  };

  it('gives outcome, counts and paths, annotations on the line of the control, and a summary within the limit', async () => {
    using runner = new Runner({ node: {} });
    const assessment = sampleAssessment();
    report(runner, assessment);
    const { code, stdout } = await show(runner);
    expect(code).toBe(0);
    expect(runner.output).toContain('outcome=fails\nexit-code=1\n');
    expect(runner.output).toContain(`fail=${assessment.summary.fail}\n`);
    expect(runner.output).toContain('report-html=reports/latest.html\n');
    const [first] = assessment.controls.filter(({ outcome, waiver }) => outcome === 'fail' && !waiver);
    expect(stdout).toContain(
      `::error file=${assessment.source.file},line=${first?.line ?? 0},title=${first?.id ?? ''}::`,
    );
    expect(Buffer.byteLength(runner.summary)).toBeLessThan(1024 * 1024 - 2);
    expect(runner.summary).toContain('# Summary');
  });

  it('lets hostile text begin no command, and no output', async () => {
    using runner = new Runner({ node: {} });
    report(runner, hostileAssessment());
    const { stdout } = await show(runner);
    const lines = stdout.split(/\r|\n/).filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(0);
    expect(
      lines.filter((line) => !/^::(error|warning) file=[^,]*,line=\d+,title=[\w-]+::|^::(error|warning)::/.test(line)),
    ).toEqual([]);
    expect(
      runner.output
        .trim()
        .split('\n')
        .filter((line) => !/^[a-z-]+=[\w./-]*$/.test(line)),
    ).toEqual([]);
  });

  it('shows what clients may see and no more where others may read it, and gathers that in one folder', async () => {
    using runner = new Runner({ node: {} });
    const assessment = sampleAssessment();
    const history = sampleHistory();
    report(runner, assessment);
    const options = { lang: 'nl', evidence: sampleEvidence(), history } as const;
    for (const { file, render } of REPORTERS.filter((one) => one.file !== null)) {
      writeFileSync(runner.file(`reports/runs/one/${file!}`), render(assessment, options));
      writeFileSync(runner.file(`reports/${file!}`), render(assessment, options));
    }
    writeFileSync(runner.file('reports/history.jsonl'), `${history.map((line) => JSON.stringify(line)).join('\n')}\n`);
    const { code, stdout } = await show(runner, { CONFIDENTIAL: 'true' });
    expect(code).toBe(0);
    expect(runner.output).toContain('artifact=reports/public\n');
    const folder = runner.file('reports/public');
    const shown = readdirSync(folder).sort();
    expect(shown).toEqual(['badge.json', 'badge.svg', 'client.html', 'history.jsonl', 'public.md', 'trust.html']);
    const texts = [stdout, runner.summary, ...shown.map((name) => readFileSync(join(folder, name), 'utf8'))];
    // The file that an annotation is on is in the repository.
    const { file } = assessment.source;
    const forbidden = forbiddenToClients(assessment, sampleEvidence()).filter((text) => text !== file);
    expect(texts.flatMap((text) => leaksIn(text, forbidden))).toEqual([]);
    expect(stdout).toMatch(/^::error file=controls.yaml,line=\d+,title=/m);
    expect(runner.summary).toContain('niet nagekomen');
    // The same of a private repository, so that an empty answer means something.
    using open = new Runner({ node: {} });
    report(open, assessment);
    expect(leaksIn((await show(open)).stdout, forbidden)).not.toEqual([]);
    expect(open.output).toContain('artifact=reports\n');
  });

  it('shows no earlier run as this one', async () => {
    using runner = new Runner({ node: {} });
    report(runner, healthyAssessment());
    const { stdout } = await show(runner, { STARTED: '2030-01-01T00:00:00Z', EXIT_CODE: '2' });
    expect(runner.output).toBe('outcome=not-run\nexit-code=2\n');
    expect(stdout).toBe('');
  });
});

describe('the step that keeps the history', () => {
  const { run = '' } = stepNamed('Commit the ledger, and the last assessment where it may be seen');

  it('starts the branch, adds to it, does nothing when nothing is new, and never lets another ledger take its place', async () => {
    using runner = new Runner();
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: runner.file(''),
        encoding: 'utf8',
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
      });
    execFileSync('git', ['init', '--quiet', '--bare', join(runner.folder, 'origin')]);
    for (const [number, ledger, ends] of [
      [1, 'one\n', 0],
      [2, 'one\ntwo\n', 0],
      [2, 'one\ntwo\n', 0],
      // Begun anew, rewritten, or shorter than what is kept: nothing of it is committed.
      [2, 'three\n', 1],
      [2, 'one\n2\nthree\n', 1],
      [2, 'one\n', 1],
    ] as const) {
      execFileSync('bash', ['-c', 'rm -rf .git ./*'], { cwd: runner.file('') });
      git('init', '--quiet', '-b', 'main');
      git('remote', 'add', 'origin', join(runner.folder, 'origin'));
      writeFileSync(runner.file('README.md'), 'x');
      git('add', '.');
      git('-c', 'user.name=a', '-c', 'user.email=a@a.test', 'commit', '--quiet', '-m', 'x');
      mkdirSync(runner.file('run'));
      writeFileSync(runner.file('run/history.jsonl'), ledger);
      writeFileSync(runner.file('run/latest.json'), '{}');
      const { code, stderr } = await runner.run(run, { RUN_URL: 'https://github.test/$(touch pwned)"' });
      expect(
        `${code} ${stderr
          .split('\n')
          .filter((line) => line.startsWith('error'))
          .join()}`,
      ).toBe(`${ends} `);
      const log = execFileSync('git', ['log', '--format=%b', 'waarborg-history'], {
        cwd: join(runner.folder, 'origin'),
        encoding: 'utf8',
      });
      expect(log.match(/github\.test/g)).toHaveLength(number);
    }
    const kept = execFileSync('git', ['show', 'waarborg-history:history.jsonl'], {
      cwd: join(runner.folder, 'origin'),
      encoding: 'utf8',
    });
    expect(kept).toBe('one\ntwo\n');
    const tree = execFileSync('git', ['ls-tree', '--name-only', 'waarborg-history'], {
      cwd: join(runner.folder, 'origin'),
      encoding: 'utf8',
    });
    expect(tree.trim().split('\n')).toEqual(['history.jsonl', 'latest.json']);
    // From when strangers may read it, the ledger goes on and the assessment is gone.
    execFileSync('bash', ['-c', 'rm -rf .git ./*'], { cwd: runner.file('') });
    git('init', '--quiet', '-b', 'main');
    git('remote', 'add', 'origin', join(runner.folder, 'origin'));
    mkdirSync(runner.file('run'));
    writeFileSync(runner.file('run/history.jsonl'), 'one\ntwo\nthree\n');
    expect((await runner.run(run, { RUN_URL: 'https://github.test/' })).code).toBe(0);
    const left = execFileSync('git', ['ls-tree', '--name-only', 'waarborg-history'], {
      cwd: join(runner.folder, 'origin'),
      encoding: 'utf8',
    });
    expect(left.trim().split('\n')).toEqual(['history.jsonl']);
  });
});

describe('the release', () => {
  it.each([
    ['v1.2.3', '## 1.2.3\n', 0],
    ['v1.2.4', '## 1.2.4\n', 1],
    ['v1.2.3', '## 1.2.30\n', 1],
    ['v1.2.3', '', 1],
  ])('with tag %s and changelog %j ends %i', async (tag, changelog, expected) => {
    using runner = new Runner({ node: { print: '1.2.3' } });
    writeFileSync(runner.file('CHANGELOG.md'), changelog);
    const { code } = await runner.run(stepNamed('The tag is the version, and the changelog tells of it').run!, {
      TAG: tag,
    });
    expect(code).toBe(expected);
  });

  it('keeps what was built, with its lock file and nothing else, on a branch that each release adds to', async () => {
    using runner = new Runner({ gh: {} });
    const origin = join(runner.folder, 'origin');
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', args, { cwd, encoding: 'utf8', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' } });
    git(runner.folder, 'init', '--quiet', '--bare', origin);
    for (const version of ['1.2.3', '1.2.4']) {
      execFileSync('bash', ['-c', 'rm -rf .git ./* ../index'], { cwd: runner.file('') });
      git(runner.file(''), 'init', '--quiet', '-b', 'main');
      git(runner.file(''), 'remote', 'add', 'origin', origin);
      for (const file of ['package-lock.json', '.npmrc', '.gitignore']) writeFileSync(runner.file(file), 'dist\n');
      mkdirSync(runner.file('package/dist/cli'), { recursive: true });
      writeFileSync(runner.file('package/dist/cli/main.cjs'), version);
      writeFileSync(runner.file('package/action.yml'), 'name: x\n');
      execFileSync('tar', ['-czf', `package/waarborg-${version}.tgz`, 'package/dist', 'package/action.yml'], {
        cwd: runner.file(''),
      });
      const step = stepNamed('Put what was built on the branch that workflows take the action from');
      const { code, stderr } = await runner.run(step.run!, { TAG: `v${version}` });
      expect([code, stderr.includes('error')]).toEqual([0, false]);
      const commit = readFileSync(runner.file('commit'), 'utf8').trim();
      expect(git(origin, 'rev-parse', 'action').trim()).toBe(commit);
      expect(git(origin, 'show', `${commit}:dist/cli/main.cjs`)).toBe(version);
    }
    expect(git(origin, 'log', '--format=%s', 'action').trim().split('\n')).toEqual(['Build v1.2.4', 'Build v1.2.3']);
    const files = git(origin, 'ls-tree', '-r', '--name-only', 'action').trim().split('\n');
    expect(files).toEqual(['.npmrc', 'action.yml', 'dist/cli/main.cjs', 'package-lock.json']);
  });

  it('takes its notes from its part of the changelog', async () => {
    using runner = new Runner({ gh: {} });
    writeFileSync(
      runner.file('CHANGELOG.md'),
      '# Changelog\n\n## 1.3.0\n\nNewer.\n\n## 1.2.3\n\nThis one.\n\n## 1.2.2\n\nOlder.\n',
    );
    writeFileSync(runner.file('commit'), 'c0ffee\n');
    const env = { TAG: 'v1.2.3', REPOSITORY: 'owner/waarborg' };
    await runner.run(stepNamed('Create the release with its part of the changelog').run!, env);
    const notes = readFileSync(runner.file('notes.md'), 'utf8').trim();
    expect(notes).toBe('This one.\n\n\nA workflow takes it as `owner/waarborg@c0ffee # v1.2.3`.');
    expect(runner.args('gh')).toContain('v1.2.3');
  });
});
