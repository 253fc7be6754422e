/** An HTTP proxy that knows CONNECT: it connects the places that it is given, and answers all others in its own words. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface ConnectProxy extends AsyncDisposable {
  readonly url: string;
  /** What was asked for, in order, with its Proxy-Authorization. */
  readonly asked: readonly { readonly place: string; readonly authorization: string | undefined }[];
}

/** @param places ports on loopback by `host:port` */
export async function startConnectProxy(
  places: Readonly<Record<string, number>>,
  refusal = 'HTTP/1.1 403 Forbidden by policy',
): Promise<ConnectProxy> {
  const asked: { place: string; authorization: string | undefined }[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on('error', () => client.destroy());
    client.once('data', (data) => {
      const head = data.toString('latin1');
      const place = /^CONNECT (\S+) HTTP\/1\.1\r\n/.exec(head)?.[1] ?? '';
      asked.push({ place, authorization: /^Proxy-Authorization: (.*)\r$/im.exec(head)?.[1] });
      const port = places[place];
      if (port === undefined) {
        client.end(`${refusal}\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const there = connect(port, '127.0.0.1');
      open.add(there);
      there.on('error', () => client.destroy());
      there.once('connect', () => {
        client.write('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n');
        client.pipe(there).pipe(client);
      });
      client.once('close', () => there.destroy());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
