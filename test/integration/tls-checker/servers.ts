/** Servers on loopback that misbehave on purpose, and certificates made on the spot. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer, type TlsOptions, type TLSSocket } from 'node:tls';

export interface Running extends AsyncDisposable {
  readonly port: number;
  readonly connections: () => number;
}

/** A TCP server that does with each connection what `act` says. */
export async function startTcp(act: (socket: Socket) => void): Promise<Running> {
  return listen(
    createServer({ allowHalfOpen: true }, (socket) => {
      socket.on('error', () => undefined);
      act(socket);
    }),
  );
}

export async function startTls(
  options: TlsOptions,
  act: (socket: TLSSocket) => void = (socket) => void socket.resume(),
): Promise<Running> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => undefined);
    act(socket);
  });
  server.on('tlsClientError', () => undefined);
  return listen(server);
}

async function listen(server: Server): Promise<Running> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export interface KeyPair {
  readonly key: string;
  readonly cert: string;
}

/** A self-signed certificate; `algorithm` as `openssl req -newkey` takes it. */
export function selfSigned(algorithm: string, options: readonly string[] = [], names = 'DNS:localhost'): KeyPair {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', `subjectAltName=${names}`];
    const files = ['-keyout', key, '-out', cert, '-days', '7'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', ...algorithm.split(' '), '-nodes', ...subject, ...files, ...options],
      {
        stdio: 'ignore',
      },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
