/**
 * A published statement as plain text or Markdown: its sections and their sentences. A heading is a short line that
 * stands alone and ends without punctuation, or a Markdown heading; the same with a number is a sub-heading and no
 * sentence. List items after a sentence that ends with a colon belong to that sentence.
 */

export interface Section {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** The text with every run of white space as one space. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** {@link normalise} without the marks of lists, quotes and headings at the start of lines. */
export function withoutMarks(text: string): string {
  return normalise(text.replace(LINE_MARK, ''));
}

const LINE_MARK = /^[ \t]*(?:[-*•–>]|#{1,6}|\d{1,3}[.)])[ \t]+/gm;
const BULLET = /^[ \t]*[-*•–][ \t]+/;
const NUMBERED = /^[ \t]*\d{1,3}[.)][ \t]+/;
const MARKDOWN_HEADING = /^[ \t]*#{1,6}[ \t]/;
const LONGEST_TITLE = 6;
const SENTENCE_END = /[.!?…]["'”’)]*$/;

/** All sections, the part before the first heading without a name. */
export function sectionsOf(text: string): Section[] {
  const sections: { heading: string; blocks: string[] }[] = [{ heading: '', blocks: [] }];
  for (const block of blocksOf(text)) {
    if (isHeading(block)) sections.push({ heading: withoutMarks(block), blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections.map(({ heading, blocks }) => ({ heading, sentences: sentencesOf(blocks) }));
}

/** Paragraphs, with each numbered or bulleted line a paragraph of its own. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    if (open && !BULLET.test(line) && !NUMBERED.test(line) && !MARKDOWN_HEADING.test(line))
      blocks.push(`${blocks.pop() ?? ''}\n${line}`);
    else blocks.push(line);
    open = !MARKDOWN_HEADING.test(line);
  }
  return blocks;
}

function isHeading(block: string): boolean {
  if (MARKDOWN_HEADING.test(block)) return !isSubHeading(block);
  return !BULLET.test(block) && !NUMBERED.test(block) && isTitle(block);
}

function isSubHeading(block: string): boolean {
  return /^(?:#{1,6}[ \t]+)?\d{1,3}[.)][ \t]/.test(block.trimStart()) && isTitle(block);
}

/** Few words and no punctuation; a longer line is a promise whose full stop was forgotten. */
function isTitle(block: string): boolean {
  const text = withoutMarks(block);
  return !block.includes('\n') && !endsSentence(text) && text.split(' ').length <= LONGEST_TITLE;
}

function sentencesOf(blocks: readonly string[]): string[] {
  const sentences: string[] = [];
  /** The mark that the next item of the list must have; undefined outside a list. */
  let list: 'any' | 'bullet' | number | undefined;
  for (const block of blocks) {
    const text = withoutMarks(block);
    const mark = BULLET.test(block) ? 'bullet' : NUMBERED.test(block) ? Number.parseInt(block.trim(), 10) : undefined;
    if (mark !== undefined && (list === mark || (list === 'any' && (mark === 'bullet' || mark === 1)))) {
      sentences.push(`${sentences.pop() ?? ''} ${text}`);
      list = mark === 'bullet' ? mark : mark + 1;
      continue;
    }
    if (!isSubHeading(block)) sentences.push(...split(text));
    list = text.endsWith(':') ? 'any' : undefined;
  }
  return sentences;
}

function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) || /[:;,]$/.test(text);
}

/** A dot after these does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:bijv|bv|art|nr|tel|incl|excl|ca|e\.g|i\.e|no|enz|o\.a|d\.w\.z|m\.b\.t|t\/m|Mr|Mrs|Dr|dhr|mevr)\.$/i;

function split(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]["'”’)]*\s+(?=["'“‘(]?[\p{Lu}\d])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(start, end))) continue;
    sentences.push(text.slice(start, end));
    start = match.index + match[0].length;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
