/**
 * What a page holds, as a set of features that two pages can be compared by: pairs of words, titles, links, names of
 * fields, names in inline scripts, and leaves of JSON.
 */
import type { HttpReply, Page } from '../driver.ts';
import type { Html } from '../../pages/html.ts';
import { steadyAddress, steadyName, steadyScript, steadyWords } from './noise.ts';

const MAX_FEATURES = 20_000;

/** How the parts of a page are read. */
interface Reading {
  readonly words: (text: string) => readonly string[];
  readonly value: (value: string) => string;
  readonly name: (name: string) => string;
  readonly address: (address: string) => string;
  readonly script: (script: string) => readonly string[];
}

/** For telling visitors apart: without what may differ between two who see the same. */
const STEADY: Reading = {
  words: steadyWords,
  value: (value) => steadyWords(value).join(' '),
  name: steadyName,
  address: steadyAddress,
  script: steadyScript,
};
/** For telling two answers apart, to the letter. */
const LITERAL: Reading = {
  words: (text) => text.toLowerCase().match(/[\p{L}\p{N}@.-]+/gu) ?? [],
  value: (value) => value,
  name: (name) => name,
  address: (address) => address.split(/[?#]/)[0]!,
  script: (script) => script.match(/[A-Za-z_]{3,40}/g) ?? [],
};

export function featuresOf(page: Page): ReadonlySet<string> {
  return read(page, STEADY);
}

export function literalFeaturesOf(page: Page): ReadonlySet<string> {
  return read(page, LITERAL);
}

/** Names in scripts and hidden fields: a handful of them may come with any session, whatever it may see. */
export function isCrumb(feature: string): boolean {
  return /^script/.test(feature) || /^field .* hidden$/.test(feature);
}

function read(page: Page, reading: Reading): ReadonlySet<string> {
  if (page.elsewhere !== null) return new Set();
  const { reply } = page;
  const found = isJson(reply)
    ? leaves('json', parseJson(reply.body), reading)
    : reply.html !== null
      ? htmlFeatures(reply.html, reading)
      : wordPairs(reply.body, reading);
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
  return reply.html !== null;
}

function isJson(reply: HttpReply): boolean {
  const type = reply.header('content-type') ?? '';
  return /[/+]json/i.test(type) || (!/html|xml/i.test(type) && /^\s*[{[]/.test(reply.body));
}

function htmlFeatures(page: Html, reading: Reading): string[] {
  return [
    ...(page.title === '' ? [] : [`title ${reading.value(page.title)}`]),
    ...page.text.flatMap((text) => wordPairs(text, reading)),
    ...page.links.map((link) => `link ${reading.address(link)}`),
    ...page.forms.flatMap(({ inputs }) => inputs.map(({ name, type }) => `field ${reading.name(name)} ${type}`)),
    ...(page.hasScripts ? ['scripts'] : []),
    ...page.scripts.flatMap((script) => scriptFeatures(script, reading)),
  ];
}

/** Data for a script is read as data. */
function scriptFeatures(script: string, reading: Reading): string[] {
  const data = /^\s*[{[]/.test(script) ? parseJson(script) : undefined;
  if (data !== undefined) return leaves('data', data, reading);
  return reading.script(script).map((word) => `script ${word}`);
}

/** Words two by two, and a lone word by itself. */
function wordPairs(text: string, reading: Reading): string[] {
  const words = reading.words(text);
  if (words.length === 1) return [`word ${words[0]}`];
  return words.slice(1).map((word, index) => `words ${words[index]!} ${word}`);
}

function leaves(kind: 'json' | 'data', whole: unknown, reading: Reading): string[] {
  const features: string[] = [];
  const stack: { path: string; value: unknown }[] = [{ path: '$', value: whole }];
  for (let next = stack.pop(); next !== undefined && features.length < MAX_FEATURES; next = stack.pop()) {
    const { path, value } = next;
    if (typeof value === 'object' && value !== null && path.length < 400) {
      for (const [name, member] of Object.entries(value))
        stack.push({ path: `${path}.${reading.name(name)}`, value: member });
      features.push(`${kind} ${path}`);
    } else features.push(`${kind} ${path} ${reading.value(shown(value))}`);
  }
  return features;
}

/** What is too deep to go into counts by that alone: an object may have a member `toString` that is none. */
function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'deep' : String(value).slice(0, 200);
}

/** The value; undefined when it is no JSON, or so deep that what walks over it could come to the end of the stack. */
export function parseJson(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MOST_DEPTH = 500;

function isDeep(text: string): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted && character === '\\') at += 1;
    else if (quoted) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}
