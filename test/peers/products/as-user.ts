/** For programs that refuse to run as root. */
import { chmod } from 'node:fs/promises';
import type { Workbench } from './workbench.ts';

/** The command as another user's, when this one is root; that user can then find its own files in the folder. */
export async function asUser(bench: Workbench, user: string, command: readonly string[]): Promise<[string, string[]]> {
  if (process.getuid?.() === 0) {
    await chmod(bench.folder, 0o711);
    return ['setpriv', [`--reuid=${user}`, `--regid=${user}`, '--clear-groups', ...command]];
  }
  const [first = '', ...rest] = command;
  return [first, rest];
}
