/** Which parts of a page are the text of its statement: what a visitor sees of the main part, or sees after a click. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value;
}

/** What the whole page says of its parts. */
export interface PageFacts {
  /** Where reading begins: the page's own main part, or else its body. */
  readonly roots: readonly HtmlElement[];
  /** Ids of parts that a click shows. */
  readonly revealed: ReadonlySet<string>;
}

export function factsOf(document: HtmlNode): PageFacts {
  const revealed = new Set<string>();
  const [mains, articles, bodies]: [HtmlElement[], HtmlElement[], HtmlElement[]] = [[], [], []];
  const stack: HtmlNode[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) {
      for (const id of controlledBy(node)) revealed.add(id);
      if (node.tagName === 'body') bodies.push(node);
      if (isMain(node)) mains.push(node);
      else if (node.tagName === 'article') articles.push(node);
    }
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i -= 1) stack.push(node.childNodes[i]!);
  }
  const outer = mains.filter((main) => !isInside(main, isMain));
  const roots = [outer, articles.length === 1 ? articles : []].find((some) => some.some(hasWords)) ?? bodies;
  return { roots, revealed };
}

/** Ids that a button, a tab or a link of a tab opens. */
function controlledBy(element: HtmlElement): string[] {
  const controls = attribute(element, 'aria-controls')?.split(/\s+/) ?? [];
  const target = attribute(element, 'data-bs-target') ?? attribute(element, 'data-target');
  const opens = attribute(element, 'role') === 'tab' || attribute(element, 'aria-expanded') !== undefined;
  const link = opens || attribute(element, 'data-toggle') !== undefined ? attribute(element, 'href') : undefined;
  return [...controls, ...[target, link].flatMap((id) => (id?.startsWith('#') === true ? [id.slice(1)] : []))];
}

function hasWords(root: HtmlElement): boolean {
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '') return true;
    if (isElement(node) && NEVER.has(node.tagName)) continue;
    if ('childNodes' in node) stack.push(...node.childNodes.slice(0, 1000));
  }
  return false;
}

/** Not text, or not the statement's. */
const NEVER = new Set(
  'script style template noscript iframe object embed svg math canvas audio video picture select textarea input progress meter head nav del s strike'.split(
    ' ',
  ),
);
const NOT_THE_STATEMENT = new Set(
  'navigation banner contentinfo dialog alertdialog alert search complementary menu menubar tablist tab toolbar tooltip status'.split(
    ' ',
  ),
);
/** Of a page's frame; within the main part they may belong to the statement. */
const FRAME = new Set(['header', 'footer', 'aside']);

const CONSENT =
  /cookie-?(?:law|banner|notice|bar|popup|pop-up|consent|modal|alert|box|message|wall|overlay|dialog)|cookieconsent|onetrust|optanon|cookiebot(?:dialog)?|cmplz-cookiebanner|cky-(?:consent|modal|overlay)|moove_gdpr|iubenda-cs|borlabs|usercentrics|didomi|qc-cmp|klaro|osano|tarteaucitron|cc-window|gdpr-(?:banner|notice|popup)|consent-(?:banner|bar|popup|modal|dialog|manager|overlay)/i;
const ASIDE =
  /(?:^|[\s_-])(?:breadcrumbs?|share|sharing|sharedaddy|social|newsletter|related|widget|widget-area|sidebar|search-form|entry-meta|post-meta|byline|pagination|comments?|skip-link|toc|ez-toc-container|table-of-contents|inhoudsopgave)(?:$|[\s])/i;
const UNSEEN_CLASS =
  /(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden|visuallyhidden|d-none|is-hidden|hidden)(?:\s|$)/;
/** Hidden on a small screen only, as utility classes write it. */
const SHOWN_SOMEWHERE = /(?:^|\s)(?:\w+:(?:block|flex|grid|inline|table|not-sr-only)|d-\w+-(?:block|flex|grid|inline))/;

/** Is this element, with all in it, no text of the statement? */
export function isLeftOut(element: HtmlElement, { revealed }: PageFacts): boolean {
  const { tagName } = element;
  if (NEVER.has(tagName)) return true;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
  if (CONSENT.test(names) || ASIDE.test(names) || attribute(element, 'aria-modal') === 'true') return true;
  if (NOT_THE_STATEMENT.has(attribute(element, 'role') ?? '')) return true;
  if (FRAME.has(tagName) && !isInside(element, (outer) => isMain(outer) || outer.tagName === 'article')) return true;
  if (tagName === 'button' && !isHeadingButton(element)) return true;
  if (tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  return isUnseen(element, { revealed });
}

/** Can no visitor see it, not by a click either? */
export const isUnseen = (element: HtmlElement, { revealed }: Pick<PageFacts, 'revealed'>): boolean =>
  isHidden(element) && !isRevealed(element, revealed);

const isMain = (element: HtmlElement): boolean => element.tagName === 'main' || attribute(element, 'role') === 'main';

function isInside(element: HtmlElement, isOne: (outer: HtmlElement) => boolean): boolean {
  for (let at = element.parentNode; at !== null && isElement(at); at = at.parentNode) if (isOne(at)) return true;
  return false;
}

/** The button of an accordion stands in its heading. */
function isHeadingButton(button: HtmlElement): boolean {
  if (attribute(button, 'aria-expanded') !== undefined || attribute(button, 'aria-controls') !== undefined) return true;
  const parent = button.parentNode;
  return parent !== null && isElement(parent) && /^h[1-6]$/.test(parent.tagName);
}

function isHidden(element: HtmlElement): boolean {
  const hidden = attribute(element, 'hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '')) return true;
  const names = attribute(element, 'class') ?? '';
  return UNSEEN_CLASS.test(names) && !SHOWN_SOMEWHERE.test(names);
}

function isRevealed(element: HtmlElement, revealed: ReadonlySet<string>): boolean {
  return revealed.has(attribute(element, 'id') ?? '') || attribute(element, 'role') === 'tabpanel';
}

/** A list of links into the page itself is its table of contents. */
export function isContents(list: HtmlElement): boolean {
  const items = list.childNodes.filter(isElement);
  return items.length > 1 && items.every((item) => isLinkIntoPage(item));
}

function isLinkIntoPage(item: HtmlElement): boolean {
  let own: HtmlElement = item;
  for (let depth = 0; depth < 4; depth += 1) {
    const parts = own.childNodes.filter((node) => isElement(node) || ('value' in node && node.value.trim() !== ''));
    const links = parts.filter((node): node is HtmlElement => isElement(node) && !['ul', 'ol'].includes(node.tagName));
    if (links.length !== 1 || parts.some((node) => !isElement(node))) return false;
    own = links[0]!;
    if (own.tagName === 'a') return attribute(own, 'href')?.startsWith('#') === true;
  }
  return false;
}

/** An address that Cloudflare hides from robots: the first byte, XOR each of the others, is the text. */
export function hiddenAddress(element: HtmlElement): string | undefined {
  const code = attribute(element, 'data-cfemail');
  if (code === undefined || !/^(?:[0-9a-f]{2}){2,200}$/i.test(code)) return undefined;
  const bytes = Buffer.from(code, 'hex');
  return Buffer.from(bytes.subarray(1).map((byte) => byte ^ bytes[0]!)).toString('utf8');
}
