/** The process as tests give it to commands: no terminal, no environment, and nothing reaches the screen. */
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';

export function quietIo(given: Partial<Io> = {}): Io {
  return {
    cwd: '/',
    env: {},
    out: () => undefined,
    err: () => undefined,
    terminal: { tty: false, columns: 80 },
    progressTty: false,
    interrupted: new AbortController().signal,
    ...given,
  };
}

/** How `waarborg WORDS…` ended, and what it wrote to stdout and to stderr. */
export async function waarborg(
  words: readonly string[],
  given: Partial<Io> = {},
): Promise<{ code: ExitCode; out: string; err: string }> {
  let [out, err] = ['', ''];
  const keep = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(words, quietIo({ ...keep, ...given }));
  return { code, out, err };
}
