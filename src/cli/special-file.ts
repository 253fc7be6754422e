/**
 * Pipes and devices that a path names, such as `/dev/stdout`, `/dev/null` and `<(…)`: read and written where they are,
 * never replaced by a file (as root that would take /dev/null from the whole machine), and never waited for without end.
 */
import { closeSync, constants, openSync, readSync, writeSync, type Stats } from 'node:fs';

/** For someone at the other end to come. */
const OPENING_MS = 10_000;
/** For someone at the other end to go on. */
const QUIET_MS = 60_000;
const PAUSE_MS = 10;
/** No document of ours comes near; /dev/zero has no end. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A pipe that nobody serves would hold the process, deaf to Ctrl-C. Windows has no such flag. */
const NONBLOCK = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/** Neither a file nor a folder. */
export const isSpecial = (found: Stats): boolean => !found.isFile() && !found.isDirectory();

/** Everything up to its end. @throws an error of the file system, or one that says that nothing came or too much */
export function readSpecial(path: string): Uint8Array {
  const parts: Buffer[] = [];
  let [size, last] = [0, performance.now()];
  const file = openSync(path, constants.O_RDONLY | NONBLOCK);
  try {
    for (;;) {
      const part = Buffer.alloc(64 * 1024);
      const read = tried(() => readSync(file, part));
      if (read !== null && read > 0) {
        parts.push(part.subarray(0, read));
        size += read;
        last = performance.now();
        if (size > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes came from it`);
        continue;
      }
      // Nothing read before anything came: whoever writes to a named pipe may still have to open it.
      if (read === 0 && (size > 0 || performance.now() - last > OPENING_MS)) return Buffer.concat(parts);
      if (performance.now() - last > QUIET_MS) throw new Error(`nothing came from it for ${QUIET_MS / 1000} s`);
      pause();
    }
  } finally {
    closeSync(file);
  }
}

/** @throws an error of the file system, or one that says that nobody reads what is written */
export function writeSpecial(path: string, found: Stats, bytes: Uint8Array): void {
  if (found.isBlockDevice()) throw new Error('it is a disk');
  if (found.isSocket()) throw new Error('it is a socket');
  const file = openForWriting(path);
  try {
    for (let [done, last] = [0, performance.now()]; done < bytes.length; ) {
      const written = tried(() => writeSync(file, bytes, done));
      if (written !== null) [done, last] = [done + written, performance.now()];
      else if (performance.now() - last > QUIET_MS) throw new Error(`nobody read from it for ${QUIET_MS / 1000} s`);
      else pause();
    }
  } finally {
    closeSync(file);
  }
}

/** A pipe opens when somebody reads from it. Appending keeps what a redirected `/dev/stdout` holds already. */
function openForWriting(path: string): number {
  const began = performance.now();
  for (;;) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_APPEND | NONBLOCK);
    } catch (error) {
      if (codeOf(error) !== 'ENXIO') throw error;
      if (performance.now() - began > OPENING_MS) throw new Error('nobody reads from it', { cause: error });
      pause();
    }
  }
}

/** null: not now. */
function tried(act: () => number): number | null {
  try {
    return act();
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return null;
    throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
