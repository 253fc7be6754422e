/** What a page loads and where its forms send to, read with a real HTML parser. */
import { html } from 'parse5';
import type { HtmlPage, HttpHop } from '../model/evidence/http.ts';
import { loadedByCss } from './css.ts';
import { formOwnerIn } from './form-owner.ts';
import { parseHtml, type Element, type Parsed } from './parse.ts';
import { refreshTarget } from './refresh.ts';
import { candidatesIn } from './srcset.ts';
import { attribute, elementsOf, textOf } from './tree.ts';

const MAX_LISTED = 500;
/** Pages within a page: each is in an attribute of the one around it. */
const MAX_NESTED = 8;

/** Elements that make a browser fetch something by itself, with the attribute that says what (HTML, "mixed content"). */
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

/** What became of the body on its way to text. */
export interface Body {
  readonly text: string;
  readonly unread?: HtmlPage['unread'];
}

/** Reads the page of this answer; null when it does not say that it is HTML. @throws TooHeavyError */
export function readPage(hop: HttpHop, body: Body): HtmlPage | null {
  const type = hop.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const documents = [...documentsIn(parseHtml(body.text), hop.url)];
  const unread = body.unread ?? (documents.some(({ isCut }) => isCut) ? 'cut-off' : undefined);
  const title = documents[0]?.elements.find(({ tagName }) => tagName === 'title');
  return {
    title: title ? textOf(title).trim().slice(0, 300) : null,
    resources: kept(
      documents.flatMap(({ elements, base }) => elements.flatMap((element) => resourcesOf(element, base))),
      ({ url }) => url,
    ),
    forms: kept(documents.flatMap(formsIn), ({ action }) => action),
    ...refreshIn(documents[0]!),
    ...(unread === undefined ? {} : { unread }),
  };
}

/** The one that leads to plain HTTP when there are several. */
function refreshIn({ elements, base }: Part): Pick<HtmlPage, 'refresh'> {
  const targets = elements
    .filter(({ tagName }) => tagName === 'meta')
    .filter((meta) => attribute(meta, 'http-equiv')?.trim().toLowerCase() === 'refresh')
    .flatMap((meta) => refreshTarget(attribute(meta, 'content') ?? '', base) ?? []);
  const refresh = targets.find((url) => url.startsWith('http:')) ?? targets[0];
  return refresh === undefined ? {} : { refresh };
}

interface Part {
  readonly parsed: Parsed;
  readonly elements: readonly Element[];
  readonly url: string;
  readonly base: string;
  /** Holds pages deeper than is read. */
  readonly isCut: boolean;
}

/** The page, and the pages that stand in `srcdoc` of its frames, with what relative addresses in each are relative to. */
function* documentsIn(parsed: Parsed, url: string, fallback = url, depth = 0): Generator<Part> {
  const elements = [...elementsOf(parsed.document)];
  // The first with an address; one that names a target only is none (HTML, "document base URL").
  const declared = elements.find((element) => element.tagName === 'base' && attribute(element, 'href') !== null);
  const base = absolute(declared ? attribute(declared, 'href') : null, fallback) ?? fallback;
  const within = elements.flatMap((element) =>
    element.tagName === 'iframe' ? (attribute(element, 'srcdoc') ?? []) : [],
  );
  const isCut = depth === MAX_NESTED && within.length > 0;
  yield { parsed, elements, url, base, isCut };
  if (isCut) return;
  for (const page of within) yield* documentsIn(parseHtml(page), url, base, depth + 1);
}

function formsIn({ parsed, elements, url, base }: Part): HtmlPage['forms'] {
  const ownerOf = formOwnerIn(parsed);
  const withPassword = new Set(elements.filter(isPassword).map(ownerOf));
  return [
    ...elements
      .filter(({ tagName }) => tagName === 'form')
      .map((form) => ({
        method: (attribute(form, 'method') ?? 'get').toLowerCase(),
        action: absolute(attribute(form, 'action') || url, base) ?? url,
        hasPassword: withPassword.has(form),
      })),
    ...elements.flatMap((element) => sendingButton(element, base)),
  ];
}

function isPassword(element: Element): boolean {
  return element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password';
}

/** Not more than is worth keeping; what goes over plain HTTP comes first, so that filling a page up hides nothing. */
function kept<T>(all: readonly T[], urlOf: (one: T) => string): readonly T[] {
  if (all.length <= MAX_LISTED) return all;
  const isPlain = (one: T) => urlOf(one).startsWith('http:');
  return [...all.filter(isPlain), ...all.filter((one) => !isPlain(one))].slice(0, MAX_LISTED);
}

/** A button may send its form to another address than the form says. */
function sendingButton(element: Element, base: string): HtmlPage['forms'] {
  const action = ['button', 'input'].includes(element.tagName)
    ? absolute(attribute(element, 'formaction'), base)
    : null;
  if (action === null) return [];
  return [{ method: (attribute(element, 'formmethod') ?? 'get').toLowerCase(), action, hasPassword: false }];
}

function resourcesOf(element: Element, base: string): HtmlPage['resources'] {
  const css = [attribute(element, 'style') ?? '', element.tagName === 'style' ? textOf(element) : ''];
  return listed(element.tagName, [...referencesOf(element), ...css.flatMap(loadedByCss)], base);
}

function referencesOf(element: Element): readonly (string | null)[] {
  const { tagName, namespaceURI } = element;
  const value = (name: string) => attribute(element, name);
  if (namespaceURI === html.NS.SVG) return LOADING_IN_SVG.includes(tagName) ? hrefsOf(element) : [];
  if (tagName === 'link') {
    const relations = (value('rel') ?? '').toLowerCase().split(/\s+/);
    if (!relations.some((relation) => LOADING_RELATIONS.includes(relation))) return [];
    return [value('href'), ...candidatesIn(value('imagesrcset') ?? '')];
  }
  if (tagName === 'input') return value('type')?.toLowerCase() === 'image' ? [value('src')] : [];
  const name = LOADING[tagName];
  if (name === undefined) return BACKED.includes(tagName) ? [value('background')] : [];
  return [value(name), value('poster'), ...candidatesIn(value('srcset') ?? '')];
}

/** `href` and `xlink:href`, when both are there. */
function hrefsOf({ attrs }: Element): string[] {
  return attrs.filter(({ name }) => name === 'href').map(({ value }) => value);
}

function listed(element: string, references: readonly (string | null)[], base: string): HtmlPage['resources'] {
  return references
    .filter((reference): reference is string => reference !== null && reference !== '')
    .map((reference) => absolute(reference, base))
    .filter((url): url is string => url !== null && /^https?:/.test(url))
    .map((url) => ({ element, url: url.slice(0, 2048) }));
}

function absolute(reference: string | null, base: string): string | null {
  return reference !== null && URL.canParse(reference, base) ? new URL(reference, base).href : null;
}
