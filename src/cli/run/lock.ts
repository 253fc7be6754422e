/** One process at a time at a file that several change: a lock beside it, made by whoever comes first. */
import { closeSync, lstatSync, openSync, rmSync } from 'node:fs';
import { WaarborgError } from '../../model/errors.ts';

/** Nobody needs it for this long: whoever held it did not come to its end. */
const STALE_MS = 15_000;
/** Others may come before us, but not for ever. */
const MOST_MS = 60_000;
const PAUSE_MS = 20;

/**
 * What `work` gives, done while no other process is at the same file. The folder must be there.
 * @throws whatever `work` throws; WaarborgError `CLI_LOCKED`; an error of the file system where no lock can be made
 */
export function alone<T>(file: string, work: () => T, mostMs = MOST_MS): T {
  const lock = `${file}.lock`;
  const began = performance.now();
  while (!taken(lock)) {
    if (performance.now() - began > mostMs)
      throw new WaarborgError('CLI_LOCKED', `${lock} is held by other runs for more than ${mostMs / 1000} s`);
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

/** Of the lock itself, should it be a link. One from the future was made by another clock: it tells nothing, and so is stale. */
function isStale(lock: string): boolean {
  const found = lstatSync(lock, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > STALE_MS;
}
