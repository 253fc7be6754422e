/** One SPF record in its terms (RFC 7208 §4.6, §12). Any syntax error anywhere spoils the whole record. */
import { isIp6, readIp4 } from './addresses.ts';

export const QUALIFIERS = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' } as const;
export type Result = (typeof QUALIFIERS)[keyof typeof QUALIFIERS];

export type Term = { readonly text: string; readonly result: Result } & (
  | { readonly kind: 'all' }
  | { readonly kind: 'include' | 'exists'; readonly domain: string }
  | { readonly kind: 'ptr'; readonly domain: string | null }
  | { readonly kind: 'a' | 'mx'; readonly domain: string | null; readonly bits4: number; readonly bits6: number }
  | { readonly kind: 'ip4'; readonly start: number; readonly bits: number }
  | { readonly kind: 'ip6'; readonly bits: number }
);

export interface SpfRecord {
  readonly terms: readonly Term[];
  readonly redirect: string | null;
}

/** §4.5: the version, then a blank or the end; letters of the grammar have no case (RFC 5234 §2.3). */
export const IS_SPF = /^v=spf1(?: |$)/i;

/** The term that cannot be read, where there is one. */
export function readSpfRecord(text: string): SpfRecord | { readonly wrong: string } {
  const terms: Term[] = [];
  const once = new Map<string, string>();
  for (const word of text.slice('v=spf1'.length).split(' ')) {
    if (word === '') continue;
    const modifier = /^([a-z][\w.-]*)=(.*)$/is.exec(word);
    const [, name = '', value = ''] = modifier ?? [];
    const key = name.toLowerCase();
    if (modifier === null) {
      const term = readTerm(word);
      if (term === null) return { wrong: word };
      terms.push(term);
    } else if (key === 'redirect' || key === 'exp') {
      // §6: each of these at most once, with a domain.
      if (once.has(key) || !isDomainSpec(value)) return { wrong: word };
      once.set(key, value);
    } else if (!isMacroString(value)) return { wrong: word };
  }
  return { terms, redirect: once.get('redirect') ?? null };
}

function readTerm(text: string): Term | null {
  const sign = Object.hasOwn(QUALIFIERS, text[0] ?? '') ? text[0]! : '';
  const word = /^[a-z]\w*/i.exec(text.slice(sign.length))?.[0] ?? '';
  const rest = text.slice(sign.length + word.length);
  // A macro may have a slash in it; the lengths come after the last one.
  const slash = rest.indexOf('/', rest.lastIndexOf('}') + 1);
  const [head, lengths] = slash < 0 ? [rest, ''] : [rest.slice(0, slash), rest.slice(slash)];
  if (head !== '' && !head.startsWith(':')) return null;
  const argument = head === '' ? undefined : head.slice(1);
  const result = QUALIFIERS[(sign || '+') as keyof typeof QUALIFIERS];
  const base = { text, result };
  const kind = word.toLowerCase();
  switch (kind) {
    case 'all':
      return argument === undefined && lengths === '' ? { ...base, kind } : null;
    case 'include':
    case 'exists':
      return lengths === '' && argument !== undefined && isDomainSpec(argument)
        ? { ...base, kind, domain: argument }
        : null;
    case 'ptr':
      return lengths === '' && isOptionalDomain(argument) ? { ...base, kind, domain: argument ?? null } : null;
    case 'a':
    case 'mx': {
      const bits = readDual(lengths);
      return bits !== null && isOptionalDomain(argument) ? { ...base, kind, domain: argument ?? null, ...bits } : null;
    }
    case 'ip4': {
      const [start, bits] = [readIp4(argument ?? ''), readLength(lengths, '/', 32)];
      return start === null || bits === null ? null : { ...base, kind, start, bits };
    }
    case 'ip6': {
      const bits = readLength(lengths, '/', 128);
      return bits !== null && isIp6(argument ?? '') ? { ...base, kind, bits } : null;
    }
    default:
      return null;
  }
}

/** `/24`, `//64` or `/24//64`. */
function readDual(text: string): { bits4: number; bits6: number } | null {
  const at = text.indexOf('//');
  const [four, six] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  const [bits4, bits6] = [readLength(four, '/', 32), readLength(six, '//', 128)];
  return bits4 === null || bits6 === null ? null : { bits4, bits6 };
}

function readLength(text: string, before: string, most: number): number | null {
  if (text === '') return most;
  const digits = text.startsWith(before) ? text.slice(before.length) : '';
  return /^(?:0|[1-9]\d{0,2})$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
}

const isOptionalDomain = (text: string | undefined): boolean => text === undefined || isDomainSpec(text);

/** §7.1. */
const MACRO = /%(?:\{[slodiphcrtv]\d{0,3}r?[.\-+,/_=]*\}|[%_-])/gi;

/** A percent sign that is left belongs to no macro. */
const isMacroString = (text: string): boolean => /^[!-$&-~]*$/.test(text.replace(MACRO, ''));

/** Ends with a macro, or with a dot and a top label, which is not a number. */
function isDomainSpec(text: string): boolean {
  if (!isMacroString(text)) return false;
  const last = text.replace(/\.$/, '').slice(text.replace(/\.$/, '').lastIndexOf('.') + 1);
  if (text.endsWith('}')) return true;
  return text.includes('.') && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(last) && !/^\d+$/.test(last);
}

/** The name that it stands for at this domain (§7.3); null when that depends on who sends. */
export function expand(spec: string, domain: string): string | null {
  const macros = spec.match(MACRO) ?? [];
  if (macros.some((macro) => macro.startsWith('%{') && macro[2]?.toLowerCase() !== 'd')) return null;
  const text = spec.replace(MACRO, (macro) => ESCAPED.get(macro) ?? partsOf(macro, domain));
  return text.replace(/\.$/, '').toLowerCase();
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['%%', '%'],
  ['%_', ' '],
  ['%-', '%20'],
]);

/** `%{d2r-}`: split where these characters stand, turned round, and the last two of it. */
function partsOf(macro: string, domain: string): string {
  const digits = /\d+/.exec(macro)?.[0];
  const at = DELIMITERS.filter((one) => macro.includes(one));
  const parts = (at.length === 0 ? ['.'] : at).reduce((all, one) => all.flatMap((part) => part.split(one)), [domain]);
  const turned = /^%\{d\d*r/i.test(macro) ? parts.reverse() : parts;
  return turned.slice(digits === undefined ? 0 : -Number(digits)).join('.');
}

const DELIMITERS = ['.', '-', '+', ',', '/', '_', '='];
