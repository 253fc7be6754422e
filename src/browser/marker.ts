/** Values made for a visit that can be nobody's, and the forms in which they turn up in what a page sends. */
import { createHash, randomBytes } from 'node:crypto';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { Exchange } from './exchange.ts';

export type SentAs = 'plain' | 'encoded' | 'hashed';

const HASHES = ['md5', 'sha1', 'sha256', 'sha512'] as const;
const MOST_UNPACKED = 1024 * 1024;

export class Marker {
  /** What is typed, or stands in an address. */
  readonly value: string;
  readonly #plain: readonly string[];
  readonly #encoded: readonly string[];
  readonly #hashes: readonly string[];

  /** `pieces` are parts of the value that tell it from all others by themselves. */
  constructor(value: string, pieces: readonly string[] = [value]) {
    this.value = value;
    this.#plain = pieces.map((piece) => piece.toLowerCase());
    this.#encoded = pieces.flatMap(inBase64).concat(pieces.map((piece) => Buffer.from(piece).toString('hex')));
    const [trimmed, upper] = [value.trim().toLowerCase(), value.trim().toUpperCase()];
    const inputs = new Set([value, trimmed, upper, `${value}\n`, ...pieces]);
    this.#hashes = [...inputs].flatMap((input) =>
      HASHES.flatMap((hash) => {
        const bytes = createHash(hash).update(input).digest();
        return [bytes.toString('hex'), bytes.toString('base64').replaceAll('=', ''), bytes.toString('base64url')];
      }),
    );
  }

  /** An e-mail address of a name that nobody has. */
  static email(): Marker {
    const name = `waarborg-${randomBytes(8).toString('hex')}`;
    return new Marker(`${name}@example.org`, [name]);
  }

  /** How it was sent: in the address, a header or the content; null when it was not. */
  sentAs({ url, headers, body }: Pick<Exchange, 'url' | 'headers' | 'body'>): SentAs | null {
    const sent = [url, headers['referer'] ?? '', headers['cookie'] ?? '', body.toString('latin1'), unpackedText(body)];
    const texts = sent.filter((text) => text !== '').flatMap(decodings);
    if (texts.some((text) => this.#plain.some((form) => text.toLowerCase().includes(form)))) return 'plain';
    // base64url has other letters for two of them.
    const alike = texts.map((text) => text.replaceAll('-', '+').replaceAll('_', '/'));
    if ([...texts, ...alike].some((text) => this.#encoded.some((form) => text.includes(form)))) return 'encoded';
    const folded = texts.map((text) => text.toLowerCase());
    const isHashed = this.#hashes.some((form) =>
      texts.some((text, i) => text.includes(form) || folded[i]!.includes(form)),
    );
    return isHashed ? 'hashed' : null;
  }
}

/** What is sure to be in the base64 of a text that holds this one, wherever in it. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
      .toString('base64')
      .replaceAll('=', '');
    // The first letters depend on what comes before, the last one on what follows.
    return whole.slice(before === 0 ? 0 : before + 1, -1);
  });
}

/** The text, and with its percent signs undone as often as pages put them in. */
function decodings(text: string): string[] {
  const all = [text];
  for (let times = 0; times < 3; times += 1) {
    const next = all
      .at(-1)!
      .replaceAll('+', ' ')
      .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
        const bytes = Buffer.from(codes.replaceAll('%', ''), 'hex');
        return bytes.toString('utf8');
      });
    if (next === all.at(-1)) break;
    all.push(next);
  }
  return all;
}

function unpackedText(body: Buffer): string {
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  if (!isGzip && body[0] !== 0x78) return '';
  try {
    return (isGzip ? gunzipSync : inflateSync)(body, { maxOutputLength: MOST_UNPACKED }).toString('latin1');
  } catch {
    return '';
  }
}
