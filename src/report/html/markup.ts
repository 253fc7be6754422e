/**
 * The `html` template tag: every value is escaped unless it is Html itself, made by this tag.
 * It knows from the template's own text whether a value stands in text, in an attribute or in an address,
 * and refuses what does not belong there, so that no caller has to remember a rule.
 */
import { LANGS, type Text } from '../../model/text.ts';
import { visible } from '../visible.ts';

/** Markup that is safe to put in a page. The constructor is not exported: only this file makes it. */
class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  toString(): string {
    return this.source;
  }
}
export type Html = Markup;

/** The value of a `href` or `src`: made by {@link webAddress}, {@link fragment} or {@link imageData}. */
class Address {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}
export type SafeAddress = Address;

/** `false`, `null` and `undefined` give nothing; a Text gives both languages, each marked as such. */
export type Value = string | number | Html | SafeAddress | Text | false | null | undefined | readonly Value[];

export const nothing: Html = new Markup('');

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const places = placesOf(strings);
  let source = strings[0] ?? '';
  values.forEach((value, index) => {
    source += render(value, places[index] ?? 'text') + (strings[index + 1] ?? '');
  });
  return new Markup(source);
}

/** Puts constants of this program (style, script, the embedded documents) in the page as they are. */
export const trusted = (source: string): Html => new Markup(source);

export function join(parts: readonly Value[], separator: Html = nothing): Html {
  return new Markup(
    parts
      .map((part) => render(part, 'text'))
      .filter((part) => part !== '')
      .join(separator.source),
  );
}

/** An http or https address as it may stand in a `href`; null for every other scheme, and for what is not an address. */
export function webAddress(url: string): SafeAddress | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href, username, password } = new URL(url);
  const usable = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
  return usable ? new Address(href) : null;
}

/** A place in this page. */
export const fragment = (id: string): SafeAddress => new Address(`#${encodeURIComponent(visible(id))}`);

/** A file beside this page, by a name of our own making; null when it could lead anywhere else. */
export const beside = (path: string): SafeAddress | null =>
  /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/.test(path) ? new Address(path) : null;

/** An embedded image, of the kinds that browsers do not run scripts in when they stand in an `img`. */
export function imageData(uri: string): SafeAddress | null {
  return /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/.test(uri)
    ? new Address(uri)
    : null;
}

type PlaceKind = 'text' | 'attribute' | 'address';

function render(value: Value, place: PlaceKind): string {
  if (value === false || value === null || value === undefined) return '';
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => render(item, place)).join('');
  if (value instanceof Address) {
    if (place !== 'address') throw new TypeError('an address belongs in a href or src');
    return escape(value.source);
  }
  if (place === 'address')
    throw new TypeError('a href or src takes an address made by webAddress, fragment or imageData');
  if (typeof value === 'string') return escape(visible(value));
  if (typeof value === 'number') return String(value);
  if (place === 'attribute') throw new TypeError('an attribute takes a string or a number');
  return value instanceof Markup ? value.source : bothLanguages(value as Text);
}

/**
 * An `i` without its slant: the shortest element there is, and a page has thousands of these. A long beginning or end
 * that both languages have, such as a list of names, is written once.
 */
function bothLanguages({ nl: dutch, en: english }: Text): string {
  const text = { nl: visible(dutch), en: visible(english) };
  if (text.nl === text.en) return escape(text.nl);
  const start = sharedStart(text);
  const end = sharedEnd({ nl: text.nl.slice(start), en: text.en.slice(start) });
  const own = LANGS.map((lang) => `<i lang=${lang}>${escape(text[lang].slice(start, text[lang].length - end))}</i>`);
  return escape(text.nl.slice(0, start)) + own.join('') + escape(text.nl.slice(text.nl.length - end));
}

/** Shorter than this is not a list but a word that both languages happen to have. */
const WORTH_SHARING = 20;

/** Up to a space, so that no word is cut. */
function sharedStart({ nl, en }: Text): number {
  let length = 0;
  while (length < Math.min(nl.length, en.length) && nl[length] === en[length]) length += 1;
  const whole = nl.slice(0, length).lastIndexOf(' ') + 1;
  return whole < WORTH_SHARING ? 0 : whole;
}

function sharedEnd({ nl, en }: Text): number {
  let length = 0;
  while (length < Math.min(nl.length, en.length) && nl.at(-1 - length) === en.at(-1 - length)) length += 1;
  const whole = nl.slice(nl.length - length).indexOf(' ');
  return whole < 0 || length - whole < WORTH_SHARING ? 0 : length - whole;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const known = new WeakMap<TemplateStringsArray, readonly PlaceKind[]>();

/** Reads the template's own text once: where does each value stand? An unquoted attribute is a mistake. */
function placesOf(strings: TemplateStringsArray): readonly PlaceKind[] {
  const cached = known.get(strings);
  if (cached !== undefined) return cached;
  let before = '';
  const places = strings.slice(0, -1).map((chunk): PlaceKind => {
    before += chunk;
    const tag = before.lastIndexOf('<') > before.lastIndexOf('>') ? before.slice(before.lastIndexOf('<')) : null;
    before += 'x';
    if (tag === null) return 'text';
    const quoted = /\s([a-z][a-z0-9:-]*)="([^"]*)$/.exec(tag);
    if (quoted === null) throw new TypeError(`a value must stand in a quoted attribute: ${tag}`);
    const [, name, start] = quoted;
    if (name !== 'href' && name !== 'src') return 'attribute';
    if (start !== '') throw new TypeError(`a ${name} must be one whole value: ${tag}`);
    return 'address';
  });
  known.set(strings, places);
  return places;
}
