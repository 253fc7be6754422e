/** Builders of evidence as the probes collect it, from as little as a test cares about. */
import type { Attempt, Failed } from '../../src/model/attempt.ts';
import { completed, failed } from '../../src/model/attempt.ts';
import type { CredentialsBreach, CredentialsPassword } from '../../src/model/evidence/credentials.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { DnsRecords } from '../../src/model/evidence/dns.ts';
import type { HttpHop, HttpPlain, HttpResponse } from '../../src/model/evidence/http.ts';
import type {
  RevocationList,
  RevocationListed,
  TlsCertificate,
  TlsHandshake,
  TlsRevocationLists,
  TlsScanned,
  TlsSession,
} from '../../src/model/evidence/tls.ts';
import { LEGACY_SUITES, suiteOf, TLS13_SUITES } from '../../src/tls-checker/index.ts';

/** What a probe had to say, where it does not matter what it was. */
export const observed = (text: string): Observation => ({ code: 'said-by-earlier-version', text });

export function hop(given: Partial<HttpHop> = {}): HttpHop {
  const url = given.url ?? 'https://www.example.nl/';
  const scheme = url.startsWith('https:') ? 'https' : 'http';
  return {
    url,
    scheme,
    address: '192.0.2.1',
    protocol: 'http/1.1',
    status: 200,
    headers: [],
    cookies: [],
    verified: scheme === 'https' ? true : null,
    page: null,
    ...given,
  };
}

export function httpResponse(given: Partial<HttpResponse> = {}): HttpResponse {
  return { chain: [hop()], end: 'answered', notFollowed: null, problem: null, ...given };
}

/** Plain HTTP that redirects to these URLs, the first one being asked. */
export function httpPlain(
  urls: readonly string[],
  given: { status?: number; response?: Partial<HttpResponse> } = {},
): HttpPlain {
  const chain = urls.map((url, index) =>
    hop({
      url,
      status: index === urls.length - 1 ? 200 : (given.status ?? 301),
      headers: index === urls.length - 1 ? [] : [['location', urls[index + 1]!]],
      ...(index === urls.length - 1 ? {} : { to: { by: 'redirect', url: urls[index + 1]!, usable: true } }),
    }),
  );
  return { state: 'answered', response: httpResponse({ chain, ...given.response }) };
}

export function certificate(given: Partial<TlsCertificate> = {}): TlsCertificate {
  return {
    subject: 'CN=www.example.nl',
    issuer: 'CN=Example CA',
    altNames: ['DNS:www.example.nl'],
    notBefore: '2026-05-01T00:00:00.000Z',
    notAfter: '2026-08-01T00:00:00.000Z',
    serialNumber: '01',
    fingerprint: 'ab'.repeat(32),
    keyFingerprint: 'ba'.repeat(32),
    keyType: 'prime256v1',
    keyBits: null,
    ...given,
  };
}

export function handshake(given: Partial<TlsHandshake> = {}): TlsHandshake {
  const leaf = given.certificate ?? certificate();
  return {
    protocol: 'TLSv1.3',
    cipherSuite: 'TLS_AES_256_GCM_SHA384',
    certificate: leaf,
    chain: [leaf],
    trusted: true,
    trustProblem: null,
    hostnameMatches: true,
    ...given,
  };
}

/** One session for each address: a handshake, or the reason why there is none. */
export function tlsSession(
  sessions: Readonly<Record<string, TlsHandshake | Attempt<TlsHandshake>>> = { '192.0.2.1': handshake() },
): TlsSession {
  return {
    host: 'www.example.nl',
    port: 443,
    addresses: Object.entries(sessions).map(([address, session]) => ({
      address,
      session: 'status' in session ? session : completed(session),
    })),
  };
}

/** Signed, with one authority and no TLSA record, but for what is given. */
export function dnsRecords(given: Partial<DnsRecords> = {}): DnsRecords {
  const security = { status: 'secure', problem: null } as const;
  return {
    host: 'www.example.nl',
    resolver: '192.0.2.53:53',
    addresses: { ipv4: completed({ security, count: 1 }), ipv6: completed({ security, count: 0 }) },
    caa: completed({
      name: 'example.nl.',
      security,
      records: [{ critical: false, tag: 'issue', value: 'letsencrypt.org' }],
    }),
    tlsa: completed({ name: '_443._tcp.www.example.nl.', security, records: [] }),
    ...given,
  };
}

/** A long random password of its own. */
export function credentialsPassword(given: Partial<CredentialsPassword> = {}): CredentialsPassword {
  return {
    length: 20,
    guessesLog10: 20,
    common: false,
    commonListed: 49_250,
    words: 260,
    builtFrom: [],
    ownLength: 20,
    compared: 3,
    sameAs: [],
    ...given,
  };
}

export function credentialsBreach(count: number | Failed): CredentialsBreach {
  return {
    asked: true,
    source: observed('pwned.example.nl'),
    answer: typeof count === 'number' ? completed({ count }) : count,
  };
}

export { failed };

const CODES = new Map([...TLS13_SUITES, ...LEGACY_SUITES].map((code) => [suiteOf(code).name, code]));
const VERSIONS = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

interface ScanGiven {
  readonly offered?: readonly string[];
  /** Versions about which nothing is known. */
  readonly unknown?: readonly string[];
  readonly suites?: readonly string[];
  readonly complete?: boolean;
  readonly preference?: 'server' | 'client' | null;
  readonly groups?: readonly string[];
  readonly dh?: readonly (Partial<TlsScanned['dhParameters'][number]> & { name: string | null; bits: number })[];
  readonly hashes?: readonly string[];
  /** Null for a server whose certificate was not seen. */
  readonly certificate?: Partial<TlsScanned['certificates'][number]> | null;
  /** Certificates that the server has beside that one. */
  readonly others?: readonly Partial<TlsScanned['certificates'][number]>[];
  /** One more certificate, that could not be read. */
  readonly unread?: true;
  readonly features?: Partial<TlsScanned['features']>;
  readonly answered?: readonly string[];
  readonly silent?: readonly string[];
}

