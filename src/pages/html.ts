/** Reads an HTML page without running it: its forms, its words, its meta tokens. Bounded, and never recursive. */
import { formOwnerIn } from './form-owner.ts';
import { CONTROLS, parseHtml, type Element, type Node } from './parse.ts';
import { passwordWaysIn, type PasswordWay } from './password-forms.ts';
import { isText, pushReversed, textOf } from './tree.ts';

export interface HtmlForm {
  /** As written; empty for the page itself. */
  readonly action: string;
  /** `script` where a browser drew a form without an address or a method: its page's script sends it. */
  readonly method: 'get' | 'post' | 'script';
  readonly inputs: readonly HtmlInput[];
  /** What a person reads in it: headings, labels, the words on its buttons. */
  readonly words: string;
}

export interface HtmlInput {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  /** Id, placeholder, autocomplete, label and the like: words that tell what it is for. */
  readonly about: string;
  readonly autocomplete: string;
  readonly numeric: boolean;
  /** Of `maxlength`; null when there is none. */
  readonly maxLength: number | null;
  /** Nobody sees it: `hidden`, `aria-hidden`, not displayed, or moved off the screen, by its own attributes or around it. */
  readonly unseen: boolean;
  readonly readOnly: boolean;
}

/** A link that a person can follow; `method` when a script sends it by another one (`data-method` of Rails and Turbo). */
export interface HtmlLink {
  readonly href: string;
  readonly text: string;
  readonly method: string;
}

export interface Html {
  readonly title: string;
  readonly forms: readonly HtmlForm[];
  readonly metas: ReadonlyMap<string, string>;
  /** Attributes of html, head and body that begin with `data-`. */
  readonly data: ReadonlyMap<string, string>;
  /** Pieces of visible text. */
  readonly text: readonly string[];
  readonly links: readonly string[];
  readonly anchors: readonly HtmlLink[];
  readonly scripts: readonly string[];
  readonly hasScripts: boolean;
  /** As the first `base` with an address has it; null without one. */
  readonly base: string | null;
  /** The `content` of each refresh. */
  readonly refreshes: readonly string[];
  readonly passwordWays: readonly PasswordWay[];
}

const MAX_HTML = 512 * 1024;
/** Names and labels are short; what is longer is there to keep patterns busy. */
const MAX_WORDS = 300;
const SILENT = new Set(['style', 'template', 'noscript', 'svg']);

/** What relative addresses of the page at this address are relative to (HTML §2.4.3). */
export function baseOf({ base }: Pick<Html, 'base'>, url: string): string {
  return base !== null && URL.canParse(base, url) ? new URL(base, url).href : url;
}

export function readHtml(body: string): Html {
  const forms: OpenForm[] = [];
  const byElement = new Map<Element | null, OpenForm>();
  const controls: { element: Element; label: string; unseen: boolean }[] = [];
  const labels = new Map<string, string>();
  const [metas, data] = [new Map<string, string>(), new Map<string, string>()];
  const [text, links, scripts]: string[][] = [[], [], []] as [string[], string[], string[]];
  const refreshes: string[] = [];
  let base: string | null = null;
  let title = '';
  let hasScripts = false;
  // Fields outside of any form are sent by scripts; they are kept as a form of their own.
  const loose: OpenForm = { action: '', method: 'post', inputs: [], words: [], length: 0 };
  const anchors: HtmlLink[] = [];
  const parsed = parseHtml(body.slice(0, MAX_HTML));
  const stack: { node: Node; form: OpenForm | null; label: string; unseen: boolean }[] = [
    { node: parsed.document, form: null, label: '', unseen: false },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    let { form, label, unseen } = next;
    if (isText(node)) {
      const piece = spaced(node.value);
      if (piece !== '') text.push(piece);
      if (piece !== '' && form !== null) addWords(form, piece);
      continue;
    }
    if ('tagName' in node) {
      const tag = node.tagName;
      const attribute = attributesOf(node);
      if (SILENT.has(tag)) continue;
      unseen ||= isUnseen(attribute);
      if (tag === 'title') {
        title = spaced(textOf(node));
        continue;
      }
      if (tag === 'script') {
        hasScripts = true;
        if (attribute.has('src')) links.push(attribute.get('src')!);
        else scripts.push(spaced(textOf(node)));
        continue;
      }
      if (tag === 'base') base ??= attribute.get('href') ?? null;
      if (tag === 'meta' && attribute.get('http-equiv')?.toLowerCase() === 'refresh')
        refreshes.push(attribute.get('content') ?? '');
      if (tag === 'meta') metas.set(attribute.get('name') ?? attribute.get('id') ?? '', attribute.get('content') ?? '');
      if (['html', 'head', 'body'].includes(tag))
        for (const [name, value] of attribute) if (name.startsWith('data-')) data.set(name, value);
      if (tag === 'a' || tag === 'link') links.push(attribute.get('href') ?? '');
      if (tag === 'a') anchors.push(linkOf(node, attribute));
      if (tag === 'label') {
        label = spaced(textOf(node, ' ', MAX_WORDS));
        if (attribute.has('for')) labels.set(attribute.get('for')!.toLowerCase(), label);
      }
      if (tag === 'form') {
        const method = (attribute.get('method') ?? 'get').toLowerCase() === 'post' ? 'post' : 'get';
        form = { action: attribute.get('action') ?? '', method, inputs: [], words: [], length: 0 };
        forms.push(form);
        byElement.set(node, form);
      }
      if (CONTROLS.has(tag)) controls.push({ element: node, label, unseen });
    }
    if ('childNodes' in node)
      pushReversed(
        stack,
        node.childNodes.map((child) => ({ node: child, form, label, unseen })),
      );
  }
  const ownerOf = formOwnerIn(parsed);
  for (const { element, label, unseen } of controls) {
    const owner = byElement.get(ownerOf(element)) ?? loose;
    const attribute = attributesOf(element);
    owner.inputs.push(inputOf(element.tagName, element, attribute, { label, unseen }));
    if (SENDS.has(attribute.get('type') ?? '')) addWords(owner, attribute.get('value') ?? '');
  }
  const all = loose.inputs.length > 0 ? [...forms, loose] : forms;
  return {
    title,
    metas,
    data,
    text,
    links,
    anchors,
    scripts,
    hasScripts,
    base,
    refreshes,
    passwordWays: passwordWaysIn(parsed, ownerOf),
    forms: all.map(({ action, method, inputs, words }) => ({
      action,
      method,
      words: words.join(' '),
      inputs: inputs.map((input) => withLabel(input, labels)),
    })),
  };
}

