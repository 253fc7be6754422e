/** A mail server at port 25 of one host, with real TLS, sound or faulty in one way; it keeps what was said to it. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { ServerCertificate } from '../../../src/lab/authority.ts';

export interface Exchanger extends AsyncDisposable {
  readonly port: number;
  readonly said: readonly string[];
  readonly connections: () => number;
}

export interface ExchangerOptions {
  readonly certificate: ServerCertificate;
  /** What EHLO lists. */
  readonly offers?: readonly string[];
  /** Takes TLS 1.0 and 1.1 as well. */
  readonly oldTls?: true;
  /** From this connection on it says only that it is busy. */
  readonly busyFrom?: number;
}

export async function startExchanger({
  certificate,
  offers = ['SIZE 1000', 'STARTTLS'],
  oldTls,
  busyFrom = Infinity,
}: ExchangerOptions): Promise<Exchanger> {
  const { chain: cert, key } = certificate;
  const old = oldTls === true ? { minVersion: 'TLSv1' as const, ciphers: 'ALL:@SECLEVEL=0' } : {};
  const options = { cert, key, ...old };
  const secureContext = createSecureContext(options);
  const said: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const talk = (stream: Socket, upgrade: (() => void) | null) => {
    stream.on('error', () => undefined);
    stream.on('data', (bytes: Buffer) => {
      for (const line of bytes
        .toString('latin1')
        .split('\r\n')
        .filter((one) => one !== '')) {
        said.push(line);
        if (line.startsWith('EHLO '))
          stream.write(
            ['mx', ...offers].map((word, index) => `250${index === offers.length ? ' ' : '-'}${word}\r\n`).join(''),
          );
        else if (line === 'STARTTLS' && upgrade !== null) {
          stream.removeAllListeners('data');
          stream.write('220 go ahead\r\n');
          upgrade();
        } else stream.end('221 bye\r\n');
      }
    });
  };
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    talk(socket, () => talk(new TLSSocket(socket, { isServer: true, ...options, secureContext }), null));
    if (connections >= busyFrom) socket.end('421 4.7.0 too many connections\r\n');
    else socket.write('220 mx ESMTP\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    said,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
