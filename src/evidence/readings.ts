/**
 * What a text may say once it is decoded: at each place the character itself, and every character that an escape which
 * begins there may stand for (percent-encoding, entities of HTML, escapes of JSON and scripts), however often it was
 * encoded. Readings that exclude each other stand side by side, since nobody knows which encoder wrote the text.
 */
import { fold } from './fold.ts';

export interface Reading {
  /** Where the text goes on. */
  readonly to: number;
  /** One character as it is, or as the escape says. */
  readonly char: string;
  /** The same as it is compared. */
  readonly folded: string;
}
/** By place in the text. */
export type Readings = readonly (readonly Reading[])[];

/** The text may not be what it seems: it holds a sign by which escapes begin, or letters that have several forms. */
export const MAY_BE_ENCODED = /[%&\\+\u0080-\uffff]/;

/** Null when the text has more readings than any honest one. */
export function readingsOf(text: string): Readings | null {
  const reader = new Reader(text);
  for (let at = text.length - 1; at >= 0; at--) reader.read(at);
  return reader.readings();
}

/** Escapes, and the first byte of a character in UTF-8. */
const BEGINS = /^[%&\\+\u00c2-\u00f4]$/;
/** Steps for one character of the text; nested encodings of real servers take about twenty. */
const MOST_STEPS = 2_000;
const MOST_AT_ONE_PLACE = 64;

type Span = readonly [to: number, said: string];

class Reader {
  readonly #text: string;
  readonly #at: Reading[][] = [];
  #steps: number;

  constructor(text: string) {
    this.#text = text;
    this.#steps = MOST_STEPS * (text.length + 10);
  }

  readings(): Readings | null {
    return this.#steps < 0 ? null : this.#at;
  }

  /** Everything behind this place was read before. */
  read(at: number): void {
    const found: Reading[] = [];
    this.#at[at] = found;
    found.push({ to: at + 1, char: this.#text[at]!, folded: foldedChar(this.#text[at]!) });
    for (let next = 0; next < found.length && this.#steps >= 0; next++) {
      const { char, to } = found[next]!;
      if (BEGINS.test(char)) for (const [end, said] of this.#decoded(char, to)) add(found, end, said);
      if (found.length > MOST_AT_ONE_PLACE) this.#steps = -1;
    }
  }

  /** What an escape says that begins with this character and goes on at `to`. */
  #decoded(char: string, to: number): Span[] {
    switch (char) {
      case '%':
        return [...this.#codeUnits(to, 2), ...this.#after(to, 'u', (at) => this.#codeUnits(at, 4))];
      case '&':
        return this.#entities(to);
      case '\\':
        return this.#backslash(to);
      case '+':
        return [[to, ' ']];
      default:
        return this.#utf8(char, to);
    }
  }

  #backslash(to: number): Span[] {
    return [
      ...this.#after(to, 'u', (at) => [...this.#codeUnits(at, 4), ...this.#braced(at)]),
      ...this.#after(to, 'x', (at) => this.#codeUnits(at, 2)),
      ...this.#words(to, /^[0-3]?[0-7]{1,2}$/).map(([end, digits]): Span => [end, charOf(parseInt(digits, 8))]),
      ...this.#each(to).map(({ to: end, char }): Span => [end, CONTROLS[char] ?? char]),
    ];
  }

  /** `\u{1f600}` of scripts. */
  #braced(to: number): Span[] {
    return this.#after(to, '{', (at) =>
      this.#words(at, /^[0-9a-f]{1,6}$/i).flatMap(([end, digits]) =>
        this.#after(end, '}', (after): Span[] => [[after, charOf(parseInt(digits, 16))]]),
      ),
    );
  }

  #entities(to: number): Span[] {
    const numeric = this.#after(to, '#', (at) => [
      ...this.#words(at, /^\d{1,7}$/).map(([end, digits]): Span => [end, charOf(Number(digits))]),
      ...this.#after(at, 'x', (hex) =>
        this.#words(hex, /^[0-9a-f]{1,6}$/i).map(([end, digits]): Span => [end, charOf(parseInt(digits, 16))]),
      ),
    ]);
    const named = this.#words(to, /^[a-z]{1,6}[0-9]{0,2}$/i).flatMap(([end, name]): Span[] =>
      [name, name.toLowerCase()].flatMap((one) =>
        Object.hasOwn(ENTITIES, one) ? [[end, ENTITIES[one]!] as const] : [],
      ),
    );
    // Browsers take most entities without their end sign too.
    return [...numeric, ...named].flatMap(([end, said]) => [
      [end, said] as const,
      ...this.#after(end, ';', (after) => [[after, said]]),
    ]);
  }

  /** A character of UTF-8, of which each byte was decoded by itself, or read as Latin-1. */
  #utf8(char: string, to: number): Span[] {
    const first = char.charCodeAt(0);
    const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let open: Span[] = [[to, char]];
    for (let count = 1; count < length; count++)
      open = open.flatMap(([at, bytes]) =>
        this.#each(at).flatMap(({ to: end, char: byte }): Span[] =>
          /^[\u0080-\u00bf]$/.test(byte) ? [[end, bytes + byte]] : [],
        ),
      );
    return open.flatMap(([end, bytes]): Span[] => {
      const said = Buffer.from(bytes, 'latin1').toString('utf8');
      return said.includes('\ufffd') && bytes !== '\u00ef\u00bf\u00bd' ? [] : [[end, said]];
    });
  }

  #codeUnits(to: number, digits: number): Span[] {
    return this.#words(to, HEX[digits]!)
      .filter(([, said]) => said.length === digits)
      .map(([end, said]) => [end, String.fromCharCode(parseInt(said, 16))]);
  }

  #after(to: number, sign: string, then: (at: number) => readonly Span[]): Span[] {
    return this.#each(to).flatMap(({ to: end, char }) =>
      char === sign || char === sign.toUpperCase() ? then(end) : [],
    );
  }

  /** Every word from this place on, of whatever length, whose beginnings are of this form too. */
  #words(to: number, form: RegExp): Span[] {
    const found: Span[] = [];
    let open: Span[] = [[to, '']];
    while (open.length > 0) {
      open = open.flatMap(([at, word]) =>
        this.#each(at).flatMap(({ to: end, char }): Span[] => (form.test(word + char) ? [[end, word + char]] : [])),
      );
      found.push(...open);
    }
    return found;
  }

  #each(at: number): readonly Reading[] {
    const readings = this.#steps < 0 ? [] : (this.#at[at] ?? []);
    this.#steps -= 1 + readings.length;
    return readings;
  }
}

function add(found: Reading[], to: number, char: string): void {
  if (!found.some((one) => one.to === to && one.char === char)) found.push({ to, char, folded: foldedChar(char) });
}

function foldedChar(char: string): string {
  const known = FOLDED.get(char);
  if (known !== undefined) return known;
  const folded = fold(char);
  // What servers write in one language fits; hostile texts may not fill the memory.
  if (FOLDED.size < 2_000) FOLDED.set(char, folded);
  return folded;
}

const FOLDED = new Map<string, string>();

function charOf(code: number): string {
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

const HEX: Readonly<Record<number, RegExp>> = { 2: /^[0-9a-f]{1,2}$/i, 4: /^[0-9a-f]{1,4}$/i };
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** The entities of HTML 4 up to U+00FF, in their order from U+00A0 on, which is what PHP's htmlentities makes of letters. */
const LATIN_1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
 micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
 Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
 Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
 icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€' },
  ...Object.fromEntries(LATIN_1.split(/\s+/).map((name, index) => [name, String.fromCharCode(0xa0 + index)])),
};
