/** Dropped connections: as a limit on them, as a fault in one kind of suite, and as a server's only way to say no. */
import { connect, type Socket } from 'node:net';
import { constants } from 'node:crypto';
import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { scan, suiteOf, type ScanOptions, type TlsScan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls, type KeyPair, type Running } from './servers.ts';
import { alert } from './speak.ts';

const local = (port: number, more: Partial<ScanOptions> = {}): Promise<TlsScan> =>
  scan({ host: 'localhost', port, addresses: ['127.0.0.1'], timeoutMs: 2000, deadlineMs: 25_000, ...more });

let rsa: KeyPair;
beforeAll(() => {
  rsa = selfSigned('rsa:2048');
});

/** Everything that TLS servers usually have, so that a list cut short would show. */
const SOUND: TlsOptions = {
  minVersion: 'TLSv1',
  ciphers:
    'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-SHA:AES128-SHA:AES256-SHA:@SECLEVEL=0',
};

/** Lets a connection through to the server, or drops it; `hello` is the first record. */
const front = (server: Running, drops: (hello: Buffer) => 'close' | 'reset' | undefined): Promise<Running> =>
  startTcp((socket) => {
    socket.once('data', (hello) => {
      const drop = drops(hello);
      if (drop === 'close') socket.end();
      else if (drop === 'reset') socket.resetAndDestroy();
      else pipe(socket, server.port, hello);
    });
  });

function pipe(socket: Socket, port: number, first: Buffer): void {
  const inner = connect({ host: '127.0.0.1', port, noDelay: true, allowHalfOpen: true });
  inner.on('error', () => undefined);
  inner.write(first);
  socket.pipe(inner);
  inner.pipe(socket);
  socket.on('close', () => inner.destroy());
  inner.on('close', () => socket.destroy());
}

/** Suites of a hello, in its order; none of an SSLv2 hello. */
function suitesOf(record: Buffer): number[] {
  if (record[0] !== 22) return [];
  const start = 44 + record[43]!;
  return Array.from({ length: record.readUInt16BE(start) / 2 }, (_, i) => record.readUInt16BE(start + 2 + 2 * i));
}

const exchangeOf = (suite: number) => suiteOf(suite).keyExchange;

/** What has to be the same, whatever stands before the server. */
const facts = ({ protocols, groups, features }: TlsScan) => ({
  suites: Object.fromEntries(
    Object.entries(protocols).map(([version, { offered, ciphers }]) => [
      version,
      offered === true ? ciphers?.map(({ name }) => name).sort() : offered,
    ]),
  ),
  groups: groups.map(({ name }) => name).sort(),
  tolerance: [features.greaseTolerance, features.longHelloTolerance, features.versionTolerance],
  withoutServerName: features.withoutServerName,
  secureRenegotiation: features.secureRenegotiation,
});

describe('a server that lacks what DHE needs, and drops the connection when it chooses that', () => {
  const SUITES = ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_RSA_WITH_AES_128_CBC_SHA'];
  const OPTIONS: TlsOptions = {
    maxVersion: 'TLSv1.2',
    ciphers: 'ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA:@SECLEVEL=0',
  };

  it('is seen to speak its version, and with every suite, where the client decides the order', async () => {
    await using server = await startTls({ ...rsa, ...OPTIONS, honorCipherOrder: false });
    const isMet = (suite: number) => exchangeOf(suite) === 'DHE' || suite === 0xc02f || suite === 0x002f;
    await using port = await front(server, (hello) => {
      const chosen = suitesOf(hello).find(isMet);
      return chosen !== undefined && exchangeOf(chosen) === 'DHE' ? 'close' : undefined;
    });
    const { protocols, features } = await local(port.port);
    expect(protocols['TLSv1.2']).toMatchObject({ offered: true, ciphersComplete: true });
    expect(protocols['TLSv1.2'].ciphers?.map(({ name }) => name).sort()).toEqual(SUITES);
    expect(features).toMatchObject({ longHelloTolerance: true, secureRenegotiation: true });
  });

  it('hides nothing behind the suite at which it fails, where the order is its own', async () => {
    await using server = await startTls({ ...rsa, ...OPTIONS, honorCipherOrder: true });
    await using port = await front(server, (hello) => {
      const suites = suitesOf(hello);
      return suites.includes(0xc02f) || !suites.some((suite) => exchangeOf(suite) === 'DHE') ? undefined : 'close';
    });
    const { protocols, features } = await local(port.port);
    expect(protocols['TLSv1.2']).toMatchObject({ offered: true, ciphersComplete: true, preference: 'server' });
    expect(protocols['TLSv1.2'].ciphers?.map(({ name }) => name)).toEqual(SUITES);
    expect(features.longHelloTolerance).toBe(true);
  });
});

