import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TlsParseError } from '../../../src/tls-checker/codec/bytes.ts';
import { encodeClientHello, encodeRecord, extension } from '../../../src/tls-checker/codec/client-hello.ts';
import { FlightReader } from '../../../src/tls-checker/codec/flight.ts';
import { RecordReader } from '../../../src/tls-checker/codec/records.ts';
import { expandLabel, makeKeyShare, RecordOpener, SHARE_GROUPS } from '../../../src/tls-checker/codec/tls13.ts';
import * as rfc8448 from './vectors/rfc8448.ts';

describe('the trace of RFC 8448 section 3', () => {
  const transcript = Buffer.concat([rfc8448.CLIENT_HELLO_RECORD.subarray(5), rfc8448.SERVER_HELLO_RECORD.subarray(5)]);
  const header = rfc8448.SERVER_FLIGHT_RECORD.subarray(0, 5);
  const fragment = rfc8448.SERVER_FLIGHT_RECORD.subarray(5);

  it('gives the traffic keys by HKDF-Expand-Label', () => {
    const none = Buffer.alloc(0);
    expect(expandLabel('sha256', rfc8448.SERVER_HANDSHAKE_SECRET, 'key', none, 16)).toEqual(
      rfc8448.SERVER_HANDSHAKE_KEY,
    );
    expect(expandLabel('sha256', rfc8448.SERVER_HANDSHAKE_SECRET, 'iv', none, 12)).toEqual(rfc8448.SERVER_HANDSHAKE_IV);
  });

  it('is built again, byte by byte, from its parts', () => {
    const hello = rfc8448.CLIENT_HELLO_RECORD;
    const key = Buffer.from('99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c', 'hex');
    const schemes = [
      0x0403, 0x0503, 0x0603, 0x0203, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0201, 0x0402, 0x0502, 0x0602,
      0x0202,
    ];
    const built = encodeClientHello({
      version: 'TLSv1.3',
      suites: [0x1301, 0x1303, 0x1302],
      sessionId: Buffer.alloc(0),
      random: hello.subarray(11, 43),
      extensions: [
        extension.serverName('server'),
        extension.renegotiationInfo(),
        extension.supportedGroups([0x1d, 0x17, 0x18, 0x19, 0x100, 0x101, 0x102, 0x103, 0x104]),
        extension.sessionTicket(),
        extension.keyShares([{ group: 0x1d, key }]),
        extension.supportedVersions([0x0304]),
        extension.signatureAlgorithms(schemes),
        extension.pskKeyExchangeModes(),
        extension.raw(28, Buffer.from('4001', 'hex')),
      ],
    });
    expect(built.toString('hex')).toBe(hello.toString('hex'));
  });

  it("opens into the server's whole flight, with the certificate and its signature scheme", () => {
    const [hello] = new RecordReader().push(rfc8448.SERVER_HELLO_RECORD);
    const flight = new FlightReader();
    if (hello?.kind !== 'handshake') throw new Error('the record holds a handshake message');
    expect(flight.take(hello, 'done')).toBe(false);
    expect(flight.flight?.hello).toMatchObject({ version: 'TLSv1.3', suite: 0x1301, group: 0x1d });
    const { type, content } = new RecordOpener(0x1301, rfc8448.SHARED_SECRET, transcript).open(header, fragment);
    expect(type).toBe(22);
    expect(content).toHaveLength(657);
    const ends = new RecordReader()
      .push(encodeRecord(type, 0x0303, content))
      .flatMap((message) =>
        message.kind === 'handshake' && !flight.flight?.scheme ? [flight.take(message, 'done')] : [],
      );
    expect(ends).toEqual([false, false, true]);
    expect(flight.flight?.scheme).toBe(0x0804);
    expect([...(flight.flight?.encryptedExtensions?.keys() ?? [])]).toEqual([10, 28, 0]);
    expect(new X509Certificate(flight.flight!.certificates[0]!).subject).toBe('CN=rsa');
  });

  it('does not open when a single bit is changed, or the record is short', () => {
    for (const at of [0, 300, fragment.length - 1]) {
      const changed = Buffer.from(fragment);
      changed[at] = changed[at]! ^ 1;
      const opener = new RecordOpener(0x1301, rfc8448.SHARED_SECRET, transcript);
      expect(() => opener.open(header, changed)).toThrow(TlsParseError);
    }
    expect(() =>
      new RecordOpener(0x1301, rfc8448.SHARED_SECRET, transcript).open(header, fragment.subarray(0, 16)),
    ).toThrow(TlsParseError);
    expect(() => new RecordOpener(0xc02f, rfc8448.SHARED_SECRET, transcript)).toThrow(TlsParseError);
  });
});

describe('key shares', () => {
  it.each(SHARE_GROUPS.map((group) => ({ group })))('of group $group agree with each other', ({ group }) => {
    const [one, other] = [makeKeyShare(group)!, makeKeyShare(group)!];
    expect(one.agree(other.key)).toEqual(other.agree(one.key));
  });

  it.each(SHARE_GROUPS.map((group) => ({ group })))('of group $group refuse a key that is none', ({ group }) => {
    const share = makeKeyShare(group)!;
    for (const key of [Buffer.alloc(0), Buffer.alloc(share.key.length - 1, 1), Buffer.alloc(share.key.length, 0)]) {
      expect(() => share.agree(key)).toThrow(TlsParseError);
    }
  });

  it('are not made for groups that Node cannot do', () => {
    expect(makeKeyShare(0x11ec)).toBeUndefined();
  });
});
