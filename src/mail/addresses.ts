/** IPv4 and IPv6 addresses in text, as SPF writes them (RFC 7208 §5.6). */

/** The address as a number; null when it is not four numbers below 256 without leading zeros. */
export function readIp4(text: string): number | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** RFC 4291 §2.2: eight groups, one run of zeros left out, the last two perhaps as IPv4. */
export function isIp6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2 || text.includes(':::')) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const ip4 = last?.includes('.') === true && !text.endsWith('::');
  if (ip4 && readIp4(last) === null) return false;
  const hex = ip4 ? groups.slice(0, -1) : groups;
  const size = hex.length + (ip4 ? 2 : 0);
  return hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? size < 8 : size === 8);
}

/** Do these ranges together hold every IPv4 address? */
export function coverAllIp4(networks: readonly { readonly start: number; readonly bits: number }[]): boolean {
  let reached = 0;
  for (const { start, bits } of [...networks].sort((a, b) => a.start - b.start)) {
    const size = 2 ** (32 - bits);
    const from = Math.floor(start / size) * size;
    if (from > reached) return false;
    reached = Math.max(reached, from + size);
  }
  return reached >= 2 ** 32;
}
