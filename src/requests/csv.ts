/** CSV after RFC 4180, with the separators that spreadsheets write, and the line on which each record begins. */

export interface Record {
  /** 1-based. */
  readonly line: number;
  /** Where it begins in the text, and where what follows its line end does. */
  readonly from: number;
  readonly end: number;
  readonly cells: readonly string[];
}

export type Csv =
  | { readonly ok: true; readonly records: readonly Record[] }
  /** A quote is not closed, or text follows a closing one. */
  | { readonly ok: false; readonly line: number };

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines with nothing but spaces are no records. Text without a byte-order mark. */
export function readCsv(text: string, separator: Separator): Csv {
  const records: Record[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const record = readRecord(text, at, separator);
    if (record === undefined) return { ok: false, line };
    const { cells, end } = record;
    if (cells.length > 1 || cells[0]?.trim() !== '') records.push({ line, from: at, end, cells });
    for (const _break of text.slice(at, end).matchAll(/\r\n|\n|\r/g)) line += 1;
    at = end;
  }
  return { ok: true, records };
}

function readRecord(text: string, from: number, separator: Separator): { cells: string[]; end: number } | undefined {
  const cells: string[] = [];
  for (let at = from; ; at++) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
    if (cell === undefined) return undefined;
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === separator) continue;
    if (at >= text.length) return { cells, end: at };
    if (text[at] === '\r') return { cells, end: at + (text[at + 1] === '\n' ? 2 : 1) };
    if (text[at] === '\n') return { cells, end: at + 1 };
    return undefined;
  }
}

interface Cell {
  readonly value: string;
  /** Of what follows it. */
  readonly end: number;
}

function readPlain(text: string, from: number, separator: Separator): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

/** A quote inside is written twice. */
function readQuoted(text: string, from: number): Cell | undefined {
  let value = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/** One record as text, without its line end. */
export function writeRecord(cells: readonly string[], separator: Separator): string {
  return cells
    .map((cell) => (/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(separator);
}
