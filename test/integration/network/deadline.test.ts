/** Limits of time hold when garbage is collected all the while, and a body comes byte by byte. */
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../../../src');

/** What is printed: the reason of the failure of a GET that has `timeoutMs` for an answer, in a run that has `runMs`. */
const visit = ({ port, timeoutMs, runMs }: { port: number; timeoutMs: number; runMs: number }) => `
  import { deadline } from '${source}/model/deadline.ts';
  import { get } from '${source}/network/http.ts';
  import { Network } from '${source}/network/network.ts';
  setInterval(() => globalThis.gc(), 10);
  const run = deadline(${runMs});
  const network = new Network({ timeoutMs: ${timeoutMs} });
  get(network, new URL('http://127.0.0.1:${port}/'), { signal: run.signal }).then(
    () => process.exit(console.log('answered')),
    ({ reason }) => process.exit(console.log(reason)),
  );
`;

async function reasonOf(limits: { timeoutMs: number; runMs: number }): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const code = visit({ port, ...limits });
    const flags = ['--expose-gc', '--import', 'tsx', '--input-type=module', '--eval', code];
    const { stdout } = await promisify(execFile)(process.execPath, flags);
    return stdout.trim();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it.each([
  ['the timeout of the exchange', { timeoutMs: 500, runMs: 60_000 }, 'timeout'],
  ['the deadline of the run', { timeoutMs: 60_000, runMs: 500 }, 'interrupted'],
])('a body that never ends is ended by %s', async (_limit, limits, reason) => {
  expect(await reasonOf(limits)).toBe(reason);
});
