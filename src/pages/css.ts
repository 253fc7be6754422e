/**
 * What a style sheet in a page loads: `@import`, `url(…)`, `src(…)` and `image-set(…)` (CSS Syntax §4.3, CSS Images 4 §2.1).
 * Read token by token, each character once.
 */
import { TooHeavyError } from '../model/errors.ts';

const MAX_ADDRESSES = 5_000;

/** The addresses as written, each once, relative ones too. @throws TooHeavyError */
export function loadedByCss(css: string): string[] {
  const found = new Set<string>();
  const open: string[] = [];
  let rule = '';
  for (const { type, value } of tokensOf(css)) {
    if (type === 'open') open.push(value);
    else if (type === 'close') open.pop();
    else if (type === 'rule') rule = value;
    else if (rule === 'namespace' || value === '') continue;
    else if (type === 'url') found.add(value);
    else if (LOADING.has(open.at(-1) ?? '')) found.add(value);
    else if (rule === 'import' && open.length === 0) {
      found.add(value);
      rule = '';
    }
    if (found.size > MAX_ADDRESSES) throw new TooHeavyError('addresses');
  }
  return [...found];
}

/** Functions whose strings are addresses; those of `type(…)` within an image set have a function of their own. */
const LOADING = new Set(['url', 'src', 'image-set', '-webkit-image-set']);

interface Token {
  /** `open` and `close` are brackets, with the function's name; `rule` is an at-rule's name, empty at its end. */
  readonly type: 'open' | 'close' | 'rule' | 'url' | 'string';
  readonly value: string;
}

function* tokensOf(css: string): Generator<Token> {
  for (let at = 0; at < css.length; ) {
    const character = css[at]!;
    if (css.startsWith('/*', at)) at = after(css, '*/', at + 2);
    else if (character === '"' || character === "'") {
      const { value, end } = stringAt(css, at);
      at = end;
      yield { type: 'string', value };
    } else if (character === '@' || character === '#') {
      const { value, end } = nameAt(css, at + 1);
      at = end;
      if (character === '@') yield { type: 'rule', value: value.toLowerCase() };
    } else if (character === '\\' || match(NAME, css, at) !== '') {
      const { value, end } = nameAt(css, at);
      at = end;
      if (css[at] !== '(') continue;
      at += 1;
      const address = value.toLowerCase() === 'url' ? addressAt(css, at) : null;
      at = address?.end ?? at;
      yield address === null ? { type: 'open', value: value.toLowerCase() } : { type: 'url', value: address.value };
    } else {
      at += 1;
      if ('([{'.includes(character)) yield { type: 'open', value: '' };
      if (')]}'.includes(character)) yield { type: 'close', value: '' };
      if (';{'.includes(character)) yield { type: 'rule', value: '' };
    }
  }
}

interface Piece {
  readonly value: string;
  readonly end: number;
}

/** The address without quotes of `url(…)`, empty when it is malformed; null when quotes follow (§4.3.6). */
function addressAt(css: string, start: number): Piece | null {
  const from = start + match(SPACES, css, start).length;
  if (css[from] === '"' || css[from] === "'") return null;
  const { value, end } = piecesAt(css, from, ADDRESS);
  const close = end + match(SPACES, css, end).length;
  if (close >= css.length || css[close] === ')') return { value, end: close + 1 };
  return { value: '', end: after(css, ')', close) };
}

/** A string ends at its quote, or before a line break that is not escaped (§4.3.5). */
function stringAt(css: string, start: number): Piece {
  const { value, end } = piecesAt(css, start + 1, css[start] === '"' ? DOUBLE : SINGLE);
  return { value, end: css[end] === css[start] ? end + 1 : Math.max(end, start + 1) };
}

function nameAt(css: string, start: number): Piece {
  const { value, end } = piecesAt(css, start, NAME);
  // A backslash that escapes nothing is a character by itself.
  return { value, end: end === start && css[start] === '\\' ? start + 1 : end };
}

/** Characters of this kind, and escaped ones: `\68 ttp:` is `http:` (§4.3.7). */
function piecesAt(css: string, start: number, kind: RegExp): Piece {
  const pieces: string[] = [];
  let at = start;
  for (;;) {
    const plain = match(kind, css, at);
    const escaped = match(ESCAPE, css, at + plain.length);
    pieces.push(plain, characterOf(escaped));
    at += plain.length + escaped.length;
    if (escaped === '') return { value: pieces.join(''), end: at };
  }
}

function characterOf(escaped: string): string {
  const code = Number.parseInt(escaped.slice(1), 16);
  if (!/^\\[0-9a-f]/i.test(escaped)) return escaped.slice(1).replace(/^[\n\f\r]+$/, '');
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}

function match(kind: RegExp, text: string, at: number): string {
  kind.lastIndex = at;
  return kind.exec(text)?.[0] ?? '';
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

const NAME = /[-\w\u0080-\uffff]+/y;
const ADDRESS = /[^\s"'()\\]+/y;
const DOUBLE = /[^"\\\n\r\f]+/y;
const SINGLE = /[^'\\\n\r\f]+/y;
const SPACES = /\s+/y;
const ESCAPE = /\\(?:[0-9a-f]{1,6}(?:\r\n|[ \t\n\r\f])?|\r\n|[\s\S])/iy;
