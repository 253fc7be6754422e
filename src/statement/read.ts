/** A statement's bytes to its headings and units. Never throws, whatever the bytes; says what to save instead. */
import type { Unit } from '../model/statement.ts';
import type { Block } from './block.ts';
import { headingKey } from './fold.ts';
import { isTitleLike } from './headings.ts';
import { readHtml } from './html.ts';
import { flagsOf } from './kinds.ts';
import { readMarkdown } from './markdown.ts';
import { lineAt } from './passage.ts';
import { readText } from './text.ts';
import { topicsOf } from './topics.ts';
import { unitsOf, type FoundHeading } from './units.ts';

export interface Statement {
  readonly headings: readonly StatementHeading[];
  readonly units: readonly Unit[];
}

/** Its units are `units.slice(from, to)`, those of deeper headings included. */
export interface StatementHeading {
  readonly text: string;
  readonly level: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The line may have been a promise, and was told as one too. */
  readonly doubtful: boolean;
}

export type StatementForm = 'html' | 'markdown' | 'text';
export type Unreadable = 'too-large' | 'not-utf8' | 'pdf' | 'word' | 'binary' | 'nests' | 'no-text';
export type ReadStatement =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly why: Unreadable };

/** A few hundred times the longest one that is published; more is no statement, and costs seconds and memory. */
export const MAX_STATEMENT = 10 * 1024 * 1024;

export interface ReadOptions {
  /** Its ending tells Markdown from plain text. */
  readonly file: string;
  /** Names of sections: a line of plain text that bears one is a heading. */
  readonly sections?: readonly string[];
}

export function readStatement(bytes: Uint8Array, { file, sections = [] }: ReadOptions): ReadStatement {
  if (bytes.byteLength > MAX_STATEMENT) return { ok: false, why: 'too-large' };
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.includes('%PDF-')) return { ok: false, why: 'pdf' };
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0') || start.startsWith('{\\rtf'))
    return { ok: false, why: 'word' };
  const text = decoded(bytes);
  if (text === undefined) return { ok: false, why: 'not-utf8' };
  return readDecoded(text, { file, sections });
}

/** The same of text that was decoded before, and is as long as it may be. */
export function readDecoded(text: string, { file, sections = [] }: ReadOptions): ReadStatement {
  if (text.includes('\0')) return { ok: false, why: 'binary' };
  const blocks = blocksOf(text, formOf(text, file), new Set(sections.map(headingKey)));
  if (blocks === undefined) return { ok: false, why: 'nests' };
  const statement = statementOf(blocks);
  return statement.units.length === 0 && statement.headings.length === 0
    ? { ok: false, why: 'no-text' }
    : { ok: true, statement };
}

function decoded(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function formOf(text: string, file: string): StatementForm {
  if (
    /\.x?html?$/i.test(file) ||
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
      text.slice(0, 2000),
    )
  )
    return 'html';
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(file)) return 'markdown';
  return /^#{1,6} \S.*\r?\n(?:.*\r?\n){1,200}?#{1,6} \S/m.test(text.slice(0, 20_000)) ? 'markdown' : 'text';
}

function blocksOf(text: string, form: StatementForm, named: ReadonlySet<string>): Block[] | undefined {
  if (form === 'text') return readText(text, named);
  const blocks = form === 'html' ? readHtml(text) : readMarkdown(text);
  return blocks === undefined ? undefined : withHeadings(blocks, named);
}

/** Where a page has no headings but its title, bold lines are headings; where it has none of these, lines are looked at. */
function withHeadings(blocks: readonly Block[], named: ReadonlySet<string>): Block[] {
  const isTitle = (block: Block, i: number) =>
    block.kind === 'heading' && blocks.slice(0, i).every(({ kind }) => kind !== 'heading');
  if (blocks.some((block, i) => block.kind === 'heading' && !isTitle(block, i))) return [...blocks];
  const bold = blocks.filter(isBoldLine);
  if (bold.length > 0)
    return blocks.map((block) => (isBoldLine(block) ? { kind: 'heading', level: 2, passage: block.passage } : block));
  return byLines(blocks, named);
}

function isBoldLine(block: Block): block is Block & { kind: 'paragraph' } {
  if (block.kind !== 'paragraph') return false;
  const { text } = block.passage;
  return text !== '' && block.lead === text.length && isTitleLike(text.replace(/:$/, ''));
}

/** Paragraphs as lines of plain text, so that the same rules find the headings among them. */
function byLines(blocks: readonly Block[], named: ReadonlySet<string>): Block[] {
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' && !block.passage.text.includes('\n') ? block.passage.text : '- …',
  );
  const found = readText(lines.join('\n\n'), named);
  const headings = new Map(
    found.flatMap((block) =>
      block.kind === 'heading' ? [[(lineAt(block.passage, 0) - 1) / 2, block.level] as const] : [],
    ),
  );
  return blocks.map((block, i) => {
    const level = headings.get(i);
    return level === undefined || block.kind !== 'paragraph'
      ? block
      : { kind: 'heading', level, passage: block.passage };
  });
}

function statementOf(blocks: readonly Block[]): Statement {
  const { units: raw, headings: found } = unitsOf(blocks);
  const headings = withEnds(found, raw.length);
  const paths = pathsOf(headings, raw.length);
  const units = raw.map((unit, i): Unit => {
    const { text, line, context, label, mark } = unit;
    const { topics, words } = topicsOf(unit);
    const { negated, conditional } = flagsOf(text, topics);
    return { text, line, context, label, mark, path: paths[i] ?? [], topics, words, negated, conditional };
  });
  return { headings, units };
}

/** A section goes on to the next heading of its level or a higher one. */
function withEnds(found: readonly FoundHeading[], units: number): StatementHeading[] {
  const open: { level: number; index: number }[] = [];
  const ends = found.map(() => units);
  for (const [index, { level, from }] of found.entries()) {
    while (open.length > 0 && open.at(-1)!.level >= level) ends[open.pop()!.index] = from;
    open.push({ level, index });
  }
  return found.map((heading, i) => ({ ...heading, to: ends[i]! }));
}

/** Per unit the headings above it. */
function pathsOf(headings: readonly StatementHeading[], units: number): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  let at = 0;
  let open: StatementHeading[] = [];
  let path: readonly string[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    while (at < headings.length && headings[at]!.from <= unit) {
      const next = headings[at]!;
      open = [...open.filter(({ level, to }) => level < next.level && to > unit), next];
      path = open.map(({ text }) => text);
      at += 1;
    }
    paths.push(path);
  }
  return paths;
}
