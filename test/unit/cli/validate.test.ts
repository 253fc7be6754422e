/** What `waarborg validate` says of a file: mistakes keep it from being used, warnings do not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GOOD = `version: 1
organisation: { name: Test, contact: a@example.test }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Security] }
systems:
  website: { name: Website, url: https://website.test }
controls:
  - { id: website-https, claim: The website uses HTTPS., system: website, safeguard: https }
`;

async function validate(text: string, lang = 'en') {
  writeFileSync(join(folder, 'controls.yaml'), text);
  writeFileSync(
    join(folder, 'statement.txt'),
    'Security\n\nThe website uses HTTPS. Nobody claims this. Nor does anybody claim this.\n',
  );
  const { code, out, err } = await waarborg(['validate', '--lang', lang], { cwd: folder });
  return { code, out, err, last: err.trimEnd().split('\n').at(-1) };
}

describe('warnings', () => {
  it('are marked as warnings, and counted as such', async () => {
    const { code, err, last } = await validate(GOOD);
    expect([code, last]).toEqual([0, 'waarborg: controls.yaml is valid, with 2 warnings']);
    expect(err.match(/^controls\.yaml:\d+:\d+: warning: no control claims .* \(CTL_UNCLAIMED\)$/gm)).toHaveLength(2);
    expect((await validate(GOOD, 'nl')).last).toBe('waarborg: controls.yaml is geldig, met 2 waarschuwingen');
  });

  it('are counted apart from mistakes', async () => {
    const { code, err, last } = await validate(GOOD.replace('version: 1', 'version: 2'));
    expect([code, last]).toEqual([
      2,
      'waarborg: 1 error and 2 warnings in controls.yaml; nothing was tested [CTL_INVALID]',
    ]);
    expect(err.match(/: warning: /g)).toHaveLength(2);
    expect(err).toMatch(/^controls\.yaml:1:10: version: wanted 1/m);
  });
});
