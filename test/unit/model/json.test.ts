import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf, printableJson } from '../../../src/model/json.ts';

describe('printableJson', () => {
  it.each([
    ['CSI and OSC of eight bits', '\u009b31m\u009d8;;\u009c', '"\\u009b31m\\u009d8;;\\u009c"'],
    ['delete', 'a\u007fb', '"a\\u007fb"'],
    ['another reading order', 'a\u202eb\u2066c', '"a\\u202eb\\u2066c"'],
    ['no width', 'a\u200bb\ufeff', '"a\\u200bb\\ufeff"'],
    ['a tag, both of its units', 'a\u{e0041}b', '"a\\udb40\\udc41b"'],
  ])('escapes %s', (_name, value, text) => {
    expect(printableJson(value)).toBe(text);
    expect(JSON.parse(text)).toBe(value);
  });

  it('escapes names of members too, and leaves letters of any language as they are', () => {
    const value = { 'n\u0085': ['é', '漢', '😀', '\u{10ffff}'] };
    expect(printableJson(value)).toBe('{"n\\u0085":["é","漢","😀","\u{10ffff}"]}');
  });

  it('changes no value, and so no digest', () => {
    const value = { text: Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('') };
    const read: unknown = JSON.parse(printableJson(value, 2));
    expect(canonicalJson(read)).toBe(canonicalJson(value));
    expect(digestOf(read)).toBe(digestOf(value));
  });
});
