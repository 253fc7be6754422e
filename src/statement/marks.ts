/** The marks before an item that somebody typed: bullets, numbers, letters. */

const BULLET = /^[-*+•·▪▫■□◦‣⁃–—○●✓✔➢►→]\s+/u;
/** `1.`, `2)`, `(3)`, `3.1`, `3.1.`; a bare number is none, for "7 jaar" begins with one. */
const NUMBER = /^(?:\(\d{1,3}\)|\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,4}[.)]?)\s+/u;
/** `a.`, `b)`, `(c)`, `iv.` */
const LETTER = /^(?:\((?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})[.)])\s+/u;

export interface Marked {
  readonly mark: string;
  readonly kind: 'bullet' | 'number' | 'letter';
  /** Where the words begin. */
  readonly length: number;
}

export function markOf(text: string): Marked | undefined {
  for (const [kind, pattern] of [
    ['bullet', BULLET],
    ['number', NUMBER],
    ['letter', LETTER],
  ] as const) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found.length < text.length) return { kind, mark: found.trim(), length: found.length };
  }
  return undefined;
}

/** What a mark says of the statement: a bullet nothing, a number its place. */
export const saidMark = ({ kind, mark }: Marked): string => (kind === 'bullet' ? '' : mark);
