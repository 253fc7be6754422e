/** The bytes of a page as text, as a browser would decode them. */

/**
 * By the mark at its beginning, else by Content-Type, else by what the page says of itself, else as UTF-8 (HTML,
 * "determining the character encoding"). A label that no browser knows counts as none (Encoding §4.2). Null for one that
 * browsers show nothing of.
 */
export function decoded(bytes: Buffer, charset: string | null): string | null {
  const mark = markOf(bytes);
  const label = mark ?? [charset, declaredIn(bytes)].find((one) => one !== null && isKnown(one)) ?? 'utf-8';
  if (SHOWN_AS_NOTHING.test(label)) return null;
  // These two are ASCII with other letters above it, and markup is in ASCII.
  if (LIKE_LATIN1.test(label)) return bytes.toString('latin1');
  return new TextDecoder(label).decode(bytes);
}

/** Encodings that are replaced by an error, for text in them can be read in two ways (Encoding §14.1). */
const SHOWN_AS_NOTHING = /^\s*(?:replacement|csiso2022kr|hz-gb-2312|iso-2022-(?:kr|cn|cn-ext))\s*$/i;
/** Known to browsers, and not to Node. */
const LIKE_LATIN1 = /^\s*(?:x-user-defined|iso-8859-16)\s*$/i;

function isKnown(label: string): boolean {
  if (SHOWN_AS_NOTHING.test(label) || LIKE_LATIN1.test(label)) return true;
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function markOf(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 3).toString('hex');
  if (start === 'efbbbf') return 'utf-8';
  if (start.startsWith('feff')) return 'utf-16be';
  return start.startsWith('fffe') ? 'utf-16le' : undefined;
}

/** What stands in the first 1024 bytes, comments left out (HTML, "prescan a byte stream"); of XML, in its declaration. */
function declaredIn(bytes: Buffer): string | null {
  const start = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .split('<!--')
    .map((part, index) => (index === 0 ? part : (part.split('-->')[1] ?? '')))
    .join('');
  const label =
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)/i.exec(start)?.[1] ??
    /charset\s*=\s*["']?([^\s"';>/]+)/i.exec(metaWithCharset(start))?.[1];
  // A page that could be read to find this is not in UTF-16, whatever it says.
  return label === undefined ? null : label.replace(/^utf-?16.*$/i, 'utf-8');
}

function metaWithCharset(start: string): string {
  const closed = start.split('>').slice(0, -1);
  const metas = closed.map((tag) => /<meta\s.*/is.exec(tag)?.[0] ?? '');
  return metas.find((tag) => /charset\s*=/i.test(tag)) ?? '';
}
