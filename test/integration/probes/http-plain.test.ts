/** Port 80 that is open, closed, and silent: a firewall's silence counts only beside an open port 443. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { httpPlain } from '../../../src/probes/http-plain.ts';
import { Network } from '../../../src/network/network.ts';
import { controlSet, system } from '../../lib/control-set.ts';

const HOST = 'www.example.nl';

function ask(plainPort: number, securePort: number) {
  const rule = (port: number, toPort: number) => ({ host: HOST, port, toHost: '127.0.0.1', toPort });
  const network = new Network({ connectTo: [rule(80, plainPort), rule(443, securePort)], timeoutMs: 1000 });
  const request = {
    id: 'x',
    kind: 'http.plain',
    system: 'www',
    endpoint: `https://${HOST}/`,
    account: null,
    params: {},
  } as const;
  return httpPlain.run(request, {
    network,
    secrets: new SecretStore({}),
    controlSet: controlSet('https', [system('www', { url: { value: request.endpoint } })], []),
    requests: [request],
    signal: new AbortController().signal,
    timeoutMs: 1000,
    shared: (_key, make) => make(),
    atEnd: () => undefined,
  });
}

async function open() {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, close, [Symbol.asyncDispose]: close };
}

/** Listens, never accepts, and has its queue full: Linux answers no further connection, as a firewall that drops. */
async function silent() {
  const code = `
    const { createServer } = require('node:net');
    const { parentPort } = require('node:worker_threads');
    const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
      parentPort.postMessage(server.address().port);
      setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20000), 50);
    });`;
  const worker = new Worker(code, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const fillers: Socket[] = [];
  for (let left = 4; left > 0; left -= 1) fillers.push(connect(port, '127.0.0.1').on('error', () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of fillers) socket.destroy();
      await worker.terminate();
    },
  };
}

async function closedPort(): Promise<number> {
  const { port, close } = await open();
  await close();
  return port;
}

describe('plain HTTP', () => {
  it('refused is an answer', async () => {
    await using secure = await open();
    expect(await ask(await closedPort(), secure.port)).toEqual({ state: 'refused' });
  });

  it('silent, beside an open port 443, is port 80 closed by a firewall', async () => {
    await using plain = await silent();
    await using secure = await open();
    expect(await ask(plain.port, secure.port)).toEqual({
      state: 'silent',
      addresses: ['127.0.0.1'],
      port: 80,
      beside: 443,
    });
  });

  it('silent, with port 443 closed too, is no answer', async () => {
    await using plain = await silent();
    await expect(ask(plain.port, await closedPort())).rejects.toMatchObject({ reason: 'timeout', phase: 'tcp' });
  });
});
