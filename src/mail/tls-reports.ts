/** Who hears of failing TLS (RFC 8460 §3). */
import { textsAt, type Failure, type Lookup } from './answers.ts';
import { readTags, tagOf } from './tags.ts';

export type TlsReports =
  | { readonly state: 'published'; readonly to: readonly string[] }
  | { readonly state: 'absent' | 'several' }
  | { readonly state: 'malformed'; readonly text: string }
  | { readonly state: 'unknown'; readonly failure: Failure };

export function tlsReportsOf(domain: string, lookup: Lookup): TlsReports {
  const found = textsAt(`_smtp._tls.${domain}`, lookup, /^v=TLSRPTv1(?![^\s;])/);
  if ('failed' in found) return { state: 'unknown', failure: found.failed };
  const [text, second] = found.texts;
  if (text === undefined) return { state: 'absent' };
  if (second !== undefined) return { state: 'several' };
  const read = readTags(text);
  const to = (read.ok ? (tagOf(read.tags, 'rua') ?? '') : '').split(',').map((one) => one.trim());
  const isSound = read.ok && tagOf(read.tags, 'v') === 'TLSRPTv1' && to.every((one) => ADDRESS.test(one));
  return isSound ? { state: 'published', to } : { state: 'malformed', text };
}

const ADDRESS = /^(?:mailto:[^@\s]+@[^@\s]+|https:\/\/[^/\s]+(?:\/\S*)?)$/i;
