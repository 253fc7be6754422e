/** Reads an HTML page without running it: its forms, its words, its meta tokens. Bounded, and never recursive. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';

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
}

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const MAX_HTML = 512 * 1024;
/** Names and labels are short; what is longer is there to keep patterns busy. */
const MAX_WORDS = 300;
const SILENT = new Set(['style', 'template', 'noscript', 'svg']);

export function readHtml(body: string): Html {
  const forms: { action: string; method: 'get' | 'post'; inputs: HtmlInput[] }[] = [];
  const byId = new Map<string, (typeof forms)[number]>();
  const labels = new Map<string, string>();
  const [metas, data] = [new Map<string, string>(), new Map<string, string>()];
  const [text, links, scripts]: string[][] = [[], [], []] as [string[], string[], string[]];
  let title = '';
  let hasScripts = false;
  // Fields outside of any form are sent by scripts; they are kept as a form of their own.
  const loose = { action: '', method: 'post' as const, inputs: [] as HtmlInput[] };
  const stack: { node: Node; form: (typeof forms)[number] | null; label: string }[] = [
    { node: parse(body.slice(0, MAX_HTML)), form: null, label: '' },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next;
    let { form, label } = next;
    if (node.nodeName === '#text') {
      const piece = (node as DefaultTreeAdapterMap['textNode']).value.replace(/\s+/g, ' ').trim();
      if (piece !== '') text.push(piece);
      continue;
    }
    if ('tagName' in node) {
      const tag = node.tagName;
      const attribute = attributesOf(node);
      if (SILENT.has(tag)) continue;
      if (tag === 'title') {
        title = textOf(node);
        continue;
      }
      if (tag === 'script') {
        hasScripts = true;
        if (attribute.has('src')) links.push(attribute.get('src')!);
        else scripts.push(textOf(node));
        continue;
      }
      if (tag === 'meta') metas.set(attribute.get('name') ?? attribute.get('id') ?? '', attribute.get('content') ?? '');
      if (['html', 'head', 'body'].includes(tag))
        for (const [name, value] of attribute) if (name.startsWith('data-')) data.set(name, value);
      if (tag === 'a' || tag === 'link') links.push(attribute.get('href') ?? '');
      if (tag === 'label') {
        label = textOf(node).slice(0, MAX_WORDS);
        if (attribute.has('for')) labels.set(attribute.get('for')!.toLowerCase(), label);
      }
      if (tag === 'form') {
        const method = (attribute.get('method') ?? 'get').toLowerCase() === 'post' ? 'post' : 'get';
        form = { action: attribute.get('action') ?? '', method, inputs: [] };
        forms.push(form);
        const id = attribute.get('id') ?? '';
        if (id !== '' && !byId.has(id)) byId.set(id, form);
      }
      if (['input', 'button', 'select', 'textarea'].includes(tag)) {
        const owner = byId.get(attribute.get('form') ?? '') ?? form ?? loose;
        owner.inputs.push(inputOf(tag, node, attribute, label));
      }
    }
    if ('childNodes' in node)
      for (const child of [...node.childNodes].reverse()) stack.push({ node: child, form, label });
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
  return chosen === undefined ? '' : (attributesOf(chosen).get('value') ?? textOf(chosen));
}

function attributesOf(element: Element): ReadonlyMap<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]));
}

function textOf(element: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [element];
  for (let node = stack.pop(); node !== undefined && parts.length < 500; node = stack.pop()) {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterMap['textNode']).value);
    if ('childNodes' in node) stack.push(...[...node.childNodes].reverse());
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
