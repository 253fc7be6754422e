/** What an element makes a browser fetch by itself (HTML; W3C Mixed Content §4). */
import { html } from 'parse5';
import { loadedByCss } from './css.ts';
import { readDataUrl } from './data-url.ts';
import type { Element } from './parse.ts';
import { candidatesIn } from './srcset.ts';
import { attribute, textOf } from './tree.ts';

/** Elements that load, with the attribute that says what. */
const LOADING: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  frame: 'src',
  audio: 'src',
  video: 'src',
  source: 'src',
  embed: 'src',
  track: 'src',
  object: 'data',
};
/** Elements whose old attribute `background` is a picture. */
const BACKED = ['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'];
/** Relations by which a link element loads; others, such as `canonical`, only point. */
const LOADING_RELATIONS = [
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'prefetch',
  'prerender',
  'manifest',
  'apple-touch-icon',
  'apple-touch-icon-precomposed',
  'mask-icon',
];
/** Elements of SVG that load what their `href` or `xlink:href` names; the parser calls both `href`. */
const LOADING_IN_SVG = ['script', 'image', 'use', 'feImage'];
/** Style sheets in data: addresses within each other. */
const MAX_SHEETS = 4;

/** Absolute addresses, of HTTP and HTTPS only. */
export function loadedBy(element: Element, base: string): string[] {
  if (element.attrs.length === 0 && element.tagName !== 'style') return [];
  const css = [attribute(element, 'style') ?? '', element.tagName === 'style' ? textOf(element) : ''].filter(Boolean);
  const references = [...referencesOf(element), ...css.flatMap(loadedByCss), ...inDataSheet(element)];
  return references
    .filter((reference): reference is string => reference !== null && reference !== '')
    .map((reference) => (URL.canParse(reference, base) ? new URL(reference, base).href : ''))
    .filter((url) => /^https?:/.test(url))
    .map((url) => url.slice(0, 2048));
}

function referencesOf(element: Element): readonly (string | null)[] {
  const { tagName, namespaceURI } = element;
  const value = (name: string) => attribute(element, name);
  if (namespaceURI === html.NS.SVG) return inSvg(element);
  if (tagName === 'link') return loads(element) ? [value('href'), ...candidatesIn(value('imagesrcset') ?? '')] : [];
  if (tagName === 'input') return value('type')?.toLowerCase() === 'image' ? [value('src')] : [];
  if (tagName === 'script' && !isProgram(element)) return [];
  // A frame with srcdoc shows that, and not src.
  if (tagName === 'iframe' && value('srcdoc') !== null) return [];
  const name = LOADING[tagName];
  if (name === undefined) return BACKED.includes(tagName) ? [value('background')] : [];
  return [value(name), value('poster'), ...candidatesIn(value('srcset') ?? '')];
}

function loads(link: Element): boolean {
  const relations = (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  return relations.some((relation) => LOADING_RELATIONS.includes(relation));
}

/** A script of a type that is no program is data, and not fetched (HTML, "prepare the script element"). */
function isProgram(script: Element): boolean {
  const type = attribute(script, 'type') ?? '';
  return type === '' || /^\s*(?:module|(?:text|application)\/[\w.-]*(?:java|ecma|j|live)script[\d.]*)\s*$/i.test(type);
}

/** `href` and `xlink:href`, when both are there, and pictures that attributes of drawing name. */
function inSvg({ tagName, attrs }: Element): string[] {
  const hrefs = LOADING_IN_SVG.includes(tagName) ? attrs.filter(({ name }) => name === 'href') : [];
  const drawn = attrs.filter(({ name, value }) => name !== 'style' && value.includes('url('));
  return [...hrefs.map(({ value }) => value), ...drawn.flatMap(({ value }) => loadedByCss(value))];
}

/** What a style sheet that stands in the address of a link loads. */
function inDataSheet(element: Element): string[] {
  const isSheet = element.tagName === 'link' && /\bstylesheet\b/i.test(attribute(element, 'rel') ?? '');
  let sheets = isSheet ? [attribute(element, 'href') ?? ''] : [];
  const found: string[] = [];
  for (let depth = 0; depth < MAX_SHEETS && sheets.length > 0; depth++) {
    const loaded = sheets
      .map((sheet) => readDataUrl(sheet.trim()))
      .flatMap((sheet) => (sheet?.essence === 'text/css' ? loadedByCss(sheet.text) : []));
    found.push(...loaded);
    sheets = loaded;
  }
  // Nothing is relative to a data: address.
  return found.filter((url) => /^https?:/i.test(url));
}
