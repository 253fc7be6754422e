/**
 * The recording proxy of a visit. The browser sends everything through it (pages, frames, workers, beacons of a page that is
 * being left), and each request goes on over the run's own way out: `--connect-to`, the pace per address, the deadline, and
 * certificates that prove the host.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP, type AddressInfo, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Agent } from 'undici';
import { isPublicAddress } from '../network/addresses.ts';
import { networkError } from '../network/errors.ts';
import type { Network } from '../network/network.ts';
import { ProbeError } from '../model/errors.ts';
import { KEPT_BYTES, type Exchange } from './exchange.ts';
import { FrameReader } from './frames.ts';
import { ServerKey } from './server-key.ts';

export interface ProxyOptions {
  readonly network: Network;
  readonly signal: AbortSignal;
  /** Hosts that may be at an address that is not public. */
  readonly mayBeInside: (host: string) => boolean;
  /** What may not goes no further. */
  readonly mayPass: (exchange: Exchange) => boolean;
  /** Called when the browser asks, and again with the same exchange when there is an answer. */
  readonly onExchange: (exchange: Exchange) => void;
  /** Pages of our own, by host: nobody else is asked for them. */
  readonly ownPages: (url: URL) => { readonly type: string; readonly body: string } | undefined;
}

/** A page loads from one host over six connections in browsers. */
const CONNECTIONS = 6;
const MOST_SENT = 10 * 1024 * 1024;
const MOST_RECEIVED = 200 * 1024 * 1024;

export class RecordingProxy implements AsyncDisposable {
  readonly #options: ProxyOptions;
  readonly #key: ServerKey;
  readonly #outer: Server;
  readonly #inner: Server;
  readonly #origins = new WeakMap<Socket, string>();
  readonly #sockets = new Set<Socket>();
  readonly #agents = new Map<boolean, Promise<Agent>>();
  readonly #startedAt = performance.now();
  #received = 0;

