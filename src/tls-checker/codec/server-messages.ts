/** Parses what a server says in clear: ServerHello, HelloRetryRequest, Certificate, ServerKeyExchange, CertificateStatus. */
import { EXTENSION, WIRE_VERSION, versionOf, type ProtocolVersion } from '../registry/protocol.ts';
import { ephemeralOf, type Suite } from '../registry/suites.ts';
import { ByteReader, TlsParseError } from './bytes.ts';

/** SHA-256 of "HelloRetryRequest": the random that marks one (RFC 8446 section 4.1.3). */
const HELLO_RETRY_RANDOM = 'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c';
const MAX_CERTIFICATES = 32;

export interface ServerHello {
  /** What was negotiated: `supported_versions` where present, else the version field (RFC 8446 section 4.2.1). */
  readonly version: ProtocolVersion;
  readonly random: Buffer;
  readonly sessionId: Buffer;
  readonly suite: number;
  readonly compression: number;
  readonly helloRetryRequest: boolean;
  readonly extensions: ReadonlyMap<number, Buffer>;
  /** Group of the key share, or the group that a HelloRetryRequest asks for. */
  readonly group?: number;
}

export function parseServerHello(body: Buffer): ServerHello {
  const reader = new ByteReader(body, 'ServerHello');
  const legacyVersion = reader.u16();
  const random = reader.bytes(32);
  const sessionId = reader.vector(1);
  if (sessionId.length > 32)
    throw new TlsParseError('bad-length', `ServerHello: session id of ${sessionId.length} bytes`);
  const suite = reader.u16();
  const compression = reader.u8();
  const extensions =
    reader.remaining > 0 ? parseExtensions(reader.nested(2, 'ServerHello extensions')) : new Map<number, Buffer>();
  reader.end();
  const helloRetryRequest = random.toString('hex') === HELLO_RETRY_RANDOM;
  const group = groupOf(extensions.get(EXTENSION.keyShare), helloRetryRequest);
  return {
    version: negotiatedVersion(legacyVersion, extensions.get(EXTENSION.supportedVersions)),
    random,
    sessionId,
    suite,
    compression,
    helloRetryRequest,
    extensions,
    ...(group === undefined ? {} : { group }),
  };
}

export function parseExtensions(reader: ByteReader): Map<number, Buffer> {
  const extensions = new Map<number, Buffer>();
  while (reader.remaining > 0) {
    const type = reader.u16();
    if (extensions.has(type)) throw new TlsParseError('bad-value', `extension ${type} sent twice`);
    extensions.set(type, reader.vector(2));
  }
  return extensions;
}

function negotiatedVersion(legacyVersion: number, supportedVersions: Buffer | undefined): ProtocolVersion {
  const wire =
    supportedVersions === undefined ? legacyVersion : new ByteReader(supportedVersions, 'supported_versions').u16();
  const version = versionOf(wire);
  // Without the extension a server cannot have chosen TLS 1.3, whatever the version field says.
  const impossible = supportedVersions === undefined && wire === WIRE_VERSION['TLSv1.3'];
  if (version === undefined || version === 'SSLv2' || impossible) {
    throw new TlsParseError('bad-value', `ServerHello: version 0x${wire.toString(16)}`);
  }
  return version;
}

function groupOf(keyShare: Buffer | undefined, helloRetryRequest: boolean): number | undefined {
  if (keyShare === undefined) return undefined;
  const reader = new ByteReader(keyShare, 'key_share');
  const group = reader.u16();
  if (!helloRetryRequest) reader.vector(2);
  reader.end();
  return group;
}

/** DER certificates in the order that they were sent: RFC 5246 section 7.4.2. */
export function parseCertificate(body: Buffer): Buffer[] {
  const reader = new ByteReader(body, 'Certificate');
  const list = reader.nested(3, 'Certificate list');
  reader.end();
  const certificates: Buffer[] = [];
  while (list.remaining > 0) {
    if (certificates.length === MAX_CERTIFICATES)
      throw new TlsParseError('too-large', `more than ${MAX_CERTIFICATES} certificates`);
    const der = list.vector(3);
    if (der.length === 0) throw new TlsParseError('bad-length', 'Certificate: entry of zero length');
    certificates.push(der);
  }
  return certificates;
}

