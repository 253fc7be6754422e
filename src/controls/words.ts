/** Words in messages: values made safe to show, and the nearest known word to a misspelt one. */
import { renamedCheck } from '../model/renamed-checks.ts';

const SHOWN = 60;

/** The value in quotes, cut to a readable length, with control characters and reordering marks made visible. */
export function quote(value: string, limit = SHOWN): string {
  const short = value.length > limit ? `${value.slice(0, limit)}…` : value;
  return `"${visible(short)}"`;
}

/** Every character that moves the cursor, colours the terminal or changes the reading order becomes `\u{…}`. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]/g,
    (c) => (c === '\n' ? ' ' : `\\u{${c.codePointAt(0)!.toString(16)}}`),
  );
}

/** `"a", "b" or "c"`, at most ten of them. */
export function oneOf(words: readonly string[]): string {
  const shown = words.slice(0, 10).map((word) => quote(word));
  if (words.length > shown.length) return `${shown.join(', ')}, …`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

/** `did you mean "x"?` when some word is near, else the words to choose from. */
export function didYouMean(word: string, words: readonly string[], kind: string): string {
  const near = nearest(word, words);
  if (near !== undefined) return `did you mean ${quote(near)}?`;
  return words.length === 0 ? `there is no ${kind} yet; add it first` : `use ${oneOf(words)}`;
}

/** What to write instead of a check that is not among these; an earlier id leads to that of today. */
export function checkHint(id: string, known: readonly string[], kind: string): string {
  const now = renamedCheck(id);
  return now === undefined ? didYouMean(id, known, kind) : `it was renamed: use ${quote(now)}`;
}

/** The known word with the fewest edits from this one, when those are few for its length. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const wanted = word.toLowerCase().slice(0, 100);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { word: string; edits: number } | undefined;
  for (const candidate of words) {
    const edits = editsBetween(wanted, candidate.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { word: candidate, edits };
  }
  return best?.word;
}

/** Damerau-Levenshtein distance (adjacent letters swapped count as one edit), optimal string alignment. */
function editsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > a.length) return Math.max(a.length, b.length);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
