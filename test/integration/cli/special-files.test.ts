/** What `-o` names and is not a plain file stays what it is: a pipe is written to, a link leads to its file. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOfTarget, readText, writeAtomically } from '../../../src/cli/files.ts';

let home: string;
let path: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'waarborg-special-'));
  path = join(home, 'place');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const CONTENT = 'x'.repeat(200_000);

/** A process that reads a pipe to its end. */
async function received(pipe: string, write: () => void): Promise<string> {
  const reader = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'ignore'] });
  let got = '';
  reader.stdout.on('data', (chunk: Buffer) => (got += chunk.toString()));
  write();
  await once(reader, 'close');
  return got;
}

// Windows has no such files.
describe.skipIf(process.platform === 'win32')('writeAtomically', () => {
  it('writes more than a pipe holds to whoever reads it, and the pipe stays one', async () => {
    execFileSync('mkfifo', [path]);
    expect(problemOfTarget(path)).toBeNull();
    expect(await received(path, () => writeAtomically(path, CONTENT))).toBe(CONTENT);
    expect(lstatSync(path).isFIFO()).toBe(true);
  });

  it('reaches a pipe by a link as well', async () => {
    execFileSync('mkfifo', [join(home, 'pipe')]);
    symlinkSync('pipe', path);
    expect(await received(path, () => writeAtomically(path, 'short'))).toBe('short');
    expect([lstatSync(path).isSymbolicLink(), lstatSync(join(home, 'pipe')).isFIFO()]).toEqual([true, true]);
  });

  it.each([
    ['that is there', true],
    ['that is not there yet', false],
  ])('writes the file %s behind a link, and the link stays one', (_name, isThere) => {
    mkdirSync(join(home, 'elsewhere'));
    const file = join(home, 'elsewhere', 'file');
    if (isThere) writeFileSync(file, 'old');
    symlinkSync('elsewhere/file', path);
    expect(problemOfTarget(path)).toBeNull();
    writeAtomically(path, 'new');
    expect([lstatSync(path).isSymbolicLink(), readFileSync(file, 'utf8')]).toEqual([true, 'new']);
    expect(readdirSync(join(home, 'elsewhere'))).toEqual(['file']);
  });

  it('refuses links that lead in a circle', () => {
    symlinkSync('other', path);
    symlinkSync('place', join(home, 'other'));
    expect(() => writeAtomically(path, '')).toThrow(/could not be written/);
    expect(problemOfTarget(path)).toMatch(/cannot be written/);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('refuses a socket and a folder', async () => {
    const server = createServer().listen(path);
    await once(server, 'listening');
    expect(() => writeAtomically(path, '')).toThrow('it is a socket');
    expect(problemOfTarget(path)).toContain('socket');
    expect(lstatSync(path).isSocket()).toBe(true);
    server.close();
    expect(problemOfTarget(home)).toBe('names a folder');
    expect(() => writeAtomically(home, '')).toThrow(/could not be written/);
    expect(existsSync(home)).toBe(true);
  });

  it('writes to the device itself', () => {
    const before = lstatSync('/dev/null');
    writeAtomically('/dev/null', CONTENT);
    const { rdev, ino } = lstatSync('/dev/null');
    expect([rdev, ino]).toEqual([before.rdev, before.ino]);
  });
});

// Windows has no such files.
describe.skipIf(process.platform === 'win32')('readText', () => {
  it('reads a pipe to its end, also when its writer comes later', () => {
    execFileSync('mkfifo', [path]);
    spawn('sh', ['-c', 'sleep 0.3; head -c 200000 /dev/zero | tr "\\0" x > "$0"', path], { stdio: 'ignore' });
    expect(readText(path)).toBe(CONTENT);
  });

  it('does not read a device without an end for ever', () => {
    expect(() => readText('/dev/zero')).toThrow(/more than \d+ bytes/);
  });
});
