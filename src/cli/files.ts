/** Files in and out: documents are read with a clear error, and written whole or not at all. Links and devices stay what they are. */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { WaarborgError } from '../model/errors.ts';
import { printableJson } from '../model/json.ts';
import { certificatesIn } from '../model/own-roots.ts';
import { isSpecial, readSpecial, writeSpecial } from './special-file.ts';

/**
 * The file's bytes.
 * @throws WaarborgError `CLI_FILE_NOT_READ`
 */
export function readBytes(path: string, hint?: string): Uint8Array {
  try {
    return isSpecial(statSync(path)) ? readSpecial(path) : readFileSync(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'does not exist' : `could not be read (${messageOf(cause)})`;
    throw new WaarborgError('CLI_FILE_NOT_READ', `${path} ${why}`, { cause, ...(hint === undefined ? {} : { hint }) });
  }
}

/** {@link readBytes} as UTF-8. */
export function readText(path: string, hint?: string): string {
  return new TextDecoder().decode(readBytes(path, hint));
}

/**
 * Certificates in PEM form, from the file that an option names.
 * @throws WaarborgError `CLI_FILE_NOT_READ`, `CLI_BAD_CACERT`
 */
export function readPem(path: string, cwd: string): readonly string[] {
  const read = certificatesIn(readText(resolve(cwd, path)));
  if (!read.ok) throw new WaarborgError('CLI_BAD_CACERT', `${path} ${read.problem}`);
  return read.certificates;
}

/**
 * The JSON document in the file.
 * @throws WaarborgError `CLI_FILE_NOT_READ`, `CLI_NOT_JSON`
 */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WaarborgError('CLI_NOT_JSON', `${path} is not JSON: ${messageOf(cause)}`, { cause });
  }
}

/** Rights of new files and folders; what is there already keeps its own, and Windows has others. */
const RIGHTS = {
  /** What a run found out is for its owner to hand on. */
  owner: { file: 0o600, folder: 0o700 },
  everybody: { file: 0o644, folder: 0o755 },
} as const;

/**
 * Writes beside the target and renames, so that a reader sees the old file or the new one, never a part. What a link
 * leads to is written, and the link stays; a pipe or a device is written to.
 * @throws WaarborgError `CLI_FILE_NOT_WRITTEN`, e.g. on a full disk; the old file is still there
 */
export function writeAtomically(path: string, content: string, readers: keyof typeof RIGHTS = 'owner'): void {
  const bytes = Buffer.from(content, 'utf8');
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && isWrittenInPlace(path, found)) writeSpecial(path, found, bytes);
    else replace(found === undefined ? endOfLinks(path) : realpathSync(path), bytes, RIGHTS[readers]);
  } catch (cause) {
    throw new WaarborgError('CLI_FILE_NOT_WRITTEN', `${path} could not be written (${messageOf(cause)})`, { cause });
  }
}

/** Why nothing can be written to this path: asked before minutes of probing. Makes the folder around it. */
export function problemOfTarget(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return 'names a folder';
    if (found !== undefined && isWrittenInPlace(path, found))
      return found.isBlockDevice() || found.isSocket() ? 'names a disk or a socket' : null;
    readyFolder(dirname(found === undefined ? endOfLinks(path) : realpathSync(path)));
    return null;
  } catch (error) {
    return `cannot be written: ${messageOf(error)}`;
  }
}

/** Also `/dev/stdout` that leads to a file: another file in its place would not be what the shell reads. */
const isWrittenInPlace = (path: string, found: Stats): boolean => isSpecial(found) || /^\/(dev|proc)\//.test(path);

function replace(path: string, bytes: Uint8Array, rights: (typeof RIGHTS)[keyof typeof RIGHTS]): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    makeFolder(dirname(path), rights.folder);
    const file = openSync(temporary, 'wx', rights.file);
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Where a link that leads to nothing yet leads to, as open() finds it. */
function endOfLinks(path: string): string {
  for (let [at, hops] = [path, 0]; ; hops++) {
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return at;
    if (hops === MOST_LINKS) throw new Error('its links lead in a circle');
    at = resolve(dirname(at), readlinkSync(at));
  }
}

/** As Linux has it. */
const MOST_LINKS = 40;

/**
 * Makes the folder, and asks whether it takes files: better before minutes of probing than after.
 * @throws WaarborgError `CLI_OUT_NOT_WRITABLE`
 */
export function readyFolder(path: string): void {
  try {
    makeFolder(path, RIGHTS.owner.folder);
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new WaarborgError('CLI_OUT_NOT_WRITABLE', `${path} takes no files (${messageOf(cause)})`, {
      cause,
      hint: 'name another folder for the reports with --out; nothing was tested yet',
    });
  }
}

/** Folder by folder: Node's own way of making several at once never ends below /proc. */
function makeFolder(path: string, mode: number): void {
  if (isFolder(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, mode);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A document as our files hold it: two spaces, and a newline at the end. */
export const jsonText = (value: unknown): string => `${printableJson(value, 2)}\n`;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
