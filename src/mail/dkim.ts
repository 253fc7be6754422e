/** A DKIM key as it is published (RFC 6376 §3.6.1): may verifiers use it, and is it long enough? */
import { textsAt, type Failure, type Lookup } from './answers.ts';
import { rsaBits } from './rsa-bits.ts';
import { readTags, tagOf } from './tags.ts';

export const KEY_PROBLEMS = [
  'missing',
  'several',
  'not-a-key',
  'revoked',
  'testing',
  'only-sha1',
  'not-for-mail',
  'unreadable',
] as const;
export type KeyProblem = (typeof KEY_PROBLEMS)[number];

export type DkimKey = { readonly selector: string } & (
  | { readonly state: 'usable'; readonly type: 'rsa'; readonly bits: number }
  | { readonly state: 'usable'; readonly type: 'ed25519' }
  | { readonly state: 'unusable'; readonly problem: KeyProblem }
  | { readonly state: 'unknown'; readonly failure: Failure }
);

export const keyName = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`;

export function keyAt(selector: string, domain: string, lookup: Lookup): DkimKey {
  const found = textsAt(keyName(selector, domain), lookup, /^/);
  if ('failed' in found) return { selector, state: 'unknown', failure: found.failed };
  const [text, second] = found.texts;
  if (text === undefined) return { selector, state: 'unusable', problem: 'missing' };
  if (second !== undefined) return { selector, state: 'unusable', problem: 'several' };
  return { selector, ...readKey(text) };
}

type Read =
  | { readonly state: 'usable'; readonly type: 'rsa'; readonly bits: number }
  | { readonly state: 'usable'; readonly type: 'ed25519' }
  | { readonly state: 'unusable'; readonly problem: KeyProblem };

const ED25519_BYTES = 32;

function readKey(text: string): Read {
  const no = (problem: KeyProblem): Read => ({ state: 'unusable', problem });
  const read = readTags(text);
  if (!read.ok) return no('not-a-key');
  const value = (name: string) => tagOf(read.tags, name);
  const listed = (name: string) =>
    value(name)
      ?.split(':')
      .map((word) => word.trim().toLowerCase());
  const [first] = read.tags;
  const version = value('v');
  const data = value('p')?.replaceAll(/\s/g, '');
  const type = value('k') ?? 'rsa';
  // Where v is present it comes first (§3.6.1).
  if ((version !== undefined && (first?.[0] !== 'v' || version !== 'DKIM1')) || data === undefined)
    return no('not-a-key');
  if (data === '') return no('revoked');
  if (listed('t')?.includes('y') === true) return no('testing');
  if (listed('h')?.includes('sha256') === false) return no('only-sha1');
  if (listed('s')?.some((word) => word === '*' || word === 'email') === false) return no('not-for-mail');
  if (!/^[a-z0-9+/]+={0,2}$/i.test(data)) return no('unreadable');
  const bytes = Buffer.from(data, 'base64');
  if (type === 'ed25519') return bytes.length === ED25519_BYTES ? { state: 'usable', type } : no('unreadable');
  const bits = type === 'rsa' ? rsaBits(bytes) : null;
  return bits === null ? no('unreadable') : { state: 'usable', type: 'rsa', bits };
}
