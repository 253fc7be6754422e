import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, TlsParseError, vector } from '../../../src/tls-checker/codec/bytes.ts';
import {
  encodeClientHello,
  encodeHandshake,
  encodeRecord,
  extension,
} from '../../../src/tls-checker/codec/client-hello.ts';
import { RecordReader, type Incoming } from '../../../src/tls-checker/codec/records.ts';
import {
  parseExtensions,
  parseServerHello,
  parseServerKeyExchange,
} from '../../../src/tls-checker/codec/server-messages.ts';
import { encodeSsl2Hello, parseSsl2Hello } from '../../../src/tls-checker/codec/ssl2.ts';
import { suiteOf } from '../../../src/tls-checker/index.ts';

describe('ClientHello', () => {
  it('is the bytes of RFC 5246 section 7.4.1.2', () => {
    const random = Buffer.alloc(32, 0xaa);
    const hello = encodeClientHello({
      version: 'TLSv1.2',
      suites: [0xc02f, 0x002f],
      extensions: [extension.renegotiationInfo()],
      random,
    });
    expect(hello.toString('hex')).toBe(`1603010036010000320303${'aa'.repeat(32)}000004c02f002f01000005ff01000100`);
  });

  it('has no extensions block when there are no extensions, as SSLv3 knows none', () => {
    const hello = encodeClientHello({ version: 'SSLv3', suites: [0x000a], extensions: [] });
    expect(hello.subarray(0, 3).toString('hex')).toBe('160300');
    expect(hello.length).toBe(5 + 4 + 2 + 32 + 1 + 2 + 2 + 2);
  });

  it('names TLS 1.3 in supported_versions and keeps 0x0303 in the version field', () => {
    const hello = encodeClientHello({
      version: 'TLSv1.3',
      suites: [0x1301],
      extensions: [extension.supportedVersions([0x0304])],
    });
    const body = new ByteReader(hello.subarray(9), 'hello');
    expect(body.u16()).toBe(0x0303);
    body.bytes(32);
    expect(body.vector(1)).toHaveLength(32);
    body.vector(2);
    body.vector(1);
    expect(parseExtensions(body.nested(2, 'extensions')).get(43)?.toString('hex')).toBe('020304');
    expect(body.remaining).toBe(0);
  });

  it('is never 256 to 511 bytes long, whatever it holds (RFC 7685)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 300 }), (suites) => {
        const hello = encodeClientHello({
          version: 'TLSv1.2',
          suites,
          extensions: [extension.serverName('example.test')],
        });
        const message = hello.length - 5;
        expect(hello.readUInt16BE(3)).toBe(message);
        expect(message < 256 || message > 511).toBe(true);
      }),
    );
  });
});

describe('SSLv2', () => {
  it('builds a CLIENT-HELLO with three-byte cipher kinds', () => {
    const hello = encodeSsl2Hello();
    expect(hello.readUInt16BE(0)).toBe(0x8000 | (hello.length - 2));
    expect(hello.subarray(2, 5).toString('hex')).toBe('010002');
    expect(hello.readUInt16BE(5) % 3).toBe(0);
  });

  it('reads a SERVER-HELLO, and knows when bytes are missing', () => {
    const certificate = Buffer.from('3003020101', 'hex');
    const body = Buffer.concat([
      Buffer.from('0400010002', 'hex'),
      Buffer.from([0, certificate.length, 0, 6, 0, 16]),
      certificate,
      Buffer.from('010080020080', 'hex'),
      Buffer.alloc(16, 9),
    ]);
    const message = Buffer.concat([Buffer.from([0x80, body.length]), body]);
    expect(parseSsl2Hello(message)).toEqual({ certificate, ciphers: [0x010080, 0x020080] });
    for (let cut = 0; cut < message.length; cut += 1) expect(parseSsl2Hello(message.subarray(0, cut))).toBeUndefined();
  });

  it('refuses cipher kinds that are not three bytes each', () => {
    const body = Buffer.from('04000100020000000400000000', 'hex');
    expect(() => parseSsl2Hello(Buffer.concat([Buffer.from([0x80, body.length]), body]))).toThrow(TlsParseError);
  });
});

describe('records and messages', () => {
  const messages = (incoming: readonly Incoming[]) =>
    incoming.map((item) => (item.kind === 'handshake' ? `${item.type}:${item.body.toString('hex')}` : item.kind));

  it('come out the same however they are cut into records and packets', () => {
    const message = fc.record({ type: fc.integer({ min: 0, max: 25 }), body: fc.uint8Array({ maxLength: 60 }) });
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
        (list, fragments, packets) => {
          const stream = Buffer.concat(list.map(({ type, body }) => encodeHandshake(type, Buffer.from(body))));
          const records = Buffer.concat(split(stream, fragments).map((part) => encodeRecord(22, 0x0303, part)));
          const reader = new RecordReader();
          const seen = split(records, packets).flatMap((packet) => reader.push(packet));
          expect(messages(seen)).toEqual(list.map(({ type, body }) => `${type}:${Buffer.from(body).toString('hex')}`));
        },
      ),
    );
  });

  it.each([
    { name: 'no TLS content type', bytes: 'SSH-2.0-x', problem: 'not-tls' },
    { name: 'plain HTTP', bytes: 'HTTP/1.1 400 Bad Request', problem: 'not-tls' },
    { name: 'an alert of three bytes', bytes: Buffer.from('1503030003020000', 'hex'), problem: 'bad-length' },
    { name: 'a record longer than allowed', bytes: Buffer.from('160303ffff', 'hex'), problem: 'bad-length' },
    { name: 'a message longer than allowed', bytes: Buffer.from('1603030004020fffff', 'hex'), problem: 'too-large' },
  ])('refuses $name', ({ bytes, problem }) => {
    const reader = new RecordReader();
    expect(() => reader.push(Buffer.from(bytes))).toThrow(expect.objectContaining({ problem }) as TlsParseError);
  });
});

