/** Ten servers that each try to keep a client busy, or to break it, in a way of their own; all but three after a sound handshake. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Authority } from '../../../src/lab/authority.ts';

type Way = (socket: Socket) => void;

const HTML = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n';

/** Before any handshake. */
const IN_THE_OPEN: Readonly<Record<string, Way>> = {
  closing: (socket) => socket.destroy(),
  garbage: (socket) => void socket.end(Buffer.alloc(4096, 0xa5)),
  // A record of a handshake that never comes to its end (RFC 8446 §5.1).
  'slow-handshake': (socket) => {
    socket.write(Buffer.from([0x16, 0x03, 0x03, 0x40, 0x00]));
    keepOn(socket, 200, () => Buffer.from([0x02]));
  },
};

/** After it. */
const OVER_TLS: Readonly<Record<string, Way>> = {
  endless: answering((socket) => {
    socket.write(`${HTML}\r\n`);
    keepOn(socket, 5, () => 'x'.repeat(65_536));
  }),
  'byte-by-byte': answering((socket) => {
    socket.write(`${HTML}Content-Length: 100000\r\n\r\n`);
    keepOn(socket, 200, () => 'x');
  }),
  heavy: answering((socket) => {
    const markup = `${'<b><i><p>'.repeat(8_000)}<img srcset="${','.repeat(20_000)}">${'<label>'.repeat(20_000)}`;
    socket.end(`${HTML}Content-Length: ${markup.length}\r\n\r\n${markup}`);
  }),
  redirecting: answering((socket, path) => {
    socket.end(`HTTP/1.1 302 Found\r\nLocation: ${path}x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
  }),
  silent: () => undefined,
  'huge-head': answering((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    keepOn(socket, 5, () => `X-Padding: ${'x'.repeat(8_000)}\r\n`);
  }),
  'deep-json': answering((socket, path) => {
    const body = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;
    const status = path === '/login' ? '200 OK' : '401 Unauthorized';
    socket.end(`HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  }),
};

export interface Stalling extends AsyncDisposable {
  /** What each is called; its host is this name at example.test. */
  readonly names: readonly string[];
  readonly ports: Readonly<Record<string, number>>;
}

export async function startStalling(authority: Authority, hostOf: (name: string) => string): Promise<Stalling> {
  const sockets = new Set<Socket>();
  const kept = (way: Way) => (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    way(socket);
  };
  const open = Object.entries(IN_THE_OPEN).map(([name, way]) => [name, createServer(kept(way))] as const);
  const secured = await Promise.all(
    Object.entries(OVER_TLS).map(async ([name, way]) => {
      const { chain, key } = await authority.issue({ names: [hostOf(name)] });
      const server = createTlsServer({ cert: chain, key }, kept(way));
      server.on('tlsClientError', () => undefined);
      return [name, server] as const;
    }),
  );
  const servers: (readonly [string, Server])[] = [...open, ...secured];
  const ports = await Promise.all(servers.map(async ([name, server]) => [name, await portOf(server)] as const));
  return {
    names: ports.map(([name]) => name),
    ports: Object.fromEntries(ports),
    [Symbol.asyncDispose]: async () => {
      const closed = servers.map(([, server]) => new Promise((done) => server.close(done)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** What is done once the first request is there. */
function answering(act: (socket: Socket, path: string) => void): Way {
  return (socket) =>
    void socket.once('data', (head: Buffer) => act(socket, /^\S+ (\S+)/.exec(head.toString('latin1'))?.[1] ?? '/'));
}

/** Writes on and on, as fast as the client reads. */
function keepOn(socket: Socket, everyMs: number, next: () => Buffer | string): void {
  const timer = setInterval(() => {
    if (socket.writableLength < 1_000_000) socket.write(next());
  }, everyMs);
  socket.on('close', () => clearInterval(timer));
}

function portOf(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
}
