/** Our own name and version, from package.json: two folders up, in `src/` and in `dist/` alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that the package is installed in. */
export const PACKAGE_ROOT = join(import.meta.dirname, '../..');

export function ownTool(): { name: string; version: string } {
  const { name, version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return { name, version };
}
