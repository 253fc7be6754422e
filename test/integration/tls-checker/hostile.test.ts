import type { Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  encodeClientHello,
  encodeHandshake,
  encodeRecord,
  extension,
} from '../../../src/tls-checker/codec/client-hello.ts';
import { vector } from '../../../src/tls-checker/codec/bytes.ts';
import { ask, type Answer } from '../../../src/tls-checker/net/ask.ts';
import { scan, type TlsScan } from '../../../src/tls-checker/index.ts';
import { selfSigned, startTcp, startTls, type KeyPair } from './servers.ts';

/** Time that a scan of these tests may take as a whole, and what it may use on top for tidying up. */
const DEADLINE = 1500;

/** `timeoutMs` is for one answer; what must be read to its end gets more than any machine needs. */
async function scanHostile(
  act: (socket: Socket) => void,
  timeoutMs = 300,
): Promise<{ result: TlsScan; grewBytes: number }> {
  await using server = await startTcp(act);
  const before = process.memoryUsage().arrayBuffers;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().arrayBuffers)), 20);
  const result = await scan({
    host: '127.0.0.1',
    port: server.port,
    servername: 'localhost',
    timeoutMs,
    deadlineMs: DEADLINE * (timeoutMs / 300),
  });
  clearInterval(watch);
  return { result, grewBytes: peak - before };
}

const record = (type: number, fragment: Buffer) => encodeRecord(type, 0x0303, fragment);
const handshake = (type: number, body: Buffer) => record(22, encodeHandshake(type, body));
const serverHello = handshake(
  2,
  Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0xc0, 0x2f, 0])]),
);

const repeat = (socket: Socket, bytes: Buffer, everyMs: number) => {
  const timer = setInterval(() => socket.writable && socket.write(bytes), everyMs);
  socket.on('close', () => clearInterval(timer));
};

/** Each hostile server, and the reason that the scan has to name. */
const HOSTILE: readonly { name: string; act: (socket: Socket) => void; reason: string }[] = [
  { name: 'is silent after accept', act: () => undefined, reason: 'timeout' },
  { name: 'closes at once', act: (socket) => socket.end(), reason: 'no-positive-control' },
  { name: 'resets at once', act: (socket) => socket.resetAndDestroy(), reason: 'no-positive-control' },
  {
    name: 'answers every hello with an alert',
    act: (socket) => void socket.on('data', () => socket.end(record(21, Buffer.from([2, 80])))),
    reason: 'no-positive-control',
  },
  {
    name: 'speaks plain HTTP',
    act: (socket) => void socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    reason: 'not-tls',
  },
  { name: 'sends an SSH banner', act: (socket) => void socket.write('SSH-2.0-OpenSSH_9.2p1\r\n'), reason: 'not-tls' },
  {
    name: 'sends one byte at a time, slowly',
    act: (socket) => repeat(socket, Buffer.from([0x16]), 200),
    reason: 'timeout',
  },
  {
    name: 'sends records of zero length without end',
    act: (socket) => repeat(socket, record(22, Buffer.alloc(0)), 1),
    reason: 'malformed',
  },
  {
    name: 'sends HelloRequests without end',
    act: (socket) => repeat(socket, Buffer.concat(Array<Buffer>(20).fill(handshake(0, Buffer.alloc(0)))), 1),
    reason: 'malformed',
  },
  {
    name: 'sends warnings without end',
    act: (socket) => repeat(socket, record(21, Buffer.from([1, 90])), 5),
    reason: 'no-positive-control',
  },
  {
    name: 'announces a message of 16 MB',
    act: (socket) => void socket.write(record(22, Buffer.from([2, 255, 255, 255]))),
    reason: 'malformed',
  },
  {
    name: 'announces a record of 64 KB',
    act: (socket) => void socket.write(Buffer.from([22, 3, 3, 255, 255])),
    reason: 'malformed',
  },
  {
    name: 'sends a certificate where a hello is due',
    act: (socket) => void socket.write(handshake(11, Buffer.from([0, 0, 0]))),
    reason: 'malformed',
  },
  {
    name: 'sends application data where a hello is due',
    act: (socket) => void socket.write(record(23, Buffer.alloc(100))),
    reason: 'malformed',
  },
];

describe('a scan of a hostile server', () => {
  it.each(HOSTILE)('that $name ends within its deadline with a named result', async ({ act, reason }) => {
    const { result, grewBytes } = await scanHostile(act);
    expect(result.status).toBe('failed');
    expect(result.failure?.reason).toBe(reason);
    expect(grewBytes).toBeLessThan(32 * 1024 * 1024);
    for (const fact of Object.values(result.protocols)) expect(fact.offered).toBeNull();
  });

  it('survives a chain of 10 MB, with memory bounded', async () => {
    const huge = Buffer.alloc(16_000, 0x41);
    const { result, grewBytes } = await scanHostile((socket) => {
      socket.once('data', () => {
        socket.write(serverHello);
        const head = Buffer.concat([Buffer.from([11, 0x98, 0x96, 0x80]), Buffer.alloc(100)]);
        socket.write(record(22, head));
        const pump = (): void => {
          while (socket.writable && socket.write(record(22, huge)));
        };
        socket.on('drain', pump);
        pump();
      });
    }, 12_000);
    expect(result.failure).toEqual({ reason: 'malformed', detail: expect.stringContaining('too-large') as string });
    expect(grewBytes).toBeLessThan(32 * 1024 * 1024);
  });

  it('never counts a suite that was not offered', async () => {
    const { result } = await scanHostile((socket) => {
      socket.on('data', () => {
        const choice = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0xfa, 0xfa, 0])]);
        socket.write(Buffer.concat([handshake(2, choice), handshake(14, Buffer.alloc(0))]));
      });
    });
    expect(result.status).toBe('failed');
    expect(result.protocols['TLSv1.2'].offered).toBeNull();
  });
});

