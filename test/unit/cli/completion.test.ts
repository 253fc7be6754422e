/** The scripts that complete words in a shell: bash runs its own here. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';
import { ROOT } from '../../lib/controls.ts';

/** What bash offers for the last of these words; `waarborg` itself is a stand-in there that knows two ids. */
async function offered(...words: string[]): Promise<string[]> {
  const { out } = await waarborg(['completion', 'bash'], { cwd: ROOT });
  const script = `${out}
waarborg() { [ "$2" = systems ] && echo website || echo website-https; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _waarborg; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const said = execFileSync('bash', ['-c', script, 'bash', 'waarborg', ...words], { encoding: 'utf8', cwd: tmpdir() });
  return said.split('\n').filter((line) => line !== '');
}

describe.skipIf(process.platform === 'win32')('completion in bash', () => {
  it.each([
    [['aud'], ['audit']],
    [['audit', '--fail'], ['--failed']],
    [['audit', '--reporter', 'tr'], ['trust']],
    [['audit', '--control', ''], ['website-https']],
    [['audit', '--system', ''], ['website']],
    [
      ['audit', '--lang', ''],
      ['nl', 'en'],
    ],
    [['explain', 'tls.certificate-exp'], ['tls.certificate-expiry']],
  ])('offers for %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });
});

describe('the ids that are offered', () => {
  it('are those of the repository, systems and controls', async () => {
    const { out } = await waarborg(['completion', 'systems'], { cwd: ROOT });
    expect(out.split('\n')).toEqual(expect.arrayContaining(['website', 'plesk', 'calendar']));
    expect((await waarborg(['completion', 'controls'], { cwd: ROOT })).out).toContain('plesk-two-factor\n');
  });

  it.each([
    ['nothing', null],
    ['what is no YAML', '{{'],
    ['what is no mapping', '- a'],
    ['an id that a shell would run', 'systems: { "$(touch x)": 1, "a b": 2 }'],
  ])('are none of %s', async (_what, text) => {
    const cwd = mkdtempSync(join(tmpdir(), 'waarborg-complete-'));
    try {
      if (text !== null) writeFileSync(join(cwd, 'controls.yaml'), text);
      expect(await waarborg(['completion', 'systems'], { cwd })).toMatchObject({ code: 0, out: '' });
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});

describe('a pattern that matches nothing', () => {
  it('is answered with the controls that may have been meant', async () => {
    const { code, err } = await waarborg(['plan', '-t', 'htps'], { cwd: ROOT });
    expect(code).toBe(2);
    expect(err).toContain('hint: controls: website-https, administration-https, plesk-https, calendar-https');
  });
});
