/** Reads and writes the tables of docs/products.md: a section for each product, its last column says why. */

interface Table {
  readonly rows: string[][];
  /** Names of rows that nobody has explained. */
  readonly withoutReason: readonly string[];
}

const DIVIDER = /^\|(-+\|)+$/;

export function readPage(page: string, product: string): Table {
  const lines = sectionOf(page, product).lines.filter((line) => line.startsWith('|') && !DIVIDER.test(line));
  const rows = lines.map((line) => cellsOf(line));
  return {
    rows: rows.map((cells) => cells.slice(0, -1)),
    withoutReason: rows.filter((cells) => cells.at(-1) === '').map(([name = '']) => name),
  };
}

/** The page with these rows in the product's section; what was written about a row stays. */
export function writePage(page: string, product: string, rows: readonly (readonly string[])[]): string {
  const { before, lines, after } = sectionOf(page, product);
  const why = new Map(
    lines
      .filter((line) => line.startsWith('|'))
      .map(cellsOf)
      .map((cells) => [cells[0]!, cells.at(-1)!]),
  );
  const table = rows.map((cells, index) => lineOf([...cells, index === 0 ? 'why' : (why.get(cells[0]!) ?? '')], index));
  table.splice(1, 0, `|${'---|'.repeat(rows[0]!.length + 1)}`);
  const start = lines.findIndex((line) => line.startsWith('|'));
  const text = lines.filter((line) => !line.startsWith('|'));
  const at = start < 0 ? text.length : start;
  return [...before, ...text.slice(0, at), ...table, ...text.slice(at), ...after].join('\n');
}

function sectionOf(page: string, product: string) {
  const all = page.split('\n');
  const start = all.findIndex((line) => line === `## ${product}`) + 1;
  if (start === 0) throw new Error(`docs/products.md has no section “## ${product}”`);
  const length = all.slice(start).findIndex((line) => line.startsWith('## '));
  const end = length < 0 ? all.length : start + length;
  return { before: all.slice(0, start), lines: all.slice(start, end), after: all.slice(end) };
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell, index) => (index === 0 ? cell.trim().replaceAll('`', '') : cell.trim()));
}

function lineOf([name = '', ...cells]: readonly string[], index: number): string {
  return `| ${[index === 0 ? name : `\`${name}\``, ...cells].join(' | ')} |`;
}
