/**
 * The one reader of Set-Cookie lines: what a browser makes of one (RFC 6265bis §5.6). Names of attributes are in lower
 * case; a flag's value is `true`; an attribute that browsers ignore is left out, and of two the last counts.
 */
import { parseDate } from 'tough-cookie';
import type { SetCookie } from '../model/evidence/http.ts';

export interface ReadCookie extends SetCookie {
  readonly value: string;
}

const MAX_PAIR = 4096;
const MAX_ATTRIBUTE = 1024;
/** §5.6, step 1. */
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f]/;

/** The cookie of one line; null when browsers ignore the line as a whole. */
export function readSetCookie(line: string): ReadCookie | null {
  if (CONTROL.test(line)) return null;
  const [pair = '', ...parts] = line.split(';');
  const equals = pair.indexOf('=');
  const name = equals < 0 ? '' : trimmed(pair.slice(0, equals));
  const value = trimmed(pair.slice(equals + 1));
  const size = Buffer.byteLength(name) + Buffer.byteLength(value);
  if (size === 0 || size > MAX_PAIR) return null;
  const attributes = new Map<string, string | true>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const attribute = trimmed(at < 0 ? part : part.slice(0, at)).toLowerCase();
    const content = at < 0 ? '' : trimmed(part.slice(at + 1));
    if (attribute === '' || content.length > MAX_ATTRIBUTE) continue;
    const read = READ.get(attribute)?.(content) ?? { value: at < 0 || content };
    if (read === 'ignored') continue;
    // What takes back an earlier one of the same name: `Domain=a.nl; Domain=` leaves no Domain.
    if (read === 'none') attributes.delete(attribute);
    else attributes.set(attribute, read.value);
  }
  return { name, value, attributes: Object.fromEntries(attributes) };
}

/** How long the cookie is kept from `at` on, in milliseconds: 0 or less removes it, null is until the browser closes. */
export function lifetimeOf({ attributes }: Pick<SetCookie, 'attributes'>, at: Date): number | null {
  const { 'max-age': maxAge, expires } = attributes;
  // Max-Age goes before Expires, wherever it is in the line (§5.7).
  if (typeof maxAge === 'string') return Number(maxAge) * 1000;
  const until = typeof expires === 'string' ? parseDate(expires)?.getTime() : undefined;
  return until === undefined ? null : until - at.getTime();
}

/** A cookie that is set to end at once is being removed: nothing is kept of it, and nothing is sent. */
export function isRemoval(cookie: Pick<SetCookie, 'attributes'>, at: Date): boolean {
  const lifetime = lifetimeOf(cookie, at);
  return lifetime !== null && lifetime <= 0;
}

type Read = { readonly value: string | true } | 'ignored' | 'none';

/** What §5.6.1 to §5.6.7 make of the value of each attribute that they know. */
const READ: ReadonlyMap<string, (content: string) => Read> = new Map<string, (content: string) => Read>([
  ['expires', (content) => (parseDate(content) === undefined ? 'ignored' : { value: content })],
  ['max-age', (content) => (/^-?\d+$/.test(content) ? { value: content } : 'ignored')],
  ['domain', (content) => (content === '' ? 'none' : { value: content.replace(/^\./, '').toLowerCase() })],
  ['path', (content) => (content.startsWith('/') ? { value: content } : 'none')],
  ['secure', () => ({ value: true })],
  ['httponly', () => ({ value: true })],
  ['samesite', (content) => (/^(?:strict|lax|none)$/i.test(content) ? { value: content.toLowerCase() } : 'none')],
]);

/** Without the spaces and tabs around it; by hand, for an expression takes quadratic time over a line of spaces. */
function trimmed(text: string): string {
  const isBlank = (index: number) => text[index] === ' ' || text[index] === '\t';
  let [start, end] = [0, text.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return text.slice(start, end);
}
