/**
 * Plain text into blocks, typed by hand or copied from a browser. A browser's copy has no marks of lists, no empty line
 * between a heading and its paragraph, and tabs between cells. Where it cannot be seen whether a line is a heading, the
 * line is one and is reported as a unit too: a reader's look costs less than a promise that is lost.
 */
import type { Block } from './block.ts';
import { headingKey, withoutNumber } from './fold.ts';
import { isContentsTitle, isInCapitals, isTitleLike, isUsualHeading } from './headings.ts';
import { runInLabels } from './run-in-labels.ts';
import { markOf } from './marks.ts';
import { asSeen, passageOf, PassageBuilder } from './passage.ts';
import { looksLikeHead } from './table-head.ts';

interface Line {
  readonly text: string;
  readonly line: number;
  /** An empty line, or an end of the text, before and after. */
  readonly before: boolean;
  readonly after: boolean;
  readonly cells: readonly string[];
  readonly number: NumberedTitle | undefined;
}

interface NumberedTitle {
  /** 1 for "3.", 2 for "3.1". */
  readonly depth: number;
  readonly last: number;
  readonly worded: boolean;
}

export function readText(source: string, named: ReadonlySet<string> = new Set()): Block[] {
  const lines = withoutContents(linesOf(source));
  const kinds = new Headings(lines, named).levels();
  return blocksOf(lines, kinds);
}

function linesOf(source: string): Line[] {
  const raw = source.split(/\r\n|\n|\r/);
  const lines: Line[] = [];
  let before = '';
  let text = asSeen(raw[0] ?? '');
  for (const [i, own] of raw.entries()) {
    const after = asSeen(raw[i + 1] ?? '');
    if (text !== '')
      lines.push({
        text,
        line: i + 1,
        before: before === '',
        after: after === '',
        cells: cellsOf(own),
        number: numberOf(text),
      });
    before = text;
    text = after;
  }
  return lines;
}

const NO_CELLS: readonly string[] = [];

function cellsOf(line: string): readonly string[] {
  if (!line.includes('\t')) return NO_CELLS;
  const cells = line
    .split('\t')
    .map(asSeen)
    .filter((cell) => cell !== '');
  return cells.length > 1 ? cells : NO_CELLS;
}

const NUMBERED =
  /^(?:(artikel|article|art\.?|sectie|section|hoofdstuk|chapter|paragraaf|§)\s*)?(\d{1,3}(?:\.\d{1,3}){0,4})(?:[.):]*)\s/iu;

function numberOf(text: string): NumberedTitle | undefined {
  const [, word, number = ''] = NUMBERED.exec(text) ?? [];
  if (
    number === '' ||
    !isTitleLike(withoutNumber(text).replace(/^\p{Ll}/u, (c) => (word === undefined ? c : c.toUpperCase())))
  )
    return undefined;
  const steps = number.split('.');
  return { depth: steps.length, last: Number(steps.at(-1)), worded: word !== undefined };
}

/** A run of short lines that each come again further down is a table of contents. */
function withoutContents(lines: readonly Line[]): Line[] {
  const keys = lines.map((line) => (mayBeContents(line) ? headingKey(line.text) : undefined));
  const last = new Map(keys.map((key, i) => [key, i]));
  const comesAgain = (i: number) => keys[i] !== undefined && last.get(keys[i])! > i;
  const left = new Set<number>();
  for (let i = 0; i < lines.length; i += 1) {
    let end = i;
    while (end < lines.length && comesAgain(end)) end += 1;
    if (end - i >= 2) {
      for (let at = i; at < end; at += 1) left.add(at);
      if (i > 0 && isContentsTitle(lines[i - 1]!.text)) left.add(i - 1);
    }
    i = Math.max(i, end - 1);
  }
  return lines.filter((_, i) => !left.has(i));
}

const mayBeContents = ({ text, cells }: Line): boolean =>
  cells.length === 0 && text.length < 100 && !/[.;,]$/.test(text);

interface Level {
  readonly level: number;
  readonly doubtful: boolean;
}

