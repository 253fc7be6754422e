/** Certificates of any quality for the zoo: keys, hashes, dates, names and issuers as a case asks. */
import { webcrypto } from 'node:crypto';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const DAY = 86_400_000;
export type KeyKind = 'P-256' | 'P-384' | `rsa-${number}`;
export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384';

interface Validity {
  readonly fromDays?: number;
  readonly untilDays?: number;
}

export interface LeafOptions extends Validity {
  readonly names: readonly string[];
  readonly key?: KeyKind;
  readonly subject?: string;
}

export interface Signer {
  readonly certificate: x509.X509Certificate;
  readonly issue: (options: LeafOptions) => Promise<Pair>;
  readonly intermediate: (name: string, options?: Validity & { key?: KeyKind }) => Promise<Signer>;
}

export interface Pair {
  readonly certificate: x509.X509Certificate;
  readonly key: string;
}

/** A root; `hash` is what it signs with. */
export async function newRoot(name: string, key: KeyKind = 'P-256', hash: Hash = 'SHA-256'): Promise<Signer> {
  const keys = await newKeys(key, hash);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm(key, hash),
    ...dates({ fromDays: -400, untilDays: 800 }),
    extensions: authorityExtensions(),
  });
  return signer(certificate, keys, key, hash);
}

/** A leaf that nobody else vouches for. */
export async function selfSigned({ names, key = 'P-256', ...validity }: LeafOptions): Promise<Pair> {
  const keys = await newKeys(key, 'SHA-256');
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${names[0]!}`,
    keys,
    signingAlgorithm: algorithm(key, 'SHA-256'),
    ...dates(validity),
    extensions: leafExtensions(names),
  });
  return { certificate, key: await privateKey(keys) };
}

function signer(certificate: x509.X509Certificate, keys: webcrypto.CryptoKeyPair, kind: KeyKind, hash: Hash): Signer {
  const by = { issuer: certificate.subject, signingKey: keys.privateKey, signingAlgorithm: algorithm(kind, hash) };
  return {
    certificate,
    issue: async ({ names, key = 'P-256', subject, ...validity }) => {
      const own = await newKeys(key, 'SHA-256');
      const leaf = await x509.X509CertificateGenerator.create({
        ...by,
        subject: subject ?? `CN=${names[0]!.slice(0, 60)}`,
        publicKey: own.publicKey,
        ...dates(validity),
        extensions: leafExtensions(names),
      });
      return { certificate: leaf, key: await privateKey(own) };
    },
    intermediate: async (name, { key = 'P-256', ...validity } = {}) => {
      const own = await newKeys(key, 'SHA-256');
      const middle = await x509.X509CertificateGenerator.create({
        ...by,
        subject: `CN=${name}`,
        publicKey: own.publicKey,
        ...dates({ fromDays: -30, untilDays: 365, ...validity }),
        extensions: authorityExtensions(),
      });
      return signer(middle, own, key, 'SHA-256');
    },
  };
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

function leafExtensions(names: readonly string[]): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
  ];
}
