/** SSLv2 hellos: the message format of "The SSL Protocol" (1995) section 2.5, forbidden by RFC 6176 and therefore looked for. */
import { randomBytes } from 'node:crypto';
import { ByteReader, TlsParseError, u8, u16, vector } from './bytes.ts';

/** SSLv2 cipher kinds: three bytes each. */
export const SSL2_CIPHERS: ReadonlyMap<number, { readonly name: string; readonly bits: number }> = new Map([
  [0x010080, { name: 'SSL_CK_RC4_128_WITH_MD5', bits: 128 }],
  [0x020080, { name: 'SSL_CK_RC4_128_EXPORT40_WITH_MD5', bits: 40 }],
  [0x030080, { name: 'SSL_CK_RC2_128_CBC_WITH_MD5', bits: 128 }],
  [0x040080, { name: 'SSL_CK_RC2_128_CBC_EXPORT40_WITH_MD5', bits: 40 }],
  [0x050080, { name: 'SSL_CK_IDEA_128_CBC_WITH_MD5', bits: 128 }],
  [0x060040, { name: 'SSL_CK_DES_64_CBC_WITH_MD5', bits: 56 }],
  [0x060140, { name: 'SSL_CK_DES_64_CBC_WITH_SHA', bits: 56 }],
  [0x0700c0, { name: 'SSL_CK_DES_192_EDE3_CBC_WITH_MD5', bits: 112 }],
  [0x0701c0, { name: 'SSL_CK_DES_192_EDE3_CBC_WITH_SHA', bits: 112 }],
  [0x080080, { name: 'SSL_CK_RC4_64_WITH_MD5', bits: 64 }],
  [0x000000, { name: 'SSL_CK_NULL_WITH_MD5', bits: 0 }],
]);

export interface Ssl2ServerHello {
  /** DER of the certificate; empty when the session was resumed. */
  readonly certificate: Buffer;
  /** Three-byte cipher kinds that the server offers. */
  readonly ciphers: readonly number[];
}

export function encodeSsl2Hello(): Buffer {
  const specs = Buffer.concat(
    [...SSL2_CIPHERS.keys()].map((kind) => Buffer.from([kind >> 16, (kind >> 8) & 255, kind & 255])),
  );
  const challenge = randomBytes(16);
  const lengths = [u16(specs.length), u16(0), u16(challenge.length)];
  const message = vector(2, Buffer.concat([u8(1), u16(0x0002), ...lengths, specs, challenge]));
  message.writeUInt8((message[0] ?? 0) | 0x80, 0);
  return message;
}

/** Whether these first bytes can be an SSLv2 SERVER-HELLO; undefined while there are too few of them. */
export function looksLikeSsl2Hello(bytes: Buffer): boolean | undefined {
  const header = ((bytes[0] ?? 0) & 0x80) === 0 ? 3 : 2;
  if (bytes.length <= header) return undefined;
  return bytes[0] !== 0x15 && bytes[0] !== 0x16 && bytes[header] === 4;
}

/** Returns the hello, undefined while bytes are missing, and throws `TlsParseError` for anything else. */
export function parseSsl2Hello(bytes: Buffer): Ssl2ServerHello | undefined {
  if (bytes.length < 3) return undefined;
  const first = bytes.readUInt16BE(0);
  const padded = (first & 0x8000) === 0;
  const header = padded ? 3 : 2;
  const length = first & (padded ? 0x3fff : 0x7fff);
  if (bytes.length < header + length) return undefined;
  const body = bytes.subarray(header, header + length - (padded ? (bytes[2] ?? 0) : 0));
  return parseBody(new ByteReader(body, 'SSLv2 server hello'));
}

function parseBody(reader: ByteReader): Ssl2ServerHello {
  const type = reader.u8();
  if (type !== 4) throw new TlsParseError('bad-value', `SSLv2 server hello: message type ${type}, wanted 4`);
  reader.u8(); // session id hit
  reader.u8(); // certificate type
  reader.u16(); // version
  const certificateLength = reader.u16();
  const specsLength = reader.u16();
  const connectionIdLength = reader.u16();
  if (specsLength % 3 !== 0)
    throw new TlsParseError('bad-length', `SSLv2 server hello: cipher specs of ${specsLength} bytes`);
  const certificate = reader.bytes(certificateLength);
  const specs = new ByteReader(reader.bytes(specsLength), 'SSLv2 cipher specs');
  reader.bytes(connectionIdLength);
  const ciphers: number[] = [];
  while (specs.remaining > 0) ciphers.push(specs.u24());
  return { certificate, ciphers };
}
