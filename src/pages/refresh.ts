/** Where a Refresh leads, in a header field or in `<meta http-equiv=refresh>` (HTML, "shared declarative refresh steps"). */

/** The address, absolute; null when it only loads the page anew, or names nothing that HTTP can fetch. */
export function refreshTarget(content: string, base: string): string | null {
  const [, rest] = /^\s*(?:\d[\d.]*|\.[\d.]*)(?:\s*[;,]\s*|\s+)(\S.*)$/s.exec(content) ?? [];
  if (rest === undefined) return null;
  const named = rest.replace(/^url\s*=\s*/i, '');
  const quote = /^["']/.exec(named)?.[0];
  const reference = (quote === undefined ? named : (named.slice(1).split(quote)[0] ?? '')).trim();
  if (reference === '' || !URL.canParse(reference, base)) return null;
  const url = new URL(reference, base);
  url.hash = '';
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' ? url.href.slice(0, 2048) : null;
}

/** The seconds until then; NaN when the content says nothing. */
export function refreshDelay(content: string): number {
  return Number.parseInt(content.trim(), 10);
}
