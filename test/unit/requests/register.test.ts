/** A register as text: its rows, or every mistake in it with its line and nothing of what it holds. */
import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../src/requests/register.ts';

const HEAD = 'id,kind,received,extended,answered,outcome,format,file';
const read = (text: string, name = 'requests.csv') => readRegister(Buffer.from(text), name);
const row = (text: string) => read(`${HEAD}\nA-1,access,2026-03-02,,2026-03-09,copy,docx,a.docx\n${text}\n`);
const entries = (text: string, name?: string) => {
  const found = read(text, name);
  if (!found.ok) throw new Error(JSON.stringify(found.mistakes));
  return found.register.entries;
};

describe('readRegister › reads', () => {
  const wanted = [
    { line: 2, id: 'A-1', kind: 'access', received: '2026-03-02', answered: null, outcome: null, file: null },
  ];

  it.each([
    ['commas', `${HEAD}\nA-1,access,2026-03-02,,,,,\n`],
    ['semicolons, CRLF and a byte-order mark', `\ufeff${HEAD.replaceAll(',', ';')}\r\nA-1;access;2026-03-02;;;;;\r\n`],
    ['tabs, and no line end', `${HEAD.replaceAll(',', '\t')}\nA-1\taccess\t2026-03-02\t\t\t\t\t`],
    ['other columns in another order', 'received,answered,outcome,kind,id\n2026-03-02,,,access,A-1\n'],
    ['capitals and spaces in the head', 'ID, Kind, Received, Answered, Outcome\nA-1, access, 2026-03-02,,\n'],
  ])('%s', (_name, text) => {
    expect(entries(text)).toMatchObject(wanted);
  });

  it('cells in quotes, with line breaks and quotes, and the line of each row', () => {
    const found = entries(`${HEAD}\n"A-1\n""spoed""",access,2026-03-02,,,,,\n\nA-2,erasure,2026-03-03,,,,,\n`);
    expect(found.map(({ id, line }) => [id, line])).toEqual([
      ['A-1\n"spoed"', 2],
      ['A-2', 5],
    ]);
  });

  it('YAML, with the day on which it was checked', () => {
    const text = 'checked: 2026-04-01\nrequests:\n  - id: 17\n    kind: drill\n    received: 2026-03-02\n';
    expect(read(text, 'r.yaml')).toMatchObject({
      ok: true,
      register: { checked: '2026-04-01', entries: [{ id: '17', line: 3 }] },
    });
    expect(read('checked: 2026-04-01\nrequests:\n', 'r.yml')).toMatchObject({ ok: true, register: { entries: [] } });
  });

  it('the hash of a file, in either form', () => {
    const digest = 'AB'.repeat(32);
    const text = `${HEAD},digest\nA-1,access,2026-03-02,,2026-03-09,copy,docx,a.docx,sha256:${digest}\n`;
    expect(entries(text)[0]?.digest).toBe(digest.toLowerCase());
  });
});

