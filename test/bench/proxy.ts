/** A TCP proxy on loopback that counts connections and holds back every byte for a while, each way. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** Connections since the last call. */
  readonly count: () => number;
}

export async function startProxy(targetPort: number, delayMs: number): Promise<Proxy> {
  let connections = 0;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    connections += 1;
    const upstream = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    pass(client, upstream, delayMs);
    pass(upstream, client, delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    count: () => {
      const seen = connections;
      connections = 0;
      return seen;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function pass(from: Socket, to: Socket, delayMs: number): void {
  const later = (act: () => void) => (delayMs === 0 ? act() : setTimeout(act, delayMs));
  from.setNoDelay(true);
  from.on('data', (chunk) => later(() => to.writable && to.write(chunk)));
  from.on('end', () => later(() => to.end()));
  from.on('error', () => later(() => to.destroy()));
  from.on('close', () => later(() => to.destroy()));
}
