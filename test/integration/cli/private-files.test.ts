/** What a run found out can be read by its owner alone; what the user made before keeps its rights. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readyFolder, writeAtomically } from '../../../src/cli/files.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-private-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

// Windows has no such rights.
describe.skipIf(process.platform === 'win32')('the rights of what is written', () => {
  it('are the owner’s alone, in new folders too', () => {
    const out = join(home, 'new');
    readyFolder(out);
    writeAtomically(join(out, 'runs', 'one', 'evidence.json'), '{}');
    const made = [out, join(out, 'runs'), join(out, 'runs', 'one'), join(out, 'runs', 'one', 'evidence.json')];
    expect(made.map(rightsOf)).toEqual(['700', '700', '700', '600']);
  });

  it('stay as they are for a folder that was there', () => {
    const out = join(home, 'old');
    mkdirSync(out);
    chmodSync(out, 0o755);
    readyFolder(out);
    writeAtomically(join(out, 'latest.html'), '');
    expect([out, join(out, 'latest.html')].map(rightsOf)).toEqual(['755', '600']);
  });

  it('let everybody read what is made to be shared', () => {
    writeAtomically(join(home, 'controls.yaml'), '', 'everybody');
    expect(rightsOf(join(home, 'controls.yaml'))).toBe('644');
  });
});
