/** What a page loads, where its forms send to and where it leads on to, read with a real HTML parser. */
import type { HtmlPage } from '../model/evidence/http.ts';
import { readDataUrl } from './data-url.ts';
import { formOwnerIn } from './form-owner.ts';
import { loadedBy } from './loading.ts';
import type { Markup } from './mime.ts';
import { parseHtml, type Element, type Parsed } from './parse.ts';
import { refreshTarget } from './refresh.ts';
import { attribute, elementsOf, textOf } from './tree.ts';
import { readXml } from './xml-page.ts';

const MAX_LISTED = 500;
/** Pages within a page: each is in an attribute of the one around it. */
const MAX_NESTED = 8;
const MAX_POLICIES = 20;

export interface ReadPage {
  readonly page: HtmlPage;
  /** Where `<meta http-equiv=refresh>` leads, each absolute. */
  readonly refreshes: readonly string[];
}

/** What became of the body on its way to text. */
export interface Body {
  readonly text: string;
  readonly unread?: HtmlPage['unread'];
}

/** The page that this markup is; null when it is none. @throws TooHeavyError */
export function readMarkup(url: string, body: Body, markup: NonNullable<Markup>): ReadPage | null {
  return markup === 'html' ? readPage(url, body) : readXmlPage(url, body);
}

/** The page that this HTML is. */
export function readPage(url: string, body: Body): ReadPage {
  const reading = new Reading();
  const { title, refreshes } = reading.read({
    parsed: parseHtml(body.text),
    url,
    fallback: url,
    depth: 0,
    upgraded: false,
  });
  const unread = body.unread ?? (reading.isCut ? 'cut-off' : undefined);
  const page = {
    title,
    resources: kept(reading.resources, ({ url }) => url),
    forms: kept(reading.forms, ({ action }) => action),
    ...(reading.policies.length === 0 ? {} : { policies: reading.policies.slice(0, MAX_POLICIES) }),
    ...(unread === undefined ? {} : { unread }),
  };
  return { page, refreshes };
}

/** The page that this XML is; null when it is none. */
export function readXmlPage(url: string, body: Body): ReadPage | null {
  const xml = readXml(body.text);
  if (xml === null) return null;
  const read = readPage(url, { ...body, text: xml.html });
  return xml.isUnsure ? { ...read, page: { ...read.page, unread: read.page.unread ?? 'unsure-markup' } } : read;
}

interface Part {
  readonly parsed: Parsed;
  readonly url: string;
  /** What relative addresses are relative to when the document does not say. */
  readonly fallback: string;
  readonly depth: number;
  /** Browsers fetch its parts over HTTPS, whatever it says (Upgrade Insecure Requests §3.1). */
  readonly upgraded: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One page and the pages in its frames. */
class Reading {
  readonly resources: Mutable<HtmlPage['resources'][number]>[] = [];
  readonly forms: Mutable<HtmlPage['forms'][number]>[] = [];
  /** Of the page itself, and not of those in it. */
  readonly policies: string[] = [];
  /** Pages in pages go deeper than is read. */
  isCut = false;

  read(part: Part): { title: string | null; refreshes: string[] } {
    const elements = [...elementsOf(part.parsed.document)];
    const base = baseOf(elements, part.fallback);
    const fieldsOf = fieldsByForm(part.parsed, elements);
    const refreshes: string[] = [];
    let { upgraded } = part;
    for (const element of elements) {
      if (element.tagName === 'meta') {
        const policy = policyOf(element);
        if (policy !== null && part.depth === 0) this.policies.push(policy.slice(0, 2048));
        upgraded ||= policy !== null && UPGRADES.test(policy);
        refreshes.push(...refreshOf(element, base));
        continue;
      }
      const mark = upgraded ? { upgraded: true as const } : {};
      for (const url of loadedBy(element, base)) this.resources.push({ element: element.tagName, url, ...mark });
      for (const form of sentBy(element, part.url, base, fieldsOf)) this.forms.push({ ...form, ...mark });
      this.#readWithin(element, { ...part, upgraded }, base);
    }
    const title = elements.find(({ tagName }) => tagName === 'title');
    return { title: title ? textOf(title).trim().slice(0, 300) : null, refreshes };
  }

  /** The page in `srcdoc` of a frame, or in the data: address of one. */
  #readWithin(element: Element, part: Part, base: string): void {
    const source = FRAMES[element.tagName];
    if (source === undefined) return;
    const srcdoc = element.tagName === 'iframe' ? attribute(element, 'srcdoc') : null;
    const data = srcdoc === null ? readDataUrl((attribute(element, source) ?? '').trim()) : null;
    const text = srcdoc ?? textOfPage(data);
    if (text === null) return;
    if (part.depth === MAX_NESTED) {
      this.isCut = true;
      return;
    }
    // Nothing is relative to a data: address.
    const place = srcdoc === null ? { url: 'data:,', fallback: 'data:,' } : { url: part.url, fallback: base };
    this.read({ ...part, ...place, parsed: parseHtml(text), depth: part.depth + 1 });
  }
}

