/** Makes certificates (RFC 5280 §4.1) with keys on P-256, signed by ECDSA with SHA-256: Node reads certificates but cannot make them. */
import { createHash, generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { der, hex, positive, sequence } from './der.ts';

/** Object identifiers, encoded. */
const OID = {
  ecdsaWithSha256: '06082a8648ce3d040302',
  commonName: '0603550403',
  subjectKeyIdentifier: '0603551d0e',
  keyUsage: '0603551d0f',
  subjectAltName: '0603551d11',
  basicConstraints: '0603551d13',
  authorityKeyIdentifier: '0603551d23',
  extendedKeyUsage: '0603551d25',
  serverAuth: '06082b06010505070301',
  receipts: '060a2b06010401d679020402',
} as const;
const ALGORITHM = sequence(hex(OID.ecdsaWithSha256));
const TRUE = hex('0101ff');

export interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export function newKeys(): Promise<Keys> {
  return promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
}

export interface CertificateContents {
  readonly subject: string;
  readonly issuer: string;
  readonly from: Date;
  readonly until: Date;
  readonly publicKey: KeyObject;
  readonly signedBy: KeyObject;
  readonly extensions: readonly Buffer[];
}

/** PEM. */
export function certificate(contents: CertificateContents): string {
  const { subject, issuer, from, until, publicKey, signedBy, extensions } = contents;
  const signed = sequence(
    der(0xa0, hex('020102')),
    der(0x02, positive(randomBytes(16))),
    ALGORITHM,
    nameOf(issuer),
    sequence(timeOf(from), timeOf(until)),
    nameOf(subject),
    spkiOf(publicKey),
    der(0xa3, sequence(...extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', signed, signedBy));
  const base64 = sequence(signed, ALGORITHM, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----`;
}

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(hex(OID.commonName), der(0x0c, Buffer.from(commonName)))));
}

/** UTCTime up to 2049, GeneralizedTime from 2050 (RFC 5280 §4.1.2.5). */
function timeOf(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return date.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

/** SHA-1 of the point itself, the last 65 bytes (RFC 5280 §4.2.1.2, method 1). */
function identifierOf(key: KeyObject): Buffer {
  return createHash('sha1').update(spkiOf(key).subarray(-65)).digest();
}

const extension = (oid: string, value: Buffer, critical = false): Buffer =>
  sequence(hex(oid), ...(critical ? [TRUE] : []), der(0x04, value));

/** The extensions of an authority: it signs certificates and lists, of `depth` authorities below it when that is given. */
export function authorityExtensions(depth?: number): Buffer[] {
  const below = depth === undefined ? [] : [der(0x02, Buffer.from([depth]))];
  return [
    extension(OID.basicConstraints, sequence(TRUE, ...below), true),
    extension(OID.keyUsage, hex('03020106'), true),
  ];
}

/** The extensions of a server's certificate; `receipts` is the encoded list of the public logs. */
export function serverExtensions(
  names: readonly string[],
  own: KeyObject,
  issuer: KeyObject,
  receipts: Buffer | undefined,
): Buffer[] {
  return [
    extension(OID.basicConstraints, sequence(), true),
    extension(OID.keyUsage, hex('03020780'), true),
    extension(OID.extendedKeyUsage, sequence(hex(OID.serverAuth))),
    extension(OID.subjectAltName, sequence(...names.map((name) => der(0x82, Buffer.from(name, 'latin1'))))),
    extension(OID.authorityKeyIdentifier, sequence(der(0x80, identifierOf(issuer)))),
    extension(OID.subjectKeyIdentifier, der(0x04, identifierOf(own))),
    ...(receipts === undefined ? [] : [extension(OID.receipts, receipts)]),
  ];
}
