import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBounded, unpacked } from '../../../src/network/body.ts';

const TEXT = Buffer.from('<p>héél mooi</p>');

describe('unpacked', () => {
  it.each<[string, string, Buffer]>([
    ['nothing', '', TEXT],
    ['what says that it is not packed', 'identity', TEXT],
    ['gzip', 'gzip', gzipSync(TEXT)],
    ['gzip in capitals, by its old name', 'X-GZIP', gzipSync(TEXT)],
    ['brotli', 'br', brotliCompressSync(TEXT)],
    ['deflate', 'deflate', deflateSync(TEXT)],
    ['deflate without its wrapper', 'deflate', deflateRawSync(TEXT)],
    ['one in another', 'gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['what browsers do not know, by leaving it', 'none', TEXT],
    ['what they do not know beside what they do, by leaving both', 'gzip, utf-8', TEXT],
  ])('undoes %s', (_name, encoding, bytes) => {
    expect(unpacked(bytes, encoding, 1000)).toEqual(TEXT);
  });

  it.each<[string, string, Buffer, string]>([
    ['that browsers know, and this does not', 'dcb', TEXT, 'unknown'],
    ['of that kind, within one that is known', 'dcz, gzip', gzipSync(TEXT), 'unknown'],
    ['of many layers', 'gzip,gzip,gzip,gzip', TEXT, 'unknown'],
    ['that is not what it says', 'gzip', TEXT, 'broken'],
    ['that is cut off', 'gzip', gzipSync(TEXT).subarray(0, -6), 'broken'],
    ['that expands beyond the bound', 'gzip', gzipSync(Buffer.alloc(1001)), 'broken'],
    [
      'that expands beyond it in the second layer',
      'br, gzip',
      gzipSync(brotliCompressSync(Buffer.alloc(1e7))),
      'broken',
    ],
  ])('tells a coding %s', (_name, encoding, bytes, expected) => {
    expect(unpacked(bytes, encoding, 1000)).toBe(expected);
  });
});

describe('readBounded', () => {
  const body = (...sizes: number[]) => chunksOf(sizes.map((size) => Buffer.alloc(size)));
  it('tells whether there was more', async () => {
    expect(await readBounded(body(3, 4), 7)).toEqual({ bytes: Buffer.alloc(7), cutOff: false });
    expect(await readBounded(body(3, 4, 1), 7)).toEqual({ bytes: Buffer.alloc(7), cutOff: true });
  });
});

async function* chunksOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield* chunks;
}
