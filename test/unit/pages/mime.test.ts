import { describe, expect, it } from 'vitest';
import { listValues, markupOf, mimeTypeOf } from '../../../src/pages/mime.ts';

describe('mimeTypeOf', () => {
  it.each<[string, string[], object | null]>([
    ['one type', ['Text/HTML; Charset="utf-8"'], { essence: 'text/html', charset: 'utf-8' }],
    ['no field', [], null],
    ['the last of two fields', ['text/plain', 'text/html'], { essence: 'text/html', charset: null }],
    ['the last that is one', ['text/html; charset=a', 'html', '*/*'], { essence: 'text/html', charset: 'a' }],
    ['the last in one field', ['text/plain, text/html;charset=b'], { essence: 'text/html', charset: 'b' }],
    ['a charset before the same type', ['text/html;charset=c,text/html'], { essence: 'text/html', charset: 'c' }],
    ['a charset of another type', ['text/plain;charset=d', 'text/html'], { essence: 'text/html', charset: null }],
    ['a comma in quotes', ['text/html;x="a,text/plain"'], { essence: 'text/html', charset: null }],
    ['no type at all', ['text'], null],
  ])('%s', (_name, fields, type) => {
    expect(mimeTypeOf(fields)).toEqual(type);
  });
});

describe('listValues', () => {
  it('splits at commas outside of quotes', () => {
    expect(listValues(['a, "b, c"', 'd'])).toEqual(['a', '"b, c"', 'd']);
  });
});

describe('markupOf', () => {
  const of = (type: string | null, body: string, nosniff = false) =>
    markupOf(type === null ? null : mimeTypeOf([type]), nosniff, Buffer.from(body));
  it.each<[string, ReturnType<typeof of>, ReturnType<typeof of>]>([
    ['HTML', of('text/html', 'x'), 'html'],
    ['XHTML', of('application/xhtml+xml', 'x'), 'xml'],
    ['XML', of('application/xml', 'x'), 'xml'],
    ['a drawing', of('image/svg+xml', 'x'), 'xml'],
    ['text that looks like HTML', of('text/plain', '<!doctype html>'), null],
    ['no type, and HTML', of(null, ' \n<!DOCTYPE html><p>'), 'html'],
    ['no type, and a script', of(null, '<script src=x>'), 'html'],
    ['no type, and XML', of(null, '<?xml version="1.0"?><html/>'), 'xml'],
    ['no type, and text', of(null, 'hello <p>'), null],
    ['no type, and a tag that only begins alike', of(null, '<pre>'), null],
    ['no type, and nosniff', of(null, '<html>', true), null],
    ['a type that says that it does not know', of('application/unknown', '<html>'), 'html'],
  ])('%s', (_name, markup, expected) => {
    expect(markup).toBe(expected);
  });
});
