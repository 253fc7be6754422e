import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decoded, readBounded, unpacked } from '../../../src/network/body.ts';

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
  ])('undoes %s', (_name, encoding, bytes) => {
    expect(unpacked(bytes, encoding, 1000)).toEqual(TEXT);
  });

  it.each<[string, string, Buffer, string]>([
    ['that is not known', 'zstd', TEXT, 'unknown'],
    ['that is not known, within one that is', 'zstd, gzip', gzipSync(TEXT), 'unknown'],
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

describe('decoded', () => {
  const utf16 = Buffer.from('héél', 'utf16le');
  it.each<[string, Buffer, string]>([
    ['UTF-8 when nothing is said', Buffer.from('héél'), 'text/html'],
    ['the charset of the header', utf16, 'text/html; charset=UTF-16LE'],
    ['the charset of the header, in quotes', Buffer.from('héél', 'latin1'), 'text/html; charset="iso-8859-1"'],
    ['the mark at the beginning, before the header', Buffer.from('\ufeffhéél', 'utf16le'), 'text/html; charset=utf-8'],
  ])('goes by %s', (_name, bytes, type) => {
    expect(decoded(bytes, type)).toBe('héél');
  });

  it.each<[string, string]>([
    ['<meta charset="windows-1252">', 'é'],
    ['<meta http-equiv=content-type content="text/html; charset=windows-1252">', 'é'],
    ['<meta charset="utf-16">', '\ufffd'],
  ])('goes by what the page says: %s', (meta, expected) => {
    expect(decoded(Buffer.from(`${meta}é`, 'latin1'), 'text/html')).toBe(meta + expected);
  });

  it('does not guess at an encoding that it does not know', () => {
    expect(decoded(TEXT, 'text/html; charset=utf-7')).toBeNull();
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
