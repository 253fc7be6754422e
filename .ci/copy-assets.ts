/** Copies what tsc leaves behind: the pages (.md) and data files (.json, .css, .txt) beside the code, into `dist/`. */
import { cpSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const assets = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(md|json|css|txt)$/.test(entry.name))
  .map((entry) => relative(join(root, 'src'), join(entry.parentPath, entry.name)));
for (const asset of assets) cpSync(join(root, 'src', asset), join(root, 'dist', asset));
