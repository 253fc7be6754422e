/** A process whose reader leaves, whose terminal is closed, or that breaks: its exit code still says what came of the run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a script of these lines as the command line would run, with `io` and `EXIT` of it; streams of these names are closed at once. */
async function ending(
  lines: string,
  { closed = [], signal }: { closed?: ('stdout' | 'stderr')[]; signal?: NodeJS.Signals } = {},
) {
  const script = `const { processIo, EXIT } = await import('./src/cli/io.ts'); const io = processIo(); ${lines}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    // Once: a second interruption ends the process where it is.
    if (signal !== undefined && out === '') child.kill(signal);
    out += chunk.toString();
  });
  for (const name of closed) child[name].destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out };
}

const SPEAK =
  'for (let n = 0; n < 20; n++) { io.out("x".repeat(70000)); io.err("y"); await new Promise((go) => setTimeout(go, 10)); } process.exitCode = EXIT.failed;';

describe('the process', () => {
  it('goes on to its own end when the reader of its results leaves', async () => {
    expect(await ending(SPEAK, { closed: ['stdout'] })).toMatchObject({ code: 1 });
  });

  it('does not mind that nobody hears what it says besides', async () => {
    expect(await ending(SPEAK.replace('failed', 'undecided'), { closed: ['stderr'] })).toMatchObject({ code: 3 });
  });

  // Windows has no such signals.
  it.skipIf(process.platform === 'win32').each(['SIGHUP', 'SIGQUIT', 'SIGTERM'] as const)(
    'takes %s for an interruption',
    async (signal) => {
      const wait =
        'io.out("ready"); const timer = setTimeout(() => {}, 30_000); io.interrupted.addEventListener("abort", () => { clearTimeout(timer); io.out(", stopped"); });';
      expect(await ending(wait, { signal })).toEqual({ code: 0, out: 'ready, stopped' });
    },
  );
});
