/**
 * What a page holds, as a set of features that two pages can be compared by: pairs of words, titles, links, names of
 * fields, words of inline scripts, and leaves of JSON. Tokens and times differ from view to view and are left to the
 * comparison, which uses only what two views of the same visitor share.
 */
import type { HttpReply, Page } from '../driver.ts';
import { readHtml } from './html.ts';

const MAX_FEATURES = 20_000;

export function featuresOf(page: Page): ReadonlySet<string> {
  if (page.elsewhere !== null) return new Set();
  const { reply } = page;
  const found = isJson(reply)
    ? jsonFeatures(reply.body)
    : isHtml(reply)
      ? htmlFeatures(reply.body)
      : wordPairs(reply.body);
  return new Set(found.slice(0, MAX_FEATURES));
}

/** The share of `whole` that is in `part` too; 0 when `whole` is empty. */
export function shareOf(whole: ReadonlySet<string>, part: ReadonlySet<string>): number {
  if (whole.size === 0) return 0;
  let common = 0;
  for (const feature of whole) if (part.has(feature)) common++;
  return Math.round((common / whole.size) * 1000) / 1000;
}

export function isHtml(reply: HttpReply): boolean {
  const type = reply.header('content-type') ?? '';
  return /html/i.test(type) || (type === '' && /^\s*</.test(reply.body));
}

export function isJson(reply: HttpReply): boolean {
  const type = reply.header('content-type') ?? '';
  return /[/+]json/i.test(type) || (!/html|xml/i.test(type) && /^\s*[{[]/.test(reply.body));
}

function htmlFeatures(body: string): string[] {
  const page = readHtml(body);
  const scriptWords = page.scripts.flatMap((script) => script.match(/[A-Za-z_]{3,40}/g) ?? []);
  return [
    ...(page.title === '' ? [] : [`title ${page.title}`]),
    ...page.text.flatMap(wordPairs),
    ...page.links.map((link) => `link ${link.split(/[?#]/)[0]!}`),
    ...page.forms.flatMap(({ inputs }) => inputs.map(({ name, type }) => `field ${name} ${type}`)),
    ...(page.hasScripts ? ['scripts'] : []),
    ...scriptWords.map((word) => `script ${word}`),
  ];
}

/** Words two by two, and a lone word by itself. */
function wordPairs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}@.-]+/gu) ?? [];
  if (words.length === 1) return [`word ${words[0]}`];
  return words.slice(1).map((word, index) => `words ${words[index]!} ${word}`);
}

function jsonFeatures(body: string): string[] {
  const features: string[] = [];
  const stack: { path: string; value: unknown }[] = [{ path: '$', value: parseJson(body) }];
  for (let next = stack.pop(); next !== undefined && features.length < MAX_FEATURES; next = stack.pop()) {
    const { path, value } = next;
    if (typeof value === 'object' && value !== null && path.length < 400) {
      for (const [name, member] of Object.entries(value)) stack.push({ path: `${path}.${name}`, value: member });
      features.push(`json ${path}`);
    } else features.push(`json ${path} ${String(value).slice(0, 200)}`);
  }
  return features;
}

/** The value, or undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