  private constructor(options: ProxyOptions, key: ServerKey) {
    this.#options = options;
    this.#key = key;
    const answer = (request: IncomingMessage, response: ServerResponse) => void this.#answer(request, response);
    this.#inner = createServer(answer);
    this.#inner.on('upgrade', (request, socket: Socket, head) => void this.#upgrade(request, socket, head));
    this.#outer = createServer(answer);
    this.#outer.on('upgrade', (request, socket: Socket, head) => void this.#upgrade(request, socket, head));
    this.#outer.on('connect', (request, socket: Socket, head) => this.#connect(request.url ?? '', socket, head));
    for (const server of [this.#outer, this.#inner]) {
      server.requestTimeout = 0;
      server.on('clientError', (_error, socket) => socket.destroy());
      server.on('connection', (socket: Socket) => this.#hold(socket));
    }
  }

  static async start(options: ProxyOptions): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(options, await ServerKey.make());
    await new Promise<void>((resolve, reject) => {
      proxy.#outer.once('error', reject);
      proxy.#outer.listen(0, '127.0.0.1', resolve);
    });
    return proxy;
  }

  get port(): number {
    return (this.#outer.address() as AddressInfo).port;
  }

  /** What the browser has to accept. */
  get pin(): string {
    return this.#key.pin;
  }

  /** More came in than a visit may take: what followed was refused. */
  get isCutOff(): boolean {
    return this.#received > MOST_RECEIVED;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#outer.close();
    for (const socket of this.#sockets) socket.destroy();
    const agents = await Promise.all(this.#agents.values());
    await Promise.all(agents.map((agent) => agent.destroy().catch(() => undefined)));
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }

  /** The first byte says whether TLS follows: a web socket over plain HTTP asks for a tunnel too. */
  #connect(authority: string, socket: Socket, head: Buffer): void {
    const url = URL.canParse(`http://${authority}`) ? new URL(`https://${authority}`) : null;
    if (url === null) return void socket.destroy();
    const port = authority.endsWith(':80') ? ':80' : url.port === '' ? '' : `:${url.port}`;
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    socket.once('readable', () => {
      const first = socket.read() as Buffer | null;
      if (first === null) return void socket.destroy();
      socket.unshift(first);
      const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
      const isTls = first[0] === 0x16;
      const inside = isTls
        ? new TLSSocket(socket, {
            isServer: true,
            secureContext: this.#key.contextFor(host),
            ALPNProtocols: ['http/1.1'],
          })
        : socket;
      const place = `${url.hostname}${port === (isTls ? ':443' : ':80') ? '' : port}`;
      this.#origins.set(inside, `${isTls ? 'https' : 'http'}://${place}`);
      this.#inner.emit('connection', inside);
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = this.#urlOf(request);
    if (url === null) return void response.writeHead(400).end();
    const own = this.#options.ownPages(url);
    if (own !== undefined) {
      request.resume();
      return void response.writeHead(200, { 'content-type': own.type, 'cache-control': 'no-store' }).end(own.body);
    }
    if (isOfTheBrowserItself(request, url)) return void response.writeHead(204).end();
    const body = await wholeBody(request);
    const exchange = this.#exchange(request, url, body?.subarray(0, KEPT_BYTES) ?? Buffer.alloc(0));
    this.#options.onExchange(exchange);
    if (!this.#options.mayPass(exchange)) return void response.writeHead(204).end();
    try {
      if (body === null || this.isCutOff) throw new ProbeError('blocked', 'http', { code: 'visit-too-large' });
      await this.#pass(request, { url, body, exchange, response });
    } catch (error) {
      exchange.problem ??= problemOf(error, url.origin);
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { 'cache-control': 'no-store' }).end();
    }
  }

  async #pass(
    request: IncomingMessage,
    { url, body, exchange, response }: { url: URL; body: Buffer; exchange: Exchange; response: ServerResponse },
  ): Promise<void> {
    const agent = await this.#agentFor(url);
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method ?? 'GET',
      headers: forwarded(request),
      body: body.length === 0 ? null : body,
      signal: this.#options.signal,
    });
    exchange.status = answer.statusCode;
    exchange.setCookies = [answer.headers['set-cookie'] ?? []].flat();
    this.#options.onExchange(exchange);
    const headers = Object.entries(answer.headers).filter(([name, value]) => value !== undefined && !HOP.has(name));
    response.writeHead(answer.statusCode, Object.fromEntries(headers));
    response.flushHeaders();
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      this.#received += chunk.length;
      if (this.isCutOff || response.destroyed) break;
      if (!response.write(chunk)) await new Promise((resolve) => onceEither(response, resolve));
    }
    response.end();
  }

  /** A web socket: its handshake and the frames that may pass go on as they are, uncompressed so that they can be read. */
  async #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): Promise<void> {
    this.#hold(socket);
    const url = this.#urlOf(request);
    if (url === null) return void socket.destroy();
    const exchange = this.#exchange(request, url, Buffer.alloc(0), url.href.replace(/^http/, 'ws'));
    this.#options.onExchange(exchange);
    try {
      const { network, signal } = this.#options;
      const upstream = await network.connect(url, { verify: true, signal, mayAsk: this.#mayAsk(url) });
      this.#hold(upstream);
      const names = rawPairs(request).filter(([name]) => !/^(?:proxy-.*|sec-websocket-extensions)$/i.test(name));
      const lines = names.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      upstream.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines}\r\n`);
      const frames = new FrameReader({
        mayPass: (payload) => {
          if (exchange.body.length < KEPT_BYTES) {
            exchange.body = Buffer.concat([exchange.body, payload, Buffer.from('\n')]).subarray(0, KEPT_BYTES);
            this.#options.onExchange(exchange);
          }
          // Each frame by itself, as something that is sent: what came before in the same socket has gone.
          return this.#options.mayPass({ ...exchange, method: 'SEND', body: payload });
        },
        pass: (bytes) => {
          if (upstream.write(bytes)) return;
          socket.pause();
          upstream.once('drain', () => socket.resume());
        },
        most: KEPT_BYTES,
      });
      if (head.length > 0) socket.unshift(head);
      socket.on('data', (chunk: Buffer) => frames.push(chunk));
      upstream.once('data', (chunk: Buffer) => {
        exchange.status = Number(/^HTTP\/1\.1 (\d{3})/.exec(chunk.toString('latin1', 0, 12))?.[1]) || null;
      });
      socket.once('end', () => upstream.end());
      upstream.pipe(socket);
    } catch (error) {
      exchange.problem = problemOf(error, url.origin);
      socket.destroy();
    }
  }

  #urlOf(request: IncomingMessage): URL | null {
    const origin = this.#origins.get(request.socket);
    const text = origin === undefined ? (request.url ?? '') : `${origin}${request.url ?? ''}`;
    return /^https?:/i.test(text) && URL.canParse(text) ? new URL(text) : null;
  }

  #exchange({ method = 'GET', headers }: IncomingMessage, { href }: URL, body: Buffer, url = href): Exchange {
    const plain = Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
    return {
      at: Math.round(performance.now() - this.#startedAt),
      method,
      url,
      headers: Object.fromEntries(plain) as Record<string, string>,
      body,
      status: null,
      setCookies: [],
    };
  }

  #mayAsk(url: URL): (address: string) => boolean {
    const { network, mayBeInside } = this.#options;
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    const isFree = mayBeInside(url.hostname) || network.isMoved(url.hostname, port);
    return isFree ? () => true : isPublicAddress;
  }

  #agentFor(url: URL): Promise<Agent> {
    const mayAsk = this.#mayAsk(url);
    const isFree = mayAsk !== isPublicAddress;
    let agent = this.#agents.get(isFree);
    if (agent === undefined) {
      const { network, signal } = this.#options;
      agent = network.agent({ verify: true, connections: CONNECTIONS, mayAsk, signalOf: () => signal });
      this.#agents.set(isFree, agent);
    }
    return agent;
  }
}

/** Of one connection alone, or of ours (RFC 9110 §7.6.1). */
const HOP: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'alt-svc',
  'expect',
]);

function forwarded(request: IncomingMessage): string[] {
  return rawPairs(request)
    .filter(([name]) => !HOP.has(name.toLowerCase()) && !['host', 'content-length'].includes(name.toLowerCase()))
    .flat();
}

function rawPairs({ rawHeaders }: IncomingMessage): [string, string][] {
  return rawHeaders.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : []));
}

/**
 * Updates, time, accounts: what no page caused. A page's request has an initiator, so its Sec-Fetch-Site is another than
 * none, except where somebody opened a page (W3C Fetch Metadata §2.3); over plain HTTP the header is missing, and these
 * hosts answer nothing that a page would want.
 */
function isOfTheBrowserItself({ headers }: IncomingMessage, { protocol, hostname }: URL): boolean {
  if (isIP(hostname) !== 0) return false;
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (protocol === 'https:') return (site === undefined || site === 'none') && mode !== 'navigate';
  return /^(?:clients\d*\.google\.com|(?:update|optimizationguide-pa)\.googleapis\.com|(?:edgedl\.me|redirector)\.gvt1\.com)$/.test(
    hostname,
  );
}

/** null when it is larger than anything a visit sends. */
async function wholeBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_SENT) return null;
    }
  } catch {
    // It broke off: what came is what was sent.
  }
  return Buffer.concat(chunks);
}

function onceEither(response: ServerResponse, resolve: (value?: unknown) => void): void {
  response.once('drain', resolve);
  response.once('close', resolve);
}

function problemOf(error: unknown, where: string): string {
  const known = networkError(error, where);
  return known instanceof ProbeError ? known.detail.code : 'connection-closed';
}
