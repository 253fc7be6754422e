/** A run over a part of the promises: told as such everywhere, and never taken for the whole. Nothing is asked: no address is configured. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/model/assessment.ts';
import { assessmentText } from '../../../src/report/json.ts';
import { waarborg } from '../../lib/io.ts';
import { daysBefore, healthyAssessment, partAssessment } from '../../lib/sample.ts';
import { writtenRun } from '../../lib/written-run.ts';

const CONTROLS = `version: 1
organisation: { name: Test, contact: a@example.test, languages: [nl, en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website: { name: { nl: Website, en: Website }, url: { env: WEBSITE_URL } }
  shop: { name: { nl: Winkel, en: Shop }, url: { env: SHOP_URL } }
controls:
  - { id: website-https, claim: De website is beveiligd., system: website, safeguard: https }
  - { id: shop-https, claim: De winkel is beveiligd., system: shop, safeguard: https }
  - { id: by-hand, claim: De winkel is beveiligd., safeguard: attestation }
`;

let home: string;
let out: string;
const read = (name: string) => readFileSync(join(out, name), 'utf8');
const command = (...words: string[]) => waarborg([...words, '--lang', 'nl'], { cwd: home });
const audit = (...words: string[]) => command('audit', '--out', out, ...words);
const ledger = () => read('history.jsonl').trimEnd().split('\n');

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'waarborg-part-'));
  out = join(home, 'reports');
  writeFileSync(join(home, 'statement.txt'), 'Beveiliging\n\nDe website is beveiligd.\n\nDe winkel is beveiligd.\n');
  writeFileSync(join(home, 'controls.yaml'), CONTROLS);
  return () => rmSync(home, { recursive: true });
});

describe('an audit of a part', () => {
  it("leaves the client's page as it was, and says so in one line", async () => {
    const whole = await audit();
    const client = read('client.html');
    const part = await audit('--system', 'website');
    expect(read('client.html')).toBe(client);
    const told = part.err.split('\n').filter((line) => line.includes('client.html'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^klanten: client\.html is niet vervangen, omdat .* deel: .*client\.html$/);
    expect(existsSync(told[0]!.slice(told[0]!.indexOf(home)))).toBe(true);
    expect(whole.err).not.toContain('klanten:');
    const own = read(`runs/${readdirSync(join(out, 'runs')).toSorted().at(-1)!}/client.html`);
    expect(own).toMatch(/<header class=masthead>[^]*?deel van de toezeggingen: Website \(1 van de 3\)[^]*?<h1>/);
    expect((await audit('--system', 'website', '--quiet')).err).not.toContain('klanten:');
  });

  it('looks again at what the last run did not find kept, with --failed', async () => {
    const none = await audit('--failed');
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('[CLI_NO_LAST_RUN]')]);
    await audit();
    const last = JSON.parse(read('latest.json')) as Assessment;
    const [kept, ...others] = last.controls;
    const rewrite = (controls: Assessment['controls']) =>
      writeFileSync(join(out, 'latest.json'), JSON.stringify({ ...last, controls }));
    rewrite([{ ...kept!, outcome: 'pass' }, ...others]);
    await audit('--failed');
    const { controls } = JSON.parse(ledger().at(-1)!) as { controls: { id: string; selected?: boolean }[] };
    expect(controls.filter(({ selected }) => selected !== false).map(({ id }) => id)).toEqual([
      'shop-https',
      'by-hand',
    ]);
    rewrite(last.controls.map((one) => ({ ...one, outcome: 'attested' as const })));
    const all = await audit('--failed');
    expect([all.code, all.err]).toEqual([2, expect.stringContaining('[CLI_NOTHING_FAILED]')]);
    expect(ledger()).toHaveLength(2);
  });

  it('marks in the ledger what it did not look at, and nothing in a whole run', async () => {
    await audit();
    await audit('-t', 'website');
    expect(ledger()[0]).not.toContain('selected');
    const { controls } = JSON.parse(ledger()[1]!) as { controls: { id: string; selected?: boolean }[] };
    const left = controls.filter(({ selected }) => selected === false).map(({ id }) => id);
    expect(left).toEqual(['shop-https', 'by-hand']);
  });

  it('is listed as a part by `history` and on the index, where no page for clients is promised before there is one', async () => {
    await audit('--control', 'shop-https');
    expect(read('index.html')).not.toContain('client.html');
    await audit();
    await audit('--control', 'shop-https');
    expect((await command('history', '--out', out)).out).toMatch(
      /1 niet getest {2}\(een deel van de toezeggingen: Winkel\)\n.* 3 niet getest\n.*deel van de toezeggingen: Winkel\)\n$/,
    );
    const list = read('index.html').split('id="runs"')[1]!;
    expect(list.match(/deel van de toezeggingen: Winkel/g)).toHaveLength(2);
    expect(list.match(/volledig/g)).toHaveLength(1);
    expect(read('index.html')).toContain('href="client.html"');
  });
});

describe('what a part is held against', () => {
  const [whole, part] = [healthyAssessment(), partAssessment(['website-https'])];
  const write = (run: Assessment, age: number) => {
    const times = { startedAt: daysBefore(run.startedAt, age), finishedAt: daysBefore(run.finishedAt, age) };
    return writtenRun({ ...run, ...times }, { out }).options.comparison;
  };

  it('is the last run that looked at the same, with what it did not look at left out', () => {
    write(whole, 3);
    const kinds = write(part, 2)?.controls.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'not-selected')).toHaveLength(whole.controls.length - 1);
    expect(kinds).not.toContain('regressed');
    const again = write(whole, 1);
    expect(again?.before.finishedAt).toBe(daysBefore(whole.finishedAt, 3));
    expect(new Set(again?.controls.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  });

  it('gives `diff` no regressions', async () => {
    for (const [name, run] of Object.entries({ whole, part }))
      writeFileSync(join(home, `${name}.json`), assessmentText(run));
    const { code, out: told } = await command('diff', 'whole.json', 'part.json');
    expect(code).toBe(0);
    expect(told).not.toContain('verslechterd');
    expect(told).toContain('ongewijzigd: 1 maatregel\n');
    expect(told).toContain(`niet vergeleken: ${whole.controls.length - 1} maatregelen`);
  });
});
