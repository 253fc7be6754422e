/** Markdown as people write and export it (CommonMark with tables) into blocks. HTML inside it is read as HTML. */
import MarkdownIt from 'markdown-it';
import type { Block } from './block.ts';
import { readHtml } from './html.ts';
import { PassageBuilder } from './passage.ts';

const parser = new MarkdownIt('default', { html: true, linkify: false, typographer: false });
// What stands in a line is read when its turn comes: kept for a whole text, it is most of the memory.
parser.core.ruler.enableOnly(['normalize', 'block']);
type Token = ReturnType<typeof parser.parse>[number];

export function readMarkdown(source: string): Block[] {
  const front = frontMatterOf(source);
  const references = {};
  const tokens = parser.parse(source.slice(front.length), references);
  return new Collector(front.split(/\r\n|\n|\r/).length - 1, references).collect(tokens);
}

const BEGINS = /^(?:---|\+\+\+)[^\S\r\n]*[\r\n]/;
const ENDS: Readonly<Record<string, RegExp>> = {
  '-': /[\r\n]---[^\S\r\n]*(?:\r\n|\n|\r|$)/,
  '+': /[\r\n]\+\+\+[^\S\r\n]*(?:\r\n|\n|\r|$)/,
};

/** YAML or TOML between fences at the very start. */
function frontMatterOf(source: string): string {
  const end = BEGINS.test(source) ? ENDS[source[0]!]?.exec(source) : null;
  return end == null ? '' : source.slice(0, end.index + end[0].length);
}

class Collector {
  readonly #blocks: Block[] = [];
  /** Lines before the text that was parsed. */
  readonly #before: number;
  /** Where the links of the text lead that are named further down in it. */
  readonly #references: object;
  #heading = 0;
  #lists = 0;
  /** Of the last token that has a place: those of cells have none. */
  #line = 1;
  #row: { cells: ReturnType<PassageBuilder['done']>[]; head: boolean } | undefined;

  constructor(before: number, references: object) {
    this.#before = before;
    this.#references = references;
  }

  /** The parser's tokens are a flat list; nothing here is recursive. */
  collect(tokens: readonly Token[]): Block[] {
    for (const token of tokens) {
      if (token.map !== null) this.#line = token.map[0] + 1 + this.#before;
      this.#token(token);
    }
    return this.#blocks;
  }

  #token(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.#heading = Number(token.tag.slice(1));
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#lists += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists -= 1;
        break;
      case 'tr_open':
        this.#row = { cells: [], head: false };
        break;
      case 'th_open':
        if (this.#row !== undefined) this.#row.head = true;
        break;
      case 'tr_close':
        this.#closeRow();
        break;
      case 'inline':
        this.#inline(token);
        break;
      case 'html_block':
        this.#html(token);
        break;
      case 'fence':
      case 'code_block':
        this.#code(token);
        break;
      default:
    }
  }

  #inline(token: Token): void {
    const { passage, lead, contents } = inlineOf(this.#parsed(token.content), this.#line);
    if (this.#row !== undefined) {
      this.#row.cells.push(passage);
      return;
    }
    if (passage.text === '') return;
    if (this.#heading > 0) this.#blocks.push({ kind: 'heading', level: this.#heading, passage });
    else if (this.#lists > 0) {
      if (!contents) this.#blocks.push({ kind: 'item', depth: this.#lists - 1, passage, lead });
    } else this.#blocks.push({ kind: 'paragraph', passage, lead });
    this.#heading = 0;
  }

  #parsed(line: string): readonly Token[] {
    const tokens: Token[] = [];
    parser.inline.parse(line, parser, this.#references, tokens);
    return tokens;
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row === undefined || row.head) return;
    const cells = row.cells.filter(({ text }) => text !== '');
    if (cells.length === 1) this.#blocks.push({ kind: 'paragraph', passage: cells[0]!, lead: 0 });
    else if (cells.length > 1) this.#blocks.push({ kind: 'row', cells });
  }

  #html(token: Token): void {
    const ends = /<\/(?:details|dl)>/i.test(token.content);
    // What opens here may go on in Markdown.
    for (const block of readHtml(token.content) ?? [])
      if (ends || block.kind !== 'label-end') this.#blocks.push(movedDown(block, this.#line - 1));
  }

  #code(token: Token): void {
    const text = new PassageBuilder();
    for (const [i, line] of token.content.split('\n').entries()) {
      text.break();
      text.add(line, this.#line + i + (token.type === 'fence' ? 1 : 0));
    }
    const passage = text.done();
    if (passage.text !== '') this.#blocks.push({ kind: 'paragraph', passage, lead: 0 });
  }
}

function movedDown(block: Block, by: number): Block {
  const move = <P extends { readonly lines: readonly { at: number; line: number }[] }>(passage: P): P => ({
    ...passage,
    lines: passage.lines.map(({ at, line }) => ({ at, line: line + by })),
  });
  if (block.kind === 'label-end') return block;
  return block.kind === 'row' ? { ...block, cells: block.cells.map(move) } : { ...block, passage: move(block.passage) };
}

/** A break in the source is a space, unless a typed bullet begins the next line. */
const TYPED_BULLET = /^\s*[·•▪▫■□◦‣⁃–—○●✓✔➢►→]\s/u;

/** A sign that was escaped or written as an entity stands apart from the text around it. */
const WORDS = new Set(['text', 'text_special', 'code_inline', 'image']);

function inlineOf(children: readonly Token[], first: number) {
  const text = new PassageBuilder();
  let [line, bold, lead, leading, links] = [first, 0, 0, true, 0];
  let [linked, plain, struck] = [0, 0, 0];
  for (const [i, child] of children.entries()) {
    if (child.type === 'strong_open') bold += 1;
    else if (child.type === 'strong_close') bold -= 1;
    else if (child.type === 'link_open') links += child.attrGet('href')?.startsWith('#') === true ? 1 : 0;
    else if (child.type === 'link_close') links = Math.max(0, links - 1);
    else if (child.type === 's_open') struck += 1;
    else if (child.type === 's_close') struck -= 1;
    else if (struck > 0) continue;
    else if (child.type === 'hardbreak' || (child.type === 'html_inline' && /^<br\b/i.test(child.content))) {
      text.break();
      line += child.type === 'hardbreak' ? 1 : 0;
    } else if (child.type === 'softbreak') {
      line += 1;
      if (TYPED_BULLET.test(children[i + 1]?.content ?? '')) text.break();
      else text.add(' ', line);
    } else if (WORDS.has(child.type)) {
      if (child.content.trim() === '') {
        text.add(child.content, line);
        continue;
      }
      if (child.type !== 'image') text.add(child.content, line);
      if (bold > 0 && leading) lead = text.length;
      else leading = false;
      if (links > 0) linked += 1;
      else plain += 1;
    }
  }
  return { passage: text.done(), lead, contents: linked > 0 && plain === 0 };
}
