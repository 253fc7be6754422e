/**
 * A server of long ago, for what no current TLS library still speaks: it answers a ClientHello with the version and
 * suite that it insists on, its certificate, its Diffie-Hellman parameters where it has any, and ServerHelloDone (RFC 5246
 * §7.4), or with an alert. It can get no further. One of SSL 2.0 answers with the hello of that version.
 */
import { createDiffieHellmanGroup, generatePrimeSync, randomBytes } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Relic {
  /** 0x0300 for SSL 3.0 and so on; 0x0002 for SSL 2.0. */
  readonly version: number;
  readonly suites: readonly number[];
  /** Compression methods that it takes, best first; only null when absent. */
  readonly compression?: readonly number[];
  /** Diffie-Hellman parameters, for its DHE suites. */
  readonly dh?: Parameters;
}

interface Parameters {
  /** A safe prime, one that is not safe, no prime at all, or a safe prime with the generator 1. */
  readonly kind: 'safe' | 'prime' | 'composite' | 'one';
  readonly bits: number;
}

/** RSA with SHA-256, which it signs its parameters with. */
const SCHEME = 0x0401;

export async function startRelic({ version, suites, compression = [0], dh }: Relic, certificate: Buffer) {
  const sockets = new Set<Socket>();
  const keyExchange = dh === undefined ? Buffer.alloc(0) : serverKeyExchange(dh);
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (version === 0x0002) return answerSsl2(socket, received, certificate);
      if (received.length < 5 || received.length < 5 + received.readUInt16BE(3)) return;
      const hello = received[0] === 22 ? helloOf(received.subarray(9, 5 + received.readUInt16BE(3))) : null;
      const suite =
        hello === null || hello.version < version ? undefined : suites.find((code) => hello.suites.includes(code));
      const method = compression.find((code) => hello?.compression.includes(code));
      const signs = dh === undefined || hello?.schemes.includes(SCHEME) === true;
      if (suite === undefined || method === undefined || !signs)
        return void socket.end(record(21, version, Buffer.from([2, 40])));
      const flight = Buffer.concat([
        serverHello(version, suite, method, hello!.extensions),
        certificates(certificate),
        keyExchange,
        handshake(14, Buffer.alloc(0)),
      ]);
      socket.write(record(22, version, flight));
      received = Buffer.alloc(0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

interface Hello {
  readonly version: number;
  readonly suites: readonly number[];
  readonly compression: readonly number[];
  readonly extensions: readonly number[];
  /** Of `signature_algorithms` (RFC 8446 §4.2.3). */
  readonly schemes: readonly number[];
}

function helloOf(body: Buffer): Hello {
  const sessionEnd = 35 + body[34]!;
  const suitesEnd = sessionEnd + 2 + body.readUInt16BE(sessionEnd);
  const suites: number[] = [];
  for (let at = sessionEnd + 2; at < suitesEnd; at += 2) suites.push(body.readUInt16BE(at));
  const compressionEnd = suitesEnd + 1 + body[suitesEnd]!;
  const compression = [...body.subarray(suitesEnd + 1, compressionEnd)];
  const extensions: number[] = [];
  const schemes: number[] = [];
  for (let at = compressionEnd + 2; at + 4 <= body.length; at += 4 + body.readUInt16BE(at + 2)) {
    const type = body.readUInt16BE(at);
    extensions.push(type);
    const end = at + 4 + body.readUInt16BE(at + 2);
    if (type === 13) for (let from = at + 6; from < end; from += 2) schemes.push(body.readUInt16BE(from));
  }
  return { version: body.readUInt16BE(0), suites, compression, extensions, schemes };
}

/** Binds keys to the handshake and renegotiates safely, when asked: those are not what is wrong with it. */
function answered(version: number, extensions: readonly number[]): Buffer {
  if (version < 0x0301) return Buffer.alloc(0);
  const all = [Buffer.from([0x00, 0x17, 0, 0]), Buffer.from([0xff, 0x01, 0, 1, 0])];
  const wanted = Buffer.concat(all.filter((extension) => extensions.includes(extension.readUInt16BE(0))));
  return wanted.length === 0 ? wanted : Buffer.concat([Buffer.from([0, wanted.length]), wanted]);
}

function serverHello(version: number, suite: number, method: number, extensions: readonly number[]): Buffer {
  const body = Buffer.concat([
    Buffer.from([version >> 8, version & 0xff]),
    randomBytes(32),
    Buffer.from([0, suite >> 8, suite & 0xff, method]),
    answered(version, extensions),
  ]);
  return handshake(2, body);
}

function certificates(der: Buffer): Buffer {
  return handshake(11, Buffer.concat([uint24(der.length + 3), uint24(der.length), der]));
}

/** RFC 5246 §7.4.3: prime, generator, public value, and a signature that nobody has to verify to see the prime. */
function serverKeyExchange({ kind, bits }: Parameters): Buffer {
  const prime = kind === 'composite' ? Buffer.alloc(bits / 8, 0xff) : primeOf(kind, bits);
  const generator = Buffer.from([kind === 'one' ? 1 : 2]);
  const vectors = [prime, generator, prime.subarray(1)].map((value) => Buffer.concat([uint16(value.length), value]));
  return handshake(12, Buffer.concat([...vectors, uint16(SCHEME), uint16(256), randomBytes(256)]));
}

function primeOf(kind: Parameters['kind'], bits: number): Buffer {
  if (kind === 'one') return createDiffieHellmanGroup('modp15').getPrime();
  return Buffer.from(generatePrimeSync(bits, { safe: kind === 'safe' }));
}

/** "The SSL Protocol" (1995) §2.6: a certificate of type X.509, and triple DES alone. */
function answerSsl2(socket: Socket, received: Buffer, certificate: Buffer): void {
  if (received.length < 3) return;
  if ((received[0]! & 0x80) === 0 || received[2] !== 1)
    return void socket.end(record(21, 0x0300, Buffer.from([2, 40])));
  const body = Buffer.concat([
    Buffer.from([4, 0, 1]),
    ...[0x0002, certificate.length, 3, 16].map(uint16),
    certificate,
    Buffer.from([0x07, 0x00, 0xc0]),
    randomBytes(16),
  ]);
  socket.write(Buffer.concat([uint16(0x8000 | body.length), body]));
}

const handshake = (type: number, body: Buffer) => Buffer.concat([Buffer.from([type]), uint24(body.length), body]);
const uint16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const uint24 = (value: number) => Buffer.from([value >> 16, (value >> 8) & 0xff, value & 0xff]);

function record(type: number, version: number, body: Buffer): Buffer {
  const head = Buffer.from([type, version >> 8, version & 0xff, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([head, body]);
}
