/** Texts as they are compared: the same whatever their case, and whether an accent is a part of its letter or follows it. */
export function fold(text: string): string {
  if (/^[\0-\u007f]*$/.test(text)) return foldAscii(text);
  return foldAscii(Array.from(text, (char) => sameCase(sameCase(char.normalize('NFD')))).join(''));
}

/** Of ASCII, place by place. Browsers make a slash of a backslash in an address (WHATWG URL, “special” schemes). */
export function foldAscii(text: string): string {
  return text.toLowerCase().replaceAll('\\', '/');
}

/** By way of the capitals, for letters that have several small ones; twice for those whose capital has a small one of its own. */
function sameCase(text: string): string {
  return Array.from(text.toUpperCase(), (char) => char.toLowerCase()).join('');
}
