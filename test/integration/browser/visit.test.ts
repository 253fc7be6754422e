/** A recorded visit in a real browser: all that leaves it is seen, over connections that were proven. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import chromium from '@sparticuz/chromium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserVisit } from '../../../src/browser/visit.ts';
import { createAuthority } from '../../../src/lab/authority.ts';
import { Network } from '../../../src/network/network.ts';

const OWN = 'www.shop.example';
const OTHERS = ['tag.other.example', 'frame.other.example', 'after.third.example', 'leave.third.example'];
const UNPROVEN = 'unproven.third.example';

const PAGES: Readonly<Record<string, string>> = {
  [`${OWN}/`]: `<!doctype html><title>Shop</title><div style="height:3000px"></div>
    <script src="https://tag.other.example/tag.js"></script><img alt="" src="https://${UNPROVEN}/p.gif">
    <iframe src="https://frame.other.example/f"></iframe>
    <script>document.cookie = 'mine=1'; navigator.serviceWorker.register('/worker.js');
      addEventListener('pagehide', () => navigator.sendBeacon('https://leave.third.example/gone', 'webdriver ' + navigator.webdriver));
      new WebSocket('wss://tag.other.example/socket').onopen = (e) => e.target.send('typed by nobody');</script>`,
  [`${OWN}/worker.js`]: `addEventListener('install', (e) => e.waitUntil(fetch('https://tag.other.example/from-worker', { mode: 'no-cors' })))`,
  'tag.other.example/tag.js': `addEventListener('scroll', () => fetch('https://tag.other.example/scrolled', { method: 'POST', mode: 'no-cors', body: 'far' }), { once: true })`,
  'frame.other.example/f': `<script>localStorage.setItem('n', '1'); new Image().src = 'https://after.third.example/p.gif?c=' + localStorage.n</script>`,
};

let server: Server;
let network: Network;
let folder: string;
const sockets = new Set<Socket>();
const stop = new AbortController();

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = `${request.headers.host ?? ''}${request.url ?? ''}`;
  response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
  if (path === `${OWN}/`) response.setHeader('set-cookie', 'served=1; Max-Age=99');
  response.writeHead(PAGES[path] === undefined ? 204 : 200).end(PAGES[path]);
}

beforeAll(async () => {
  const authority = await createAuthority('Visit', new Date());
  const { chain, key } = await authority.issue({ names: [OWN, ...OTHERS] });
  const stranger = await (await createAuthority('Stranger', new Date())).issue({ names: [UNPROVEN] });
  const unknown = createSecureContext({ key: stranger.key, cert: stranger.chain });
  server = createServer(
    { key, cert: chain, SNICallback: (name, done) => done(null, name === UNPROVEN ? unknown : undefined) },
    answer,
  );
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('upgrade', (request, socket: Socket) => {
    // RFC 6455 §4.2.2.
    const accept = createHash('sha1').update(
      `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`,
    );
    const lines = [
      '101 Switching Protocols',
      'upgrade: websocket',
      'connection: upgrade',
      `sec-websocket-accept: ${accept.digest('base64')}`,
    ];
    socket.write(`HTTP/1.1 ${lines.join('\r\n')}\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const to = { toHost: '127.0.0.1', toPort: (server.address() as AddressInfo).port };
  const connectTo = [OWN, ...OTHERS, UNPROVEN].map((host) => ({ host, port: 443, ...to }));
  network = new Network({ connectTo, ca: [authority.root], timeoutMs: 10_000 });
  folder = await mkdtemp(join(tmpdir(), 'waarborg-test-'));
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('BrowserVisit', () => {
  it('records the page, frames, workers, sockets and what is sent at leaving, and leaves nothing behind', async () => {
    const executable = await chromium.executablePath();
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = folder;
    const visit = await BrowserVisit.open({
      network,
      signal: stop.signal,
      executable,
      isOwn: (host) => host === OWN,
    });
    try {
      expect(visit.storageOfOthers).toBe('allowed');
      expect(await visit.load(`https://${OWN}/`)).toMatchObject({ status: 200, title: 'Shop', state: 'complete' });
      const items = await visit.items();
      expect(items).toEqual([{ origin: 'https://frame.other.example', name: 'n', value: '1' }]);
      await visit.leave();
      const seen = new Map(visit.exchanges.map((one) => [one.url.replace(/\?.*/, ''), one]));
      expect([...seen.keys()]).toEqual(
        expect.arrayContaining([
          `https://${OWN}/worker.js`,
          'https://tag.other.example/from-worker',
          'https://after.third.example/p.gif',
          'wss://tag.other.example/socket',
        ]),
      );
      const scrolled = seen.get('https://tag.other.example/scrolled')!;
      expect([scrolled.status, visit.causeOf(scrolled)]).toEqual([204, 'https://tag.other.example/tag.js']);
      expect(seen.get('https://leave.third.example/gone')?.body.toString()).toBe('webdriver false');
      expect(seen.get('wss://tag.other.example/socket')?.body.toString()).toContain('typed by nobody');
      expect(seen.get(`https://${UNPROVEN}/p.gif`)).toMatchObject({
        status: null,
        problem: 'certificate-proves-nothing',
      });
      expect(seen.get(`https://${OWN}/`)?.setCookies).toEqual(['served=1; Max-Age=99']);
      expect(new Set(visit.exchanges.map(({ url }) => new URL(url).hostname))).toEqual(
        new Set([OWN, ...OTHERS, UNPROVEN]),
      );
      expect((await visit.cookies()).map(({ name }) => name).sort()).toEqual(['mine', 'served']);
    } finally {
      await visit[Symbol.asyncDispose]();
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('says what is missing where there is no browser', async () => {
    const opening = BrowserVisit.open({ network, signal: stop.signal, executable: '/nowhere', isOwn: () => true });
    await expect(opening).rejects.toMatchObject({ reason: 'unsupported', detail: { code: 'visit-needs-browser' } });
  });
});
