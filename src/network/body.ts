/** The body of an answer as text: bounded, unpacked and decoded as a browser would; or why it cannot be read. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

export interface Bounded {
  readonly bytes: Buffer;
  /** There was more. */
  readonly cutOff: boolean;
}

export async function readBounded(body: AsyncIterable<Buffer>, most: number): Promise<Bounded> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, most), cutOff: size > most };
}

/**
 * Some servers compress although nobody asked. Undoes every coding of Content-Encoding, the last one first (RFC 9110
 * §8.4). `unknown` when one of them is not known here, `broken` when one is not sound or gives more than `most` bytes.
 */
export function unpacked(bytes: Buffer, encoding: string, most: number): Buffer | 'unknown' | 'broken' {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const steps = codings.map((coding) => UNPACK.get(coding));
  if (steps.length > MAX_CODINGS || steps.includes(undefined)) return 'unknown';
  try {
    return steps.reduceRight<Buffer>(
      (packed, step) => (packed.length === 0 ? packed : step!(packed, { maxOutputLength: most })),
      bytes,
    );
  } catch {
    return 'broken';
  }
}

const MAX_CODINGS = 3;

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;
const UNPACK: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', gunzipSync],
  ['x-gzip', gunzipSync],
  ['br', brotliDecompressSync],
  // Some servers leave the zlib wrapper out, and browsers take that (RFC 9110 §8.4.1.2).
  ['deflate', (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? inflateSync : inflateRawSync)(bytes, options)],
]);

/**
 * By the mark at its beginning, else by Content-Type, else by what the page says of itself, else as UTF-8 (HTML, "determining
 * the character encoding"); null when that is an encoding which is not known here.
 */
export function decoded(bytes: Buffer, contentType: string): string | null {
  const label = markOf(bytes) ?? charsetIn(contentType) ?? declaredIn(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function markOf(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 3).toString('hex');
  if (start === 'efbbbf') return 'utf-8';
  if (start.startsWith('feff')) return 'utf-16be';
  return start.startsWith('fffe') ? 'utf-16le' : undefined;
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?([^\s"';>/]+)/i.exec(text)?.[1];
}

/** A page that could be read to find this is not in UTF-16, whatever it says. */
function declaredIn(bytes: Buffer): string | undefined {
  const meta = /<meta\s[^>]*charset\s*=[^>]*>/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[0];
  const label = meta === undefined ? undefined : charsetIn(meta);
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
