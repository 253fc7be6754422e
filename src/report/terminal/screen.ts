/**
 * How wide, how coloured and with which signs the terminal is written to. Without colour (no terminal, or not wanted)
 * our own signs are plain ASCII, so that logs and mails show them.
 */
import pc from 'picocolors';
import type { ReportOptions } from '../reporter.ts';
import type { State } from '../html/facts.ts';

type Paint = (text: string) => string;

export interface Screen {
  readonly width: number;
  readonly plain: boolean;
  readonly bold: Paint;
  readonly dim: Paint;
  readonly paint: Readonly<Record<State, Paint>>;
  readonly sign: Readonly<Record<State, string>>;
  readonly corner: Readonly<Record<'top' | 'side' | 'bottom', string>>;
  readonly dot: string;
}

/** Wider lines than this are hard to read. */
const MAX_COLUMNS = 110;
const MIN_COLUMNS = 40;

export function screenOf(terminal: ReportOptions['terminal']): Screen {
  const { columns, colour } = terminal ?? { columns: 80, colour: false };
  const colours = pc.createColors(colour);
  return {
    width: Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS)),
    plain: !colour,
    bold: colours.bold,
    dim: colours.dim,
    paint: {
      pass: colours.green,
      attested: colours.cyan,
      fail: colours.red,
      error: colours.magenta,
      inconclusive: colours.yellow,
      waived: colours.yellow,
      'not-checked': colours.dim,
      'not-applicable': colours.dim,
    },
    sign: colour ? SIGNS : ASCII_SIGNS,
    corner: colour ? { top: '╭─', side: '│', bottom: '╰─' } : { top: '-->', side: '|', bottom: '' },
    dot: colour ? '·' : '-',
  };
}

const SIGNS: Screen['sign'] = {
  pass: '✓',
  attested: '✎',
  fail: '✗',
  error: '!',
  inconclusive: '?',
  waived: '‖',
  'not-checked': '○',
  'not-applicable': '–',
};
const ASCII_SIGNS: Screen['sign'] = {
  pass: '+',
  attested: '@',
  fail: 'x',
  error: '!',
  inconclusive: '?',
  waived: '=',
  'not-checked': 'o',
  'not-applicable': '-',
};

/** Lines of at most `width` columns, broken at spaces; a word that is longer is broken where the line ends. */
export function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (columnsOf(line) + 1 + columnsOf(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  const found = [''];
  for (const character of word) {
    const piece = found.at(-1) ?? '';
    if (columnsOf(piece + character) <= width) found[found.length - 1] = piece + character;
    else found.push(character);
  }
  return found;
}

const NO_WIDTH = /^[\p{Mn}\p{Me}]$/u;
// East Asian wide and fullwidth (UAX 11), and emoji, take two columns.
const TWO_WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += NO_WIDTH.test(character) ? 0 : TWO_WIDE.test(character) ? 2 : 1;
  return columns;
}

/** A label and its text, wrapped beside it; nothing when there is no text. */
export function labelled(label: string, text: string, { width, indent }: { width: number; indent: number }): string[] {
  if (text === '') return [];
  const first = `${' '.repeat(indent)}${label.padEnd(LABEL)}`;
  const rest = ' '.repeat(columnsOf(first));
  return wrap(text, Math.max(16, width - columnsOf(first))).map((line, index) => (index === 0 ? first : rest) + line);
}

const LABEL = 10;
