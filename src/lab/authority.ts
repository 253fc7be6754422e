/** A certificate authority that lives as long as the lab: a root, an intermediate, and leaves of any quality. */
import { webcrypto } from 'node:crypto';
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { receipts } from './receipts.ts';

x509.cryptoProvider.set(webcrypto);

const DAY = 86_400_000;
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface LeafOptions {
  readonly names: readonly string[];
  /** Days from now; negative is in the past. */
  readonly fromDays?: number;
  readonly untilDays?: number;
  /** Receipts of public logs in it; two when absent. */
  readonly receipts?: number;
}

export interface ServerCertificate {
  /** The leaf and the intermediates, PEM. */
  readonly chain: string;
  readonly leaf: string;
  readonly key: string;
}

export interface Authority {
  readonly root: string;
  readonly issue: (options: LeafOptions) => Promise<ServerCertificate>;
}

export async function createAuthority(name: string, now: Date): Promise<Authority> {
  const [rootKeys, intermediateKeys] = await Promise.all([newKeys(), newKeys()]);
  const validity = { notBefore: day(now, -30), notAfter: day(now, 365) };
  const usages: x509.KeyUsageFlags = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name} Root`,
    keys: rootKeys,
    signingAlgorithm: EC,
    ...validity,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true), new x509.KeyUsagesExtension(usages, true)],
  });
  const intermediate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name} Intermediate`,
    issuer: root.subject,
    publicKey: intermediateKeys.publicKey,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: EC,
    ...validity,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(usages, true)],
  });
  return {
    root: root.toString('pem'),
    issue: async ({ names, fromDays = -1, untilDays = 60, receipts: logged = 2 }) => {
      const keys = await newKeys();
      const leaf = await x509.X509CertificateGenerator.create({
        subject: `CN=${names[0] ?? ''}`,
        issuer: intermediate.subject,
        publicKey: keys.publicKey,
        signingKey: intermediateKeys.privateKey,
        signingAlgorithm: EC,
        notBefore: day(now, fromDays),
        notAfter: day(now, untilDays),
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
          new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
          await x509.AuthorityKeyIdentifierExtension.create(intermediateKeys.publicKey),
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
          ...(logged === 0 ? [] : [receipts(logged)]),
        ],
      });
      const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
      return {
        chain: `${leaf.toString('pem')}\n${intermediate.toString('pem')}\n`,
        leaf: leaf.toString('pem'),
        key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
      };
    },
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
}

function day(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY);
}
