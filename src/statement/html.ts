/** A saved page into blocks. Bounded in nesting and elements, so that a page made to be slow is refused; never recursive. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import type { Block } from './block.ts';
import {
  attribute,
  factsOf,
  hiddenAddress,
  isContents,
  isElement,
  isLeftOut,
  type HtmlElement,
  type HtmlNode,
  type PageFacts,
} from './html-visible.ts';
import { PassageBuilder, type Passage } from './passage.ts';
import { looksLikeHead } from './table-head.ts';

const MAX_DEPTH = 250;
const MAX_ELEMENTS = 300_000;

/** The page's blocks; undefined when it nests as no page does. */
export function readHtml(source: string): Block[] | undefined {
  const document = parseBounded(source);
  if (document === undefined) return undefined;
  const facts = factsOf(document);
  return facts.roots.flatMap((root) => new Walk(facts).walk(root));
}

class TooMuch extends Error {}

/** undefined when it nests as no page does. */
export function parseBounded(source: string): DefaultTreeAdapterMap['document'] | undefined {
  let [depth, elements] = [0, 0];
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      elements += 1;
      if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) throw new TooMuch();
    },
    onItemPop: () => {
      depth -= 1;
    },
    // Where a node ends, and each of its attributes, is most of what a tree holds, and nothing of it is used.
    setNodeSourceCodeLocation: (node, location) => {
      node.sourceCodeLocation = location === null ? null : { ...NOWHERE, startLine: location.startLine };
    },
    updateNodeSourceCodeLocation: () => undefined,
  };
  try {
    return parse(source, { treeAdapter, sourceCodeLocationInfo: true });
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

const NOWHERE = { startLine: 1, startCol: 0, startOffset: 0, endLine: 0, endCol: 0, endOffset: 0 };

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ol p pre section summary table tbody thead tfoot tr td th caption ul'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);

type Step = { readonly node: HtmlNode; readonly leave: boolean };

/** One walk over the tree with a stack of its own. */
class Walk {
  readonly #facts: PageFacts;
  readonly #blocks: Block[] = [];
  #text = new PassageBuilder();
  #line = 1;
  #bold = 0;
  /** Length of the bold part with which the text begins, and whether it still goes on. */
  #lead = 0;
  #leading = true;
  #lists = 0;
  #pre = 0;
  /** The innermost of the elements that decide what a flushed text is. */
  readonly #owners: HtmlElement[] = [];
  readonly #tables: Table[] = [];

  constructor(facts: PageFacts) {
    this.#facts = facts;
  }

  walk(root: HtmlElement): Block[] {
    const stack: Step[] = [{ node: root, leave: false }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { node, leave } = step;
      if (!isElement(node)) this.#words(node);
      else if (leave) this.#leave(node);
      else if (node === root || !isLeftOut(node, this.#facts)) this.#enter(node, stack);
    }
    this.#flush();
    return this.#blocks;
  }

  #words(node: HtmlNode): void {
    if (node.nodeName !== '#text' || !('value' in node)) return;
    const line = node.sourceCodeLocation?.startLine ?? this.#line;
    const { value } = node;
    if (this.#pre > 0)
      for (const [i, own] of value.split('\n').entries()) {
        if (i > 0) this.#text.break();
        this.#text.add(own, line + i);
      }
    else this.#text.add(value, line);
    if (this.#bold === 0 && value.trim() !== '') this.#leading = false;
    else if (this.#leading) this.#lead = this.#text.length;
  }

  #enter(element: HtmlElement, stack: Step[]): void {
    const { tagName } = element;
    this.#line = element.sourceCodeLocation?.startLine ?? this.#line;
    if (tagName === 'br') return this.#text.break();
    const address = hiddenAddress(element);
    if (address !== undefined) return this.#text.add(address, this.#line);
    if ((tagName === 'ul' || tagName === 'ol') && isContents(element)) return;
    if (this.#isBlock(element)) this.#open(element);
    if (BOLD.has(tagName)) this.#bold += 1;
    stack.push({ node: element, leave: true });
    for (let i = element.childNodes.length - 1; i >= 0; i -= 1)
      stack.push({ node: element.childNodes[i]!, leave: false });
  }

  #open(element: HtmlElement): void {
    const { tagName } = element;
    this.#flush();
    if (tagName === 'ul' || tagName === 'ol') this.#lists += 1;
    if (tagName === 'pre') this.#pre += 1;
    if (tagName === 'table') this.#tables.push({ flow: isLayout(element), rows: 0, cells: [], heads: 0 });
    if (OWNERS.has(tagName) || attribute(element, 'role') === 'heading') this.#owners.push(element);
  }

  /** A button that opens a part stands above it as a block, unless it is in a heading. */
  #isBlock(element: HtmlElement): boolean {
    if (BLOCKS.has(element.tagName) || attribute(element, 'role') === 'heading') return true;
    const owner = this.#owners.at(-1);
    return (
      element.tagName === 'button' && (owner === undefined || owner === element || headingLevel(owner) === undefined)
    );
  }

  #leave(element: HtmlElement): void {
    const { tagName } = element;
    if (BOLD.has(tagName)) this.#bold -= 1;
    if (!this.#isBlock(element)) return;
    this.#flush();
    if (tagName === 'ul' || tagName === 'ol') this.#lists -= 1;
    if (tagName === 'pre') this.#pre -= 1;
    if (tagName === 'tr') this.#row(element);
    if (tagName === 'table') this.#tables.pop();
    if (tagName === 'dl' || tagName === 'details') this.#blocks.push({ kind: 'label-end' });
    if (this.#owners.at(-1) === element) this.#owners.pop();
  }

  /** The text so far, as what its place makes of it. */
  #flush(): void {
    const passage = this.#text.done();
    const lead = this.#lead;
    this.#text = new PassageBuilder();
    [this.#lead, this.#leading] = [0, true];
    const owner = this.#owners.at(-1);
    const table = this.#tables.at(-1);
    if (table?.flow === false && owner !== undefined && ['td', 'th'].includes(owner.tagName)) {
      if (passage.text !== '') addToCell(table, owner, passage);
      return;
    }
    if (passage.text === '') return;
    const level = owner === undefined ? undefined : headingLevel(owner);
    if (level !== undefined) this.#blocks.push({ kind: 'heading', level, passage });
    else if (['dt', 'summary', 'button'].includes(owner?.tagName ?? '')) this.#blocks.push({ kind: 'label', passage });
    else if (owner?.tagName === 'li' && this.#lists > 0)
      this.#blocks.push({ kind: 'item', depth: this.#lists - 1, passage, lead });
    else this.#blocks.push({ kind: 'paragraph', passage, lead });
  }

  #row(tr: HtmlElement): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.flow) return;
    const { cells, heads } = table;
    Object.assign(table, { cells: [], heads: 0, rows: table.rows + 1 });
    const passages = cells.map(({ passage }) => passage);
    if (passages.length === 0) return;
    const parent = tr.parentNode;
    const inHead = parent !== null && isElement(parent) && parent.tagName === 'thead';
    const isHead =
      inHead ||
      heads === passages.length ||
      (table.rows === 1 && heads === 0 && looksLikeHead(passages.map(({ text }) => text)));
    if (isHead) return;
    if (passages.length === 1) this.#blocks.push({ kind: 'paragraph', passage: passages[0]!, lead: 0 });
    else this.#blocks.push({ kind: 'row', cells: passages });
  }
}

const OWNERS = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dt',
  'dd',
  'summary',
  'button',
  'td',
  'th',
  'caption',
]);

interface Table {
  /** For the page's layout only: its cells hold blocks. */
  readonly flow: boolean;
  rows: number;
  cells: { readonly cell: HtmlElement; passage: Passage }[];
  heads: number;
}

function addToCell(table: Table, cell: HtmlElement, passage: Passage): void {
  const last = table.cells.at(-1);
  if (last?.cell === cell) {
    const lines = passage.lines.map(({ at, line }) => ({ at: at + last.passage.text.length + 1, line }));
    last.passage = { text: `${last.passage.text} ${passage.text}`, lines: [...last.passage.lines, ...lines] };
    return;
  }
  table.cells.push({ cell, passage });
  if (cell.tagName === 'th') table.heads += 1;
}

function headingLevel(element: HtmlElement): number | undefined {
  const own = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (own !== undefined) return Number(own);
  if (attribute(element, 'role') !== 'heading') return undefined;
  const level = Number(attribute(element, 'aria-level') ?? '2');
  return Number.isInteger(level) && level > 0 ? Math.min(level, 9) : 2;
}

/** Nodes of a table that are looked at to tell its kind. */
const ENOUGH = 2000;

function isLayout(table: HtmlElement): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '')) return true;
  const stack: HtmlNode[] = [table];
  let holdsBlocks = false;
  for (let seen = 0; seen < ENOUGH; seen += 1) {
    const node = stack.pop();
    if (node === undefined) break;
    if (!isElement(node)) continue;
    if (node.tagName === 'th') return false;
    if (/^(?:h[1-6]|ul|ol|table)$/.test(node.tagName) && node !== table) holdsBlocks = true;
    stack.push(...node.childNodes.slice(0, ENOUGH));
  }
  return holdsBlocks;
}
