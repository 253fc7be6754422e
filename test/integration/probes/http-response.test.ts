/** Pages that are hard to read: what could not be read, or is not where it is usually looked for, is no proof. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/model/evidence/http.ts';
import { Network } from '../../../src/network/network.ts';
import { walk } from '../../../src/network/http.ts';

const HOST = 'www.example.nl';
const PAGE = '<title>héél</title><script src="http://x.example/x.js"></script>';
const FOUND = [{ element: 'script', url: 'http://x.example/x.js' }];

async function visit(answer: RequestListener): Promise<HttpResponse> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connectTo = [{ host: HOST, port: 80, toHost: '127.0.0.1', toPort: port }];
  try {
    const network = new Network({ connectTo, timeoutMs: 3000 });
    return await walk(network, new URL(`http://${HOST}/`), new Set([HOST]), new AbortController().signal);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const send =
  (body: Buffer | string, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);

describe('a page is read', () => {
  it.each<[string, RequestListener]>([
    ['that is packed though nobody asked', send(gzipSync(PAGE), { 'content-encoding': 'gzip' })],
    ['that is packed otherwise', send(brotliCompressSync(PAGE), { 'content-encoding': 'br' })],
    ['in UTF-16', send(Buffer.from(PAGE, 'utf16le'), { 'content-type': 'text/html; charset=utf-16le' })],
    ['in the encoding of its mark', send(Buffer.from(`\ufeff${PAGE}`, 'utf16le'))],
  ])('%s', async (_name, answer) => {
    const { page } = await visit(answer);
    expect(page).toEqual({ title: 'héél', resources: FOUND, forms: [] });
  });
});

describe('a page that sends visitors on by itself', () => {
  const [there, elsewhere] = [`http://${HOST}/there`, 'http://other.example/'];
  const meta = (content: string) => `<meta http-equiv="Refresh" content="${content}">`;
  it.each<[string, RequestListener, string]>([
    ['by a header field', send('hi', { refresh: '0;url=/there' }), there],
    [
      'by a header field of an answer that is no page',
      send('hi', { refresh: '0; /there', 'content-type': 'text/plain' }),
      there,
    ],
    ['by an element', send(meta('3; URL=/there')), there],
    ['by an element, in quotes', send(meta("0, url = '/there' x")), there],
    ['to another site', send(meta('0;url=http://other.example/')), elsewhere],
    ['by an element, relative to its base', send(`<base href="http://other.example/">${meta('0;url=/')}`), elsewhere],
  ])('%s', async (_name, answer, url) => {
    const { refresh, chain } = await visit((request, response) =>
      request.url === '/there' ? send('there')(request, response) : answer(request, response),
    );
    expect(chain).toHaveLength(1);
    expect(refresh).toMatchObject({ url, response: url === there ? { end: 'answered', chain: [{ url }] } : null });
  });

  it.each(['5', '5;', '0;url=javascript:alert(1)', 'soon;url=/there'])('nowhere else: %s', async (content) => {
    expect((await visit(send(meta(content)))).refresh).toBeUndefined();
  });

  it('to itself, in a while', async () => {
    expect((await visit(send(meta('300;url=/')))).refresh).toEqual({ url: `http://${HOST}/`, response: null });
  });
});

describe('a page that was not read whole says so', () => {
  const padding = 'x'.repeat(2 * 1024 * 1024);
  it.each<[string, RequestListener, string]>([
    ['too large', send(`<p>${padding}${PAGE}`), 'cut-off'],
    ['too large when unpacked', send(gzipSync(padding + PAGE), { 'content-encoding': 'gzip' }), 'broken-coding'],
    ['no gzip, whatever it says', send(PAGE, { 'content-encoding': 'gzip' }), 'broken-coding'],
    ['of an unknown coding', send(PAGE, { 'content-encoding': 'zstd' }), 'unknown-coding'],
    ['of an unknown charset', send(PAGE, { 'content-type': 'text/html; charset=utf-7' }), 'unknown-charset'],
  ])('%s', async (_name, answer, unread) => {
    const { page } = await visit(answer);
    expect(page).toMatchObject({ resources: [], unread });
  });
});
