/** What a page loads and where its forms send to, read with a real HTML parser. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlPage, HttpHop } from '../../model/evidence/http.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const MAX_LISTED = 500;

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
/** Relations by which a link element loads; others, such as `canonical`, only point. */
const LOADING_RELATIONS = ['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest', 'apple-touch-icon'];

/** Reads the page of this answer; null when it does not say that it is HTML. */
export function readPage(hop: HttpHop, body: string): HtmlPage | null {
  const type = hop.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const elements = [...elementsOf(parse(body))];
  const declaredBase = elements.find(({ tagName }) => tagName === 'base');
  const base = absolute(declaredBase ? attribute(declaredBase, 'href') : null, hop.url) ?? hop.url;
  const title = elements.find(({ tagName }) => tagName === 'title');
  return {
    title: title ? textOf(title).trim().slice(0, 300) : null,
    resources: kept(
      elements.flatMap((element) => resourcesOf(element, base)),
      ({ url }) => url,
    ),
    forms: kept(
      [
        ...elements
          .filter(({ tagName }) => tagName === 'form')
          .map((form) => ({
            method: (attribute(form, 'method') ?? 'get').toLowerCase(),
            action: absolute(attribute(form, 'action') || hop.url, base) ?? hop.url,
            hasPassword: [...elementsOf(form)].some(
              (element) => element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password',
            ),
          })),
        ...elements.flatMap((element) => sendingButton(element, base)),
      ],
      ({ action }) => action,
    ),
  };
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
  const { tagName } = element;
  if (tagName === 'link') {
    const relations = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (!relations.some((relation) => LOADING_RELATIONS.includes(relation))) return [];
    return listed(tagName, [attribute(element, 'href')], base);
  }
  if (tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'image')
    return listed(tagName, [attribute(element, 'src')], base);
  const name = LOADING[tagName];
  if (name === undefined) return [];
  const candidates = (attribute(element, 'srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return listed(tagName, [attribute(element, name), attribute(element, 'poster'), ...candidates], base);
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

/** The value of an attribute; null when the element does not have it. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** All elements below a node in document order, without recursion: nesting is the server's choice. */
export function* elementsOf(root: Node): Generator<Element> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node && node !== root) yield node;
    if ('content' in node) stack.push(node.content);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
}

/** The text below a node. */
export function textOf(root: Node): string {
  const parts: string[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
  }
  return parts.join('');
}
