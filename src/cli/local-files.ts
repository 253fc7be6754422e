/** The owner's own files that a run measures: what is not a plain file is not opened, since it might never end. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalFile, LocalFiles } from '../model/local-files.ts';

export const localFiles = (folder: string): LocalFiles => ({
  read: (path, mostBytes) => readFileAt(resolve(folder, path), mostBytes),
});

function readFileAt(path: string, mostBytes: number): LocalFile {
  try {
    const found = statSync(path);
    if (!found.isFile()) return { state: 'unreadable' };
    return found.size > mostBytes ? { state: 'too-large' } : { state: 'read', bytes: readFileSync(path) };
  } catch (error) {
    const gone = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
    return { state: gone ? 'gone' : 'unreadable' };
  }
}
