/** MTA-STS: the record that announces a policy, and the policy (RFC 8461 §3). */
import { textsAt, type Failure, type Lookup } from './answers.ts';
import { readTags, tagOf } from './tags.ts';

export type Announcement =
  | { readonly state: 'announced'; readonly id: string }
  | { readonly state: 'absent' | 'several' }
  | { readonly state: 'malformed'; readonly text: string }
  | { readonly state: 'unknown'; readonly failure: Failure };

/** §3.1: texts that do not begin so are left out; of several that do, none counts. */
export function announcementOf(domain: string, lookup: Lookup): Announcement {
  const found = textsAt(`_mta-sts.${domain}`, lookup, /^v=STSv1(?![^\s;])/);
  if ('failed' in found) return { state: 'unknown', failure: found.failed };
  const [text, second] = found.texts;
  if (text === undefined) return { state: 'absent' };
  if (second !== undefined) return { state: 'several' };
  const read = readTags(text);
  const id = read.ok && tagOf(read.tags, 'v') === 'STSv1' ? tagOf(read.tags, 'id') : undefined;
  return id !== undefined && /^[a-z0-9]{1,32}$/i.test(id) ? { state: 'announced', id } : { state: 'malformed', text };
}

export const policyUrl = (domain: string): string => `https://mta-sts.${domain}/.well-known/mta-sts.txt`;

export interface StsPolicy {
  readonly mode: 'enforce' | 'testing' | 'none';
  readonly maxAge: number;
  readonly mx: readonly string[];
}

const MOST_SECONDS = 31_557_600;

/** §3.2. Null with the line or the key that is wrong. */
export function readStsPolicy(text: string): StsPolicy | { readonly wrong: string } {
  const fields: (readonly [string, string])[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const end = line.indexOf(':');
    const key = line.slice(0, Math.max(0, end)).trim();
    if (!/^[a-z0-9][\w.-]{0,31}$/i.test(key)) return { wrong: line.slice(0, 80) };
    fields.push([key, line.slice(end + 1).trim()]);
  }
  // Of keys that are there twice the first counts, mx apart.
  const value = (key: string) => fields.find(([name]) => name === key)?.[1];
  const mode = (['enforce', 'testing', 'none'] as const).find((one) => one === value('mode'));
  const age = value('max_age') ?? '';
  const mx = fields.filter(([name]) => name === 'mx').map(([, host]) => host.toLowerCase());
  if (value('version') !== 'STSv1') return { wrong: 'version' };
  if (mode === undefined) return { wrong: 'mode' };
  if (!/^\d{1,10}$/.test(age) || Number(age) > MOST_SECONDS) return { wrong: 'max_age' };
  if (mode !== 'none' && mx.length === 0) return { wrong: 'mx' };
  const host = mx.find((one) => !/^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(one));
  return host === undefined ? { mode, maxAge: Number(age), mx } : { wrong: `mx: ${host}` };
}

/** §4.1: an asterisk stands for the left label, and for one label alone. */
export const isListed = (host: string, { mx }: StsPolicy): boolean =>
  mx.some((pattern) =>
    pattern.startsWith('*.')
      ? host.slice(host.indexOf('.') + 1) === pattern.slice(2) && host.includes('.')
      : host === pattern,
  );
