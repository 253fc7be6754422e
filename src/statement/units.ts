/** Blocks to units and headings. An introduction and a label are context of what follows; what nothing follows is a unit. */
import type { Block, Heading } from './block.ts';
import { isContentsTitle, isTitleLike } from './headings.ts';
import { markOf, saidMark } from './marks.ts';
import { lineAt, part, type Passage } from './passage.ts';
import { sentencesIn } from './sentences.ts';

/** A unit before its meaning is looked at. */
export interface RawUnit {
  readonly text: string;
  readonly line: number;
  readonly context: string;
  readonly label: string;
  readonly mark: string;
}

export interface FoundHeading {
  readonly text: string;
  readonly level: number;
  readonly line: number;
  /** Number of units before it. */
  readonly from: number;
  readonly doubtful: boolean;
}

interface Introduction {
  readonly passage: Passage;
  /** Of the item that introduces a list inside it; -1 for a paragraph. */
  readonly depth: number;
  used: boolean;
}

export function unitsOf(blocks: readonly Block[]): { units: RawUnit[]; headings: FoundHeading[] } {
  return new Collector().collect(blocks);
}

class Collector {
  readonly #units: RawUnit[] = [];
  readonly #headings: FoundHeading[] = [];
  /** Introductions from the outermost in. */
  #introductions: Introduction[] = [];
  #label: Introduction | undefined;

  collect(blocks: readonly Block[]): { units: RawUnit[]; headings: FoundHeading[] } {
    for (const block of blocks) this.#block(block);
    this.#endAll();
    return { units: this.#units, headings: this.#headings };
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'label':
        this.#endAll();
        this.#label = { passage: block.passage, depth: -1, used: false };
        return;
      case 'label-end':
        return this.#endAll();
      case 'row': {
        const text = block.cells.map((cell) => cell.text).join(' ');
        return this.#add({ text, lines: block.cells[0]?.lines ?? [] }, { mark: '', label: '' });
      }
      case 'item':
        this.#endIntroductions(block.depth);
        for (const line of seenLines(block.passage))
          this.#item(line, block.depth, Math.min(block.lead, line.text.length));
        return;
      case 'paragraph':
        return this.#paragraph(block.passage, block.lead);
    }
  }

  #heading({ passage, level, doubtful }: Heading): void {
    if (doubtful) this.#add(passage, { mark: '', label: '' });
    this.#endAll();
    const line = lineAt(passage, 0);
    this.#headings.push({ text: passage.text, level, line, from: this.#units.length, doubtful: doubtful === true });
  }

  #paragraph(passage: Passage, lead: number): void {
    if (lead === passage.text.length && isLabel(passage.text)) {
      this.#endAll();
      this.#label = { passage, depth: -1, used: false };
      return;
    }
    const lines = seenLines(passage);
    for (const [i, line] of lines.entries()) {
      const isItem = markOf(line.text) !== undefined;
      if (isItem || i > 0) this.#item(line, 0, 0);
      else {
        if (this.#introductions.at(-1)?.used === true) this.#endIntroductions(-1);
        this.#sentences(line, lead);
        if (!line.text.endsWith(':')) this.#endIntroductions(-1);
      }
    }
  }

  /** A typed mark, then a label, then what it says. */
  #item(passage: Passage, depth: number, lead: number): void {
    const marked = markOf(passage.text);
    const body = marked === undefined ? passage : part(passage, marked.length, passage.text.length);
    const mark = marked === undefined ? '' : saidMark(marked);
    this.#sentences(body, Math.max(0, lead - (marked?.length ?? 0)), { mark, depth });
  }

  #sentences(
    passage: Passage,
    lead: number,
    { mark, depth }: { mark: string; depth: number } = { mark: '', depth: -1 },
  ): void {
    const label = labelOf(passage.text, lead);
    const own = label === undefined ? passage : part(passage, label.length, passage.text.length);
    const sentences = sentencesIn(own);
    for (const [i, sentence] of sentences.entries()) {
      const first = { mark: i === 0 ? mark : '', label: label?.text ?? '' };
      const introduces = sentence.text.endsWith(':') && sentence.text.length <= MOST_CONTEXT;
      if (introduces && i === sentences.length - 1) this.#introduce(sentence, depth);
      else this.#add(sentence, first);
    }
  }

  #introduce(passage: Passage, depth: number): void {
    this.#endIntroductions(depth);
    this.#introductions.push({ passage, depth, used: false });
  }

  #add(passage: Passage, { mark, label }: { mark: string; label: string }): void {
    const introduction = this.#introductions.at(-1);
    for (const other of this.#introductions) other.used = true;
    if (this.#label !== undefined) this.#label.used = true;
    this.#units.push({
      text: passage.text,
      line: lineAt(passage, 0),
      context: introduction?.passage.text ?? '',
      label: label === '' ? (this.#label?.passage.text ?? '') : label,
      mark,
    });
  }

  /** Introductions at this depth or inside it are over. One that introduced nothing is a promise itself. */
  #endIntroductions(depth: number): void {
    while ((this.#introductions.at(-1)?.depth ?? -2) >= depth && this.#introductions.length > 0) {
      const over = this.#introductions.pop()!;
      if (!over.used) this.#alone(over.passage);
    }
  }

  #endAll(): void {
    this.#endIntroductions(-1);
    const label = this.#label;
    this.#label = undefined;
    if (label?.used === false) this.#alone(label.passage);
  }

  #alone(passage: Passage): void {
    if (!isContentsTitle(passage.text)) this.#add(passage, { mark: '', label: '' });
  }
}

