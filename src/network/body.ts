/** The body of an answer: bounded, and its content codings undone. */
import * as zlib from 'node:zlib';

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
 * §8.4). A coding that browsers do not know leaves the body as it is (Fetch, "handle content codings"). `unknown` when
 * one is known to them and not here, `broken` when one is not sound or gives more than `most` bytes.
 */
export function unpacked(bytes: Buffer, encoding: string, most: number): Buffer | 'unknown' | 'broken' {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MAX_CODINGS) return 'unknown';
  const steps = codings.map((coding) => UNPACK.get(coding));
  if (steps.includes(undefined)) return codings.every((coding) => KNOWN.includes(coding)) ? 'unknown' : bytes;
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

/** From Node 22.15 on. */
const { zstdDecompressSync } = zlib as { zstdDecompressSync?: Unpack };

const UNPACK: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', zlib.gunzipSync],
  ['x-gzip', zlib.gunzipSync],
  ['br', zlib.brotliDecompressSync],
  // Some servers leave the zlib wrapper out, and browsers take that (RFC 9110 §8.4.1.2).
  ['deflate', (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? zlib.inflateSync : zlib.inflateRawSync)(bytes, options)],
  ...(zstdDecompressSync === undefined ? [] : [['zstd', zstdDecompressSync] as const]),
]);

/** What browsers undo. */
const KNOWN: readonly string[] = [...UNPACK.keys(), 'zstd', 'dcb', 'dcz'];

/** By its Content-Type; without one, by how it begins. */
export function isHtml(contentType: string, body: string): boolean {
  return /html/i.test(contentType) || (contentType === '' && /^\s*</.test(body));
}
