/** Text as a reader sees it, that remembers on which line of its source each part of it stands. */

export interface Passage {
  /** On one line, but for breaks (`\n`) that a reader sees. Without characters that nobody sees. */
  readonly text: string;
  /** From offset `at` on, the text comes from this line (1-based); in ascending order. */
  readonly lines: readonly LineMark[];
}

export interface LineMark {
  readonly at: number;
  readonly line: number;
}

/** Soft hyphens, zero-width and direction marks: they change nothing that is read. */
const UNSEEN = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/** Text in which nothing has to change to be shown: signs of ASCII with single spaces between. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Without unseen characters, white space as single spaces. Print signs stay as they are. */
export function asSeen(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** Collects a passage from pieces of source text, in order. */
export class PassageBuilder {
  readonly #parts: string[] = [];
  readonly #lines: LineMark[] = [];
  #length = 0;
  /** A space is owed before the next word. */
  #space = false;

  /** Adds text that begins on this line; line ends inside it are spaces. */
  add(text: string, line: number): void {
    if (PLAIN.test(text)) return this.#seen(text, line);
    let at = line;
    for (const piece of text.split(/\r\n|\n|\r/)) {
      if (at > line) this.#space = true;
      this.#word(piece, at);
      at += 1;
    }
  }

  /** A break that a reader sees. */
  break(): void {
    if (this.#length > 0 && this.#parts.at(-1) !== '\n') this.#push('\n');
    this.#space = false;
  }

  get length(): number {
    return this.#length;
  }

  done(): Passage {
    const text = this.#parts.join('').normalize('NFC');
    return { text: text.replace(/\n$/, ''), lines: this.#lines };
  }

  #word(piece: string, line: number): void {
    const seen = piece.replace(UNSEEN, '').replace(/\s+/g, ' ');
    if (seen.startsWith(' ')) this.#space = true;
    const words = seen.trim();
    if (words === '') return;
    this.#seen(words, line);
    this.#space = seen.endsWith(' ');
  }

  #seen(words: string, line: number): void {
    if (this.#space && this.#length > 0 && this.#parts.at(-1) !== '\n') this.#push(' ');
    this.#space = false;
    if (this.#lines.at(-1)?.line !== line) this.#lines.push({ at: this.#length, line });
    this.#push(words);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

export function passageOf(text: string, line: number): Passage {
  const builder = new PassageBuilder();
  builder.add(text, line);
  return builder.done();
}

/** The line on which this offset stands. */
export function lineAt(passage: Passage, offset: number): number {
  return passage.lines[indexAt(passage, offset)]?.line ?? 1;
}

/** A part of the passage, trimmed. */
export function part(passage: Passage, from: number, to: number): Passage {
  const raw = passage.text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const lines: LineMark[] = [{ at: 0, line: lineAt(passage, start) }];
  for (let i = indexAt(passage, start) + 1; i < passage.lines.length; i += 1) {
    const mark = passage.lines[i]!;
    if (mark.at >= to) break;
    lines.push({ at: mark.at - start, line: mark.line });
  }
  return { text: raw.trim(), lines };
}

function indexAt({ lines }: Passage, offset: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.at <= offset) low = middle;
    else high = middle;
  }
  return low;
}