/** A passage in the lines that a reader sees; a line that goes on in the next is joined with it. */
function seenLines(passage: Passage): Passage[] {
  const { text } = passage;
  if (!text.includes('\n')) return [passage];
  const lines: Passage[] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const goesOn =
      /^\s*\p{Ll}/u.test(text.slice(at + 1, at + 10)) && !/[.!?:;,]\s*$/.test(text.slice(Math.max(from, at - 5), at));
    if (goesOn && markOf(text.slice(at + 1, at + 20).trimStart()) === undefined) continue;
    if (text.slice(from, at).trim() !== '') lines.push(withoutBreaks(part(passage, from, at)));
    from = at + 1;
  }
  if (text.slice(from).trim() !== '') lines.push(withoutBreaks(part(passage, from, text.length)));
  return lines;
}

const withoutBreaks = (passage: Passage): Passage => ({ ...passage, text: passage.text.replaceAll('\n', ' ') });

/** Characters of a label or an introduction. A longer text is read by itself: each unit below it would hold it again. */
const MOST_CONTEXT = 1000;
const MOST_LABEL_WORDS = 6;

const isLabel = (text: string): boolean =>
  isTitleLike(text.replace(/(?<![:.–—-])[:.–—-]+$/, '')) &&
  text.split(' ').length <= MOST_LABEL_WORDS + 2 &&
  text.length <= MOST_CONTEXT;

/** The bold words with which it begins, when they stand apart: by a colon or dash, or before a sentence of its own. */
function labelOf(text: string, lead: number): { text: string; length: number } | undefined {
  if (lead === 0 || lead >= text.length) return undefined;
  const bold = text.slice(0, lead).trim();
  const after = /^\s*[:–—-]?\s*/u.exec(text.slice(lead))?.[0] ?? '';
  const rest = text.slice(lead + after.length);
  if (rest === '' || bold.split(' ').length > MOST_LABEL_WORDS) return undefined;
  const apart = /[:–—.-]$/u.test(bold) || /[:–—-]/u.test(after);
  if (!apart && !/^["'“‘(]?\p{Lu}/u.test(rest)) return undefined;
  return { text: bold.replace(/(?<![:–—.-])[:–—.-]+$/u, '').trimEnd(), length: lead + after.length };
}
