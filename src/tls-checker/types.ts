/** What a scan asks for and what it gives: the document of `waarborg tls --json`. Every fact is true, false, or null with its reason in `undetermined`. */
import type { StartTlsProtocol } from './net/starttls.ts';
import type { Proxy } from './net/tunnel.ts';
import type { ProtocolVersion } from './registry/protocol.ts';

export interface ScanOptions {
  /** DNS name or IP address that is promised about. */
  readonly host: string;
  /** Default 443. */
  readonly port?: number;
  /** Name for SNI and for the host name check; default `host` when that is a name, none when it is an address. */
  readonly servername?: string;
  /** Connect to these addresses instead of what the resolver gives. */
  readonly addresses?: readonly string[];
  /** Really connect to this host and port (curl's --connect-to); name and certificate checks stay with `host`. */
  readonly connectTo?: { readonly host: string; readonly port: number };
  /**
   * Extra trusted roots, PEM, besides those that come with Node.js. What the environment adds to those
   * (`NODE_EXTRA_CA_CERTS`, `--use-system-ca`, `--use-openssl-ca`) counts for nothing.
   */
  readonly ca?: readonly string[];
  /** Trust `ca` alone, not the built-in roots. */
  readonly caReplacesRoots?: boolean;
  /** Kept with whatever else the caller asks at the same addresses. No limit when absent. */
  readonly pace?: ConnectionPace;
  readonly starttls?: StartTlsProtocol;
  /** Go by way of this HTTP proxy, which resolves the name. */
  readonly proxy?: Proxy;
  /** Milliseconds for one connection, default 5000. */
  readonly timeoutMs?: number;
  /** Milliseconds for the whole scan, default 60000. */
  readonly deadlineMs?: number;
  /** Connections at a time for this host, default 4. */
  readonly maxConnections?: number;
  /** Also ask about Heartbleed, CCS injection and ROBOT: harmless, but not what a usual client sends. Default false. */
  readonly active?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface ConnectionPace {
  /**
   * Waited for before each new connection. Resolves with its time, on the clock of `performance.now()`. Who is urgent,
   * because other questions wait for the answer, may go before others.
   */
  turn(address: string, signal?: AbortSignal, isUrgent?: boolean): Promise<number>;
  answered(place: { readonly address: string; readonly port: number }): void;
  /** A connection, begun then, was refused or left without an answer. */
  refused(place: { readonly address: string; readonly port: number }, began: number): void;
}

export interface Progress {
  readonly address: string;
  readonly connections: number;
  /** What is being asked now, e.g. `TLSv1.2 cipher suites`. */
  readonly asking: string;
}

/** Why a fact is null. `not-applicable` is an answer; everything else is a failure to find out. */
export type UndeterminedReason =
  | 'timeout'
  | 'reset'
  | 'closed'
  | 'malformed'
  | 'not-tls'
  | 'unreachable'
  | 'dns'
  | 'starttls-failed'
  | 'unrecognized-name'
  | 'no-positive-control'
  | 'deadline'
  | 'not-asked'
  | 'not-applicable'
  | 'contradiction';

export interface Undetermined {
  readonly reason: UndeterminedReason;
  readonly detail: string;
}

export interface CipherFact {
  /** IANA name. */
  readonly name: string;
  readonly code: number;
  /** Nominal strength of the cipher in bits. */
  readonly bits: number;
  /**
   * Group or size of the key exchange that the server used with this suite, e.g. `x25519`, `ffdhe2048`, `dh2048`. Absent
   * where the suite was asked for together with a further group: that one was not the server's own choice.
   */
  readonly group?: string;
}

/** With an alert its name, e.g. `protocol_version`; with another version that version. */
export type Refusal =
  | { readonly kind: 'alert' | 'other-version'; readonly what: string }
  | { readonly kind: 'closed' | 'reset' | 'other-suite' | 'plain-text' | 'no-cipher' };

export interface ProtocolFact {
  readonly offered: boolean | null;
  /** What the server did at the hello of this version when it refused. */
  readonly refusal?: Refusal;
  readonly ciphers?: readonly CipherFact[];
  /** False when the list of suites could not be completed; the reason is in `undetermined`. */
  readonly ciphersComplete?: boolean;
  /** Whose order decides; null when there was nothing to compare or no answer. With `server`, `ciphers` is in its order. */
  readonly preference?: 'server' | 'client' | null;
}

export interface GroupFact {
  /** IANA name. */
  readonly name: string;
  readonly code: number;
  readonly versions: readonly ProtocolVersion[];
}

export interface SignatureFact {
  readonly name: string;
  readonly code: number;
  readonly hash: string;
}

export interface DhFact {
  readonly bits: number;
  /** Name of the group when the prime is a published one, e.g. `ffdhe2048`, `Oakley group 2 (RFC 2409)`. */
  readonly name: string | null;
  /** SHA-256 of the prime, hexadecimal. */
  readonly primeDigest: string;
  readonly generator: string;
  /** False when the generator reaches two values at most: 0, 1 or p - 1. */
  readonly safeGenerator: boolean;
  /** False when the prime is composite or (p-1)/2 is not prime; null when it is too large, or one of too many, to test. */
  readonly safePrime: boolean | null;
}

export interface ChainEntry {
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly keyType: string;
  readonly keyBits: number;
  readonly signatureAlgorithm: string;
  readonly fingerprint256: string;
}

export interface OcspFact {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  readonly responderVerified: boolean | null;
}

/** What a list of revoked certificates says about one certificate. */
export interface CrlFact {
  /** In the name of the certificate's issuer, and signed with its key. */
  readonly issuerVerified: boolean;
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
  /** Does it speak of this certificate, for all reasons, by itself? Only `complete` does. */
  readonly scope: 'complete' | 'other-part' | 'some-reasons' | 'delta' | 'indirect' | 'not-understood';
  /** Number of certificates on it. */
  readonly entries: number;
  /** The entry of the certificate; `reason` as RFC 5280 section 5.3.1 names it. */
  readonly revoked: { readonly at: string; readonly reason: string | null } | null;
}

export interface CertificateFact extends ChainEntry {
  readonly altNames: readonly string[];
  readonly serialNumber: string;
  /** Subject and issuer of every certificate in the order that the server sent them, the leaf first. */
  readonly chain: readonly ChainEntry[];
  /**
   * What a visitor relies on: the certificates from the leaf to the root, all valid at the time of the scan. Null when it is
   * not trusted, or when no path was found though OpenSSL trusts it.
   */
  readonly path: readonly ChainEntry[] | null;
  /** Whether that root is one of the public ones that come with Node.js, or one that the caller named. */
  readonly root: 'public' | 'own' | null;
  /** Each certificate signs the one before it. */
  readonly chainOrdered: boolean;
  /** Nothing but a root is missing. */
  readonly chainComplete: boolean | null;
  readonly trusted: boolean | null;
  /** Code of the verification error, e.g. `SELF_SIGNED_CERT_IN_CHAIN`, when not trusted. */
  readonly trustError?: string;
  /** Null when there is no name to compare with. */
  readonly hostnameMatches: boolean | null;
  /** Number of signed certificate timestamps: in the certificate, in the handshake. */
  readonly scts: { readonly certificate: number; readonly handshake: number };
  readonly mustStaple: boolean;
  readonly isCa: boolean;
  readonly keyUsage: readonly string[] | null;
  readonly extendedKeyUsage: readonly string[] | null;
  readonly ocspUrl: string | null;
  readonly ocsp: OcspFact | null;
  readonly versions: readonly ProtocolVersion[];
  /** PEM of the leaf. */
  readonly pem: string;
}

export interface Features {
  readonly secureRenegotiation: boolean | null;
  readonly clientRenegotiation: boolean | null;
  readonly compression: boolean | null;
  readonly extendedMasterSecret: boolean | null;
  readonly encryptThenMac: boolean | null;
  readonly ocspStapling: boolean | null;
  readonly sessionTickets: boolean | null;
  readonly sessionResumption: boolean | null;
  readonly earlyData: boolean | null;
  readonly fallbackScsv: boolean | null;
  readonly heartbeat: boolean | null;
  /** Application protocols that the server chose among h2 and http/1.1. */
  readonly alpn: readonly string[] | null;
  /** What the server does without SNI: the same certificate, another one, or a refusal. */
  readonly withoutServerName: 'same-certificate' | 'other-certificate' | 'refused' | null;
  readonly clientCertificate: 'requested' | 'not-requested' | null;
  /** Ignores unknown codes (RFC 8701) and reads a hello with every known suite to its end. */
  readonly greaseTolerance: boolean | null;
  readonly longHelloTolerance: boolean | null;
  /** Answers a hello of a version from the future by the highest that it knows. */
  readonly versionTolerance: boolean | null;
}

export interface AddressFacts {
  readonly protocols: Readonly<Record<ProtocolVersion, ProtocolFact>>;
  readonly groups: readonly GroupFact[];
  readonly groupsComplete: boolean;
  readonly signatureAlgorithms: readonly SignatureFact[];
  readonly signatureAlgorithmsComplete: boolean;
  readonly certificates: readonly CertificateFact[];
  /** Names of the extensions that the server answered in clear. */
  readonly extensions: readonly string[];
  readonly features: Features;
  readonly dhParameters: readonly DhFact[];
  /** Answers a heartbeat that claims more than it holds (CVE-2014-0160). Absent when it was not asked for. */
  readonly heartbleed?: boolean | null;
  /** Takes a change of cipher before there is a key (CVE-2014-0224). Absent when it was not asked for. */
  readonly ccsInjection?: boolean | null;
  /** Tells a right RSA padding from a wrong one (ROBOT, CVE-2017-17382 and others). Absent when it was not asked for. */
  readonly robot?: boolean | null;
  /** Path of a fact that is null or incomplete, e.g. `protocols.TLSv1.0.offered`, and why. */
  readonly undetermined: Readonly<Record<string, Undetermined>>;
}

export interface AddressVerdict {
  readonly address: string;
  readonly family: 4 | 6;
  /** `complete`: every question was answered. `partial`: some fact is undetermined. `failed`: nothing is known. */
  readonly status: 'complete' | 'partial' | 'failed';
  readonly failure?: Undetermined;
  /** Facts that differ from those of the scan's first answering address, e.g. `protocols.TLSv1.0.offered: true here, false at the first address`. */
  readonly differences: readonly string[];
  /** Absent when the facts of the scan hold for this address too, to the last. */
  readonly facts?: AddressFacts;
}

export interface TlsScan extends AddressFacts {
  readonly schemaVersion: 1;
  readonly host: string;
  readonly port: number;
  readonly servername: string | null;
  readonly starttls: StartTlsProtocol | null;
  /** The worst status of the addresses. */
  readonly status: AddressVerdict['status'];
  readonly failure?: Undetermined;
  readonly addresses: readonly AddressVerdict[];
  /** TCP connections that the scan opened, to all addresses together. */
  readonly connections: number;
  readonly durationMs: number;
}
