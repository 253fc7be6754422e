/** Tickets, resumption, early data and ALPN: what only a finished handshake shows, and what a silence or a refusal behind it does not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { scan, type ScanOptions } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls } from './servers.ts';

const rsa = selfSigned('rsa:2048');
const MODERN = { ...rsa, minVersion: 'TLSv1.3' } as const;
const folder = mkdtempSync(join(tmpdir(), 'waarborg-sessions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = async (port: number, more: Partial<ScanOptions> = {}) => {
  const options = { host: 'localhost', port, addresses: ['127.0.0.1'], ...more };
  const { features, undetermined, status } = await scan(options);
  const why = (name: string) => undetermined[`features.${name}`];
  const { sessionTickets, sessionResumption, earlyData, alpn } = features;
  return { sessionTickets, sessionResumption, earlyData, alpn, status, why };
};

const NAMES = ['sessionTickets', 'sessionResumption', 'earlyData'] as const;
const UNKNOWN = { sessionTickets: null, sessionResumption: null, earlyData: null };

/** OpenSSL's own server, which can do what Node's cannot. */
async function startOpenSsl(...options: readonly string[]) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  writeFileSync(key, rsa.key);
  writeFileSync(cert, rsa.cert);
  const port = await freePort();
  const words = ['s_server', '-quiet', '-accept', String(port), '-key', key, '-cert', cert, ...options];
  const child = spawn('openssl', words, { stdio: ['pipe', 'ignore', 'ignore'] });
  while (!(await listens(port))) await sleep(20);
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  await using server = await startTcp(() => undefined);
  return server.port;
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const reached = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return reached;
}

/** Passes everything on, this much later. */
function farAway(port: number, ms: number) {
  return startTcp((client) => {
    const server = connect(port, '127.0.0.1');
    const pass = (from: Socket, to: Socket) => {
      from.on('error', () => to.destroy());
      from.on('data', (chunk) => setTimeout(() => to.writable && to.write(chunk), ms));
      from.on('end', () => setTimeout(() => to.end(), ms));
      from.on('close', () => setTimeout(() => to.destroy(), ms));
    };
    pass(client, server);
    pass(server, client);
  });
}

/** Passes on what the client says first and all that the server answers; what the client says next is left to `act`. */
function afterHello(port: number, act: (client: Socket) => void = () => undefined) {
  return startTcp((client) => {
    const server = connect(port, '127.0.0.1');
    server.on('error', () => client.destroy());
    server.pipe(client);
    client.on('close', () => server.destroy());
    client.once('data', (hello) => {
      server.write(hello);
      // SSLv2 has no flight to speak of.
      if (hello[0]! >= 0x80) client.end();
      client.on('data', () => act(client));
    });
  });
}

describe('a server of TLS 1.3 that gives tickets', () => {
  it('is given the time for it that the way takes', async () => {
    await using server = await startTls(MODERN);
    await using front = await farAway(server.port, 200);
    expect(await told(front.port)).toMatchObject({ sessionTickets: true, sessionResumption: true, earlyData: false });
  });

  it('is not said to give none where there was no time to wait', async () => {
    await using server = await startTls(MODERN);
    await using front = await farAway(server.port, 250);
    const { sessionTickets, why } = await told(front.port, { timeoutMs: 875 });
    expect(sessionTickets).toBeNull();
    expect(why('sessionTickets')).toMatchObject({ reason: 'timeout' });
  });

  it('is not said to give none when it falls silent after its flight', async () => {
    await using server = await startTls(MODERN);
    await using front = await afterHello(server.port);
    const { why, ...facts } = await told(front.port);
    expect(facts).toMatchObject({ ...UNKNOWN, status: 'partial' });
    for (const name of NAMES) expect(why(name)?.reason).toBe('timeout');
  });

  it('nor when the connection is reset or dropped there', async () => {
    await using server = await startTls(MODERN);
    await using resetting = await afterHello(server.port, (client) => client.resetAndDestroy());
    await using dropping = await startTls(MODERN, (socket) => socket.destroy());
    for (const [port, reason] of [
      [resetting.port, 'reset'],
      [dropping.port, 'closed'],
    ] as const) {
      const { why, ...facts } = await told(port);
      expect(facts).toMatchObject(UNKNOWN);
      for (const name of NAMES) expect(why(name)?.reason).toBe(reason);
    }
  });

  it.each([['-tls1_3'], ['-no_ssl3']])('nor when it takes nobody without a certificate (%s)', async (versions) => {
    await using server = await startOpenSsl('-Verify', '1', versions);
    const { why, ...facts } = await told(server.port);
    expect(facts).toMatchObject(UNKNOWN);
    expect(why('earlyData')?.detail).toContain('CERTIFICATE_REQUIRED');
  });
});

describe('a server of TLS 1.3 that gives no ticket', () => {
  it('is known not to: it stays and answers our farewell', async () => {
    await using server = await startOpenSsl('-tls1_3', '-num_tickets', '0');
    const { why, ...facts } = await told(server.port);
    expect(facts).toMatchObject({ sessionTickets: false, sessionResumption: false, status: 'complete' });
    expect(why('earlyData')?.reason).toBe('not-applicable');
  });

  it('may give one below it', async () => {
    await using server = await startOpenSsl('-num_tickets', '0');
    expect(await told(server.port)).toMatchObject({ sessionTickets: true, sessionResumption: true });
  });
});

describe('a server that takes neither h2 nor http/1.1', () => {
  it('is asked the rest without them when it refuses the handshake for it', async () => {
    await using server = await startTls({ ...rsa, ALPNProtocols: ['foo'] });
    expect(await told(server.port)).toMatchObject({
      alpn: [],
      sessionTickets: true,
      sessionResumption: true,
      earlyData: false,
      status: 'complete',
    });
  });
});

describe('a scan that is stopped', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'does not wait for a server of %s that has fallen silent',
    async (version) => {
      await using server = await startTls({ ...rsa, minVersion: version, maxVersion: version });
      await using front = await afterHello(server.port);
      const stop = new AbortController();
      const onProgress = ({ asking }: { readonly asking: string }) => {
        if (asking === 'sessions') setTimeout(() => stop.abort(), 100);
      };
      // It has a day, and would take it: that this ends at all is because it was stopped.
      await told(front.port, { signal: stop.signal, onProgress, timeoutMs: 86_400_000, deadlineMs: 86_400_000 });
      expect(stop.signal.aborted).toBe(true);
    },
  );

  it('opens no connection behind its deadline', async () => {
    await using server = await startTls({ ...rsa, maxVersion: 'TLSv1.2' });
    let last = 0;
    await using front = await startTcp((client) => {
      last = performance.now();
      const there = connect(server.port, '127.0.0.1').on('error', () => client.destroy());
      there.pipe(client).on('close', () => there.destroy());
      client.once('data', (hello) => there.write(hello));
    });
    const began = performance.now();
    const { why } = await told(front.port, { deadlineMs: 1000 });
    expect(last - began).toBeLessThan(1000);
    expect(why('clientRenegotiation')?.reason).toBe('deadline');
  });
});
