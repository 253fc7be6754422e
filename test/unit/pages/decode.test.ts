import { describe, expect, it } from 'vitest';
import { decoded } from '../../../src/pages/decode.ts';

describe('decoded', () => {
  const utf16 = Buffer.from('héél', 'utf16le');
  it.each<[string, Buffer, string | null]>([
    ['UTF-8 when nothing is said', Buffer.from('héél'), null],
    ['the charset of the header', utf16, 'UTF-16LE'],
    ['another one', Buffer.from('héél', 'latin1'), 'iso-8859-1'],
    ['the mark at the beginning, before the header', Buffer.from('\ufeffhéél', 'utf16le'), 'utf-8'],
    ['UTF-8 when no browser knows the label', Buffer.from('héél'), 'utf8mb4'],
    ['UTF-8 when it is in UTF-7, which browsers gave up', Buffer.from('héél'), 'utf-7'],
    ['Latin-1 for what is like it', Buffer.from('héél', 'latin1'), 'x-user-defined'],
  ])('goes by %s', (_name, bytes, charset) => {
    expect(decoded(bytes, charset)).toBe('héél');
  });

  it.each<[string, string]>([
    ['<meta charset="windows-1252">', 'é'],
    ['<meta http-equiv=content-type content="text/html; charset=windows-1252">', 'é'],
    ['<meta charset="utf-16">', '\ufffd'],
    ['<meta name=viewport><meta charset="windows-1252">', 'é'],
    ['<p charset="windows-1252"><meta name=viewport>', '\ufffd'],
    ['<!-- <meta charset="windows-1252"> -->', '\ufffd'],
    ['<?xml version="1.0" encoding="windows-1252"?>', 'é'],
  ])('goes by what the page says: %s', (meta, expected) => {
    expect(decoded(Buffer.from(`${meta}é`, 'latin1'), null)).toBe(meta + expected);
  });

  it('reads nothing in an encoding of which browsers show nothing', () => {
    expect(decoded(Buffer.from('<p>x'), 'ISO-2022-KR')).toBeNull();
  });
});