/** The chain of TLS 1.3, where every entry has extensions (RFC 8446 section 4.4.2); those of the leaf are kept. */
export function parseCertificate13(body: Buffer): { certificates: Buffer[]; leafExtensions: Map<number, Buffer> } {
  const reader = new ByteReader(body, 'Certificate');
  reader.vector(1);
  const list = reader.nested(3, 'Certificate list');
  reader.end();
  const certificates: Buffer[] = [];
  let leafExtensions = new Map<number, Buffer>();
  while (list.remaining > 0) {
    if (certificates.length === MAX_CERTIFICATES)
      throw new TlsParseError('too-large', `more than ${MAX_CERTIFICATES} certificates`);
    const der = list.vector(3);
    if (der.length === 0) throw new TlsParseError('bad-length', 'Certificate: entry of zero length');
    const extensions = parseExtensions(list.nested(2, 'Certificate entry'));
    if (certificates.length === 0) leafExtensions = extensions;
    certificates.push(der);
  }
  return { certificates, leafExtensions };
}

/** The stapled OCSP response (RFC 6066 section 8); undefined when the type is not OCSP. */
export function parseCertificateStatus(body: Buffer): Buffer | undefined {
  const reader = new ByteReader(body, 'CertificateStatus');
  if (reader.u8() !== 1) return undefined;
  const response = reader.vector(3);
  reader.end();
  return response;
}

export interface ServerKeyExchange {
  readonly kind: 'ecdhe' | 'dhe' | 'rsa-export';
  /** Named group of ECDHE. */
  readonly group?: number;
  /** Prime, generator and public value of finite-field Diffie-Hellman. */
  readonly dh?: { readonly prime: Buffer; readonly generator: Buffer; readonly publicValue: Buffer };
  /** Size of the temporary RSA key of an EXPORT suite, in bits. */
  readonly rsaBits?: number;
  /** TLS 1.2: code of the signature scheme. Below TLS 1.2 the hash follows from the version (RFC 4346 section 7.4.3). */
  readonly scheme?: number;
  readonly signed: boolean;
}

/** RFC 5246 section 7.4.3, RFC 8422 section 5.4, and with a PSK RFC 4279 section 3 and RFC 5489 section 2; undefined for a message that holds no key. */
export function parseServerKeyExchange(
  body: Buffer,
  suite: Suite,
  version: ProtocolVersion,
): ServerKeyExchange | undefined {
  const reader = new ByteReader(body, 'ServerKeyExchange');
  const parameters = parseParameters(reader, suite);
  if (parameters === undefined) return undefined;
  if (suite.authentication === 'anon' || suite.keyExchange === 'PSK') {
    reader.end();
    return { ...parameters, signed: false };
  }
  const scheme = version === 'TLSv1.2' ? reader.u16() : undefined;
  reader.vector(2);
  reader.end();
  return { ...parameters, signed: true, ...(scheme === undefined ? {} : { scheme }) };
}

function parseParameters(reader: ByteReader, suite: Suite): Omit<ServerKeyExchange, 'signed'> | undefined {
  const ephemeral = ephemeralOf(suite);
  // The identity hint, which may be empty.
  if (ephemeral !== undefined && suite.keyExchange === 'PSK') reader.vector(2);
  if (ephemeral === 'ECDHE') {
    const curveType = reader.u8();
    // RFC 8422 section 5.4: explicit curves (types 1 and 2) are deprecated and not parsed.
    if (curveType !== 3)
      throw new TlsParseError('bad-value', `ServerKeyExchange: curve type ${curveType}, wanted named_curve`);
    const group = reader.u16();
    reader.vector(1);
    return { kind: 'ecdhe', group };
  }
  if (ephemeral === 'DHE') {
    return { kind: 'dhe', dh: { prime: reader.vector(2), generator: reader.vector(2), publicValue: reader.vector(2) } };
  }
  if (suite.keyExchange === 'RSA' && suite.export) {
    const modulus = reader.vector(2);
    reader.vector(2);
    return { kind: 'rsa-export', rsaBits: bitLength(modulus) };
  }
  return undefined;
}

export function bitLength(integer: Buffer): number {
  const first = integer.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (integer.length - first - 1) * 8 + (32 - Math.clz32(integer[first]!));
}
