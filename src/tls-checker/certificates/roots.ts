/** Which roots matter to a certificate, without reading all 140 of them: that takes longer than a small scan. */
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { TlsParseError } from '../codec/bytes.ts';
import { issuerNameOf } from './extensions.ts';
import { isIssuedBy } from './signature.ts';

/**
 * Those of the bundled roots (PEM) that bear the name of an issuer among these certificates. A chain of them that one of
 * these completes is trusted; one that none completes may still have an issuer whose name is written otherwise.
 */
export function likelyRoots(certificates: readonly Buffer[]): string[] {
  const names = certificates.flatMap((certificate) => readIssuerName(certificate) ?? []);
  const ders = bundledRoots();
  return rootCertificates.filter((_, i) => names.some((name) => ders[i]!.includes(name)));
}

/**
 * Signed by its own key, and none of the roots bundled with Node.js: no chain can lead from here to a root, for a
 * self-signed leaf is trusted only where it is itself one of the trusted (OpenSSL's `build_chain`, RFC 5280 section 6.1).
 */
export function standsAlone(leaf: X509Certificate): boolean {
  return leaf.checkIssued(leaf) && !bundledRoots().some((root) => root.equals(leaf.raw));
}

/** The root (PEM, each of one certificate or of several) that issued the certificate, by name, key identifier and signature. */
export function issuerAmong(certificate: X509Certificate, roots: readonly string[]): X509Certificate | undefined {
  const name = issuerNameOf(certificate.raw);
  const issuerIn = (pem: string) => {
    const root = parse(pem);
    return root?.subject === certificate.issuer && isIssuedBy(certificate, root) ? root : undefined;
  };
  const pems = roots.flatMap(certificatesIn);
  const likely = pems.filter((pem) => derOf(pem).includes(name));
  // Names that are equal though written otherwise are left to the second look.
  return firstOf(likely, issuerIn) ?? firstOf(pems, issuerIn);
}

function firstOf<T, R>(list: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Undefined for what is no certificate. */
function readIssuerName(certificate: Buffer): Buffer | undefined {
  try {
    return issuerNameOf(certificate);
  } catch (error) {
    if (error instanceof TlsParseError) return undefined;
    throw error;
  }
}

let bundled: readonly Buffer[] | undefined;

function bundledRoots(): readonly Buffer[] {
  bundled ??= rootCertificates.map(derOf);
  return bundled;
}

const PEM = /-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/;
const EVERY_PEM = new RegExp(PEM, 'g');

/** A bundle of trusted roots is one text of many certificates, with words between them. */
function certificatesIn(text: string): string[] {
  return text.match(EVERY_PEM) ?? [];
}

/** The first certificate of a PEM text; of no use when there is none. */
function derOf(pem: string): Buffer {
  return Buffer.from(PEM.exec(pem)?.[1] ?? '', 'base64');
}

const parsed = new Map<string, X509Certificate | undefined>();

function parse(pem: string): X509Certificate | undefined {
  if (!parsed.has(pem)) parsed.set(pem, tryParse(pem));
  return parsed.get(pem);
}

function tryParse(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