describe('one question to a server that breaks off', () => {
  let pair: KeyPair;
  let flight: Buffer;
  const hello = encodeClientHello({
    version: 'TLSv1.2',
    suites: [0xc02f, 0xc02b, 0x002f],
    extensions: [
      extension.supportedGroups([0x17, 0x1d]),
      extension.ecPointFormats(),
      extension.signatureAlgorithms([0x0401, 0x0403, 0x0804]),
    ],
  });

  beforeAll(async () => {
    pair = selfSigned('rsa:2048');
    await using server = await startTls({ ...pair, maxVersion: 'TLSv1.2' });
    flight = await recordAnswer(server.port, hello);
  });

  const askTcp = async (act: (socket: Socket) => void, timeoutMs = 200): Promise<Answer> => {
    await using server = await startTcp(act);
    return await ask({ address: '127.0.0.1', port: server.port }, hello, { timeoutMs, until: 'done' });
  };

  it('reads the whole flight when it comes whole, and in single bytes', async () => {
    const whole = await askTcp((socket) => void socket.once('data', () => socket.write(flight)));
    expect(whole).toMatchObject({
      kind: 'flight',
      complete: true,
      flight: { keyExchange: { kind: 'ecdhe', signed: true } },
    });
    const single = await askTcp((socket) => {
      socket.once('data', () => {
        socket.setNoDelay(true);
        for (const byte of flight) socket.write(Buffer.from([byte]));
      });
    }, 5000);
    expect(single).toEqual(whole);
  });

  it('names the result when the connection is closed after each byte of the handshake', async () => {
    for (let cut = 0; cut < flight.length; cut += 1) {
      const answer = await askTcp(
        (socket) => void socket.once('data', () => socket.end(flight.subarray(0, cut))),
        1000,
      );
      // Before the ServerHello is whole there is no answer; after it the flight is known to be incomplete.
      if (answer.kind === 'flight') expect(answer.complete).toBe(false);
      else expect(answer.kind).toBe('closed');
    }
  });

  it('names the result for a wrong length in each length field', async () => {
    const kinds = new Set<string>();
    for (const at of lengthFields(flight)) {
      for (const delta of [-1, 1, 64]) {
        const bytes = Buffer.from(flight);
        bytes[at] = (bytes[at]! + delta) & 0xff;
        const answer = await askTcp((socket) => void socket.once('data', () => socket.end(bytes)));
        kinds.add(answer.kind);
        if (answer.kind === 'malformed')
          expect(answer.problem).toMatch(/^(truncated|bad-length|trailing-bytes|bad-value|too-large|not-tls)$/);
      }
    }
    expect([...kinds]).toContain('malformed');
    for (const kind of kinds) expect(['malformed', 'closed', 'flight', 'timeout']).toContain(kind);
  });

  it('refuses a certificate entry of zero length and one longer than its list', async () => {
    for (const list of [Buffer.from([0, 0, 0]), Buffer.from([0, 0, 9, 1])]) {
      const body = vector(3, list);
      const bytes = Buffer.concat([serverHello, handshake(11, body)]);
      const answer = await askTcp((socket) => void socket.once('data', () => socket.write(bytes)));
      expect(answer.kind).toBe('malformed');
    }
  });
});

/** The first answer of a server to a hello, raw. */
function recordAnswer(port: number, hello: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    void import('node:net').then(({ connect }) => {
      const chunks: Buffer[] = [];
      const socket = connect(port, '127.0.0.1', () => socket.write(hello));
      socket.on('data', (chunk) => {
        chunks.push(chunk);
        const all = Buffer.concat(chunks);
        // ServerHelloDone is the last message: 14, length 0.
        if (all.subarray(-4).equals(Buffer.from([14, 0, 0, 0]))) {
          socket.destroy();
          resolve(all);
        }
      });
      socket.on('error', reject);
    });
  });
}

/** Offsets of the low bytes of every length field of a flight: records, messages, and the vectors inside. */
function lengthFields(flight: Buffer): number[] {
  const fields: number[] = [];
  for (let at = 0; at < flight.length; at += 5 + flight.readUInt16BE(at + 3)) {
    fields.push(at + 3, at + 4);
    const end = at + 5 + flight.readUInt16BE(at + 3);
    for (let message = at + 5; message + 4 <= end; message += 4 + flight.readUIntBE(message + 1, 3)) {
      fields.push(message + 1, message + 2, message + 3);
      const body = message + 4;
      const type = flight[message];
      if (type === 2)
        fields.push(body + 34, body + 34 + 1 + flight[body + 34]! + 3, body + 34 + 1 + flight[body + 34]! + 4);
      if (type === 11) fields.push(body, body + 1, body + 2, body + 3, body + 4, body + 5);
      if (type === 12) fields.push(body + 3, body + 4 + flight[body + 3]! + 2, body + 4 + flight[body + 3]! + 3);
    }
  }
  return fields;
}
