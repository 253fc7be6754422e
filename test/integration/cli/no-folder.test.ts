/** A working folder that was removed meanwhile. As the command is installed: tsx needs a folder itself. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../lib/controls.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-no-folder-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const leaveOut: Plugin = {
  name: 'leave-out',
  setup: (bundle) =>
    bundle.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : null,
    ),
};
const command = join(home, 'main.cjs');

beforeAll(() =>
  build({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    outfile: command,
    bundle: true,
    platform: 'node',
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [leaveOut],
  }),
);

it('is told in a sentence, as something that broke', () => {
  mkdirSync(join(home, 'gone'));
  const script = 'rmdir "$PWD" && exec "$0" "$1" list';
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, command], {
    cwd: join(home, 'gone'),
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([70, '']);
  expect(stderr).toBe(
    'hint: go to a folder that exists, and run the command again\nwaarborg: the working folder no longer exists\n',
  );
});
