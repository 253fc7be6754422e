/** Turns a chain as a server sent it into facts: names, dates, keys, order, completeness. Trust is verified elsewhere, in a real handshake. */
import { X509Certificate, type KeyObject } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { TlsParseError } from '../codec/bytes.ts';
import type { SeenChain } from '../ask/context.ts';
import type { CertificateFact, ChainEntry } from '../types.ts';
import { readCertificate } from './extensions.ts';
import { namesHost, subjectNamesOf } from './host-names.ts';
import { ocspFact } from './ocsp.ts';
import { provenPath, type TrustedRoots } from './path.ts';
import { issuerAmong } from './roots.ts';
import { isIssuedBy } from './signature.ts';

export interface TrustVerdict {
  readonly trusted: boolean | null;
  readonly error?: string;
}

export interface CertificateContext {
  readonly servername: string | null;
  readonly ca: readonly string[];
  readonly caReplacesRoots: boolean;
  readonly trust: TrustVerdict;
}

/** Facts of a chain, or the reason why it cannot be read. */
export function certificateFact(seen: SeenChain, context: CertificateContext): CertificateFact | TlsParseError {
  try {
    return describe(seen, context);
  } catch (error) {
    if (error instanceof TlsParseError) return error;
    // X509Certificate throws OpenSSL's own errors for what it cannot decode.
    return new TlsParseError(
      'bad-value',
      `certificate cannot be decoded: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function describe(seen: SeenChain, context: CertificateContext): CertificateFact {
  const certificates = seen.certificates.map((der) => new X509Certificate(der));
  const leaf = certificates[0];
  const chain = certificates.map(entryOf);
  if (leaf === undefined || chain[0] === undefined) throw new TlsParseError('bad-length', 'empty chain');
  const details = readCertificate(leaf.raw);
  const path = context.trust.trusted === true ? provenPath(certificates, rootsOf(context), Date.now()) : undefined;
  return {
    ...chain[0],
    altNames: altNamesOf(leaf),
    serialNumber: leaf.serialNumber,
    chain,
    path: path === undefined ? null : path.certificates.map(entryOf),
    root: path?.root ?? null,
    chainOrdered: certificates.every((certificate, i) => i === 0 || isIssuedBy(certificates[i - 1]!, certificate)),
    chainComplete: isComplete(certificates, context),
    trusted: context.trust.trusted,
    ...(context.trust.error === undefined ? {} : { trustError: context.trust.error }),
    hostnameMatches: context.servername === null ? null : namesHost(subjectNamesOf(leaf.raw), context.servername),
    scts: { certificate: details.sctCount, handshake: seen.handshakeScts },
    mustStaple: details.mustStaple,
    isCa: details.isCa,
    keyUsage: details.keyUsage,
    extendedKeyUsage: details.extendedKeyUsage,
    ocspUrl: /OCSP - URI:(\S+)/.exec(leaf.infoAccess ?? '')?.[1] ?? null,
    ocsp: seen.ocspResponse === undefined ? null : ocspFact(seen.ocspResponse, leaf, certificates[1]),
    versions: [...seen.versions].sort(),
    pem: leaf.toString(),
  };
}

function entryOf(certificate: X509Certificate): ChainEntry {
  const { notBefore, notAfter, signatureAlgorithm } = readCertificate(certificate.raw);
  return {
    subject: oneLine(certificate.subject),
    issuer: oneLine(certificate.issuer),
    notBefore,
    notAfter,
    ...keyOf(certificate.publicKey),
    signatureAlgorithm,
    fingerprint256: certificate.fingerprint256,
  };
}

const CURVE_BITS: Readonly<Record<string, number>> = {
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
  secp224r1: 224,
};

function keyOf(key: KeyObject): { keyType: string; keyBits: number } {
  const type = key.asymmetricKeyType ?? 'unknown';
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (type === 'ec') {
    const curve = namedCurve ?? 'unknown';
    return { keyType: `ec:${curve}`, keyBits: CURVE_BITS[curve] ?? Number(/(\d{3})/.exec(curve)?.[1] ?? 0) };
  }
  if (type === 'ed25519' || type === 'ed448') return { keyType: type, keyBits: type === 'ed448' ? 448 : 256 };
  return { keyType: type, keyBits: modulusLength ?? 0 };
}

/** Node writes one attribute a line; RFC 4514 puts them on one. For an empty name it gives nothing, whatever its types say. */
function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}

function altNamesOf(leaf: X509Certificate): string[] {
  // Node quotes names that hold a comma (CVE-2021-44532), so a plain split is safe for all others.
  return (leaf.subjectAltName ?? '').match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g)?.map((name) => name.trim()) ?? [];
}

/** Complete when the last certificate that leads on is a root itself, or is signed by a known root. */
function isComplete(certificates: readonly X509Certificate[], context: CertificateContext): boolean | null {
  if (context.trust.trusted === true) return true;
  let top = certificates[0]!;
  for (const _ of certificates) {
    const issuer = certificates.find((other) => other !== top && isIssuedBy(top, other));
    if (issuer === undefined) break;
    top = issuer;
  }
  if (isIssuedBy(top, top)) return true;
  const roots = rootsOf(context);
  return issuerAmong(top, [...roots.own, ...roots.public]) !== undefined;
}

function rootsOf({ ca, caReplacesRoots }: CertificateContext): TrustedRoots {
  return { public: caReplacesRoots ? [] : rootCertificates, own: ca };
}