describe('ServerHello', () => {
  const hello = (suffix: string, random = '07'.repeat(32), version = '0303') =>
    Buffer.from(`${version}${random}00c02f00${suffix}`, 'hex');

  it('reads one without extensions', () => {
    expect(parseServerHello(hello(''))).toMatchObject({
      version: 'TLSv1.2',
      suite: 0xc02f,
      compression: 0,
      helloRetryRequest: false,
    });
  });

  it('takes the version from supported_versions', () => {
    expect(parseServerHello(hello('0006002b00020304')).version).toBe('TLSv1.3');
  });

  it('does not take version 0x0304 without supported_versions for TLS 1.3 (RFC 8446 section 4.1.3)', () => {
    expect(() => parseServerHello(hello('', undefined, '0304'))).toThrow(TlsParseError);
  });

  it('knows a HelloRetryRequest by its random, and the group that it names', () => {
    const random = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';
    expect(parseServerHello(hello('000c002b00020304003300020017', random))).toMatchObject({
      helloRetryRequest: true,
      group: 0x17,
    });
  });

  it.each([
    { name: 'an extension sent twice', suffix: '0008ff010000ff010000' },
    { name: 'bytes behind the extensions', suffix: '000000' },
    { name: 'an extension longer than the block', suffix: '0004ff010009' },
    { name: 'a key share with bytes left over', suffix: '000f002b00020304003300050017000000' },
  ])('refuses $name', ({ suffix }) => {
    expect(() => parseServerHello(hello(suffix))).toThrow(TlsParseError);
  });
});

describe('ServerKeyExchange', () => {
  const read = (code: number, hex: string) =>
    parseServerKeyExchange(Buffer.from(hex, 'hex'), suiteOf(code), 'TLSv1.2') ?? 'not read';
  const [DH, CURVE, SIGNATURE] = ['00021771' + '000102' + '00020304', '03001d' + '020506', '0804' + '0003090909'];
  const dh = { prime: Buffer.from('1771', 'hex'), generator: Buffer.from([2]) };

  it.each([
    { name: 'DHE_RSA', code: 0x009e, hex: DH + SIGNATURE, is: { kind: 'dhe', dh, signed: true, scheme: 0x0804 } },
    { name: 'DH_anon', code: 0x00a6, hex: DH, is: { kind: 'dhe', dh, signed: false } },
    { name: 'ECDHE_RSA', code: 0xc02f, hex: CURVE + SIGNATURE, is: { kind: 'ecdhe', group: 0x1d, signed: true } },
    { name: 'DHE_PSK', code: 0x00aa, hex: `0000${DH}`, is: { kind: 'dhe', dh, signed: false } },
    { name: 'DHE_PSK with a hint', code: 0x00aa, hex: `000461626364${DH}`, is: { kind: 'dhe', dh, signed: false } },
    { name: 'PSK_DHE', code: 0xc0aa, hex: `0000${DH}`, is: { kind: 'dhe', dh, signed: false } },
    { name: 'ECDHE_PSK', code: 0xc035, hex: `0000${CURVE}`, is: { kind: 'ecdhe', group: 0x1d, signed: false } },
  ])('of $name is read', ({ code, hex, is }) => {
    expect(read(code, hex)).toMatchObject(is);
    expect(() => read(code, `${hex}00`)).toThrow(TlsParseError);
    expect(() => read(code, hex.slice(0, -2))).toThrow(TlsParseError);
  });

  it.each([
    { name: 'PSK', code: 0x00a8 },
    { name: 'RSA_PSK', code: 0x00ac },
  ])('of $name holds no key', ({ code }) => {
    expect(read(code, '000461626364')).toBe('not read');
  });
});

describe('vectors', () => {
  it('read back what they were made of', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 255 }),
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        (content, size) => {
          const reader = new ByteReader(vector(size, Buffer.from(content)), 'vector');
          expect([...reader.vector(size)]).toEqual([...content]);
          reader.end();
        },
      ),
    );
  });
});

/** Cuts bytes into parts of the given sizes, over and over. */
function split(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length]!;
    parts.push(bytes.subarray(at, at + size));
    at += size;
  }
  return parts;
}
