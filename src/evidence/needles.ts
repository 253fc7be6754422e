/**
 * What to look for where a secret may stand: its text, which is compared as decoded, and what binary encoders make of
 * it, of which a decoder of texts knows nothing.
 */
import { fold } from './fold.ts';

export interface Needle {
  /** Folded. */
  readonly text: string;
  /** Base64 shares its outer characters with what stands beside the secret; they go with it. */
  readonly left: 0 | 1;
  readonly right: 0 | 1;
  /** Too short to be looked for within words. */
  readonly alone: boolean;
  /** A few digits, which stand in any long hexadecimal number by chance. */
  readonly digits: boolean;
  /** A user name: looked for as a value of its own, never within a host, a path or a word. */
  readonly name: boolean;
}

/** Shorter values would match half of any text; a password this short is reported by its check. */
export const SHORTEST = 3;
const SHORTEST_WITHIN = 4;
/** Eight given digits stand in a SHA-256 once in a hundred million times. */
const LONGEST_CHANCE = 7;
/** Shorter parts of Base64 stand in words by chance. */
const SHORTEST_BASE64 = 5;

export function needlesOf(value: string): Needle[] {
  // A lone surrogate is sent as its replacement character, and encodeURIComponent would throw on it.
  const wellFormed = Buffer.from(value, 'utf8').toString('utf8');
  const written = [value, wellFormed, value.normalize('NFC'), value.normalize('NFD'), ...heads(value)];
  const encoded = [wellFormed, ...textEncodings(wellFormed)].flatMap((text) => [
    ...base64Needles(Buffer.from(text, 'utf8')),
    plain(Buffer.from(text, 'utf8').toString('hex')),
  ]);
  const alone = value.length < SHORTEST_WITHIN;
  const texts = written.map((text) => ({
    ...plain(fold(text)),
    digits: text.length <= LONGEST_CHANCE && /^\d+$/.test(text),
  }));
  const all = [...texts, ...encoded].filter(({ text }) => text.length >= SHORTEST).map((each) => ({ ...each, alone }));
  return [...new Map(all.map((needle) => [needle.text, needle])).values()];
}

/** A user name is public to whoever knows the account; only where it stands as such does it tell who was asked. */
export function nameNeedles(value: string): Needle[] {
  const written = [value, value.normalize('NFC'), value.normalize('NFD')].map(fold);
  return [...new Set(written)].map((text) => ({ ...plain(text), name: true }));
}

/** An address is shown without what follows these. */
function heads(value: string): string[] {
  const at = value.search(/[?#;]/);
  return at < SHORTEST_WITHIN ? [] : [value.slice(0, at)];
}

/** Texts that are wrapped in Base64 or hexadecimals as a whole were written by an encoder of their own. */
function textEncodings(text: string): string[] {
  const url = encodeURIComponent(text);
  const form = new URLSearchParams({ v: text }).toString().slice('v='.length);
  return [...new Set([url, form, JSON.stringify(text).slice(1, -1)])].filter((other) => other !== text);
}

/** Base64 of whatever holds these bytes: there are three ways in which they may lie (RFC 4648 §4). */
function base64Needles(bytes: Buffer): Needle[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    const bits = whole.length * 8;
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor(bits / 6)];
    const shortest = bytes.length < SHORTEST_WITHIN ? 4 : SHORTEST_BASE64;
    if (to - from < shortest) return [];
    const sides = { left: before === 0 ? 0 : 1, right: bits % 6 === 0 ? 0 : 1 } as const;
    return (['base64', 'base64url'] as const).map((kind) => ({
      ...plain(fold(whole.toString(kind).slice(from, to))),
      ...sides,
    }));
  });
}

function plain(text: string): Needle {
  return { text, left: 0, right: 0, alone: false, digits: false, name: false };
}
