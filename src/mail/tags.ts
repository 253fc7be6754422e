/** `name=value; …` as DKIM, DMARC, MTA-STS and TLS reports write it (RFC 6376 §3.2). */

export type Tags =
  | { readonly ok: true; readonly tags: readonly (readonly [name: string, value: string])[] }
  | { readonly ok: false; readonly problem: 'not-a-tag' | 'twice'; readonly at: string };

/** Blanks around names and values do not count. A part that is not a tag spoils the list, and so does a tag that is in it twice. */
export function readTags(text: string): Tags {
  const parts = text.split(';').map((part) => part.trim());
  const tags: (readonly [string, string])[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const end = part.indexOf('=');
    const name = part.slice(0, Math.max(0, end)).trim();
    if (!/^[a-z]\w*$/i.test(name)) return { ok: false, problem: 'not-a-tag', at: part.slice(0, 80) };
    if (tags.some(([other]) => other === name)) return { ok: false, problem: 'twice', at: name };
    tags.push([name, part.slice(end + 1).trim()]);
  }
  return { ok: true, tags };
}

export const tagOf = (tags: readonly (readonly [string, string])[], name: string): string | undefined =>
  tags.find(([other]) => other === name)?.[1];
