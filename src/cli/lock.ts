/** One process at a time at a file that several change: a lock beside it, made by whoever comes first. */
import { closeSync, openSync, rmSync, statSync } from 'node:fs';

/** Nobody needs it for this long: whoever held it did not come to its end. */
const STALE_MS = 15_000;
const PAUSE_MS = 20;

/**
 * What `work` gives, done while no other process is at the same file. The folder must be there.
 * @throws whatever `work` throws; an error of the file system where no lock can be made
 */
export function alone<T>(file: string, work: () => T): T {
  const lock = `${file}.lock`;
  while (!taken(lock)) {
    if (isStale(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > STALE_MS;
}