/** Decides for each line whether it is a heading, and of which level. */
class Headings {
  readonly #lines: readonly Line[];
  readonly #named: ReadonlySet<string>;
  readonly #numbered: boolean;
  readonly #tight: boolean;
  readonly #levels = new Map<number, Level>();
  /** Inside a heading that held nothing: what follows is below it, up to a heading of the usual ones. */
  #below = false;

  constructor(lines: readonly Line[], named: ReadonlySet<string>) {
    this.#lines = lines;
    this.#named = named;
    this.#numbered = lines.filter((_, i) => this.#isNumbered(i)).length > 1;
    this.#tight = this.#isTight();
  }

  levels(): ReadonlyMap<number, Level> {
    const nested = this.#isNested();
    for (const [i, { text, number }] of this.#lines.entries()) {
      const hash = /^(#{1,6})\s/.exec(text)?.[1]?.length;
      if (hash !== undefined) this.#levels.set(i, { level: hash, doubtful: false });
      else if (i === 0 && isTitleLike(text) && !this.#isNumbered(0)) this.#levels.set(0, { level: 1, doubtful: false });
      else if (number !== undefined && this.#isNumbered(i)) {
        this.#levels.set(i, { level: number.depth + (nested && !number.worded ? 2 : 1), doubtful: false });
        this.#below = false;
      } else if (this.#isHeading(i)) this.#levels.set(i, this.#unnumbered(i));
    }
    return this.#levels;
  }

  #unnumbered(i: number): Level {
    const { text, before } = this.#lines[i]!;
    const sure = this.#isKnown(text) || isInCapitals(text);
    const above = this.#levels.get(i - 1);
    if (sure) this.#below = false;
    else if (above?.level === 2 && i > 1) this.#below = true;
    const previous = this.#lines[i - 1];
    const doubtful =
      !sure &&
      !before &&
      above === undefined &&
      previous !== undefined &&
      !/[.!?]$/.test(previous.text) &&
      previous.cells.length === 0;
    return { level: this.#below ? 3 : 2, doubtful };
  }

  #isKnown(text: string): boolean {
    return isUsualHeading(text) || this.#named.has(headingKey(text));
  }

  /** A title with a number, and no item of a list: its neighbours are no items with the next numbers. */
  #isNumbered(i: number): boolean {
    const own = this.#lines[i]?.number;
    if (own === undefined) return false;
    if (own.worded) return true;
    const [previous, next] = [this.#lines[i - 1], this.#lines[i + 1]];
    if (next === undefined) return false;
    const adjoins = (other: Line | undefined, step: number) =>
      other !== undefined &&
      markOf(other.text)?.kind === 'number' &&
      numberIn(other.text)?.endsWith(String(own.last + step)) === true;
    if (this.#named.has(headingKey(this.#lines[i]!.text))) return true;
    return !adjoins(previous, -1) && !adjoins(next, 1);
  }

  #isTight(): boolean {
    let [tight, loose] = [0, 0];
    for (const [i, own] of this.#lines.entries()) {
      const next = this.#lines[i + 1];
      if (next === undefined || !this.#mayHead(i) || !isContent(next)) continue;
      if (own.after) loose += own.before ? 1 : 0;
      else tight += 1;
    }
    return tight > 0 && tight >= loose;
  }

  #mayHead(i: number): boolean {
    const { text } = this.#lines[i]!;
    return this.#isNumbered(i) || (markOf(text) === undefined && isTitleLike(text));
  }

  /** "Gegevensverwerking" above "1. E-mail": then numbers count the parts of what has none. */
  #isNested(): boolean {
    return this.#lines.some(
      ({ text, number }, i) =>
        i > 1 &&
        number?.last === 1 &&
        number.depth === 1 &&
        this.#isNumbered(i) &&
        isTitleLike(this.#lines[i - 1]!.text) &&
        !/\d/.test(text.slice(3)) &&
        !this.#isNumbered(i - 1),
    );
  }

  #isHeading(i: number): boolean {
    const own = this.#lines[i]!;
    const [previous, next] = [this.#lines[i - 1], this.#lines[i + 1]];
    const plain = own.text.replace(/:$/, '');
    if (own.cells.length > 0 || markOf(own.text) !== undefined || !isTitleLike(plain)) return false;
    if (next === undefined) return own.before && this.#isKnown(plain);
    if (own.text.endsWith(':'))
      return isColonHeading(own, next) || (this.#isKnown(plain) && plain.split(' ').length <= 3);
    if (this.#isKnown(plain)) return true;
    if (isInCapitals(own.text)) return true;
    if (previous?.text.endsWith(':') === true) return false;
    const afterTitle = i === 1 && this.#levels.get(0)?.level === 1;
    if (own.after) return own.before && !this.#tight && isContent(next);
    if (own.before || afterTitle) return true;
    return (
      !this.#numbered && isContent(next) && !(previous !== undefined && previous.text.endsWith(':') && !previous.after)
    );
  }
}

function numberIn(text: string): string | undefined {
  return /^\(?(\d{1,3}(?:\.\d{1,3}){0,4})/.exec(text)?.[1];
}

/** What a heading stands above: sentences, an introduction, items with marks, rows. */
function isContent({ text, cells, number }: Line): boolean {
  return (
    cells.length > 0 ||
    number !== undefined ||
    markOf(text) !== undefined ||
    /[.!?;:…]["'”’)]*$/u.test(text) ||
    text.length > 100
  );
}

/** "Beveiliging:" above a sentence, and no introduction of a list. */
function isColonHeading(own: Line, next: Line): boolean {
  return (
    own.text.split(' ').length <= 3 &&
    own.before &&
    !own.after &&
    isContent(next) &&
    markOf(next.text) === undefined &&
    /^["'“‘]?\p{Lu}/u.test(next.text) &&
    /[.!?]$/.test(next.text)
  );
}

function blocksOf(lines: readonly Line[], levels: ReadonlyMap<number, Level>): Block[] {
  const blocks: Block[] = [];
  const wraps = isWrapped(lines);
  const labels = runInLabels(lines.map(({ text }, i) => (levels.has(i) ? '' : text)));
  let tableRow = 0;
  /** In the lines under an introduction, up to an empty one: items whose marks a browser did not copy. */
  let list = false;
  for (let i = 0; i < lines.length; i += 1) {
    const own = lines[i]!;
    const level = levels.get(i);
    tableRow = own.cells.length > 0 ? tableRow + 1 : 0;
    if (own.before && lines[i - 1]?.text.endsWith(':') !== true) list = false;
    if (level !== undefined) {
      list = false;
      const passage = passageOf(own.text.replace(/^#{1,6}\s+/, ''), own.line);
      blocks.push({
        kind: 'heading',
        level: level.level,
        passage,
        ...(level.doubtful ? { doubtful: true as const } : {}),
      });
    } else if (own.cells.length > 0) {
      if (tableRow > 1 || lines[i + 1]?.cells.length === 0 || !looksLikeHead(own.cells))
        blocks.push({ kind: 'row', cells: own.cells.map((cell) => passageOf(cell, own.line)) });
    } else {
      const text = new PassageBuilder();
      const lead = labels.get(i) ?? 0;
      text.add(own.text, own.line);
      while (wraps(i) && !levels.has(i + 1)) {
        i += 1;
        text.add(` ${lines[i]!.text}`, lines[i]!.line);
      }
      const passage = text.done();
      const isIntroduction = passage.text.endsWith(':');
      if (list && !isIntroduction) blocks.push({ kind: 'item', depth: 0, passage, lead });
      else blocks.push({ kind: 'paragraph', passage, lead });
      list ||= isIntroduction;
    }
  }
  return blocks;
}

/** Lines that end at a width: then what goes on in the next line is the same sentence. */
function isWrapped(lines: readonly Line[]): (i: number) => boolean {
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const goesOn = (i: number) => {
    const [own, next] = [lines[i], lines[i + 1]];
    if (own === undefined || next === undefined || own.after || own.cells.length + next.cells.length > 0) return false;
    return markOf(next.text) === undefined && !/[.!?;:…]["'”’)]*$/u.test(own.text);
  };
  const wrapped =
    widest <= 120 &&
    lines.filter((own, i) => goesOn(i) && own.text.length > 30 && /^\p{Ll}/u.test(lines[i + 1]!.text)).length > 1;
  return (i) => wrapped && goesOn(i) && lines[i]!.text.length > widest * 0.6;
}
