/** The statement of this repository as WordPress would publish it: not one of its promises may be missed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { readPublished } from '../../../src/statement/published.ts';
import { readFromRoot, ROOT } from '../../lib/controls.ts';

const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) };
const loaded = loadControls(readFileSync(join(ROOT, 'controls.yaml'), 'utf8'), {
  file: 'controls.yaml',
  env: {},
  readFile: readFromRoot,
  known,
});
if (!loaded.ok) throw new Error('controls.yaml of the repository has mistakes');
const { coverage, headings = [], others = [] } = loaded.controlSet.statement;
const FILE = {
  units: coverage.units.map(({ controls, ...unit }) => ({ ...unit, claimed: controls.length > 0 })),
  sections: coverage.sections,
  headings,
  others,
};

/** Typographic signs, hard spaces, soft hyphens, and addresses that are hidden from robots. */
function texturised(text: string): string {
  return text
    .replace(/ - /g, ' &#8211; ')
    .replace(/'/g, '&#8217;')
    .replace(/ (van|in|om) /g, ' $1&nbsp;')
    .replace(/verbinding|gegevens/g, (word) => `${word.slice(0, 3)}&shy;${word.slice(3)}`)
    .replace(/\S+@\S+\.nl/g, (address) => `<span data-cfemail="${hidden(address)}">[email&#160;protected]</span>`);
}

/** Cloudflare's form: a key, then each octet with the key taken into it. */
function hidden(address: string): string {
  const key = 0x5a;
  const octets = [key, ...Buffer.from(address).map((octet) => octet ^ key)];
  return octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** Lists are marked by their tags; headings stand alone, and what counts the parts of a section is a heading below it. */
function published(text: string): string {
  const [title = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const body = lines.map((line) => {
    const [, mark = '', words = ''] = /^(?:(\d+\.|-) )?(.*)$/.exec(line) ?? [];
    const shown = texturised(words);
    if (mark !== '' && line.endsWith('.')) return `<ol><li>${shown}</li></ol>`;
    if (mark === '-') return `<ul><li>${shown}</li></ul>`;
    if (mark !== '') return `<h3>${mark} ${shown}</h3>`;
    return coverage.sections.includes(line.trim()) ? `<h2>${shown}</h2>` : `<p>${shown}</p>`;
  });
  return `<!doctype html><html lang="nl-NL"><head><title>Privacy</title></head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>${texturised(title)}</h1><div class="entry-content">${body.join('\n')}</div></article></main><div id="cookie-notice" role="dialog">Wij gebruiken cookies.</div><footer>© CyberBrain</footer></body></html>`;
}

describe('the statement of this repository, as WordPress would publish it', () => {
  const page = published(readFileSync(join(ROOT, 'statement.nl.txt'), 'utf8'));
  const read = (text: string) => readPublished({ text, url: 'https://www.cyberbrain.nl/privacy', form: 'html' }, FILE);

  it('says every promise of the file, and none besides', () => {
    expect(page).toContain('&shy;');
    expect(page).toContain('data-cfemail');
    const { claimed, found, missing, added } = read(page);
    expect(claimed).toBe(coverage.units.filter(({ controls }) => controls.length > 0).length);
    expect({ missing, added }).toEqual({ missing: [], added: [] });
    expect(found).toBe(claimed);
  });

  it.each(coverage.units.filter(({ mark, context }) => mark === '' && context === '').map(({ text }) => [text]))(
    'is missed when a negation is put into “%s”',
    (text) => {
      const [first = ''] = texturised(text).split(/ |&nbsp;/);
      const changed = page.replaceAll(texturised(text), texturised(text).replace(first, `${first} niet`));
      expect(changed).not.toBe(page);
      expect(read(changed).missing.map((one) => one.text)).toContain(text);
    },
  );
});
