/** A mistake in a configuration file, with its place; and the list that collects all of them before anything is said. */

export type ProblemCode =
  | 'CTL_SYNTAX'
  | 'CTL_ENCODING'
  | 'CTL_SIZE'
  | 'CTL_EMPTY'
  | 'CTL_DUPLICATE_KEY'
  | 'CTL_ALIAS'
  | 'CTL_MERGE_KEY'
  | 'CTL_NESTING'
  | 'CTL_RESERVED_NAME'
  | 'CTL_UNKNOWN_KEY'
  | 'CTL_MISSING_KEY'
  | 'CTL_TYPE'
  | 'CTL_VALUE'
  | 'CTL_LITERAL_SECRET'
  | 'CTL_URL'
  | 'CTL_ENVIRONMENT'
  | 'CTL_FILE'
  | 'CTL_DUPLICATE'
  | 'CTL_UNKNOWN_SYSTEM'
  | 'CTL_UNKNOWN_ACCOUNT'
  | 'CTL_UNKNOWN_DRIVER'
  | 'CTL_UNKNOWN_SAFEGUARD'
  | 'CTL_UNKNOWN_CONTROL'
  | 'CTL_UNKNOWN_CHECK'
  | 'CTL_UNKNOWN_PARAMETER'
  | 'CTL_UNKNOWN_PROCESSOR'
  | 'CTL_DATES'
  | 'CTL_EVIDENCE'
  | 'CTL_REGISTER'
  | 'CTL_CLAIM'
  | 'CTL_SECTION'
  | 'CTL_SECTION_END'
  | 'CTL_CONDITIONAL'
  | 'CTL_TOPIC'
  | 'CTL_UNCLAIMED'
  | 'CTL_NO_DRILL'
  | 'CTL_NO_LOGIN'
  | 'CTL_NO_TOTP'
  | 'CTL_NO_STATEMENT'
  | 'CTL_UNUSED';

export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong and what was wanted; free of secrets. */
  readonly message: string;
  /** As the user named it. */
  readonly file: string;
  /** 1-based; the characters from `column` on, on that line, that are meant. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** What to do. */
  readonly hint: string;
}

/** Whoever made more mistakes than this has the wrong file. */
const MAX_PROBLEMS = 300;

/** Offsets into the text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Collects problems of one file, in the order of their places. */
export class Problems {
  readonly #file: string;
  readonly #lineStarts: readonly number[];
  readonly #length: number;
  readonly #found: Problem[] = [];

  constructor(file: string, text: string) {
    this.#file = file;
    this.#lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
    this.#length = text.length;
  }

  add(code: ProblemCode, range: Range, message: string, hint: string): void {
    if (this.#found.length >= MAX_PROBLEMS) return;
    const { line, column } = this.position(range.start);
    const lineEnd = this.#lineStarts[line] ?? this.#length + 1;
    const length = Math.max(1, Math.min(range.end, lineEnd - 1) - range.start);
    if (this.#found.some((p) => p.line === line && p.column === column && p.message === message)) return;
    this.#found.push({ code, message, file: this.#file, line, column, length, hint });
  }

  /** A mistake in a file that this one names. */
  addIn(file: string, line: number, code: ProblemCode, message: string, hint: string): void {
    if (this.#found.length >= MAX_PROBLEMS) return;
    if (this.#found.some((p) => p.file === file && p.line === line && p.message === message)) return;
    this.#found.push({ code, message, file, line, column: 1, length: 1, hint });
  }

  /** 1-based line and column of an offset. */
  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 };
  }

  get count(): number {
    return this.#found.length;
  }

  list(): Problem[] {
    const order = (problem: Problem) => (problem.file === this.#file ? 0 : 1);
    return this.#found.toSorted((a, b) => order(a) - order(b) || a.line - b.line || a.column - b.column);
  }
}