describe('readRegister › names the line of', () => {
  it.each([
    ['a day of which the order is unclear', 'A-2,access,3-2-2026,,,,,', '"received" is not a day'],
    ['a day that does not exist', 'A-2,access,2026-02-29,,,,,', '"received" is not a day'],
    ['an answer before the request', 'A-2,access,2026-03-02,,2026-03-01,copy,,', '"answered" is before "received"'],
    [
      'an extension after the answer',
      'A-2,access,2026-03-02,2026-03-20,2026-03-10,copy,,',
      '"answered" is before "extended"',
    ],
    ['a kind that there is not', 'A-2,toegang,2026-03-02,,,,,', '"kind" is not one of'],
    ['a format that there is not', 'A-2,access,2026-03-02,,2026-03-03,copy,word,', '"format" is not one of'],
    ['an outcome on no day', 'A-2,access,2026-03-02,,,copy,,', 'an outcome and no day'],
    ['an answer without an outcome', 'A-2,access,2026-03-02,,2026-03-03,,,', 'has no outcome'],
    ['an id that was used', 'A-1,access,2026-03-02,,,,,', 'its id is that of line 2'],
    ['no id', ',access,2026-03-02,,,,,', '"id" is empty'],
    ['a short row', 'A-2,access,2026-03-02', 'the row has 3 cells, and the head has 8'],
    ['a long row', 'A-2,access,2026-03-02,,,,,,,', 'the row has 10 cells'],
    ['a formula', '=1+1,access,2026-03-02,,,,,', 'as a formula'],
  ])('%s', (_name, text, what) => {
    expect(row(text)).toMatchObject({
      ok: false,
      mistakes: [{ line: 3, what: expect.stringContaining(what) as string }],
    });
  });

  it('nothing but its first, where it nests deeper than a parser follows', () => {
    const started = 'checked: 2026-04-01\nrequests:\n  - { id: 1, kind: ';
    for (const deep of ['outcome: '.repeat(6_000), '['.repeat(20_000), '{ a: '.repeat(20_000)])
      expect(readRegister(Buffer.from(`${started}${deep}`), 'requests.yaml')).toMatchObject({ ok: false });
  });

  it('a quote that is not closed, a head that is not one, and what is not text', () => {
    expect(row('"A-2,access')).toMatchObject({ mistakes: [{ line: 3 }] });
    expect(read('')).toMatchObject({ mistakes: [{ line: 1 }] });
    expect(read('id,kind,received,answered\n')).toMatchObject({ mistakes: [{ what: 'column "outcome" is missing' }] });
    expect(read('id,id,kind,received,answered,outcome\n')).toMatchObject({
      mistakes: [{ what: 'column "id" is there twice' }],
    });
    expect(readRegister(Buffer.from([0xff, 0xfe, 0x00]), 'r.csv').ok).toBe(false);
  });

  it.each([
    ['a list', '- id: A-1\n'],
    ['an alias', 'requests:\n  - &a { id: A-1, kind: access, received: 2026-03-02 }\n  - *a\n'],
    ['a name that is unknown', 'requests:\n  - { id: A-1, kind: access, received: 2026-03-02, notitie: x }\n'],
    ['a list in a cell', 'requests:\n  - { id: [A-1], kind: access, received: 2026-03-02 }\n'],
    ['a key twice', 'requests:\n  - { id: A-1, id: A-2, kind: access, received: 2026-03-02 }\n'],
    ['text for a list', 'requests: none\n'],
    ['a day that there is not', 'checked: gisteren\nrequests: []\n'],
  ])('YAML with %s', (_name, text) => {
    expect(read(text, 'requests.yaml').ok).toBe(false);
  });
});

describe('readRegister › refuses what looks personal, and never repeats it', () => {
  it.each([
    ['A-2 piet@voorbeeld.example'],
    ['0612345678'],
    ['06 12 34 56 78'],
    ['050-1234567'],
    ['+31 50 123 45 67'],
    ['123456782'],
    ['1234.56.782'],
    ['NL91 ABNA 0417 1643 00'],
    ['nl91abna0417164300'],
    ['Dorpsstraat 12'],
    ['9712 AB'],
    ['mevr. Zwart'],
    ['Piet de Zwart'],
  ])('%s', (secret) => {
    const found = row(`${secret},access,2026-03-02,,,,,`);
    expect(found).toMatchObject({
      ok: false,
      mistakes: [{ line: 3, what: expect.stringContaining('not shown') as string }],
    });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('in the name of a file, and as the name of a column', () => {
    expect(row('A-2,access,2026-03-02,,2026-03-03,copy,docx,Piet de Zwart.docx').ok).toBe(false);
    const found = read(`${HEAD},Piet Zwart\n`);
    expect(found).toMatchObject({ ok: false, mistakes: [{ line: 1 }] });
    expect(JSON.stringify(found)).not.toContain('Zwart');
  });

  it.each([
    'A-2',
    '123456789',
    '2026-0017',
    'REQ-2026-11-16-001',
    'AVG 2026/14',
    'spoed',
    '01-2026-0001',
    '2026AB',
    'Inzage Verzoek 12',
  ])('and takes %s for a number of the organisation’s own', (id) => {
    expect(row(`${id},access,2026-03-02,,,,,`).ok).toBe(true);
  });
});
