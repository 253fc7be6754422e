/** `waarborg open` hands the last report to a program of this machine, and no secret with it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seen = join(folder, 'seen');
const program = (name: string, script: string) => {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
};
const open = (words: readonly string[], env: Record<string, string>) =>
  waarborg(['open', '--out', '.', ...words], { cwd: folder, env: { PATH: process.env['PATH'], ...env } });

describe.runIf(process.platform === 'linux')('waarborg open', () => {
  it('says which file is missing, and how to get it', async () => {
    const { code, err } = await open([], {});
    expect(code).toBe(2);
    expect(err).toContain(join(folder, 'latest.html'));
    expect(err).toContain('waarborg audit');
  });

  it.each([
    [[], 'latest.html'],
    [['--client'], 'client.html'],
  ])('shows it: %j', async (words, name) => {
    writeFileSync(join(folder, name), '<!doctype html>');
    const env = {
      BROWSER: program('browser', `{ echo "$1"; env; } > ${seen}`),
      SHOP_PASSWORD: 'hunter2',
      LANG: 'nl_NL.UTF-8',
    };
    const { code, err } = await open(words, env);
    expect([code, err]).toEqual([0, `waarborg: getoond: ${join(folder, name)}\n`]);
    expect(readFileSync(seen, 'utf8').split('\n')[0]).toBe(join(folder, name));
    expect(readFileSync(seen, 'utf8')).not.toContain('hunter2');
  });

  it.each([
    ['is not there', 'no-such-program-of-anybody', ''],
    ['fails', '', 'exit 3'],
  ])('says so when the program %s', async (_name, name, script) => {
    writeFileSync(join(folder, 'latest.html'), '<!doctype html>');
    const { code, err } = await open([], { BROWSER: name || program('broken', script) });
    expect(code).toBe(2);
    expect(err).toContain('no program of this machine shows');
  });
});