interface OpenForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly inputs: HtmlInput[];
  readonly words: string[];
  /** Of all words so far. */
  length: number;
}

const SENDS = new Set(['submit', 'image', 'button']);
const MAX_FORM_WORDS = 2_000;

function addWords(form: OpenForm, piece: string): void {
  if (form.length > MAX_FORM_WORDS) return;
  const short = piece.slice(0, MAX_WORDS);
  form.words.push(short);
  form.length += short.length;
}

function linkOf(node: Element, attribute: ReadonlyMap<string, string>): HtmlLink {
  const method = attribute.get('data-method') ?? attribute.get('data-turbo-method') ?? 'get';
  const text = `${textOf(node)} ${attribute.get('aria-label') ?? attribute.get('title') ?? ''}`
    .trim()
    .slice(0, MAX_WORDS);
  return { href: attribute.get('href') ?? '', text, method: method.toLowerCase() };
}

/** Styles in the attribute only: style sheets are not applied. */
function isUnseen(attribute: ReadonlyMap<string, string>): boolean {
  if (attribute.has('hidden') || attribute.get('aria-hidden') === 'true') return true;
  const style = (attribute.get('style') ?? '').slice(0, MAX_WORDS).toLowerCase().replaceAll(' ', '');
  if (style === '') return false;
  return (
    ['display:none', 'visibility:hidden', 'opacity:0;', 'clip:rect(0'].some((part) => `${style};`.includes(part)) ||
    ['left:-', 'top:-', 'right:-', 'text-indent:-'].some((part) => farAway(style, part))
  );
}

/** A hundred pixels and more to the wrong side of the screen. */
function farAway(style: string, part: string): boolean {
  const at = style.indexOf(part);
  return at >= 0 && Number.parseInt(style.slice(at + part.length, at + part.length + 8), 10) >= 100;
}

function inputOf(
  tag: string,
  node: Element,
  attribute: ReadonlyMap<string, string>,
  { label, unseen }: { readonly label: string; readonly unseen: boolean },
): HtmlInput {
  const type = tag === 'input' ? (attribute.get('type') ?? 'text').toLowerCase() : buttonOr(tag, attribute);
  const words = (name: string) => (attribute.get(name) ?? '').slice(0, MAX_WORDS);
  const about = ['id', 'placeholder', 'aria-label', 'title', 'class'].map(words);
  return {
    name: attribute.get('name') ?? '',
    type,
    value: tag === 'select' ? selectedOf(node) : (attribute.get('value') ?? (type === 'checkbox' ? 'on' : '')),
    checked: attribute.has('checked'),
    about: [`#${words('id')}`, ...about, label, tag === 'button' ? textOf(node).slice(0, MAX_WORDS) : '']
      .join(' ')
      .toLowerCase(),
    autocomplete: words('autocomplete').toLowerCase(),
    numeric: ['numeric', 'decimal'].includes(attribute.get('inputmode') ?? '') || /\\d|0-9/.test(words('pattern')),
    maxLength: /^\d{1,6}$/.test(attribute.get('maxlength') ?? '') ? Number(attribute.get('maxlength')) : null,
    unseen: unseen || type === 'hidden',
    readOnly: attribute.has('readonly') || attribute.has('disabled'),
  };
}

function buttonOr(tag: string, attribute: ReadonlyMap<string, string>): string {
  if (tag !== 'button') return tag;
  return (attribute.get('type') ?? 'submit').toLowerCase();
}

/** `<label for>` may stand after its field. */
function withLabel(input: HtmlInput, labels: ReadonlyMap<string, string>): HtmlInput {
  const id = /^#(\S+)/.exec(input.about)?.[1] ?? '';
  const label = labels.get(id);
  return label === undefined ? input : { ...input, about: `${input.about} ${label.toLowerCase()}` };
}

function selectedOf(select: Element): string {
  const options = select.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === 'option');
  const chosen = options.find((option) => attributesOf(option).has('selected')) ?? options[0];
  return chosen === undefined ? '' : (attributesOf(chosen).get('value') ?? spaced(textOf(chosen, ' ', MAX_WORDS)));
}

function attributesOf(element: Element): ReadonlyMap<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]));
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
