/** What a style sheet in a page loads: `@import`, `url(…)` and `image-set(…)` (CSS Syntax §4.3, CSS Images 4 §2.1). */

/** The addresses as they stand there, each once, relative ones too. */
export function loadedByCss(css: string): string[] {
  const text = withoutEscapes(withoutComments(css)).replaceAll(/@namespace\b[^;@]*;/gi, '');
  const found = [IMPORT, URL_FUNCTION, IMAGE_SET].flatMap((pattern) => [...text.matchAll(pattern)]);
  return [
    ...new Set(
      found.flatMap(([, ...groups]: (string | undefined)[]) => groups.find((group) => group !== undefined) ?? []),
    ),
  ];
}

const IMPORT = /@import\s*(?:"([^"]*)"|'([^']*)')/gi;
const URL_FUNCTION = /\b(?:url|src)\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))/gi;
/** Only what stands there as a whole address, for the strings in it may also be types. */
const IMAGE_SET = /["'](https?:[^"'\s]*)["']\s+(?:[\d.]+(?:x|dppx|dpi|dpcm)|type\()/gi;

/** What looks like a comment within a string or an address is none. */
function withoutComments(css: string): string {
  const pieces = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\(\s*[^"'()\s]+\s*\))|\/\*[\s\S]*?(?:\*\/|$)/gi;
  return css.replaceAll(pieces, (_all, kept: string | undefined) => kept ?? ' ');
}

/** `\68 ttp:` is `http:` (CSS Syntax §4.3.7). */
function withoutEscapes(css: string): string {
  return css.replaceAll(/\\(?:([0-9a-f]{1,6})[ \t\n\f\r]?|([^\n]))/gi, (_all, code?: string, character?: string) =>
    code === undefined ? (character ?? '') : codePoint(Number.parseInt(code, 16)),
  );
}

function codePoint(code: number): string {
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
