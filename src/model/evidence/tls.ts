/** One full handshake per address of the name, with the platform's own TLS library: what a browser would meet. */
import type { TlsScan } from '../../tls-checker/index.ts';
import type { Attempt } from '../attempt.ts';

export interface TlsSession {
  readonly host: string;
  readonly port: number;
  /** Every address that the name has, each asked. */
  readonly addresses: readonly { readonly address: string; readonly session: Attempt<TlsHandshake> }[];
}

export interface TlsHandshake {
  /** As OpenSSL names it: `TLSv1.3`. */
  readonly protocol: string;
  /** IANA name of the cipher suite. */
  readonly cipherSuite: string;
  readonly certificate: TlsCertificate;
  /** The leaf first, as the platform built it: a root from the trusted ones may stand at the end. */
  readonly chain: readonly TlsCertificate[];
  /** Does the chain lead to a trusted root? `problem` is OpenSSL's code, e.g. `CERT_HAS_EXPIRED`. */
  readonly trusted: boolean;
  readonly trustProblem: string | null;
  /** Does the leaf name the host (RFC 9525)? */
  readonly hostnameMatches: boolean;
}

export interface TlsCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly altNames: readonly string[];
  /** ISO times. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serialNumber: string;
  /** SHA-256 of the DER bytes, hexadecimal. */
  readonly fingerprint: string;
  /** SHA-256 of its public key (SubjectPublicKeyInfo). */
  readonly keyFingerprint: string;
  readonly keyType: string;
  readonly keyBits: number | null;
}

/** What our TLS engine found out about the endpoint: versions, suites, groups, certificates, features, address by address. */
export type TlsScanned = Omit<TlsScan, 'durationMs'>;
