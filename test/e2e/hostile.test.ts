/**
 * Audits of a server that puts hostile text wherever a client reads: nothing of it becomes markup, a command, a formula or
 * an element in any format, in what commands print, or in a message.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import xterm from '@xterm/headless';
import { parse as parseCsv } from 'csv-parse/sync';
import { marked } from 'marked';
import { parseFragment } from 'parse5';
import { Parser } from 'tap-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/model/assessment.ts';
import { mailText, messageOf, slackBody, teamsBody } from '../../src/notify/message.ts';
import { openChromium } from '../lib/chromium.ts';
import { HOSTILE_HOST, startHostile } from '../lib/servers/hostile.ts';
import { waarborg as run } from '../lib/io.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-hostile-'));
const file = (name: string) => join(home, name);
const textOf = (name: string) => readFileSync(file(name), 'utf8');
let folders: readonly string[];

beforeAll(async () => {
  await using server = await startHostile();
  writeFileSync(file('ca.pem'), server.certificate);
  writeFileSync(file('statement.txt'), 'Beveiliging\n\nDe website is beveiligd.\n');
  writeFileSync(file('controls.yaml'), CONTROLS);
  for (const answer of ['steering', 'sneaky', 'otherwise'] as const) {
    server.answer = answer;
    const led = server.connectTo.flatMap((rule) => ['--connect-to', rule]);
    const { code, err } = await waarborg(
      'audit',
      '--cacert',
      file('ca.pem'),
      '--resolver',
      'off',
      '--timeout',
      '3000',
      ...led,
    );
    expect(code, err).toBe(1);
  }
  folders = readdirSync(file('reports/runs')).sort();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const CONTROLS = `version: 1
organisation: { name: Test, contact: a@example.test, languages: [nl, en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website: { name: { nl: Website, en: Website }, url: 'https://${HOSTILE_HOST}' }
controls:
  - { id: website-https, claim: De website is beveiligd., system: website, safeguard: https }
`;

const waarborg = (...words: string[]) => run(words, { cwd: home, terminal: { tty: true, columns: 80 } });

/** What a terminal was made to do besides showing text. */
async function steered(text: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, scrollback: 50_000, allowProposedApi: true });
  const did: string[] = [];
  terminal.onTitleChange((title) => did.push(`title ${title}`));
  terminal.onBell(() => did.push('bell'));
  terminal.onData((data) => did.push(`answered ${data}`));
  await new Promise<void>((done) => terminal.write(text.replaceAll('\n', '\r\n'), done));
  return terminal.buffer.active.type === 'normal' ? did : [...did, 'other screen'];
}

