/** A name with two addresses, of which the second is kept badly: each is asked, and the worst counts. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { redirectToHttps } from '../../../src/checks/http/redirect-to-https/check.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { ProbeError } from '../../../src/model/errors.ts';
import { httpPlain } from '../../../src/probes/http-plain.ts';
import { httpResponse } from '../../../src/probes/http-response.ts';
import { askEach } from '../../../src/probes/each-address.ts';
import { Network, type Target } from '../../../src/network/network.ts';
import { controlSet, system } from '../../lib/control-set.ts';
import { observed } from '../../lib/evidence.ts';

const HOST = 'www.example.nl';

class Named extends Network {
  readonly #targets: readonly Target[];
  constructor(targets: readonly Target[]) {
    super({ timeoutMs: 2000 });
    this.#targets = targets;
  }
  override resolve(): Promise<Target[]> {
    return Promise.resolve([...this.#targets]);
  }
}

async function listen(answer: RequestListener, address: string, port = 0) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, address, resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}

const target = (address: string, port: number, family: 4 | 6 = 4): Target => ({ address, family, port });
const redirect: RequestListener = (_request, response) =>
  response.writeHead(301, { location: `https://${HOST}/`, connection: 'close' }).end();
const form: RequestListener = (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('<input type=password>');

function context(endpoint: string, targets: readonly Target[]) {
  const request = { id: 'x', kind: 'http.plain', system: 'www', endpoint, account: null, params: {} } as const;
  return [
    request,
    {
      network: new Named(targets),
      secrets: new SecretStore({}),
      controlSet: controlSet('https', [system('www', { url: { value: endpoint } })], []),
      requests: [request],
      signal: new AbortController().signal,
      timeoutMs: 2000,
      shared: <T>(_key: string, make: () => T) => make(),
      atEnd: () => undefined,
    },
  ] as const;
}

describe('each address of a name', () => {
  it('is asked over plain HTTP', async () => {
    await using first = await listen(redirect, '127.0.0.1');
    await using second = await listen(form, '127.0.0.2', first.port);
    const targets = [target('127.0.0.1', first.port), target('127.0.0.2', second.port)];
    const plain = await httpPlain.run(...context(`https://${HOST}/`, targets));
    expect(plain.others).toMatchObject([{ address: '127.0.0.2', attempt: { value: { state: 'answered' } } }]);
    const judged = { asOf: '', system: { id: 'www', url: '', active: false } };
    expect(redirectToHttps.judge({ 'http.plain': plain }, {}, judged).reason).toBe('content-over-http');
  });

  it('is asked for the page, and tells when it does not answer', async () => {
    await using first = await listen(form, '127.0.0.1');
    const targets = [target('127.0.0.2', first.port), target('127.0.0.1', first.port)];
    const answer = await httpResponse.run(...context(`http://${HOST}/`, targets));
    expect(answer.chain[0]?.address).toBe('127.0.0.1');
    expect(answer.others).toMatchObject([{ address: '127.0.0.2', attempt: { status: 'failed', reason: 'refused' } }]);
  });

  it('is left out when there is no route to it from here, unless there is none to any', async () => {
    const targets = [target('192.0.2.1', 80), target('2001:db8::1', 80, 6)];
    const ask = (lost: readonly string[]) =>
      askEach(new Named(targets), new URL(`http://${HOST}/`), ({ address }) =>
        lost.includes(address)
          ? Promise.reject(new ProbeError('unsupported', 'tcp', observed(`no route to ${address}`)))
          : Promise.resolve(address),
      );
    expect(await ask(['2001:db8::1'])).toEqual({ first: '192.0.2.1', others: [] });
    await expect(ask(['192.0.2.1', '2001:db8::1'])).rejects.toMatchObject({ reason: 'unsupported' });
  });

  it('is told when there are more than are asked', async () => {
    await using first = await listen(form, '127.0.0.1');
    const many = Array.from({ length: 9 }, (_one, index) => target(`127.0.0.${index + 1}`, first.port));
    const { others } = await httpResponse.run(...context(`http://${HOST}/`, many));
    expect(others?.filter(({ attempt }) => attempt.status === 'failed' && attempt.reason === 'budget')).toHaveLength(1);
  });
});
