/** A file that is named on the command line is sought from the working folder that the command was given, whatever names it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/io.ts';
import { breachSourceOf } from '../../../src/cli/options.ts';
import { waarborg } from '../../lib/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTROLS = ['--config', resolve('controls.yaml')];
const NEW = ['--organisation', 'O', '--statement', '', '--system', 'a=https://a.test'];

describe('a file that is named on the command line', () => {
  it.each(
    [
      ['audit', '--config', 'own.file'],
      ['audit', ...CONTROLS, '--attestations', 'own.file'],
      ['audit', ...CONTROLS, '--policy', './own.file'],
      ['audit', ...CONTROLS, '--sign', 'own.file'],
      ['audit', ...CONTROLS, '--cacert', 'own.file'],
      ['audit', ...CONTROLS, '--trust-anchor', 'own.file'],
      ['audit', ...CONTROLS, '--breach-source', 'own.file'],
      ['plan', ...CONTROLS, '--policy', './own.file'],
      ['login', 'plesk', '--dry-run', ...CONTROLS, '--cacert', 'own.file'],
      ['init', ...NEW, '--cacert', 'own.file'],
      ['tls', 'a.test', '--cacert', 'own.file'],
      ['explain', './own.file'],
      ['judge', 'own.file'],
      ['probe', 'own.file'],
      ['report', 'own.file'],
      ['diff', 'own.file', 'own.file'],
      ['verify', 'own.html', '--key', 'own.file'],
    ].map((words) => [words.filter((word) => !/[/]controls/.test(word)).join(' '), words] as const),
  )('is sought from the working folder: %s', async (_words, words) => {
    const env = { PLESK_URL: 'https://plesk.test' };
    const { code, err } = await waarborg(words, { cwd: folder, env });
    expect(code).toBe(EXIT.usage);
    expect(err).toContain(`${join(folder, 'own.file')} does not exist`);
  });

  it('is sought there too when it holds leaked passwords, and a service is no file', () => {
    const path = join(folder, 'leaked');
    writeFileSync(path, '');
    expect(breachSourceOf({ breachSource: 'leaked' }, folder)).toEqual({ kind: 'file', path });
    const service = 'https://ranges.test/range/';
    expect(breachSourceOf({ breachSource: service }, folder)).toEqual({ kind: 'service', url: service });
  });
});