describe('a suite that the server chooses and then breaks off with an alert', () => {
  it('is not accepted, and what it would have taken instead is', async () => {
    await using sound = await startTls({ ...rsa, ciphers: 'AES128-SHA:@SECLEVEL=0', maxVersion: 'TLSv1.2' });
    await using port = await startTcp((socket) => {
      socket.once('data', (hello) => {
        if (!suitesOf(hello).includes(0x009e) || hello.readUInt16BE(9) !== 0x0303)
          return pipe(socket, sound.port, hello);
        const body = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 1), Buffer.from([0, 0x00, 0x9e, 0])]);
        const head = Buffer.from([22, 3, 3, 0, body.length + 4, 2, 0, 0, body.length]);
        socket.end(Buffer.concat([head, body, alert(40)]));
      });
    });
    const { protocols } = await local(port.port);
    expect(protocols['TLSv1.2'].ciphers?.map(({ name }) => name)).toEqual(['TLS_RSA_WITH_AES_128_CBC_SHA']);
    expect(protocols['TLSv1.2'].ciphersComplete).toBe(true);
  });
});

describe('a limit on connections', () => {
  it.each(['close', 'reset'] as const)('of 20 in 300 ms makes no fact, and is waited for: %s', async (how) => {
    await using server = await startTls({ ...rsa, ...SOUND });
    let [since, count] = [0, 0];
    await using port = await front(server, () => {
      if (performance.now() - since > 300) [since, count] = [performance.now(), 0];
      count += 1;
      return count > 20 ? how : undefined;
    });
    expectNoFalseFact(await local(port.port), await local(server.port));
  });

  it('of 12 in all leaves open what was not asked before, and the server is left alone', async () => {
    await using server = await startTls({ ...rsa, ...SOUND });
    let count = 0;
    await using port = await front(server, () => ((count += 1) > 12 ? 'close' : undefined));
    const result = await local(port.port);
    expectNoFalseFact(result, await local(server.port));
    expect(result.status).toBe('partial');
    expect(count).toBeLessThan(60);
  });

  it('of two at the same time makes no fact', async () => {
    await using server = await startTls({ ...rsa, ...SOUND });
    let open = 0;
    await using port = await startTcp((socket) => {
      open += 1;
      socket.on('close', () => setImmediate(() => (open -= 1)));
      if (open > 2) socket.resetAndDestroy();
      else socket.once('data', (hello) => pipe(socket, server.port, hello));
    });
    expectNoFalseFact(await local(port.port), await local(server.port));
  });

  it.each([2, 3, 4, 5])('that meets every connection of number %i makes no fact', async (each) => {
    await using server = await startTls({ ...rsa, ...SOUND });
    let count = 0;
    await using port = await front(server, () => ((count += 1) % each === 0 ? 'close' : undefined));
    expectNoFalseFact(await local(port.port), await local(server.port));
  });
});

describe('a server that says no by dropping the connection', () => {
  it.each(['close', 'reset'] as const)('is understood: %s', async (how) => {
    const options: TlsOptions = { ...rsa, ...SOUND, secureOptions: constants.SSL_OP_NO_TLSv1 };
    await using server = await startTls(options);
    await using port = await startTcp((socket) => {
      socket.once('data', (hello) => {
        const inner = connect({ host: '127.0.0.1', port: server.port, noDelay: true, allowHalfOpen: true });
        inner.on('error', () => undefined);
        inner.write(hello);
        socket.pipe(inner);
        // Where the server says an alert, this one drops.
        inner.once('data', (answer) => {
          if (answer[0] === 21) {
            if (how === 'close') socket.end();
            else socket.resetAndDestroy();
          } else {
            socket.write(answer);
            inner.pipe(socket);
          }
        });
        socket.on('close', () => inner.destroy());
      });
    });
    const [dropped, said] = [await local(port.port), await local(server.port)];
    expect(facts(dropped)).toEqual(facts(said));
    expect(dropped.protocols['TLSv1.0']).toMatchObject({ offered: false });
    expect(dropped.groupsComplete).toBe(true);
  });
});

/** What is told is true of the server itself, and what claims to be whole is. */
function expectNoFalseFact(seen: TlsScan, truth: TlsScan): void {
  for (const [version, { offered, ciphers, ciphersComplete }] of Object.entries(seen.protocols)) {
    const real = truth.protocols[version as keyof TlsScan['protocols']];
    if (offered !== null) expect([version, offered]).toEqual([version, real.offered]);
    const names = (list: typeof ciphers) => list?.map(({ name }) => name).sort();
    if (ciphersComplete === true) expect([version, names(ciphers)]).toEqual([version, names(real.ciphers)]);
    if (ciphers !== undefined && ciphersComplete !== true)
      expect(Object.keys(seen.undetermined)).toContain(`protocols.${version}.ciphers`);
  }
  if (seen.groupsComplete) expect(facts(seen).groups).toEqual(facts(truth).groups);
  if (seen.signatureAlgorithmsComplete)
    expect(seen.signatureAlgorithms.map(({ code }) => code).sort()).toEqual(
      truth.signatureAlgorithms.map(({ code }) => code).sort(),
    );
  for (const [name, value] of Object.entries(seen.features))
    if (value !== null) expect([name, value]).toEqual([name, truth.features[name as keyof TlsScan['features']]]);
}
