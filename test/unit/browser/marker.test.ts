import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Marker } from '../../../src/browser/marker.ts';

const marker = new Marker('Waarborg-0a1b2c3d@example.org', ['Waarborg-0a1b2c3d']);
const hashed = (name: string, text = marker.value.toLowerCase()) => createHash(name).update(text).digest();
const inUrl = (text: string) => ({ url: `https://x.example/p?q=${text}`, headers: {}, body: Buffer.alloc(0) });
const inBody = (body: string | Buffer) => ({ url: 'https://x.example/', headers: {}, body: Buffer.from(body) });

describe('Marker', () => {
  it.each([
    ['an address', inUrl(marker.value), 'plain'],
    [
      'an address in an address',
      inUrl(encodeURIComponent(encodeURIComponent(`https://a/?e=${marker.value}`))),
      'plain',
    ],
    ['other letters', inUrl(marker.value.toUpperCase()), 'plain'],
    ['its local part alone', inUrl('Waarborg-0a1b2c3d'), 'plain'],
    ['the referring page', { ...inBody(''), headers: { referer: `https://a/?e=${marker.value}` } }, 'plain'],
    ['JSON', inBody(JSON.stringify({ user: { mail: marker.value } })), 'plain'],
    ['a packed body', inBody(gzipSync(marker.value)), 'plain'],
    ['base64url', inUrl(Buffer.from(marker.value).toString('base64url')), 'encoded'],
    ['hexadecimal', inUrl(Buffer.from(marker.value).toString('hex')), 'encoded'],
    ...['md5', 'sha1', 'sha256', 'sha512'].map(
      (name) => [name, inUrl(hashed(name).toString('hex')), 'hashed'] as const,
    ),
    ['SHA-256 in capitals', inBody(hashed('sha256').toString('hex').toUpperCase()), 'hashed'],
    ['SHA-256 in base64', inBody(hashed('sha256').toString('base64')), 'hashed'],
    ['SHA-256 as it was typed', inBody(hashed('sha256', marker.value).toString('hex')), 'hashed'],
    ['another value', inUrl('waarborg-ffffffff@example.org'), null],
    ['what is left of it', inUrl('(redacted)@example.org'), null],
  ] as const)('is found in %s', (_name, sent, as) => {
    expect(marker.sentAs(sent)).toBe(as);
  });

  it('is found in the base64 of any text around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        const packed = Buffer.from(`${before}${marker.value}${after}`).toString('base64');
        expect(marker.sentAs(inBody(JSON.stringify({ packed })))).toBe('encoded');
      }),
    );
  });

  it('is another one each time', () => {
    expect(Marker.email().value).not.toBe(Marker.email().value);
  });
});
