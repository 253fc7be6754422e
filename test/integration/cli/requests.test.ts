/** `waarborg requests` on registers of both kinds: what is written, what is refused, and that nothing else in them changes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { waarborg } from '../../lib/io.ts';

const root = mkdtempSync(join(tmpdir(), 'waarborg-requests-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let cwd = root;
beforeEach(() => (cwd = mkdtempSync(join(root, 'case-'))));

const run = (words: string) => waarborg(['requests', ...words.split(' ')], { cwd });
const register = (name = 'requests.csv') => readFileSync(join(cwd, name), 'utf8');
const given = (text: string, name = 'requests.csv') => writeFileSync(join(cwd, name), text);
const HEAD = 'id,kind,received,extended,answered,outcome,format,file';

describe('waarborg requests', () => {
  it('keeps a register from its first line on', async () => {
    const added = await run('add --received 2026-01-31');
    expect(added.code).toBe(0);
    expect(added.err).toContain('request 2026-001 is in requests.csv; answer it by 2026-03-02 at the latest');
    await run('add --kind erasure --received 2026-02-03');
    const answered = await run('answer 2026-001 --answered 2026-02-20 --outcome copy --file answers/a.XLSX');
    expect(answered.code).toBe(0);
    const extended = await run('answer 2026-002 --extended 2026-02-27 --lang nl');
    expect(extended.err).toContain(
      'verzoek 2026-002 is verlengd in requests.csv; beantwoord het uiterlijk op 2026-05-04',
    );
    expect(register()).toBe(
      `${HEAD}\n2026-001,access,2026-01-31,,2026-02-20,copy,xlsx,answers/a.XLSX\n2026-002,erasure,2026-02-03,2026-02-27,,,,\n`,
    );
  });

  it('leaves the rest of a file as it is: mark, separators, line ends, columns, quotes', async () => {
    const before = '\ufeffreceived;id;kind;outcome;answered\r\n2026-01-05;"A;1";access;;\r\n2026-01-06;A2;access;;\r\n';
    given(before);
    await run('answer A;1 --answered 2026-01-09 --outcome refused');
    await run('add A3 --received 2026-01-12');
    expect(register()).toBe(`${before.replace('access;;', 'access;refused;2026-01-09')}2026-01-12;A3;access;;\r\n`);
  });

  it('writes YAML, and keeps its comments', async () => {
    given(
      '# ours\nchecked: 2026-01-02\nrequests:\n  - { id: 7, kind: access, received: 2026-01-05 } # by mail\n',
      'r.yaml',
    );
    await run('answer 7 --answered 2026-01-09 --outcome nothing-held --register r.yaml');
    await run('add --received 2026-01-12 --register r.yaml');
    for (const part of ['# ours', 'checked: 2026-01-02', '# by mail', 'outcome: nothing-held', 'id: 2026-001'])
      expect(register('r.yaml')).toContain(part);
  });

  it('lists what is open, the nearest last day first, and fails when one is past', async () => {
    given(
      `${HEAD}\nA-1,access,2999-11-03,,,,,\nA-2,access,2999-10-06,,,,,\nA-3,access,2999-10-07,,2999-10-08,refused,,\n`,
    );
    const { code, out, err } = await run('check --within 14d');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'A-2: access, received 2999-10-06, answer by 2999-10-20\nA-1: access, received 2999-11-03, answer by 2999-11-17\n',
    });
    expect(err).toContain('2 requests are open, none overdue');
    given(`${HEAD}\nA-1,access,2020-01-06,,,,,\n`);
    expect(await run('check --lang nl')).toMatchObject({
      code: 1,
      out: 'A-1: access, ontvangen 2020-01-06, TE LAAT sinds 2020-02-06\n',
    });
  });

  it('drafts the mail of a drill', async () => {
    const { out } = await run('add --kind drill --received 2026-01-05 --lang nl');
    expect(out).toContain('Onderwerp: Kopie van mijn gegevens (proef 2026-001)');
    expect(out).toContain('waarborg requests answer 2026-001');
  });

  it.each([
    ['a name for a number', 'add piet@voorbeeld.example --received 2026-01-05'],
    ['a number that is taken', 'add A-1 --received 2026-01-05'],
    ['an answer before the request', 'answer A-1 --answered 2025-12-31 --outcome copy'],
    ['an answer to no request', 'answer A-9 --outcome copy'],
    ['an answer without an outcome', 'answer A-1'],
    ['an answer to nothing', 'answer --outcome copy'],
    ['a day that does not exist', 'answer A-1 --answered 2026-02-30 --outcome copy'],
    ['a term that is none', 'check --within soon'],
  ])('refuses %s, and writes nothing', async (_what, words) => {
    const before = `${HEAD}\nA-1,access,2026-01-05,,,,,\n`;
    given(before);
    const { code, err } = await run(words);
    expect(code).toBe(2);
    expect(err).not.toContain('piet@');
    expect(register()).toBe(before);
  });

  it('answers in no register that is not there', async () => {
    expect((await run('answer A-1 --outcome copy')).code).toBe(2);
    expect(existsSync(join(cwd, 'requests.csv'))).toBe(false);
  });
});
