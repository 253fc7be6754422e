/** Builds ClientHello messages byte by byte: RFC 8446 section 4.1.2, RFC 5246 section 7.4.1.2, RFC 6101 section 5.6.1.2. */
import { randomBytes } from 'node:crypto';
import { CONTENT, EXTENSION, MESSAGE, WIRE_VERSION, type RecordVersion } from '../registry/protocol.ts';
import { u8, u16, u16List, vector } from './bytes.ts';

export interface Extension {
  readonly type: number;
  readonly data: Buffer;
}

export interface ClientHello {
  /** The version that is asked for; TLS 1.3 is named in `supported_versions` (RFC 8446 section 4.2.1). */
  readonly version: RecordVersion;
  readonly suites: readonly number[];
  readonly extensions: readonly Extension[];
  /** Compression methods; null alone unless compression is the question. */
  readonly compression?: readonly number[];
  readonly sessionId?: Buffer;
  readonly random?: Buffer;
  /** Overrides the version field, to ask about version intolerance. */
  readonly legacyVersion?: number;
}

/** The hello as records, ready to be written. */
export function encodeClientHello(hello: ClientHello): Buffer {
  const message = encodeHandshake(MESSAGE.clientHello, helloBody(hello));
  // RFC 8446 section 5.1: 0x0301 in the first record is what old servers expect; SSLv3 stacks want their own.
  return encodeRecord(CONTENT.handshake, hello.version === 'SSLv3' ? 0x0300 : 0x0301, message);
}

/** RFC 8446 section 6.1: who sends this sends nothing more, and the other side may close when it has answered. */
export function encodeCloseNotify(version: RecordVersion): Buffer {
  return encodeRecord(CONTENT.alert, Math.min(WIRE_VERSION[version], 0x0303), Buffer.from([1, 0]));
}

export function encodeHandshake(type: number, body: Buffer): Buffer {
  return Buffer.concat([u8(type), vector(3, body)]);
}

export function encodeRecord(type: number, version: number, fragment: Buffer): Buffer {
  return Buffer.concat([u8(type), u16(version), vector(2, fragment)]);
}

function helloBody(hello: ClientHello): Buffer {
  const legacyVersion = hello.legacyVersion ?? Math.min(WIRE_VERSION[hello.version], 0x0303);
  const head = [
    u16(legacyVersion),
    hello.random ?? randomBytes(32),
    vector(1, hello.sessionId ?? (hello.version === 'TLSv1.3' ? randomBytes(32) : Buffer.alloc(0))),
    vector(2, u16List(hello.suites)),
    vector(1, Buffer.from(hello.compression ?? [0])),
  ];
  if (hello.extensions.length === 0) return Buffer.concat(head);
  const encoded = hello.extensions.map(encodeExtension);
  const size = [...head, ...encoded].reduce((sum, part) => sum + part.length, 2 + 4);
  return Buffer.concat([...head, vector(2, Buffer.concat([...encoded, padding(size)]))]);
}

function encodeExtension({ type, data }: Extension): Buffer {
  return Buffer.concat([u16(type), vector(2, data)]);
}

/** RFC 7685: some load balancers hang on a hello of 256 to 511 bytes, so such a hello is padded to 512. */
function padding(size: number): Buffer {
  if (size < 256 || size > 511) return Buffer.alloc(0);
  return encodeExtension({ type: EXTENSION.padding, data: Buffer.alloc(Math.max(1, 512 - size - 4)) });
}

/** Constructors of the extensions that the questions use. */
export const extension = {
  /** RFC 6066 section 3: a DNS name, never an address. */
  serverName: (name: string): Extension => ({
    type: EXTENSION.serverName,
    data: vector(2, Buffer.concat([u8(0), vector(2, Buffer.from(name, 'latin1'))])),
  }),
  supportedGroups: (groups: readonly number[]): Extension => ({
    type: EXTENSION.supportedGroups,
    data: vector(2, u16List(groups)),
  }),
  /** RFC 8422 section 5.1.2; the compressed forms too, for servers that offer binary curves. */
  ecPointFormats: (): Extension => ({ type: EXTENSION.ecPointFormats, data: vector(1, Buffer.from([0, 1, 2])) }),
  signatureAlgorithms: (schemes: readonly number[]): Extension => ({
    type: EXTENSION.signatureAlgorithms,
    data: vector(2, u16List(schemes)),
  }),
  alpn: (protocols: readonly string[]): Extension => ({
    type: EXTENSION.alpn,
    data: vector(2, Buffer.concat(protocols.map((name) => vector(1, Buffer.from(name, 'latin1'))))),
  }),
  /** RFC 6066 section 8: OCSP, no responder ids, no extensions. */
  statusRequest: (): Extension => ({ type: EXTENSION.statusRequest, data: Buffer.from([1, 0, 0, 0, 0]) }),
  signedCertificateTimestamp: (): Extension => ({ type: EXTENSION.signedCertificateTimestamp, data: Buffer.alloc(0) }),
  encryptThenMac: (): Extension => ({ type: EXTENSION.encryptThenMac, data: Buffer.alloc(0) }),
  extendedMasterSecret: (): Extension => ({ type: EXTENSION.extendedMasterSecret, data: Buffer.alloc(0) }),
  sessionTicket: (): Extension => ({ type: EXTENSION.sessionTicket, data: Buffer.alloc(0) }),
  /** RFC 6520 section 2: peer_allowed_to_send. */
  heartbeat: (): Extension => ({ type: EXTENSION.heartbeat, data: u8(1) }),
  /** RFC 5746 section 3.4: an initial handshake. */
  renegotiationInfo: (): Extension => ({ type: EXTENSION.renegotiationInfo, data: vector(1, Buffer.alloc(0)) }),
  supportedVersions: (versions: readonly number[]): Extension => ({
    type: EXTENSION.supportedVersions,
    data: vector(1, u16List(versions)),
  }),
  /** RFC 8446 section 4.2.8: without any share the server has to name the group it wants in a HelloRetryRequest. */
  keyShares: (shares: readonly { readonly group: number; readonly key: Buffer }[]): Extension => ({
    type: EXTENSION.keyShare,
    data: vector(2, Buffer.concat(shares.map(({ group, key }) => Buffer.concat([u16(group), vector(2, key)])))),
  }),
  pskKeyExchangeModes: (): Extension => ({ type: EXTENSION.pskKeyExchangeModes, data: vector(1, u8(1)) }),
  raw: (type: number, data: Buffer): Extension => ({ type, data }),
};
