import { describe, expect, it } from 'vitest';
import { readPage, readXmlPage } from '../../../src/pages/page.ts';

const URL_HERE = 'https://www.example.nl/';
const read = (body: string) => readPage(URL_HERE, { text: body }).page;
const data = (type: string, content: string) => `data:${type},${encodeURIComponent(content)}`;

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
    ['what a shadow root holds', '<p><template shadowrootmode=open><img src="http://x/i.png"></template></p>'],
    ['a page in the address of a frame', `<iframe src="${data('text/html', '<img src=http://x/i.png>')}"></iframe>`],
    [
      'a page in base64',
      `<object data="data:text/html;base64,${Buffer.from('<img src=http://x/i.png>').toString('base64')}"></object>`,
    ],
    [
      'a drawing in the address of a frame',
      `<embed src="${data('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://x/i.png"/></svg>')}">`,
    ],
    [
      'a style sheet in the address of a link',
      `<link rel=stylesheet href="${data('text/css', '@import "http://x/i.png";')}">`,
    ],
    ['a script of a kind that runs', '<script type="Text/JavaScript" src="http://x/i.png"></script>'],
    ['a module', '<script type=module src="http://x/i.png"></script>'],
    ['a pattern of a drawing', '<svg><rect fill="url(http://x/i.png)"/></svg>'],
  ])('lists %s among the parts of the page', (_name, body) => {
    expect(read(body).resources.map(({ url }) => url)).toContain('http://x/i.png');
  });

  it.each([
    ['a comment of a style sheet', '<style>/* url(http://x/i.png) */</style>'],
    ['the name of a language', '<style>@namespace svg url(http://www.w3.org/2000/svg);</style>'],
    ['a text of a style sheet', '<style>p::before { content: "see http://x/i.png" }</style>'],
    ['a link that is not followed', '<a href="http://x/i.png">x</a>'],
    [
      'what a template holds',
      '<template><img src="http://x/i.png"><style>@import url(http://x/i.png)</style></template>',
    ],
    ['a script that is data', '<script type="text/template" src="http://x/i.png"></script>'],
    ['a frame that shows what is in srcdoc', '<iframe src="http://x/i.png" srcdoc="<p>"></iframe>'],
    [
      'what is relative in a data: address',
      '<base href="http://x/"><iframe src="data:text/html,<img src=i.png>"></iframe>',
    ],
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

  it.each([
    ['mail', '<form action="mailto:info@example.nl">'],
    ['a dialog', '<form method="dialog" action="http://x/"><button formmethod=dialog>'],
    ['a script', '<form action="javascript:void(0)">'],
    ['a button that does not send', '<button type=button formaction="http://x/">'],
  ])('lists no form that sends nothing over HTTP: %s', (_name, body) => {
    expect(read(body).forms).toEqual([]);
  });

  it('lists a dialog that a button sends all the same', () => {
    expect(read('<form method=dialog action="http://x/"><button formmethod=post></form>').forms).toMatchObject([
      { action: 'http://x/' },
    ]);
  });

  it('marks what comes after a policy in the head that has it fetched over HTTPS', () => {
    const policy = '<meta http-equiv=Content-Security-Policy content="default-src *; Upgrade-Insecure-Requests">';
    const page = read(
      `<head><script src="http://x/a"></script>${policy}</head><img src="http://x/b"><iframe srcdoc="<img src=http://x/c>"></iframe><form action="http://x/d">`,
    );
    expect(page.resources.map(({ url, upgraded }) => [url, upgraded])).toEqual([
      ['http://x/a', undefined],
      ['http://x/b', true],
      ['http://x/c', true],
    ]);
    expect(page.forms).toMatchObject([{ upgraded: true }]);
    expect(page.policies).toHaveLength(1);
    expect(read(`<body>${policy}<img src="http://x/b">`).resources).toEqual([{ element: 'img', url: 'http://x/b' }]);
  });

  it('reads more siblings than a call takes arguments', () => {
    expect(read(`${'<br>'.repeat(90_000)}<img src="http://x/b.png">`).resources).toHaveLength(1);
  });
});

describe('readXmlPage', () => {
  const xml = (text: string) => readXmlPage(URL_HERE, { text })?.page ?? null;
  const page = (inner: string, before = '') =>
    xml(`<?xml version="1.0"?>${before}<html xmlns="http://www.w3.org/1999/xhtml">${inner}</html>`);
  const urls = (inner: string) => page(inner)?.resources.map(({ url }) => url);

  it('closes what is empty in XML', () => {
    expect(urls('<head><script src="http://x/a"/><title/></head><body><div/><img src="http://x/b"/></body>')).toEqual([
      'http://x/a',
      'http://x/b',
    ]);
  });

  it('takes CDATA for text, and leaves comments out', () => {
    expect(urls('<p><![CDATA[<img src="http://x/a">]]></p><!-- <img src="http://x/b"/> -->')).toEqual([]);
  });

  it('reads no page in a feed', () => {
    expect(xml('<?xml version="1.0"?><rss version="2.0"><channel><link>http://x/</link></channel></rss>')).toBeNull();
  });

  it.each([
    ['that is transformed first', page('', '<?xml-stylesheet type="text/xsl" href="a.xsl"?>')],
    ['that declares entities', page('', '<!DOCTYPE html [<!ENTITY a "<img/>">]>')],
    ['with a prefix', xml('<h:html xmlns:h="http://www.w3.org/1999/xhtml"/>')],
    ['within another one', xml('<x><html xmlns="http://www.w3.org/1999/xhtml"/></x>')],
  ])('is not sure of a page %s', (_name, read) => {
    expect(read?.unread).toBe('unsure-markup');
  });

  it('is sure of a plain one', () => {
    expect(page('<body/>')?.unread).toBeUndefined();
  });
});
