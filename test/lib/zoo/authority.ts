/** Certificates of any quality for the zoo: keys, hashes, dates, names and issuers as a case asks. */
import { KeyObject, sign, webcrypto } from 'node:crypto';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { receipts } from '../../../src/lab/receipts.ts';

x509.cryptoProvider.set(webcrypto);

const DAY = 86_400_000;
export type KeyKind = 'P-256' | 'P-384' | `rsa-${number}`;
export type Hash = 'MD5' | 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

interface Validity {
  readonly fromDays?: number;
  readonly untilDays?: number;
}

export interface LeafOptions extends Validity {
  /** In subjectAltName, host names but for those behind `ip:` and `email:`; without any there is no such extension. */
  readonly names: readonly string[];
  readonly key?: KeyKind;
  readonly subject?: string;
  /** Receipts of public logs in it; two when absent. */
  readonly receipts?: number;
  /** Demands a stapled answer about revocation (RFC 7633). */
  readonly mustStaple?: boolean;
  /** Where the issuer answers about revocation. */
  readonly responder?: string;
  /** One bit of the issuer's signature is wrong. */
  readonly brokenSignature?: true;
  /** Where the issuer's list of revoked certificates is. */
  readonly lists?: readonly string[];
}

export interface Signer {
  readonly certificate: x509.X509Certificate;
  readonly issue: (options: LeafOptions) => Promise<Pair>;
  /** By ECDSA with SHA-256, as OCSP answers have it. */
  readonly sign: (data: Buffer) => Buffer;
  readonly intermediate: (name: string, options?: Validity & { key?: KeyKind; hash?: Hash }) => Promise<Signer>;
}

export interface Pair {
  readonly certificate: x509.X509Certificate;
  readonly key: string;
}

/** A root; `hash` is what it signs with. */
export async function newRoot(name: string, key: KeyKind = 'P-256', hash: Hash = 'SHA-256'): Promise<Signer> {
  const own = hash === 'MD5' ? 'SHA-1' : hash;
  const keys = await newKeys(key, own);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm(key, own),
    ...dates({ fromDays: -400, untilDays: 800 }),
    extensions: authorityExtensions(),
  });
  return signer(certificate, keys, key, hash);
}

/** A leaf that nobody else vouches for. */
export async function selfSigned({ key = 'P-256', ...options }: LeafOptions): Promise<Pair> {
  const keys = await newKeys(key, 'SHA-256');
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${options.names[0]!}`,
    keys,
    signingAlgorithm: algorithm(key, 'SHA-256'),
    ...dates(options),
    extensions: leafExtensions(options),
  });
  return { certificate, key: await privateKey(keys) };
}

function signer(certificate: x509.X509Certificate, keys: webcrypto.CryptoKeyPair, kind: KeyKind, hash: Hash): Signer {
  const signingAlgorithm = algorithm(kind, hash === 'MD5' ? 'SHA-1' : hash);
  const by = { issuer: certificate.subject, signingKey: keys.privateKey, signingAlgorithm };
  return {
    certificate,
    sign: (data) => sign('sha256', data, KeyObject.from(keys.privateKey)),
    issue: async (options) => {
      const { names, key = 'P-256', subject = `CN=${names[0]!.slice(0, 60)}` } = options;
      const own = await newKeys(key, 'SHA-256');
      const leaf = await x509.X509CertificateGenerator.create({
        ...by,
        ...(subject === '' ? {} : { subject }),
        publicKey: own.publicKey,
        ...dates(options),
        extensions: leafExtensions(options),
      });
      const signed = hash === 'MD5' ? withMd5(leaf, KeyObject.from(keys.privateKey)) : leaf;
      if (options.brokenSignature === true) return { certificate: broken(signed), key: await privateKey(own) };
      return { certificate: signed, key: await privateKey(own) };
    },
    intermediate: async (name, { key = 'P-256', hash: its = 'SHA-256', ...validity } = {}) => {
      const own = await newKeys(key, its);
      const middle = await x509.X509CertificateGenerator.create({
        ...by,
        subject: `CN=${name}`,
        publicKey: own.publicKey,
        ...dates({ fromDays: -30, untilDays: 365, ...validity }),
        extensions: authorityExtensions(),
      });
      return signer(middle, own, key, its);
    },
  };
}

function broken(certificate: x509.X509Certificate): x509.X509Certificate {
  const der = Buffer.from(certificate.rawData);
  der[der.length - 1]! ^= 1;
  return new x509.X509Certificate(der);
}

/** RSA with SHA-1 and RSA with MD5 differ in the last byte of their name (RFC 8017 appendix A.2.4); Web Crypto knows no MD5. */
function withMd5(certificate: x509.X509Certificate, key: KeyObject): x509.X509Certificate {
  const der = Buffer.from(certificate.rawData);
  const oid = Buffer.from('06092a864886f70d010105', 'hex');
  for (let at = der.indexOf(oid); at >= 0; at = der.indexOf(oid, at + 1)) der[at + oid.length - 1] = 4;
  // SEQUENCE of two octets of length, in it the part that is signed, with two octets of length too.
  const signed = der.subarray(4, 8 + der.readUInt16BE(6));
  const signature = sign('md5', signed, key);
  return new x509.X509Certificate(Buffer.concat([der.subarray(0, der.length - signature.length), signature]));
}

const algorithm = (kind: KeyKind, hash: Hash) =>
  kind.startsWith('rsa') ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'ECDSA', namedCurve: kind, hash };

async function newKeys(kind: KeyKind, hash: Hash): Promise<webcrypto.CryptoKeyPair> {
  const rsa = {
    name: 'RSASSA-PKCS1-v1_5',
    hash,
    modulusLength: Number(kind.replace('rsa-', '')),
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const asked = kind.startsWith('rsa') ? rsa : { name: 'ECDSA', namedCurve: kind };
  return await webcrypto.subtle.generateKey(asked, true, ['sign', 'verify']);
}

async function privateKey({ privateKey: key }: webcrypto.CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

function dates({ fromDays = -1, untilDays = 89 }: Validity) {
  return { notBefore: new Date(Date.now() + fromDays * DAY), notAfter: new Date(Date.now() + untilDays * DAY) };
}

function authorityExtensions(): x509.Extension[] {
  const usages: x509.KeyUsageFlags = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;
  return [new x509.BasicConstraintsExtension(true, undefined, true), new x509.KeyUsagesExtension(usages, true)];
}

function alternativeName(name: string): { type: 'dns' | 'ip' | 'email'; value: string } {
  const [, type, value] = /^(ip|email):(.+)$/.exec(name) ?? [];
  return type === undefined ? { type: 'dns', value: name } : { type: type as 'ip' | 'email', value: value! };
}

function leafExtensions({
  names,
  receipts: logged = 2,
  mustStaple,
  responder,
  lists,
  subject,
}: LeafOptions): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    // Critical where the subject says nothing (RFC 5280 §4.2.1.6).
    ...(names.length === 0
      ? []
      : [new x509.SubjectAlternativeNameExtension(names.map(alternativeName), subject === '')]),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    ...(logged === 0 ? [] : [new x509.Extension('1.3.6.1.4.1.11129.2.4.2', false, receipts(logged))]),
    ...(mustStaple === true ? [new x509.Extension('1.3.6.1.5.5.7.1.24', false, Buffer.from('3003020105', 'hex'))] : []),
    ...(responder === undefined ? [] : [new x509.AuthorityInfoAccessExtension({ ocsp: [responder] })]),
    ...(lists === undefined ? [] : [new x509.CRLDistributionPointsExtension([...lists])]),
  ];
}
