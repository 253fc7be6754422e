/** What a page says of itself, and which links a visitor sees on it. */
import { attribute, factsOf, isElement, isUnseen, type HtmlElement, type HtmlNode } from './html-visible.ts';
import { parseBounded } from './html.ts';

export interface PageFacts {
  /** Of the `html` element; null without one. */
  readonly lang: string | null;
  readonly noindex: boolean;
  readonly scripted: boolean;
  readonly framed: boolean;
  readonly password: boolean;
  /** Letters and digits that a visitor sees, the frame of the page included. */
  readonly letters: number;
  /** ISO days of `time`, of its metadata and of structured data. */
  readonly dates: readonly string[];
  /** Absolute. */
  readonly links: readonly { readonly url: string; readonly text: string }[];
}

const MOST_LINKS = 500;
const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'svg', 'select']);

/** undefined when it nests as no page does. */
export function readPageFacts(source: string, url: string): PageFacts | undefined {
  const document = parseBounded(source);
  return document === undefined ? undefined : new Facts(url, factsOf(document)).of(document);
}

class Facts {
  readonly #page: ReturnType<typeof factsOf>;
  #base: string;
  #lang: string | null = null;
  #flags = { noindex: false, scripted: false, framed: false, password: false };
  #letters = 0;
  readonly #dates = new Set<string>();
  readonly #links: { url: string; text: string }[] = [];

  constructor(url: string, page: ReturnType<typeof factsOf>) {
    this.#base = url;
    this.#page = page;
  }

  of(document: HtmlNode): PageFacts {
    const stack: { node: HtmlNode; seen: boolean; link: number }[] = [{ node: document, seen: true, link: -1 }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { node } = step;
      let { seen, link } = step;
      if (node.nodeName === '#text' && 'value' in node && seen) this.#words(node.value, link);
      if (isElement(node)) {
        this.#element(node);
        seen &&= !NO_TEXT.has(node.tagName) && !isUnseen(node, this.#page);
        if (seen && node.tagName === 'a') link = this.#link(node);
        else if (seen && node.tagName === 'img' && link !== -1) this.#words(attribute(node, 'alt') ?? '', link);
      }
      if ('childNodes' in node)
        for (let i = node.childNodes.length - 1; i >= 0; i -= 1) stack.push({ node: node.childNodes[i]!, seen, link });
    }
    const links = this.#links.map(({ url, text }) => ({ url, text: text.replace(/\s+/g, ' ').trim().slice(0, 200) }));
    return { lang: this.#lang, ...this.#flags, letters: this.#letters, dates: [...this.#dates].slice(0, 20), links };
  }

  #words(text: string, link: number): void {
    this.#letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const own = this.#links[link];
    if (own !== undefined && own.text.length < 400) own.text += ` ${text}`;
  }

  #link(element: HtmlElement): number {
    const href = attribute(element, 'href')?.trim() ?? '';
    if (href === '' || this.#links.length === MOST_LINKS || !URL.canParse(href, this.#base)) return -1;
    const { href: url, protocol } = new URL(href, this.#base);
    if (protocol !== 'https:' && protocol !== 'http:') return -1;
    return this.#links.push({ url, text: attribute(element, 'aria-label') ?? '' }) - 1;
  }

  #element(element: HtmlElement): void {
    const value = (name: string) => attribute(element, name) ?? '';
    switch (element.tagName) {
      case 'html':
        this.#lang = attribute(element, 'lang') ?? null;
        return;
      case 'base':
        if (URL.canParse(value('href'), this.#base)) this.#base = new URL(value('href'), this.#base).href;
        return;
      case 'script':
        if (value('type').toLowerCase() === 'application/ld+json') this.#structured(element);
        else this.#flags.scripted = true;
        return;
      case 'iframe':
        this.#flags.framed = true;
        return;
      case 'input':
        if (value('type').toLowerCase() === 'password') this.#flags.password = true;
        return;
      case 'time':
        this.#date(value('datetime'));
        return;
      case 'meta':
        if (/^(?:robots|googlebot)$/i.test(value('name')) && /noindex|none/i.test(value('content')))
          this.#flags.noindex = true;
        if (/^(?:article:modified_time|og:updated_time|last-modified|date)$/i.test(value('property') || value('name')))
          this.#date(value('content'));
        return;
      default:
    }
  }

  #structured({ childNodes }: HtmlElement): void {
    for (const node of childNodes)
      if ('value' in node)
        for (const [, date = ''] of node.value.matchAll(/"dateModified"\s*:\s*"([^"]{1,40})"/g)) this.#date(date);
  }

  #date(text: string): void {
    const iso = text.slice(0, 10);
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) this.#dates.add(iso);
  }
}
