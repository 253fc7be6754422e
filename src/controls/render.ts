/** Problems as a compiler shows them: place, message, the lines around it with a caret, hint. Secrets stay masked. */
import type { Problem, ProblemCode, Range } from './problem.ts';
import { secretRanges } from './secret-shapes.ts';
import { visible } from './words.ts';

const MASK = '********';
/** A shorter one would take letters out of our own words. */
const SHORTEST_HIDDEN = 4;
const CONTEXT = 1;
const WIDTH = 100;

/** One problem as several lines of text, without colour and without a final line break. */
export function renderProblem(problem: Problem, sourceText: string): string {
  return renderProblems([problem], sourceText);
}

/** Of these the file's lines would show nothing or what nobody may see, or take minutes to be looked through. */
const FRAMELESS: ReadonlySet<ProblemCode> = new Set(['CTL_SIZE', 'CTL_ENCODING', 'CTL_REGISTER']);

/** All of them, with an empty line between; looks for what to mask once. What stops nothing says so. */
export function renderProblems(
  problems: readonly Problem[],
  sourceText: string,
  { kind }: { kind: 'mistake' | 'warning' } = { kind: 'mistake' },
): string {
  const text = problems.every(({ code }) => FRAMELESS.has(code)) ? '' : sourceText.replace(/^\ufeff/, '');
  const lines = text.split(/\r\n|\n|\r/);
  const hidden = secretRanges(text);
  const starts = lineStarts(text);
  const told = kind === 'mistake' ? problems : problems.map((one) => ({ ...one, message: `warning: ${one.message}` }));
  return told.map((problem) => render(problem, lines, starts, hidden)).join('\n\n');
}

/** The problems with every masked part of the text taken out of their messages and hints too. */
export function hideSecrets(problems: readonly Problem[], text: string): Problem[] {
  if (problems.length === 0) return [];
  const secrets = secretRanges(text)
    .map(({ start, end }) => text.slice(start, end).replace(/^["']|["']$/g, ''))
    .filter((secret) => secret.length >= SHORTEST_HIDDEN);
  const hide = (words: string) => secrets.reduce((clean, secret) => clean.replaceAll(visible(secret), MASK), words);
  return problems.map((problem) => ({ ...problem, message: hide(problem.message), hint: hide(problem.hint) }));
}

function render(
  problem: Problem,
  lines: readonly string[],
  starts: readonly number[],
  hidden: readonly Range[],
): string {
  const head = `${problem.file}:${problem.line}:${problem.column}: ${problem.message} (${problem.code})`;
  if (FRAMELESS.has(problem.code)) return `${head}\nhint: ${problem.hint}`;
  const first = Math.max(1, problem.line - CONTEXT);
  const last = Math.min(lines.length, problem.line + CONTEXT);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const masked = maskLine(lines[number - 1] ?? '', starts[number - 1] ?? 0, hidden);
    const here = number === problem.line;
    const from = here ? cut(masked, problem.column - 1) : 0;
    const shown = masked.slice(from, from + WIDTH).map((cell) => cell.shown);
    const more = masked.length > from + WIDTH ? '…' : '';
    const less = from > 0 ? '…' : '';
    frame.push(`${here ? '>' : ' '} ${String(number).padStart(gutter)} | ${less}${shown.join('')}${more}`.trimEnd());
    if (here) frame.push(`  ${' '.repeat(gutter)} | ${caret(masked, problem, from)}`);
  }
  const body = lines.length === 1 && lines[0] === '' ? [] : frame;
  return [head, ...body, `hint: ${problem.hint}`].join('\n');
}

/** One character of the line as it is shown; a mask stands for the characters from `column` to `end`. */
interface Cell {
  readonly column: number;
  readonly end: number;
  readonly shown: string;
}

function maskLine(line: string, start: number, hidden: readonly Range[]): Cell[] {
  const inLine = hidden
    .filter((range) => range.start < start + line.length && range.end > start)
    .map((range) => ({ start: Math.max(0, range.start - start), end: Math.min(line.length, range.end - start) }));
  const cells: Cell[] = [];
  let column = 0;
  while (column < line.length) {
    const range = inLine.find((candidate) => candidate.start <= column && column < candidate.end);
    const end = range?.end ?? column + (line.codePointAt(column)! > 0xffff ? 2 : 1);
    const shown = range === undefined ? character(line.slice(column, end)) : MASK;
    cells.push({ column, end, shown });
    column = end;
  }
  return cells;
}

function character(text: string): string {
  return text === '\t' ? '→' : visible(text);
}

/** Where a long line has to start so that the place is in view. */
function cut(cells: readonly Cell[], column: number): number {
  const at = cells.findIndex((cell) => cell.end > column);
  return at > WIDTH - 20 ? at - 20 : 0;
}

function caret(cells: readonly Cell[], problem: Problem, from: number): string {
  const begin = problem.column - 1;
  const end = begin + problem.length;
  const width = (some: readonly Cell[]) => some.reduce((sum, cell) => sum + cell.shown.length, 0);
  const visibleCells = cells.slice(from, from + WIDTH);
  const before = width(visibleCells.filter((cell) => cell.end <= begin)) + (from > 0 ? 1 : 0);
  const under = width(visibleCells.filter((cell) => cell.end > begin && cell.column < end));
  return ' '.repeat(before) + '^'.repeat(Math.max(1, under));
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}
