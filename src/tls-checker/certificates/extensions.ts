/** What a certificate's DER says and node:crypto's X509Certificate does not: signature algorithm and extensions (RFC 5280). */
import { children, expectTag, integerOf, oidOf, readDer, TAG, timeOf, type DerNode } from './der.ts';

export interface CertificateDetails {
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** OpenSSL's usual name, e.g. `sha256WithRSAEncryption`, or the OID. */
  readonly signatureAlgorithm: string;
  readonly keyUsage: readonly string[] | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly sctCount: number;
  /** RFC 7633: the certificate demands a stapled OCSP response. */
  readonly mustStaple: boolean;
  readonly isCa: boolean;
}

const SIGNATURES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption',
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.2.840.113549.1.1.14': 'sha224WithRSAEncryption',
  '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption',
  '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption',
  '1.2.840.113549.1.1.10': 'rsassaPss',
  '1.2.840.10045.4.1': 'ecdsa-with-SHA1',
  '1.2.840.10045.4.3.1': 'ecdsa-with-SHA224',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256',
  '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384',
  '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '1.2.840.10040.4.3': 'dsa-with-SHA1',
  '2.16.840.1.101.3.4.3.1': 'dsa-with-SHA224',
  '2.16.840.1.101.3.4.3.2': 'dsa-with-SHA256',
  '1.3.101.112': 'ED25519',
  '1.3.101.113': 'ED448',
};
const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA1',
  '2.16.840.1.101.3.4.2.4': 'SHA224',
  '2.16.840.1.101.3.4.2.1': 'SHA256',
  '2.16.840.1.101.3.4.2.2': 'SHA384',
  '2.16.840.1.101.3.4.2.3': 'SHA512',
};
const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];
/** INTEGER 5: the TLS extension status_request. */
const STATUS_REQUEST = Buffer.from([5]);
const EXTENDED_USAGES: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
  '2.5.29.37.0': 'anyExtendedKeyUsage',
};

export function readCertificate(der: Buffer): CertificateDetails {
  const [first, algorithm] = children(expectTag(readDer(der), TAG.sequence, 'certificate'));
  const tbs = expectTag(first, TAG.sequence, 'tbsCertificate');
  const [from, to] = children(expectTag(fieldsOf(tbs)[3], TAG.sequence, 'validity'));
  const extensions = readExtensions(tbs);
  const eku = extensions.get('2.5.29.37');
  const usage = extensions.get('2.5.29.15');
  const sctList = extensions.get('1.3.6.1.4.1.11129.2.4.2');
  const features = extensions.get('1.3.6.1.5.5.7.1.24');
  const constraints = extensions.get('2.5.29.19');
  return {
    notBefore: timeOf(from, 'notBefore'),
    notAfter: timeOf(to, 'notAfter'),
    signatureAlgorithm: signatureAlgorithm(expectTag(algorithm, TAG.sequence, 'signatureAlgorithm')),
    keyUsage: usage === undefined ? null : usageBits(readDer(usage)),
    extendedKeyUsage: eku === undefined ? null : children(readDer(eku)).map(usageName),
    sctCount: countScts(sctList === undefined ? undefined : readDer(sctList).value),
    mustStaple: features !== undefined && children(readDer(features)).some(({ value }) => value.equals(STATUS_REQUEST)),
    isCa: constraints !== undefined && saysCa(readDer(constraints)),
  };
}

/** The issuer's Name as it is written (RFC 5280 section 4.1.2.4). */
export function issuerNameOf(der: Buffer): Buffer {
  const tbs = expectTag(
    children(expectTag(readDer(der), TAG.sequence, 'certificate'))[0],
    TAG.sequence,
    'tbsCertificate',
  );
  return expectTag(fieldsOf(tbs)[2], TAG.sequence, 'issuer').whole;
}

/** The serial number as it is written; node:crypto writes it in hexadecimal with a sign. */
export function serialNumberOf(der: Buffer): bigint {
  const [tbs] = children(expectTag(readDer(der), TAG.sequence, 'certificate'));
  return integerOf(fieldsOf(expectTag(tbs, TAG.sequence, 'tbsCertificate'))[0], 'serialNumber');
}

/** Serial number, signature algorithm, issuer, validity, subject, key: what every version of certificate has. */
function fieldsOf(tbs: DerNode): DerNode[] {
  return children(tbs).filter(({ tag }) => tag !== 0xa0);
}

/** The extensions of a certificate: OID to the contents of extnValue. */
export function extensionsIn(der: Buffer): Map<string, Buffer> {
  const [tbs] = children(expectTag(readDer(der), TAG.sequence, 'certificate'));
  return readExtensions(expectTag(tbs, TAG.sequence, 'tbsCertificate'));
}

/** OID to the contents of extnValue. */
function readExtensions(tbs: DerNode): Map<string, Buffer> {
  const wrapper = children(tbs).find(({ tag }) => tag === 0xa3);
  const result = new Map<string, Buffer>();
  if (wrapper === undefined) return result;
  for (const extension of children(readDer(wrapper.value))) {
    const [id, ...rest] = children(extension);
    const value = rest.find(({ tag }) => tag === TAG.octetString);
    if (id !== undefined && value !== undefined) result.set(oidOf(id), value.value);
  }
  return result;
}

/** The default, FALSE, is left out of DER (X.690 section 11.5); some write it all the same. */
function saysCa(constraints: DerNode): boolean {
  const [first] = children(constraints);
  return first?.tag === TAG.boolean && first.value.some((byte) => byte !== 0);
}

/** By which algorithm a certificate is signed, e.g. `sha256WithRSAEncryption`. @throws TlsParseError when it cannot be read */
export const certificateSignature = (raw: Buffer): string => readCertificate(raw).signatureAlgorithm;

/** The name of an AlgorithmIdentifier; for RSASSA-PSS with the hash that its parameters name (RFC 4055 section 3.1). */
export function signatureAlgorithm(identifier: DerNode): string {
  const [id, parameters] = children(identifier);
  const oid = oidOf(expectTag(id, TAG.oid, 'algorithm'));
  const name = SIGNATURES[oid] ?? oid;
  if (name !== 'rsassaPss' || parameters?.tag !== TAG.sequence) return name;
  const hash = children(parameters).find(({ tag }) => tag === 0xa0);
  const hashId = hash === undefined ? undefined : children(readDer(hash.value))[0];
  return `rsassaPss-${hashId === undefined ? 'SHA1' : (HASHES[oidOf(hashId)] ?? oidOf(hashId))}`;
}

function usageBits(bits: DerNode): string[] {
  expectTag(bits, TAG.bitString, 'keyUsage');
  const bytes = bits.value.subarray(1);
  return KEY_USAGES.filter((_, i) => (((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1) === 1);
}

function usageName(node: DerNode): string {
  const oid = oidOf(node);
  return EXTENDED_USAGES[oid] ?? oid;
}

/** Entries of a SignedCertificateTimestampList (RFC 6962 section 3.3): a length, then entries with theirs. */
export function countScts(list: Buffer | undefined): number {
  if (list === undefined) return 0;
  let count = 0;
  for (let at = 2; at + 2 <= list.length; at += 2 + list.readUInt16BE(at)) count += 1;
  return count;
}
