/** What decides whether two texts say the same: letters, digits and signs of value, and nothing of typography. */

/** A point, comma, stroke or dash decides between two digits only: 1.3, 10,50, 2018-04-16. */
const DROPPED = /[^\p{L}\p{N}\p{M}%+<>=@#&\p{Sc}]+/gu;
const BETWEEN_DIGITS = /^[.,:/-]$/;

/** Two texts with the same fold differ in what cannot be read aloud: quotes, dashes, spaces, marks, case. */
export function fold(text: string): string {
  // Compatibility forms: ligatures, full-width letters, the one-character ellipsis, hard spaces.
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}\u034f]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();
  if (!/\p{N}/u.test(plain)) return plain.replace(DROPPED, '');
  return plain.replace(DROPPED, (run, at: number) => {
    const digits = /\p{N}/u.test(plain[at - 1] ?? '') && /\p{N}/u.test(plain[at + run.length] ?? '');
    if (!digits) return '';
    return BETWEEN_DIGITS.test(run) ? run : ' ';
  });
}

/** The same, each text folded once: introductions and labels come back with every unit below them. */
export function foldOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let folded = known.get(text);
    if (folded === undefined) known.set(text, (folded = fold(text)));
    return folded;
  };
}

/** What the parts fold to when they are joined by spaces. */
export function joinedFolds(folds: readonly string[]): string {
  return folds.reduce((all, one) => all + (/\p{N}$/u.test(all) && /^\p{N}/u.test(one) ? ' ' : '') + one, '');
}

/** "Artikel 7: ", "§ 3.1 ", "9. ", "b) " at the start of a heading. */
const NUMBER =
  /^(?:(?:artikel|article|art\.?|sectie|section|hoofdstuk|chapter|paragraaf|paragraph|deel|part|§)\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivx]{1,5}|[a-z])[.):]+|\d{1,3}(?:\.\d{1,3}){0,4}(?=\s))[\s.:–—-]*/iu;
const WORDED_NUMBER =
  /^(?:artikel|article|art\.?|sectie|section|hoofdstuk|chapter|paragraaf|paragraph|deel|part|§)\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivx]{1,5})[\s.:–—-]*/iu;

/** The heading without its number. */
export function withoutNumber(heading: string): string {
  const text = heading.trim();
  const rest = text.replace(WORDED_NUMBER, '').replace(NUMBER, '').trim();
  return rest === '' ? text : rest;
}

/** By this headings and the names that people give them are compared. */
export const headingKey = (heading: string): string => fold(withoutNumber(heading));
