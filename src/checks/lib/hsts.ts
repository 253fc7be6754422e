/**
 * Strict-Transport-Security by the grammar of RFC 6797 §6.1. The result is a value or a named problem:
 * a number that could not be read never reaches a comparison.
 */
export type HstsResult =
  | { readonly ok: true; readonly value: Hsts }
  | { readonly ok: false; readonly problem: HstsProblem };

export interface Hsts {
  readonly maxAgeSeconds: number;
  readonly includeSubDomains: boolean;
  readonly preload: boolean;
}

export type HstsProblem =
  | 'a directive is not a token, or its value neither a token nor a quoted string'
  | 'a directive appears twice'
  | 'max-age is missing'
  | 'max-age is not a whole number of seconds'
  | 'includeSubDomains has a value';

const TOKEN = String.raw`[!#$%&'*+\-.^_\x60|~0-9A-Za-z]+`;
const QUOTED = String.raw`"(?:[\t \x21\x23-\x5b\x5d-\x7e]|\\[\t\x20-\x7e])*"`;
const DIRECTIVE = new RegExp(`^(${TOKEN})(?:[\\t ]*=[\\t ]*(${TOKEN}|${QUOTED}))?$`);
/** Hostile values are bounded before any expression sees them. */
const MAX_LENGTH = 1024;

export function parseHsts(field: string): HstsResult {
  if (field.length > MAX_LENGTH)
    return problem('a directive is not a token, or its value neither a token nor a quoted string');
  const directives = new Map<string, string | null>();
  for (const part of splitOutsideQuotes(field)) {
    const text = part.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, '');
    if (text === '') continue;
    const match = DIRECTIVE.exec(text);
    if (match === null) return problem('a directive is not a token, or its value neither a token nor a quoted string');
    const name = match[1]!.toLowerCase();
    if (directives.has(name)) return problem('a directive appears twice');
    directives.set(name, match[2] === undefined ? null : unquote(match[2]));
  }
  const maxAge = directives.get('max-age');
  if (maxAge === undefined || maxAge === null) return problem('max-age is missing');
  if (!/^\d+$/.test(maxAge)) return problem('max-age is not a whole number of seconds');
  // RFC 6797 §6.1.2: includeSubDomains is valueless.
  if (typeof directives.get('includesubdomains') === 'string') return problem('includeSubDomains has a value');
  return {
    ok: true,
    value: {
      // Any number of digits is one (RFC 6797 §6.1.1); browsers cap it.
      maxAgeSeconds: Math.min(Number(maxAge), Number.MAX_SAFE_INTEGER),
      includeSubDomains: directives.has('includesubdomains'),
      preload: directives.has('preload'),
    },
  };
}

function problem(text: HstsProblem): HstsResult {
  return { ok: false, problem: text };
}

/** Splits at `;`, but not inside a quoted string. */
function splitOutsideQuotes(field: string): string[] {
  const parts: string[] = [];
  let [part, quoted] = ['', false];
  for (let index = 0; index < field.length; index++) {
    const character = field.charAt(index);
    if (quoted && character === '\\') part += character + field.charAt(++index);
    else if (character === ';' && !quoted) {
      parts.push(part);
      part = '';
    } else {
      if (character === '"') quoted = !quoted;
      part += character;
    }
  }
  return [...parts, part];
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
