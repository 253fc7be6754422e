/** Several reporters at once, and what goes wrong with one of them: the run is kept, and the exit code tells. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REPORTERS } from '../../../src/report/registry.ts';
import type { Reporter } from '../../../src/report/reporter.ts';
import { waarborg } from '../../lib/io.ts';

const home = mkdtempSync(join(tmpdir(), 'waarborg-reporters-'));
const registry = REPORTERS as Reporter[];
let out: string;

beforeAll(() => {
  writeFileSync(join(home, 'statement.txt'), 'Beveiliging\n\nDe website is beveiligd.\n');
  writeFileSync(
    join(home, 'controls.yaml'),
    `version: 1
organisation: { name: Test, contact: a@example.test, languages: [nl, en] }
statement: { title: Verklaring, date: 2026-01-01, file: statement.txt, sections: [Beveiliging] }
systems:
  website: { name: { nl: Website, en: Website }, url: { env: WEBSITE_URL } }
controls:
  - { id: website-https, claim: De website is beveiligd., system: website, safeguard: https }
`,
  );
});
beforeEach(() => {
  out = mkdtempSync(join(home, 'out-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The one address is not configured, so nothing is asked: the run is about what becomes of its reports. */
const audit = (...words: string[]) => waarborg(['audit', '--out', out, '--lang', 'en', ...words], { cwd: home });

const runFiles = () => readdirSync(join(out, 'runs', readdirSync(join(out, 'runs'))[0]!));

