/** `demo --break` as a process of its own, with its exit code: for a required check and for an advised one. test/e2e/faults.test.ts has every fault. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, it } from 'vitest';
import { FAULTS, type Fault } from '../../src/lab/faults.ts';
import type { Assessment } from '../../src/model/assessment.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const faults: readonly Fault[] = FAULTS.filter(({ id }) =>
  ['administration-short-password', 'website-login-cached'].includes(id),
);

describe('waarborg demo --break', () => {
  it.concurrent.for(faults)('$id makes $check fail', async ({ id, system, check, entails = [] }, { expect }) => {
    const out = await mkdtemp(join(tmpdir(), 'waarborg-fault-'));
    try {
      const control = `${system}-strong-credentials`;
      const args = ['--import', 'tsx', 'src/cli/main.ts', 'demo', '--break', id, '--control', control, '--out', out];
      const { code } = await run(process.execPath, [...args, '--quiet'], { cwd: root }).then(
        () => ({ code: 0 }),
        (error: unknown) => error as { code: number },
      );
      const assessment = JSON.parse(await readFile(join(out, 'latest.json'), 'utf8')) as Assessment;
      const findings = assessment.controls.find((each) => each.id === control)?.findings ?? [];
      const failed = findings.filter(({ outcome }) => outcome === 'fail');
      expect(failed.map((finding) => finding.check)).toEqual(expect.arrayContaining([check]));
      expect(failed.filter((each) => each.check !== check && !entails.includes(each.check))).toEqual([]);
      expect(code).toBe(failed.some(({ level }) => level === 'required') ? 1 : 0);
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  });
});
