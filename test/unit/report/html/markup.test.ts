import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { beside, fragment, html, imageData, join, webAddress } from '../../../../src/report/html/markup.ts';
import { HOSTILE } from '../../../lib/sample.ts';

type Element = DefaultTreeAdapterTypes.Element;

describe('the html tag', () => {
  it('escapes text, and keeps what it made itself', () => {
    expect(html`<p>${'<b>&"\''}${html`<i>${'x'}</i>`}</p>`.source).toBe('<p>&lt;b&gt;&amp;&quot;&#39;<i>x</i></p>');
  });

  it('gives nothing for false, null and undefined, and joins lists', () => {
    expect(html`<p>${false}${null}${undefined}${['a', 1, html`<br>`]}</p>`.source).toBe('<p>a1<br></p>');
    expect(join(['a', false, '<'], html`, `).source).toBe('a, &lt;');
  });

  it('gives both languages of a Text, each marked, and one when they are equal', () => {
    expect(html`${{ nl: 'ja', en: 'yes' }}`.source).toBe('<i lang=nl>ja</i><i lang=en>yes</i>');
    expect(html`${{ nl: 'Plesk', en: 'Plesk' }}`.source).toBe('Plesk');
  });

  it('shows control and bidi characters instead of obeying them', () => {
    expect(html`${'\u001b[31m\u202e'}`.source).toBe('\\u{1b}[31m\\u{202e}');
  });

  it.each([
    ['a value in an unquoted attribute', () => html`<a class=${'x'}>`],
    ['a value among the attributes', () => html`<a ${'onclick=1'}>`],
    ['a string as an address', () => html`<a href="${'https://a.test/'}">`],
    ['a part of an address', () => html`<a href="https://${'a.test'}">`],
    ['markup in an attribute', () => html`<a title="${html`<b>`}">`],
    ['two languages in an attribute', () => html`<a title="${{ nl: 'a', en: 'b' }}">`],
    ['an address in text', () => html`<p>${fragment('x')}</p>`],
  ])('refuses %s', (_name, make) => {
    expect(make).toThrow(TypeError);
  });

  it('lets no text become an element or an attribute, in any place', () => {
    const check = (text: string) => {
      const { source } = html`<p title="${text}" class="a ${text} b">${text}</p>`;
      const [only, ...others] = parseFragment(source).childNodes as Element[];
      expect(others).toEqual([]);
      expect(only?.attrs.map(({ name }) => name)).toEqual(['title', 'class']);
      expect(only?.childNodes.every(({ nodeName }) => nodeName === '#text')).toBe(true);
    };
    check(HOSTILE);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//a.test/',
    '/path',
    'a.test',
    'https://user:password@a.test/',
    '',
    HOSTILE,
  ])('are not made of %j', (url) => {
    expect(webAddress(url)).toBeNull();
  });

  it('are made of http and https, with nothing that ends the attribute', () => {
    expect(html`<a href="${webAddress('https://a.test/?q="><b>')}">`.source).toBe(
      '<a href="https://a.test/?q=%22%3E%3Cb%3E">',
    );
  });

  it('of places in the page cannot leave it', () => {
    expect(html`<a href="${fragment('x" onclick="\ud800')}">`.source).toBe(
      '<a href="#x%22%20onclick%3D%22%5Cu%7Bd800%7D">',
    );
  });

  it.each(['../x', '/x', 'a//b', 'https:x', 'a/../b', '.x', ''])(
    'of files beside the page are not made of %j',
    (path) => {
      expect(beside(path)).toBeNull();
    },
  );

  it.each(['data:text/html;base64,AAAA', 'data:image/png;base64,"><b>', 'https://a.test/logo.png', 'data:image/png,x'])(
    'of images are not made of %j',
    (uri) => {
      expect(imageData(uri)).toBeNull();
    },
  );
});
