/** What a browser takes an answer for: Content-Type by the Fetch standard, and the first bytes by MIME Sniffing. */

export interface MimeType {
  /** `type/subtype` in lower case. */
  readonly essence: string;
  readonly charset: string | null;
}

/** A page written in HTML or in XML; anything else is none. */
export type Markup = 'html' | 'xml' | null;

/** Bytes that are looked at (MIME Sniffing §5.2). */
const HEADER_BYTES = 1445;
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9a-z]+$/i;

/** The values of a list field, split at commas that are in no quoted string (Fetch, "get, decode, and split"). */
export function listValues(fields: readonly string[]): string[] {
  const values: string[] = [];
  let [value, quoted] = ['', false];
  for (const character of fields.join(', ')) {
    if (character === '"' && !value.endsWith('\\')) quoted = !quoted;
    if (character === ',' && !quoted) {
      values.push(value.trim());
      value = '';
    } else value += character;
  }
  return fields.length === 0 ? [] : [...values, value.trim()];
}

/** The last valid type counts, with a charset that an earlier one of the same type had (Fetch, "extract a MIME type"). */
export function mimeTypeOf(contentTypes: readonly string[]): MimeType | null {
  const types = listValues(contentTypes).map(parseMimeType);
  return types.reduce((found, next) => {
    if (next === null || next.essence === '*/*') return found;
    return next.essence === found?.essence ? { ...next, charset: next.charset ?? found.charset } : next;
  }, null);
}

/** MIME Sniffing §4.4, of which no parameter but the charset matters here. */
function parseMimeType(value: string): MimeType | null {
  const [essence = '', ...parameters] = value.split(';');
  const [type = '', subtype = '', ...more] = essence.trim().split('/');
  if (!TOKEN.test(type) || !TOKEN.test(subtype) || more.length > 0) return null;
  const charset = parameters
    .map((parameter) => parameter.split('='))
    .find(([name = '', content]) => name.trim().toLowerCase() === 'charset' && content !== undefined)?.[1];
  const label = charset?.trim().replace(/^"/, '').split('"')[0] ?? '';
  return { essence: `${type}/${subtype}`.toLowerCase(), charset: label === '' ? null : label };
}

/** Markup that browsers make a page of (MIME Sniffing §7), read from the first bytes where the type is not told. */
export function markupOf(type: MimeType | null, nosniff: boolean, bytes: Buffer): Markup {
  const essence = type?.essence ?? '';
  if (essence === 'text/html') return 'html';
  if (/^(?:text|application)\/xml$|\+xml$/.test(essence)) return 'xml';
  // Without a type nothing that could run is guessed under nosniff; with another one, HTML never is.
  if (nosniff || !['', 'unknown/unknown', 'application/unknown'].includes(essence)) return null;
  const start = bytes
    .subarray(0, HEADER_BYTES)
    .toString('latin1')
    .replace(/^[\t\n\f\r ]+/, '');
  if (start.startsWith('<?xml')) return 'xml';
  return HTML_START.test(start) ? 'html' : null;
}

/** The patterns of MIME Sniffing §7.1, with the byte that ends a tag. */
const HTML_START = /^<(?:!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE|A|STYLE|TITLE|B|BODY|BR|P|!--)[ >]/i;
