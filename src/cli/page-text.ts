/** A page in Markdown as lines for a terminal: paragraphs and lists wrapped, tables in columns, what is typed left as it is. */
import { columnsOf, wrap } from '../report/terminal/screen.ts';

/** No line wider than `width`, but for those of code blocks. */
export function pageLines(markdown: string, width: number): string[] {
  const lines = markdown.trimEnd().split('\n');
  const out: string[] = [];
  let isCode = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('```')) isCode = !isCode;
    if (isCode || line.startsWith('```')) out.push(line);
    else if (isRow(line)) {
      const end = lines.findIndex((one, index) => index > at && !isRow(one));
      const rows = lines.slice(at, end < 0 ? lines.length : end);
      out.push(...tableLines(rows.map(cellsOf), width));
      at += rows.length - 1;
    } else out.push(...hanging(line, width));
  }
  return out;
}

/** A line and its continuation under the first word of its text: of a list item behind its mark. */
function hanging(line: string, width: number): string[] {
  const [, mark = ''] = /^(\s*(?:[-*]|\d+\.)\s+)/.exec(line) ?? [];
  return beside(mark, line.slice(mark.length), width);
}

/** The text wrapped behind a start, and its further lines under it; below the start where too little is left beside it. */
export function beside(start: string, text: string, width: number): string[] {
  const indent = columnsOf(start);
  if (width - indent < NARROWEST && start.trim() !== '')
    return [start.trimEnd(), ...beside(' '.repeat(start.search(/\S/) + 4), text, width)];
  return wrap(text, Math.max(NARROWEST, width - indent)).map(
    (line, index) => (index === 0 ? start : ' '.repeat(indent)) + line,
  );
}

/** A column of text narrower than this is hard to read. */
const NARROWEST = 24;

const isRow = (line: string): boolean => line.startsWith('|');
const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/.test(cell));

/** The cells of a row; a bar within one is written `\|`. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** The last column takes what the others leave; where that is too little, it stands under them. */
function tableLines(rows: readonly (readonly string[])[], width: number): string[] {
  const told = rows.filter((cells) => !isRule(cells));
  const count = Math.max(...told.map(({ length }) => length)) - 1;
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...told.map((cells) => columnsOf(cells[index] ?? ''))),
  );
  const lead = (cells: readonly string[]) =>
    widths.map((wide, index) => `${cells[index] ?? ''}${' '.repeat(wide - columnsOf(cells[index] ?? ''))}  `).join('');
  const isWide = columnsOf(lead([])) + NARROWEST <= width;
  return told.flatMap((cells) => {
    const last = cells[count] ?? '';
    if (isWide) return beside(lead(cells), last, width);
    return [...wrap(cells.slice(0, count).join('  '), width), ...beside('    ', last, width)];
  });
}
