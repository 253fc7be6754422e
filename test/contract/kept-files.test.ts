/** What the repository holds: text that somebody wrote, and pictures of the documentation. Nothing that was fetched or built. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../lib/controls.ts';

const KINDS = ['.ts', '.js', '.json', '.yml', '.yaml', '.md', '.txt', '.hex', '.png', '.java', '.example', ''];
/** More than the longest of them, a schema, by far. */
const MOST_BYTES = 500_000;

it('has only files of known kinds, none of them large', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => !KINDS.includes(extname(file)))).toEqual([]);
  expect(files.filter((file) => statSync(join(ROOT, file)).size > MOST_BYTES)).toEqual([]);
});