/** Elements that show another page, with the attribute that says which. */
const FRAMES: Readonly<Record<string, string>> = { iframe: 'src', frame: 'src', embed: 'src', object: 'data' };

function textOfPage(data: ReturnType<typeof readDataUrl>): string | null {
  if (data === null) return null;
  if (data.essence === 'text/html') return data.text;
  return /^(?:text|application)\/xml$|\+xml$/.test(data.essence) ? (readXml(data.text)?.html ?? null) : null;
}

/** The first with an address; one that names a target only is none (HTML, "document base URL"). */
function baseOf(elements: readonly Element[], fallback: string): string {
  const declared = elements.find((element) => element.tagName === 'base' && attribute(element, 'href') !== null);
  return (declared && absolute(attribute(declared, 'href') ?? '', fallback)) ?? fallback;
}

/** A policy counts in the head only (HTML, "content security policy" of http-equiv). */
function policyOf(meta: Element): string | null {
  const isPolicy = attribute(meta, 'http-equiv')?.trim().toLowerCase() === 'content-security-policy';
  return isPolicy && meta.parentNode?.nodeName === 'head' ? attribute(meta, 'content') : null;
}

const UPGRADES = /(?:^|[;,])\s*upgrade-insecure-requests\s*(?:[;,]|$)/i;

function refreshOf(meta: Element, base: string): string[] {
  if (attribute(meta, 'http-equiv')?.trim().toLowerCase() !== 'refresh') return [];
  const target = refreshTarget(attribute(meta, 'content') ?? '', base);
  return target === null ? [] : [target];
}

/** Where this form or button sends to over HTTP; `mailto:` and the like send nothing there, and neither does a dialog. */
function sentBy(element: Element, url: string, base: string, fieldsOf: FieldsOf): HtmlPage['forms'] {
  const { tagName } = element;
  if (tagName === 'form') {
    const method = methodOf(attribute(element, 'method'));
    const fields = fieldsOf(element);
    const sends = method !== 'dialog' || fields.some((field) => isSubmitter(field) && overrides(field));
    const hasPassword = fields.some(
      (field) => field.tagName === 'input' && attribute(field, 'type')?.toLowerCase() === 'password',
    );
    return sends ? overHttp(attribute(element, 'action') || url, base, { method, hasPassword }) : [];
  }
  const action = isSubmitter(element) ? attribute(element, 'formaction') : null;
  const method = methodOf(attribute(element, 'formmethod'));
  return action === null || method === 'dialog' ? [] : overHttp(action || url, base, { method, hasPassword: false });
}

type FieldsOf = (form: Element) => readonly Element[];

/** The fields and buttons of each form, wherever they are. */
function fieldsByForm(parsed: Parsed, elements: readonly Element[]): FieldsOf {
  const ownerOf = formOwnerIn(parsed);
  const fields = new Map<Element, Element[]>();
  for (const element of elements) {
    const owner = ['input', 'button'].includes(element.tagName) ? ownerOf(element) : null;
    if (owner === null) continue;
    const those = fields.get(owner);
    if (those === undefined) fields.set(owner, [element]);
    else those.push(element);
  }
  return (form) => fields.get(form) ?? [];
}

function overHttp(action: string, base: string, form: { method: string; hasPassword: boolean }): HtmlPage['forms'] {
  const url = absolute(action, base);
  return url !== null && /^https?:/.test(url) ? [{ ...form, action: url.slice(0, 2048) }] : [];
}

/** A button sends its form, unless it says otherwise. */
function isSubmitter(element: Element): boolean {
  const type = attribute(element, 'type')?.toLowerCase();
  if (element.tagName === 'button') return type !== 'button' && type !== 'reset';
  return element.tagName === 'input' && (type === 'submit' || type === 'image');
}

function overrides(button: Element): boolean {
  const method = attribute(button, 'formmethod');
  return method !== null && methodOf(method) !== 'dialog';
}

function methodOf(value: string | null): 'get' | 'post' | 'dialog' {
  const method = value?.toLowerCase();
  return method === 'post' || method === 'dialog' ? method : 'get';
}

function absolute(reference: string, base: string): string | null {
  return URL.canParse(reference, base) ? new URL(reference, base).href : null;
}

/** Not more than is worth keeping; what goes over plain HTTP comes first, so that filling a page up hides nothing. */
function kept<T>(all: readonly T[], urlOf: (one: T) => string): readonly T[] {
  if (all.length <= MAX_LISTED) return all;
  const isPlain = (one: T) => urlOf(one).startsWith('http:');
  return [...all.filter(isPlain), ...all.filter((one) => !isPlain(one))].slice(0, MAX_LISTED);
}