describe('several reporters', () => {
  it('write to their own files and to stdout, beside what every run leaves', async () => {
    const files = { tap: 'a/run.tap', csv: 'b/run.csv', junit: 'c.xml' };
    const asked = Object.entries(files).flatMap(([name, file]) => ['--reporter', `${name}=${join(out, file)}`]);
    const { code, out: printed } = await audit(...asked, '--reporter', 'markdown');
    expect(code).toBe(3);
    expect(readFileSync(join(out, files.tap), 'utf8')).toMatch(/^TAP version 14\n/);
    expect(readFileSync(join(out, files.csv), 'utf8')).toContain('website-https');
    expect(readFileSync(join(out, files.junit), 'utf8')).toContain('<testsuites');
    expect(printed).toMatch(/^## Test\n/);
    expect(runFiles()).toEqual(
      expect.arrayContaining(['assessment.json', 'evidence.json', 'report.html', 'oscal.json']),
    );
    expect((await audit(...asked)).out).toContain('Website (not configured)');
  });

  it('make the same of a run as stands in its folder, with what came before', async () => {
    await audit();
    const again = await audit(
      '--reporter',
      `html=${join(out, 'again.html')}`,
      '--reporter',
      `csv=${join(out, 'x.csv')}`,
    );
    expect(again.err).toContain('report: ');
    const runs = readdirSync(join(out, 'runs')).map((name) =>
      readFileSync(join(out, 'runs', name, 'report.html'), 'utf8'),
    );
    expect(runs).toHaveLength(2);
    expect(runs).toContain(readFileSync(join(out, 'again.html'), 'utf8'));
  });

  it('are told of in Dutch where Dutch is asked for', async () => {
    const { err: said } = await audit('--lang', 'nl');
    expect(said).toMatch(/^rapport: .*latest\.html$/m);
    expect(said).toMatch(/^meting: {2}.*$/m);
    expect(said).toContain('waarborg: results.sarif is niet geschreven: er is geen meting voltooid');
  });
});

describe('a time to judge by', () => {
  it('is remarked upon when it lies before the measurement', async () => {
    const before = await audit('--as-of', '2020-01-01');
    expect(before.err).toMatch(/^waarborg: judged as of 2020-01-01T00:00:00.000Z, before anything was measured/m);
    expect((await audit('--as-of', '2020-01-01', '--lang', 'nl')).err).toContain('beoordeeld per 2020-01-01');
    expect((await audit('--as-of', '2999-01-01')).err).not.toContain('judged as of');
    const [run = ''] = readdirSync(join(out, 'runs'));
    const judged = await waarborg(['judge', join(out, 'runs', run, 'evidence.json'), '--as-of', '2020-01-01']);
    expect(judged.err).toContain('beoordeeld per 2020-01-01');
  });
});

describe('a reporter that cannot', () => {
  it.each([
    [
      'throws',
      'throwing.txt',
      () => {
        throw new Error('this reporter is broken');
      },
    ],
    ['gives no text', 'textless.txt', () => undefined as unknown as string],
  ])('be made because it %s costs its own file only', async (_why, file, render) => {
    registry.push({ name: 'broken', file, render });
    try {
      const { code, err: said } = await audit('--reporter', 'broken', '--reporter', `tap=${join(out, 'run.tap')}`);
      expect(code).toBe(70);
      expect(said).toMatch(new RegExp(`${file} could not be made: .+`));
      expect(said.trimEnd().split('\n').at(-1)).toMatch(
        new RegExp(`^waarborg: .*; not written: ${file.replace('.', '\\.')}`),
      );
      expect(runFiles()).toEqual(
        expect.arrayContaining(['assessment.json', 'evidence.json', 'report.html', 'junit.xml']),
      );
      expect(runFiles()).not.toContain(file);
      expect(existsSync(join(out, 'run.tap'))).toBe(true);
      expect(readFileSync(join(out, 'history.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(1);
    } finally {
      registry.pop();
    }
  });

  it('be written costs its own file only', async () => {
    const gone = join(out, 'gone');
    const spoil = () => {
      rmSync(gone, { recursive: true });
      writeFileSync(gone, '');
      return '';
    };
    registry.push({ name: 'spoiling', file: 'spoiled.txt', render: spoil });
    try {
      const asked = [`csv=${join(gone, 'run.csv')}`, `tap=${join(out, 'run.tap')}`];
      const { code, err: said, out: printed } = await audit(...asked.flatMap((text) => ['--reporter', text]));
      expect(code).toBe(70);
      expect(said).toContain('csv could not be made');
      expect(said.trimEnd().split('\n').at(-1)).toContain('not written: ');
      expect(existsSync(join(out, 'run.tap'))).toBe(true);
      expect(printed).toContain('website-https');
      expect(runFiles()).toContain('report.html');
    } finally {
      registry.pop();
    }
  });
});

describe('a file for a report that cannot be written', () => {
  const server = createServer();
  beforeAll(() => new Promise<void>((listens) => server.listen(join(home, 'socket'), listens)));
  afterAll(() => void server.close());

  it.each([
    ['no file', '', 'names no file'],
    ['a folder', '.', 'names a folder'],
    ['a socket', 'socket', 'names a disk or a socket'],
    ['a file in what is no folder', 'controls.yaml/run.html', 'cannot be written: '],
    ['a file below /proc', '/proc/waarborg/run.html', 'cannot be written: '],
  ])('is told before anything is asked: %s', async (_what, file, why) => {
    const { code, err: said } = await audit('--reporter', `html=${file}`);
    expect([code, said]).toEqual([2, expect.stringContaining('[CLI_REPORT_NOT_WRITABLE]')]);
    expect(said).toContain(`--reporter html=${file} ${why}`);
    expect(readdirSync(out)).toEqual([]);
  });

  it('is told before shards are merged', async () => {
    const { code, err: said } = await waarborg(['merge', 'blob.json', '--reporter', 'html=']);
    expect([code, said]).toEqual([2, expect.stringContaining('[CLI_REPORT_NOT_WRITABLE]')]);
  });
});

describe('a folder that takes no files', () => {
  it('is told before anything is asked', async () => {
    writeFileSync(join(out, 'file'), '');
    out = join(out, 'file/deeper');
    const { code, err: said } = await audit();
    expect([code, said]).toEqual([2, expect.stringContaining('[CLI_OUT_NOT_WRITABLE]')]);
    expect(said).toContain('hint: name another folder');
  });

  it('is told also where the system says that it does not exist, as Linux does below /proc', async () => {
    out = '/proc/waarborg/reports';
    expect(await audit()).toMatchObject({ code: 2, err: expect.stringContaining('[CLI_OUT_NOT_WRITABLE]') as string });
  });

  it('is made with those around it', async () => {
    out = join(out, 'some/way/down');
    expect((await audit()).code).toBe(3);
    expect(existsSync(join(out, 'latest.html'))).toBe(true);
  });
});
