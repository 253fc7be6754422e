/** Reads an HTML page without running it: its forms, its words, its meta tokens. Bounded, and never recursive. */
import { formOwnerIn } from './form-owner.ts';
import { CONTROLS, parseHtml, type Element, type Node } from './parse.ts';
import { passwordWaysIn, type PasswordWay } from './password-forms.ts';
import { isText, pushReversed, textOf } from './tree.ts';

export interface HtmlForm {
  /** As written; empty for the page itself. */
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly inputs: readonly HtmlInput[];
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

/** By its Content-Type; without one, by how it begins. */
export function isHtml(contentType: string, body: string): boolean {
  return /html/i.test(contentType) || (contentType === '' && /^\s*</.test(body));
}

/** What relative addresses of the page at this address are relative to (HTML §2.4.3). */
export function baseOf({ base }: Pick<Html, 'base'>, url: string): string {
  return base !== null && URL.canParse(base, url) ? new URL(base, url).href : url;
}

export function readHtml(body: string): Html {
  const forms: { action: string; method: 'get' | 'post'; inputs: HtmlInput[] }[] = [];
  const byElement = new Map<Element | null, (typeof forms)[number]>();
  const controls: { element: Element; label: string }[] = [];
  const labels = new Map<string, string>();
  const [metas, data] = [new Map<string, string>(), new Map<string, string>()];
  const [text, links, scripts]: string[][] = [[], [], []] as [string[], string[], string[]];
  const refreshes: string[] = [];
  let base: string | null = null;
  let title = '';
  let hasScripts = false;
  // Fields outside of any form are sent by scripts; they are kept as a form of their own.
  const loose = { action: '', method: 'post' as const, inputs: [] as HtmlInput[] };
  const parsed = parseHtml(body.slice(0, MAX_HTML));
  const stack: { node: Node; label: string }[] = [{ node: parsed.document, label: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    let { label } = next;
    if (isText(node)) {
      const piece = spaced(node.value);
      if (piece !== '') text.push(piece);
      continue;
    }
    if ('tagName' in node) {
      const tag = node.tagName;
      const attribute = attributesOf(node);
      if (SILENT.has(tag)) continue;
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
      if (tag === 'label') {
        label = spaced(textOf(node, ' ', MAX_WORDS));
        if (attribute.has('for')) labels.set(attribute.get('for')!.toLowerCase(), label);
      }
      if (tag === 'form') {
        const method = (attribute.get('method') ?? 'get').toLowerCase() === 'post' ? 'post' : 'get';
        const form = { action: attribute.get('action') ?? '', method, inputs: [] } satisfies (typeof forms)[number];
        forms.push(form);
        byElement.set(node, form);
      }
      if (CONTROLS.has(tag)) controls.push({ element: node, label });
    }
    if ('childNodes' in node)
      pushReversed(
        stack,
        node.childNodes.map((child) => ({ node: child, label })),
      );
  }
  const ownerOf = formOwnerIn(parsed);
  for (const { element, label } of controls) {
    const owner = byElement.get(ownerOf(element)) ?? loose;
    owner.inputs.push(inputOf(element.tagName, element, attributesOf(element), label));
  }
  const all = loose.inputs.length > 0 ? [...forms, loose] : forms;
  return {
    title,
    metas,
    data,
    text,
    links,
    scripts,
    hasScripts,
    base,
    refreshes,
    passwordWays: passwordWaysIn(parsed, ownerOf),
    forms: all.map(({ action, method, inputs }) => ({
      action,
      method,
      inputs: inputs.map((input) => withLabel(input, labels)),
    })),
  };
}

function inputOf(tag: string, node: Element, attribute: ReadonlyMap<string, string>, label: string): HtmlInput {
  const type = tag === 'input' ? (attribute.get('type') ?? 'text').toLowerCase() : buttonOr(tag, attribute);
  const words = (name: string) => (attribute.get(name) ?? '').slice(0, MAX_WORDS);
  const about = ['id', 'placeholder', 'aria-label', 'title', 'class'].map(words);
  return {
    name: attribute.get('name') ?? '',
    type,
    value: tag === 'select' ? selectedOf(node) : (attribute.get('value') ?? (type === 'checkbox' ? 'on' : '')),
    checked: attribute.has('checked'),
    about: [`#${words('id')}`, ...about, label].join(' ').toLowerCase(),
    autocomplete: words('autocomplete').toLowerCase(),
    numeric: ['numeric', 'decimal'].includes(attribute.get('inputmode') ?? '') || /\\d|0-9/.test(words('pattern')),
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
