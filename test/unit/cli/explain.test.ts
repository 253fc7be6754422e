/** What `waarborg explain` prints: nothing wider than the terminal or a file’s 80 columns, and nothing of a page lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { pageLines } from '../../../src/cli/page-text.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { columnsOf } from '../../../src/report/terminal/screen.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { waarborg } from '../../lib/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function explain(words: readonly string[], columns?: number): Promise<string> {
  const terminal = { tty: columns !== undefined, columns: columns ?? 200 };
  const { code, out } = await waarborg(['explain', ...words], { cwd: folder, terminal });
  expect(code).toBe(0);
  return out;
}

const wider = (text: string, width: number) => text.split('\n').filter((line) => columnsOf(line) > width);
const pageOf = (id: string) =>
  readFileSync(join(import.meta.dirname, '../../../src/checks', id.replace('.', '/'), 'check.md'), 'utf8');
/** Everything but blanks and what draws a table. */
const essence = (text: string) => text.replaceAll(/^\|[-| :]+\|$/gm, '').replaceAll(/[|\s\\]/g, '');

describe('the page of a check', () => {
  it.each(CHECKS.map(({ id }) => id))('%s fits, and says all of the page', async (id) => {
    const printed = await explain([id]);
    const code = [...pageOf(id).matchAll(/^```[^]*?^```/gm)].flatMap(([block]) => block.split('\n'));
    expect(wider(printed, 80).filter((line) => !code.includes(line))).toEqual([]);
    expect(essence(printed)).toBe(essence(pageOf(id)));
    for (const width of [40, 60, 110])
      expect(pageLines(pageOf(id), width).filter((line) => columnsOf(line) > width && !code.includes(line))).toEqual(
        [],
      );
  });
});

describe('everything else that is explained', () => {
  const reasons = [...new Set(CHECKS.flatMap(({ reasons: own }) => Object.keys(own)))];
  const words = [[], ...[...POLICIES.map(({ name }) => name), ...SAFEGUARDS.map(({ id }) => id)].map((one) => [one])];

  it.each(words)('fits: %s', async (...word) => {
    expect(wider(await explain(word), 80)).toEqual([]);
    expect(wider(await explain(word, 64), 64).filter((line) => line.trim().includes(' '))).toEqual([]);
  });

  it('fits: each reason', async () => {
    for (const reason of reasons) expect(wider(await explain([reason]), 80)).toEqual([]);
  });
});

describe('a policy', () => {
  it('is told with every parameter, also those that stand as they are, with its levels and sources', async () => {
    const text = await explain(['ncsc-nl-2025']);
    expect(text).toContain('required  tls.certificate-key');
    expect(text.match(/failFrom: insufficient \(by default\)/g)).toHaveLength(6);
    expect(text.match(/warnFrom: phase-out \(by default\)/g)).toHaveLength(6);
    expect(text).toContain('minMaxAgeSeconds: 31536000');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('sources: NCSC-NL, ICT-beveiligingsrichtlijnen voor TLS, 2025-05');
  });

  it('of one’s own is told by its file', async () => {
    const file = join(folder, 'own.yaml');
    writeFileSync(
      file,
      'name: own\nversion: "1"\nextends: ncsc-nl-2025\nchecks:\n  tls.cipher-suites: { params: { warnFrom: sufficient } }\n  tls.cipher-preference: { level: off }\n',
    );
    const text = await explain([file]);
    expect(text).toContain('own (1): own');
    expect(text).toContain('warnFrom: sufficient\n');
    expect(text).toContain('off       tls.cipher-preference\n');
  });

  it('and a reason say when a pass comes with a recommendation', async () => {
    expect(await explain(['to-phase-out'])).toContain('pass, with a recommendation, in tls.cipher-suites');
    expect(await explain(['phase-out-allowed'])).toContain('phase-out-allowed: pass in tls.cipher-suites');
  });
});
