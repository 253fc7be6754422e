import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/pages/page.ts';
import { hop } from '../../lib/evidence.ts';

const read = (body: string) => readPage(hop({ headers: [['content-type', 'text/html']] }), { text: body })!;

describe('readPage', () => {
  it.each([
    ['an icon', '<link rel="shortcut icon" href="http://x/i.png">'],
    ['a picture before a video', '<video poster="http://x/i.png"></video>'],
    ['a button with a picture', '<input type="image" src="http://x/i.png">'],
    ['a frame', '<frameset><frame src="http://x/i.png"></frameset>'],
    ['a further size of an image', '<img src="/i.png" srcset="http://x/i.png 2x">'],
    ['the last of its sizes', '<img srcset="/i.png 1x, /j.png, http://x/i.png 3x">'],
    ['a size of an image that is fetched early', '<link rel="preload" as="image" imagesrcset="http://x/i.png 2x">'],
    ['what is fetched for later', '<link rel="prefetch" href="http://x/i.png">'],
    ['an image in a drawing', '<svg><image href="http://x/i.png"/></svg>'],
    ['an image in a drawing, by its old attribute', '<svg><image xlink:href="http://x/i.png"/></svg>'],
    ['a script in a drawing', '<svg><script href="http://x/i.png"></script></svg>'],
    ['a page in a page', '<iframe srcdoc="&lt;img src=http://x/i.png&gt;"></iframe>'],
    ['a page in that', '<iframe srcdoc="<iframe srcdoc=\'&lt;img src=http://x/i.png&gt;\'></iframe>"></iframe>'],
    [
      'what is relative to the first base with an address',
      '<base target="_top"><base href="http://x/"><img src="i.png">',
    ],
    [
      'what is relative to that in a page in a page',
      '<base href="http://x/"><iframe srcdoc="<img src=i.png>"></iframe>',
    ],
    ['an old background', '<body background="http://x/i.png">'],
    ['a picture of a style sheet', '<style>p { background: url( http://x/i.png ) }</style>'],
    ['a picture of a style', `<p style="background: url('http://x/i.png')">`],
    ['an imported style sheet', '<style>@import "http://x/i.png";</style>'],
    ['one after a comment', '<style>@import/* why */"http://x/i.png";</style>'],
    ['one written with escapes', String.raw`<style>@import "\68 ttp://x/i.png";</style>`],
    ['one of several pictures', '<style>p { background: image-set("http://x/i.png" 2x) }</style>'],
    ['a style sheet in a template', '<template><style>@import url(http://x/i.png)</style></template>'],
  ])('lists %s among the parts of the page', (_name, body) => {
    expect(read(body).resources.map(({ url }) => url)).toContain('http://x/i.png');
  });

  it.each([
    ['a comment of a style sheet', '<style>/* url(http://x/i.png) */</style>'],
    ['the name of a language', '<style>@namespace svg url(http://www.w3.org/2000/svg);</style>'],
    ['a text of a style sheet', '<style>p::before { content: "see http://x/i.png" }</style>'],
    ['a link that is not followed', '<a href="http://x/i.png">x</a>'],
    ['a link of a drawing', '<svg><a href="http://x/i.png"></a></svg>'],
  ])('does not list %s', (_name, body) => {
    expect(read(body).resources).toEqual([]);
  });

  it('says so when pages in pages go deeper than it reads', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? ''
        : `<iframe srcdoc="${nested(depth - 1)
            .replaceAll('&', '&amp;')
            .replaceAll('"', '&quot;')}">`;
    expect(read(nested(8)).unread).toBeUndefined();
    expect(read(nested(10)).unread).toBe('cut-off');
  });

  it('lists where a button sends its form, besides where the form itself does', () => {
    const page = read('<form action="/a" method="post"><button formaction="http://x/b" formmethod="post"></form>');
    expect(page.forms.map(({ action }) => action)).toEqual(['https://www.example.nl/a', 'http://x/b']);
  });

  it('keeps what goes over plain HTTP of a page with more parts than are kept', () => {
    const page = read(`${'<img src="/a.png">'.repeat(600)}<img src="http://x/b.png">`);
    expect(page.resources).toHaveLength(500);
    expect(page.resources[0]).toEqual({ element: 'img', url: 'http://x/b.png' });
  });

  it('reads no page in an answer that is no HTML', () => {
    expect(
      readPage(hop({ headers: [['content-type', 'text/plain']] }), { text: '<img src="http://x/a.png">' }),
    ).toBeNull();
  });
});
