/** The sections that a name means, as people name them: number, "Artikel", case and colon decide nothing. */
import { fold, headingKey } from './fold.ts';
import type { Statement, StatementHeading } from './read.ts';

/** All headings of that name; those that agree with its number too, when there are such. */
export function headingsNamed({ headings }: Statement, name: string): readonly StatementHeading[] {
  const wanted = fold(name);
  const exact = headings.filter(({ text }) => fold(text) === wanted);
  if (exact.length > 0) return exact;
  const key = headingKey(name);
  return headings.filter(({ text }) => headingKey(text) === key);
}

/** Indexes of the units below these headings, each once, in order. */
export function unitsBelow(headings: readonly StatementHeading[]): number[] {
  const indexes = new Set<number>();
  for (const { from, to } of headings) for (let i = from; i < to; i += 1) indexes.add(i);
  return [...indexes].sort((a, b) => a - b);
}
