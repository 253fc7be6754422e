/** Builders of evidence as the probes collect it, from as little as a test cares about. */
import type { Attempt, Failed } from '../../src/model/attempt.ts';
import { completed, failed } from '../../src/model/attempt.ts';
import type { CredentialsBreach, CredentialsPassword } from '../../src/model/evidence/credentials.ts';
import type { HttpHop, HttpPlain, HttpResponse } from '../../src/model/evidence/http.ts';
import type { TlsCertificate, TlsHandshake, TlsSession } from '../../src/model/evidence/tls.ts';

export function hop(given: Partial<HttpHop> = {}): HttpHop {
  const url = given.url ?? 'https://www.example.nl/';
  const scheme = url.startsWith('https:') ? 'https' : 'http';
  return {
    url,
    scheme,
    address: '192.0.2.1',
    status: 200,
    headers: [],
    cookies: [],
    verified: scheme === 'https' ? true : null,
    ...given,
  };
}

export function httpResponse(given: Partial<HttpResponse> = {}): HttpResponse {
  return { chain: [hop()], end: 'answered', notFollowed: null, problem: null, page: null, ...given };
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
    source: 'pwned.example.nl',
    answer: typeof count === 'number' ? completed({ count }) : count,
  };
}

export { failed };
