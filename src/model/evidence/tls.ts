/** One full handshake per address of the name, with the platform's own TLS library: what a browser would meet. */
import type { CrlFact, TlsScan } from '../../tls-checker/index.ts';
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

/** What the issuers' lists of revoked certificates (CRLs) say about the certificates that the endpoint shows. */
export interface TlsRevocationLists {
  readonly host: string;
  readonly port: number;
  /** Every certificate that was met in full handshakes, once. */
  readonly certificates: readonly RevocationListed[];
}

export interface RevocationListed {
  /** As in a scan: SHA-256 of the certificate, pairs of digits with colons. */
  readonly fingerprint256: string;
  /** Do chain and host name prove the server? If not, nobody was asked about it. */
  readonly proven: boolean;
  /** Where the certificate says that its issuer's list is. */
  readonly urls: readonly string[];
  /** The first of them over http: null when there is none, or when the certificate is not proven. */
  readonly list: Attempt<RevocationList> | null;
}

export interface RevocationList extends CrlFact {
  readonly url: string;
  readonly bytes: number;
  /** SHA-256 of the list, hexadecimal. */
  readonly digest: string;
}
