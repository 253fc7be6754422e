/** Pages that are hard to read: what could not be read, or is not where it is usually looked for, is no proof. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/model/evidence/http.ts';
import { Network } from '../../../src/network/network.ts';
import { Turns } from '../../../src/probes/turns.ts';
import { walk } from '../../../src/probes/walk.ts';

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
    const { signal } = new AbortController();
    return await walk(new URL(`http://${HOST}/`), { network, turns: new Turns(), known: new Set([HOST]), signal });
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
    const { chain } = await visit(answer);
    expect(chain[0]?.page).toEqual({ title: 'héél', resources: FOUND, forms: [] });
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
    const { chain, end } = await visit((request, response) =>
      request.url === '/there' ? send('there')(request, response) : answer(request, response),
    );
    expect(chain[0]?.to).toEqual({ by: 'refresh', url, usable: true });
    if (url === there) expect([end, chain[1]?.url]).toEqual(['answered', there]);
    else expect(end).toBe('redirect-elsewhere');
  });

  it.each(['5', '5;', '0;url=javascript:alert(1)', 'soon;url=/there'])('nowhere else: %s', async (content) => {
    expect((await visit(send(meta(content)))).chain[0]?.to).toBeUndefined();
  });

  it('to itself, in a while', async () => {
    const { chain, end } = await visit(send(meta('300;url=/')));
    expect([chain.length, end]).toEqual([1, 'answered']);
  });

  it('to itself, with another cookie each time', async () => {
    let count = 0;
    const { end } = await visit((request, response) =>
      send(meta('300;url=/'), { 'set-cookie': `n=${count++}` })(request, response),
    );
    expect(end).toBe('answered');
  });

  it('and back again', async () => {
    const { chain, end } = await visit((request, response) =>
      send(meta(request.url === '/' ? '5;url=/there' : '5;url=/'))(request, response),
    );
    expect([chain.length, end]).toEqual([2, 'answered']);
  });
});

describe('a way', () => {
  const to =
    (location: string, more: Readonly<Record<string, string>> = {}): RequestListener =>
    (_request, response) =>
      response.writeHead(302, { location, ...more }).end();

  it('is walked with the cookies that are set on it', async () => {
    const { chain, end } = await visit((request, response) =>
      (request.headers.cookie === 'seen=1' ? send('<p>hi') : to('/', { 'set-cookie': 'seen=1; Path=/' }))(
        request,
        response,
      ),
    );
    expect([chain.length, end]).toEqual([2, 'answered']);
    expect(chain[0]?.cookies).toEqual([{ name: 'seen', attributes: { path: '/' }, scope: `${HOST}/` }]);
    expect(JSON.stringify(chain)).not.toContain('seen=1');
  });

  it('that goes round is a loop, whatever cookie it sets', async () => {
    expect((await visit(to('/', { 'set-cookie': 'seen=1' }))).end).toBe('redirect-loop');
  });

  it('has an end after as many steps as browsers take', async () => {
    const { chain, end } = await visit((request, response) =>
      to(`/${Number(request.url?.slice(1)) + 1}`)(request, response),
    );
    expect([chain.length, end]).toEqual([21, 'too-many-redirects']);
  });

  it('is told bytes as they come', async () => {
    const { chain } = await visit((request, response) => {
      if (request.url === '/%C3%BCber') return send('<p>hi')(request, response);
      response.socket?.end(Buffer.from('HTTP/1.1 302 Found\r\nLocation: /über\r\nContent-Length: 0\r\n\r\n'));
    });
    expect(chain.map(({ status }) => status)).toEqual([302, 200]);
  });

  it.each([
    ['two that differ', ['/a', '/b'], false],
    ['one twice', ['/a', '/a'], true],
    ['one of another kind', ['ftp://x/'], false],
  ])('leads to one place: %s', async (_name, location, usable) => {
    const { chain } = await visit((request, response) => {
      if (request.url !== '/') return send('<p>hi')(request, response);
      response.statusCode = 302;
      response.setHeader('location', location).end();
    });
    expect(chain[0]?.to?.usable).toBe(usable);
  });

  it('ends at a site that is not declared, and inside a network is not asked there', async () => {
    const { end, chain, notFollowed } = await visit(to('http://127.0.0.1:1/'));
    expect([end, chain.length, notFollowed]).toEqual(['redirect-elsewhere', 1, 'http://127.0.0.1:1/']);
  });

  it('ends at a refusal', async () => {
    const { end, chain } = await visit((_request, response) =>
      response.writeHead(403, { 'content-type': 'text/html' }).end('<img src="http://x/">'),
    );
    expect(end).toBe('refused');
    expect(chain[0]).toMatchObject({ page: null, refusal: { kind: 'status', status: 403 } });
  });

  it('waits for a limiter, and asks again', async () => {
    let asked = 0;
    const { end, chain } = await visit((request, response) => {
      asked += 1;
      if (asked > 1) return send('<p>hi')(request, response);
      response.writeHead(503, { 'retry-after': '0' }).end();
    });
    expect([asked, end, chain.length]).toEqual([2, 'answered', 1]);
  });
});

describe('a page that was not read whole says so', () => {
  const padding = 'x'.repeat(2 * 1024 * 1024);
  it.each<[string, RequestListener, string]>([
    ['too large', send(`<p>${padding}${PAGE}`), 'cut-off'],
    ['too large when unpacked', send(gzipSync(padding + PAGE), { 'content-encoding': 'gzip' }), 'broken-coding'],
    ['no gzip, whatever it says', send(PAGE, { 'content-encoding': 'gzip' }), 'broken-coding'],
    ['of a coding for which something else is needed', send(PAGE, { 'content-encoding': 'dcb' }), 'unknown-coding'],
    [
      'of a charset that shows nothing',
      send(PAGE, { 'content-type': 'text/html; charset=hz-gb-2312' }),
      'unknown-charset',
    ],
    [
      'that ends too early',
      (_request, response) =>
        response.socket?.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99\r\n\r\n<p>'),
      'broken-off',
    ],
  ])('%s', async (_name, answer, unread) => {
    const { chain } = await visit(answer);
    expect(chain[0]?.page).toMatchObject({ resources: [], unread });
  });
});
