/**
 * Takes out of a page what may differ between two visitors who see the same: tokens, numbers and times, and what
 * scripts keep as text. A token of the session is in every view of one visitor and in none of another, so that
 * comparing views does not find it.
 */

/** Stands where something was taken out, alike for everybody. */
const GAP = '#';
/** Base64, hexadecimal, UUID; long words of a language too, of which a page has others. */
const LONG = /[A-Za-z0-9+/=_-]{16,}/g;
const HAS_DIGIT = /\p{N}/u;
/** As random letters are, and few words. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
/**
 * What comes first counts, so that a quotation mark in a comment opens nothing, nor a comment's slashes in a string.
 * What is never closed ends with its line or the program, so that nothing is read twice.
 */
const COMMENT_OR_STRING =
  /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|"(?:\\[\s\S]?|[^"\\\n])*(?:"(?:\s*:)?|\n|$)|'(?:\\[\s\S]?|[^'\\\n])*(?:'(?:\s*:)?|\n|$)|`(?:\\[\s\S]?|[^`\\])*(?:`|$)/g;

/** The words of a text, in lower case. */
export function steadyWords(text: string): string[] {
  const words = text.replaceAll(LONG, GAP).match(/[\p{L}\p{N}@.#-]+/gu) ?? [];
  return words.map((word) => (HAS_DIGIT.test(word) || MIXED_CASE.test(word) ? GAP : word.toLowerCase()));
}

/** A name as a whole, such as that of a field; names have capitals within. */
export function steadyName(name: string): string {
  const shorter = name.replaceAll(LONG, GAP);
  return HAS_DIGIT.test(shorter) ? GAP : shorter;
}

/** An address without its query; each part by itself. */
export function steadyAddress(address: string): string {
  return address.split(/[?#]/)[0]!.split('/').map(steadyName).join('/');
}

/** The names in a program and the keys of its objects, not the texts in it. */
export function steadyScript(script: string): string[] {
  const code = script.replaceAll(COMMENT_OR_STRING, (piece: string) => (/:$/.test(piece) ? piece : ' '));
  const names = code.match(/[A-Za-z_$][\w$]*/g) ?? [];
  return names.filter((name) => /^[A-Za-z_]{3,15}$/.test(name));
}
