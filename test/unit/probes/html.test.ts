import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/probes/lib/html.ts';
import { hop } from '../../lib/evidence.ts';

const read = (body: string) => readPage(hop({ headers: [['content-type', 'text/html']] }), body)!;

describe('readPage', () => {
  it.each([
    ['an icon', '<link rel="shortcut icon" href="http://x/i.png">'],
    ['a picture before a video', '<video poster="http://x/i.png"></video>'],
    ['a button with a picture', '<input type="image" src="http://x/i.png">'],
    ['a frame', '<frameset><frame src="http://x/i.png"></frameset>'],
    ['a further size of an image', '<img src="/i.png" srcset="http://x/i.png 2x">'],
  ])('lists %s among the parts of the page', (_name, body) => {
    expect(read(body).resources.map(({ url }) => url)).toContain('http://x/i.png');
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
    expect(readPage(hop({ headers: [['content-type', 'text/plain']] }), '<img src="http://x/a.png">')).toBeNull();
  });
});