/** A scan of a server that is well kept, but for what is given. */
export function tlsScan(given: ScanGiven = {}): TlsScanned {
  const { offered = ['TLSv1.2', 'TLSv1.3'], unknown = [], suites = ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384'] } = given;
  const { complete = true, preference = 'server', answered = ['192.0.2.1'], silent = [] } = given;
  const ciphers = suites.map((name) => ({ name, code: CODES.get(name) ?? 0, bits: 256 }));
  const protocols = VERSIONS.map((version) => [
    version,
    unknown.includes(version)
      ? { offered: null }
      : offered.includes(version)
        ? { offered: true, ciphers, ciphersComplete: complete, preference }
        : { offered: false, refusal: { kind: 'alert', what: 'protocol_version' } },
  ]);
  const groups = (given.groups ?? ['x25519']).map((name, code) => ({ name, code, versions: ['TLSv1.3' as const] }));
  return {
    schemaVersion: 1,
    host: 'www.example.nl',
    port: 443,
    servername: 'www.example.nl',
    starttls: null,
    status: silent.length > 0 ? 'failed' : 'complete',
    addresses: [
      ...answered.map((address) => ({ address, family: 4 as const, status: 'complete' as const, differences: [] })),
      ...silent.map((address) => ({
        address,
        family: 4 as const,
        status: 'failed' as const,
        failure: { reason: 'timeout' as const, detail: 'silence' },
        differences: [],
      })),
    ],
    protocols: Object.fromEntries(protocols) as TlsScanned['protocols'],
    groups,
    groupsComplete: groups.length > 0,
    signatureAlgorithms: (given.hashes ?? ['sha256']).map((hash, code) => ({ name: `rsa_${hash}`, code, hash })),
    signatureAlgorithmsComplete: true,
    certificates:
      given.certificate === null ? [] : [given.certificate, ...(given.others ?? [])].map(scannedCertificate),
    extensions: [],
    features: {
      secureRenegotiation: true,
      clientRenegotiation: false,
      compression: false,
      extendedMasterSecret: true,
      encryptThenMac: null,
      ocspStapling: false,
      sessionTickets: true,
      sessionResumption: true,
      earlyData: false,
      fallbackScsv: true,
      heartbeat: false,
      alpn: ['http/1.1'],
      withoutServerName: 'same-certificate',
      clientCertificate: 'not-requested',
      greaseTolerance: true,
      longHelloTolerance: true,
      versionTolerance: true,
      ...given.features,
    },
    dhParameters: (given.dh ?? []).map((dh) => ({
      primeDigest: 'ab',
      generator: '02',
      safeGenerator: true,
      safePrime: true,
      ...dh,
    })),
    undetermined: given.unread
      ? { certificates: { reason: 'malformed', detail: 'certificate cannot be decoded' } }
      : {},
    connections: 28,
  };
}

/** A scan whose second address shows other certificates than the first. */
export function atSecondAddress(there: TlsScanned): TlsScanned {
  const address = { family: 4 as const, status: 'complete' as const };
  const second = { ...address, address: '192.0.2.2', differences: ['certificates'], facts: there };
  return { ...tlsScan(), addresses: [{ ...address, address: '192.0.2.1', differences: [] }, second] };
}

function scannedCertificate(given: ScanGiven['certificate']): TlsScanned['certificates'][number] {
  const entry = {
    subject: 'CN=www.example.nl',
    issuer: 'CN=Example CA',
    notBefore: '2026-05-01T00:00:00.000Z',
    notAfter: '2026-07-30T00:00:00.000Z',
    keyType: 'ec:prime256v1',
    keyBits: 256,
    signatureAlgorithm: 'ecdsa-with-SHA256',
    fingerprint256: 'AB',
    ...given,
  };
  return {
    ...entry,
    altNames: ['DNS:www.example.nl'],
    serialNumber: '01',
    chain: [entry],
    path: null,
    root: 'public',
    chainOrdered: true,
    chainComplete: true,
    trusted: true,
    hostnameMatches: true,
    scts: { certificate: 2, handshake: 0 },
    mustStaple: false,
    isCa: false,
    keyUsage: ['digitalSignature'],
    extendedKeyUsage: ['serverAuth'],
    ocspUrl: null,
    ocsp: null,
    versions: ['TLSv1.3'],
    pem: '',
    ...given,
  };
}

/** The list of the certificate of `tlsScan`, complete and without it, but for what is given. */
export function revocationLists(given: Partial<RevocationListed> = {}): TlsRevocationLists {
  const listed = {
    fingerprint256: 'AB',
    proven: true,
    urls: ['http://c.example.nl/1.crl'],
    list: completed(revocationList()),
  };
  return { host: 'www.example.nl', port: 443, certificates: [{ ...listed, ...given }] };
}

export function revocationList(given: Partial<RevocationList> = {}): RevocationList {
  return {
    url: 'http://c.example.nl/1.crl',
    bytes: 400,
    digest: 'cd'.repeat(32),
    issuerVerified: true,
    thisUpdate: '2026-05-30T00:00:00.000Z',
    nextUpdate: '2026-06-06T00:00:00.000Z',
    scope: 'complete',
    entries: 2,
    revoked: null,
    ...given,
  };
}
