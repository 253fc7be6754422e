/** A register as a table: CSV with a head, or YAML with a list. Only known columns, each at most once, and every row whole. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { readCsv, SEPARATORS, type Csv, type Record, type Separator } from './csv.ts';
import type { Column, Mistake } from './columns.ts';

export interface Row {
  readonly line: number;
  /** Without spaces around; of YAML, only those that are given. */
  readonly cells: ReadonlyMap<Column, string>;
}

export type Table =
  | {
      readonly ok: true;
      readonly rows: readonly Row[];
      readonly checked: { readonly text: string; readonly line: number } | null;
    }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

interface Shape {
  readonly columns: readonly Column[];
  readonly needed: readonly Column[];
}

const MOST_BYTES = 4 * 1024 * 1024;

export function tableIn(bytes: Uint8Array, isYaml: boolean, shape: Shape): Table {
  if (bytes.byteLength > MOST_BYTES) return refused(1, 'the register is larger than 4 MiB', 'is this the right file?');
  const text = decoded(bytes);
  if (text === undefined) return refused(1, 'the register is not UTF-8 text', 'save it as CSV UTF-8');
  return isYaml ? yamlTable(text, shape) : csvTable(text, shape);
}

const refused = (line: number, what: string, hint: string): Table => ({ ok: false, mistakes: [{ line, what, hint }] });

/** The decoder leaves out the byte-order mark. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The separator of the head, in which no column holds one. */
export function separatorOf(text: string): Separator {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (separator: Separator) => head.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

function csvTable(text: string, shape: Shape): Table {
  const csv: Csv = readCsv(text, separatorOf(text));
  if (!csv.ok)
    return refused(csv.line, 'a quote in this row is not closed', 'close it, or write a quote twice inside of quotes');
  const [head, ...records] = csv.records;
  if (head === undefined) return refused(1, 'the register has no head', `begin it with ${shape.needed.join(',')}`);
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const mistakes = [
    ...headMistakes(names, head.line, shape),
    ...records.flatMap((record) => rowMistakes(record, names)),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: new Map(names.map((name, at) => [name as Column, (cells[at] ?? '').trim()])),
  }));
  return { ok: true, rows, checked: null };
}

/** What stands where a column's name should be may be a person's: it is not shown. */
function headMistakes(names: readonly string[], line: number, { columns, needed }: Shape): Mistake[] {
  const unknown = names.flatMap((name, at) => (columns.some((column) => column === name) ? [] : [at + 1]));
  const twice = names.filter((name, at) => names.indexOf(name) !== at && columns.some((column) => column === name));
  const missing = needed.filter((name) => !names.includes(name));
  const hint = `the columns are ${columns.join(', ')}; names, addresses and notes do not belong in a register`;
  return [
    ...unknown.map((at) => ({ line, what: `column ${at} is not one of a register's (its name is not shown)`, hint })),
    ...twice.map((name) => ({ line, what: `column "${name}" is there twice`, hint: 'remove one of them' })),
    ...missing.map((name) => ({
      line,
      what: `column "${name}" is missing`,
      hint: 'add it to the head and to each row',
    })),
  ];
}

function rowMistakes({ line, cells }: Record, names: readonly string[]): Mistake[] {
  if (cells.length === names.length) return [];
  const what = `the row has ${cells.length} cells, and the head has ${names.length}`;
  return [{ line, what, hint: 'give each column a cell, empty where there is nothing to say' }];
}

/** null when it nests deeper than the parser can follow. */
function yamlDocument(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | null {
  const options = { version: '1.2', schema: 'core', merge: false, prettyErrors: false, logLevel: 'error' } as const;
  try {
    return parseDocument(text, { ...options, lineCounter });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function yamlTable(text: string, shape: Shape): Table {
  const lines = new LineCounter();
  const document = yamlDocument(text, lines);
  if (document === null) return refused(1, 'the register nests too deep to be read', 'write it flat');
  const lineOf = (at: number | undefined) => lines.linePos(at ?? 0).line || 1;
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined)
    return refused(lineOf(error.pos[0]), 'this is not YAML', 'check quotes, colons and indentation');
  const root = document.contents;
  if (!isMap(root)) return refused(1, 'the register is not a mapping', 'write "checked: DATE" and "requests:"');
  const mistakes: Mistake[] = [];
  const known = (name: string, line: number, columns: readonly string[]) => {
    if (columns.includes(name)) return true;
    const hint = `the names are ${columns.join(', ')}; what identifies a person does not belong in a register`;
    mistakes.push({ line, what: "a name here is not one of a register's (it is not shown)", hint });
    return false;
  };
  let [rows, checked]: [readonly Row[], { text: string; line: number } | null] = [[], null];
  for (const { key, value } of root.items) {
    const [name, line] = [scalarText(key) ?? '', lineOf((key as Node).range?.[0])];
    if (!known(name, line, ['checked', 'requests'])) continue;
    if (name === 'checked') checked = { text: scalarText(value) ?? '', line };
    else if (isSeq(value)) rows = value.items.flatMap((item) => rowOf(item as Node, line));
    else if (scalarText(value) !== '')
      mistakes.push({ line, what: '"requests" is not a list', hint: 'begin each request with "- "' });
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, rows, checked };

  function rowOf(item: Node, above: number): Row[] {
    const line = item.range ? lineOf(item.range[0]) : above;
    const bad = (what: string) => mistakes.push({ line, what, hint: 'write "name: value", each value as plain text' });
    if (!isMap(item)) {
      bad('a request is not a mapping');
      return [];
    }
    const cells = new Map<Column, string>();
    for (const { key, value } of item.items) {
      const [name, cell] = [scalarText(key) ?? '', scalarText(value)];
      if (!known(name, lineOf((key as Node).range?.[0]), shape.columns)) continue;
      if (cell === undefined) bad(`"${name}" is not plain text`);
      else cells.set(name as Column, cell.trim());
    }
    return [{ line, cells }];
  }
}

/** Aliases, lists and mappings are not text. */
function scalarText(node: unknown): string | undefined {
  if (node === null) return '';
  if (!isScalar(node)) return undefined;
  return node.value === null ? '' : (node.source ?? '');
}
