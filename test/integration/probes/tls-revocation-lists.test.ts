/** Lists of revoked certificates from real servers: true ones, ones that are too large or no lists, and addresses that are not asked. */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import type { RevocationListed } from '../../../src/model/evidence/tls.ts';
import { isPublicAddress } from '../../../src/network/addresses.ts';
import { Network } from '../../../src/network/network.ts';
import { MAX_LIST_BYTES } from '../../../src/probes/tls/revocation-list.ts';
import { tlsRevocationLists } from '../../../src/probes/tls-revocation-lists.ts';
import { say } from '../../../src/texts/say.ts';
import { controlSet, system } from '../../lib/control-set.ts';
import { newRoot, type KeyKind, type Signer } from '../../lib/zoo/authority.ts';
import { revocationListOf } from '../../lib/zoo/crl.ts';

const HOST = 'www.example.nl';
const LIST = 'http://crl.example.nl/1.crl';
let root: Signer;
let stranger: Signer;
beforeAll(async () => {
  [root, stranger] = await Promise.all([newRoot('Root'), newRoot('Stranger')]);
});

interface Given {
  readonly answer?: RequestListener;
  readonly lists?: readonly string[];
  readonly by?: Signer;
  readonly keys?: readonly KeyKind[];
  /** Do not lead the address of the list to our own server. */
  readonly elsewhere?: true;
  readonly timeoutMs?: number;
}

async function ask(given: Given): Promise<{ certificates: readonly RevocationListed[]; asked: string[] }> {
  const { lists = [LIST], by = root, keys = ['P-256'], answer = () => undefined, timeoutMs = 3000 } = given;
  const pairs = await Promise.all(keys.map((key) => by.issue({ names: [HOST], key, lists })));
  const asked: string[] = [];
  await using secure = await listen(
    createHttps({
      cert: pairs.map(({ certificate }) => certificate.toString('pem')),
      key: pairs.map(({ key }) => key),
    }),
  );
  await using authority = await listen(
    createServer((request, response) => {
      asked.push(`${request.headers.host}${request.url}`);
      answer(request, response);
    }),
  );
  const rule = (host: string, port: number, toPort: number) => ({ host, port, toHost: '127.0.0.1', toPort });
  const network = new Network({
    connectTo: [
      rule(HOST, 443, secure.port),
      ...(given.elsewhere === true ? [] : [rule('crl.example.nl', 80, authority.port)]),
    ],
    ca: [root.certificate.toString('pem')],
    timeoutMs,
  });
  const request = {
    id: 'x',
    kind: 'tls.revocation-lists',
    system: 'www',
    endpoint: `https://${HOST}/`,
    account: null,
    params: {},
  } as const;
  const { certificates } = await tlsRevocationLists.run(request, {
    network,
    secrets: new SecretStore({}),
    controlSet: controlSet('https', [system('www', { url: { value: request.endpoint } })], []),
    requests: [request],
    signal: new AbortController().signal,
    timeoutMs,
    shared: (_key, make) => make(),
    atEnd: () => undefined,
  });
  return { certificates, asked };
}

async function listen(server: Server & { closeAllConnections(): void }) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}

const good: RequestListener = (_request, response) => response.end(revocationListOf(root, { revoked: ['0bad'] }));

describe('tls.revocation-lists', () => {
  it('fetches the list of the certificate, once', async () => {
    const { certificates, asked } = await ask({ answer: good });
    expect(asked).toEqual(['crl.example.nl/1.crl']);
    expect(certificates).toHaveLength(1);
    expect(certificates[0]).toMatchObject({ proven: true, urls: [LIST] });
    expect(certificates[0]!.list).toMatchObject({
      status: 'completed',
      value: { url: LIST, issuerVerified: true, scope: 'complete', entries: 1, revoked: null },
    });
  });

  it('asks about the certificates of both kinds of keys', async () => {
    const { certificates, asked } = await ask({ answer: good, keys: ['P-256', 'rsa-2048'] });
    expect(certificates.map(({ list }) => list?.status)).toEqual(['completed', 'completed']);
    expect(asked).toHaveLength(2);
  });

  it('asks nobody for the sake of a certificate that nobody known vouches for', async () => {
    const { certificates, asked } = await ask({ answer: good, by: stranger });
    expect(certificates).toMatchObject([{ proven: false, list: null, urls: [LIST] }]);
    expect(asked).toEqual([]);
  });

  it('asks nobody when the certificate names no list over http', async () => {
    const { certificates, asked } = await ask({
      answer: good,
      lists: ['ldap://crl.example.nl/1', 'https://crl.example.nl/1'],
    });
    expect(certificates).toMatchObject([{ proven: true, list: null }]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['loopback', 'http://127.0.0.1:9/1.crl'],
    ['the address of a cloud’s own service', 'http://169.254.169.254/latest'],
    ['a name of this machine', 'http://localhost:9/1.crl'],
    ['IPv6 loopback', 'http://[::1]:9/1.crl'],
    ['IPv4 in IPv6', 'http://[::ffff:10.0.0.1]/1.crl'],
  ])('does not ask an address inside a network: %s', async (_name, url) => {
    const { certificates } = await ask({ lists: [url] });
    expect(certificates[0]!.list).toMatchObject({ status: 'failed', reason: 'blocked' });
  });

  it.each<readonly [string, RequestListener, string, RegExp]>([
    ['garbage', (_q, a) => a.end('<html>sorry</html>'), 'protocol', /not a certificate revocation list/],
    ['nothing', (_q, a) => a.end(), 'protocol', /not a certificate revocation list/],
    ['not found', (_q, a) => a.writeHead(404).end(), 'protocol', /HTTP status 404 instead of a list/],
    ['too large', (_q, a) => a.end(Buffer.alloc(MAX_LIST_BYTES + 1)), 'protocol', /larger than 10 MiB/],
    ['silence', () => undefined, 'timeout', /time limit/],
    ['broken off', (q) => q.socket.destroy(), 'reset', /was reset/],
    ['a redirect to https', redirect('https://crl.example.nl/2.crl'), 'protocol', /not http/],
    ['a redirect to a file', redirect('file:///etc/passwd'), 'protocol', /not http/],
    ['a redirect inside', redirect('http://127.0.0.1:9/2.crl'), 'blocked', /inside a private network/],
    ['redirects without end', redirect('http://crl.example.nl/1.crl'), 'protocol', /too many redirects/],
  ])('tells why there is no list: %s', async (_name, answer, reason, says) => {
    const { certificates } = await ask({ answer, timeoutMs: reason === 'timeout' ? 500 : 30_000 });
    const { list } = certificates[0]!;
    expect(list).toMatchObject({ status: 'failed', reason });
    expect(list?.status === 'failed' ? say('en', list.detail) : '').toMatch(says);
  });

  it('follows a redirect over http', async () => {
    const answer: RequestListener = (request, response) =>
      request.url === '/1.crl' ? redirect('/2.crl')(request, response) : good(request, response);
    const { certificates, asked } = await ask({ answer });
    expect(certificates[0]!.list).toMatchObject({ status: 'completed', value: { issuerVerified: true } });
    expect(asked).toEqual(['crl.example.nl/1.crl', 'crl.example.nl/2.crl']);
  });
});

function redirect(location: string): RequestListener {
  return (_request, response) => response.writeHead(302, { location }).end();
}

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '2606:4700::1111'])('lets %s be asked', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '::',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'localhost',
  ])('keeps %s from being asked', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