// Our own colours aside: controls, C1 among them, and what turns the reading order.
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/;
const plain = (text: string) => text.replaceAll(/\u001b\[\d+m/g, '').replaceAll('\r\n', '\n');

describe('an audit of a hostile server', () => {
  it('saw the hostile text: what follows tests something', () => {
    const assessment = textOf('reports/latest.json');
    for (const part of ['onerror=alert(1)', '::error::x', 'HYPERLINK']) expect(assessment).toContain(part);
    const evidence = textOf(`reports/runs/${folders[0]!}/evidence.json`);
    expect(evidence).toContain('gnp.exe');
  });

  // RFC 9110 §5.5: CR, LF and NUL end the answer or are replaced; other control characters may stay, and do in browsers
  // (Fetch, header value; seen in Chromium). So the policy is judged as a browser has it, and its text is only text.
  it('judges fields with control characters as browsers have them', () => {
    const { controls } = JSON.parse(textOf(`reports/runs/${folders[0]!}/assessment.json`)) as Assessment;
    const finding = controls[0]!.findings.find(({ check }) => check === 'http.content-security-policy')!;
    expect([finding.outcome, finding.reason]).toEqual(['fail', 'loose']);
  });

  it.each([
    ['audit', (): string[] => ['report', 'reports/latest.json', '--reporter', 'terminal']],
    ['diff', () => ['diff', `reports/runs/${folders[1]!}`, `reports/runs/${folders[2]!}`]],
    ['history', () => ['history']],
    ['explain', () => ['explain', 'http.content-security-policy']],
    ['github', () => ['report', 'reports/latest.json', '--reporter', 'github']],
    ['tap', () => ['report', 'reports/latest.json', '--reporter', 'tap']],
    ['csv', () => ['report', 'reports/latest.json', '--reporter', 'csv']],
    ['markdown', () => ['report', 'reports/latest.json', '--reporter', 'markdown']],
    ['period', () => ['report', '--since', '2026-01-01']],
  ])('steers no terminal by what %s prints', async (_name, words) => {
    const { out, err } = await waarborg(...words());
    expect(out.length).toBeGreaterThan(20);
    expect(await steered(out + err)).toEqual([]);
    expect(STEERING.exec(plain(out + err))).toBeNull();
  });

  it('tells in a diff which values moved', async () => {
    const { out } = await waarborg(
      'diff',
      `reports/runs/${folders[1]!}`,
      `reports/runs/${folders[2]!}`,
      '--lang',
      'en',
    );
    expect(out).toContain('changed values');
    expect(out).toContain('300 -> 86400');
  });

  it('makes no cell a formula and no row of its own', async () => {
    for (const folder of folders) {
      const { out } = await waarborg('report', `reports/runs/${folder}/assessment.json`, '--reporter', 'csv');
      const rows: string[][] = parseCsv(out, { bom: true, relax_column_count: false });
      const { controls } = JSON.parse(textOf(`reports/runs/${folder}/assessment.json`)) as Assessment;
      expect(rows).toHaveLength(1 + controls[0]!.findings.length);
      expect(rows.flat().filter((cell) => /^\s*[=+\-@|%\t\r]/.test(cell))).toEqual([]);
    }
  });

  it('makes no test point, workflow command or element of its own', async () => {
    const report = async (name: string) => (await waarborg('report', 'reports/latest.json', '--reporter', name)).out;
    const { controls } = JSON.parse(textOf('reports/latest.json')) as Assessment;
    let extra = 0;
    const tap = new Parser({ strict: true });
    tap.on('extra', () => (extra += 1));
    tap.end(await report('tap'));
    expect([tap.count, extra]).toEqual([controls[0]!.findings.length, 0]);
    for (const line of (await report('github')).trimEnd().split('\n'))
      expect(line).toMatch(
        /^::(error|warning) file=controls\.yaml,line=\d+,title=website-https::|^::warning::Ook certificaten van een /,
      );
    const names = new Set<string>();
    const walk = (nodes: readonly { nodeName: string; childNodes?: unknown[] }[]): void => {
      for (const node of nodes) {
        names.add(node.nodeName);
        walk((node.childNodes ?? []) as typeof nodes);
      }
    };
    walk(parseFragment(marked.parse(await report('markdown'), { async: false, gfm: true })).childNodes);
    expect([...names].filter((name) => ['script', 'img', 'a', 'style', 'strong', 'iframe'].includes(name))).toEqual([]);
    expect([...names]).toContain('table');
    for (const folder of folders) {
      const xml = textOf(`reports/runs/${folder}/junit.xml`);
      expect([...new Set([...xml.matchAll(/<([a-z-]+)/g)].map(([, name]) => name))].sort()).toEqual(
        expect.not.arrayContaining(['script', 'img']),
      );
      expect(xml.includes(']]>') || STEERING.test(xml)).toBe(false);
    }
  });

  it('reaches a chat or a mailbox as text', () => {
    const assessment = JSON.parse(textOf('reports/latest.json')) as Assessment;
    const change = { control: assessment.controls[0]!, before: null, now: 'fail', waived: false } as const;
    const message = messageOf(assessment, { lang: 'nl', changes: [change], first: false });
    for (const text of [mailText(message), JSON.stringify(slackBody(message)), JSON.stringify(teamsBody(message))]) {
      expect(text).toContain('website-https');
      expect(text).not.toMatch(/<script|<img|javascript:/);
      expect(STEERING.test(text)).toBe(false);
    }
  });

  it('changes nothing in a browser: no dialog, no request, no console error, no element', async () => {
    await waarborg('report', '--since', '2026-01-01', '-o', 'reports/period.html');
    await using open = await openChromium();
    await using context = await open.browser.newContext();
    const noise: string[] = [];
    for (const name of [
      'latest.html',
      'client.html',
      'index.html',
      'period.html',
      ...folders.map((one) => `runs/${one}/report.html`),
    ]) {
      const page = await context.newPage();
      const url = pathToFileURL(file(`reports/${name}`)).href;
      page.on('dialog', (dialog) => {
        noise.push(`${name} dialog`);
        void dialog.dismiss();
      });
      page.on('console', (message) => noise.push(`${name} ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`${name} ${error.message}`));
      page.on('request', (request) => request.url() === url || noise.push(`${name} ${request.url()}`));
      await page.goto(url);
      expect(await page.locator('img, iframe, object, embed, form, base, link').count(), name).toBe(0);
      expect(await page.locator('a[href^="javascript"], [onerror]').count(), name).toBe(0);
      expect(STEERING.test(await page.locator('body').innerText()), name).toBe(false);
    }
    expect(noise).toEqual([]);
  });
});
