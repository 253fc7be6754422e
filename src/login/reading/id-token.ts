/**
 * Verifies an ID token as a client must (OpenID Connect Core 1.0 §3.1.3.7): signature by a published key, issuer,
 * audience, nonce and times. Symmetric algorithms and `none` prove nothing to a public client, and are not taken.
 */
import { createPublicKey, verify, type JsonWebKey, type VerifyKeyObjectInput, constants } from 'node:crypto';
import type { IdTokenFacts } from '../../model/evidence/id-token.ts';
import { parseJson } from './features.ts';

export interface Expected {
  readonly issuer: string;
  readonly client: string;
  readonly nonce: string;
  /** Seconds since 1970, by the server's clock. */
  readonly now: number;
  readonly acceptedAcr: readonly string[];
}

/** Clocks of provider and prober may differ by so many seconds. */
const LEEWAY = 60;

/** Null when it is no signed token at all. */
export function readIdToken(token: string, jwks: unknown, expected: Expected): IdTokenFacts | null {
  const [head, body, signature, ...more] = token.split('.');
  const header = objectOf(head);
  const claims = objectOf(body);
  if (header === null || claims === null || signature === undefined || more.length > 0) return null;
  const { amr, acr } = claims;
  return {
    algorithm: typeof header['alg'] === 'string' ? header['alg'].slice(0, 20) : 'none',
    signature: signatureOf(`${head!}.${body!}`, signature, header, jwks),
    wrongClaims: wrongClaims(claims, expected),
    amr: Array.isArray(amr) ? amr.filter((value): value is string => typeof value === 'string').slice(0, 20) : null,
    acr: typeof acr === 'string' ? acr.slice(0, 200) : null,
    acceptedAcr: expected.acceptedAcr,
  };
}

function signatureOf(
  signed: string,
  signature: string,
  { alg, kid }: Readonly<Record<string, unknown>>,
  jwks: unknown,
): IdTokenFacts['signature'] {
  const manner = typeof alg === 'string' && Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg] : undefined;
  if (manner === undefined)
    return /^(none|HS\d+)$/i.test(typeof alg === 'string' ? alg : 'none') ? 'no-key' : 'unsupported';
  const keys = keysOf(jwks).filter(
    (key) => key.kty === manner.kty && (kid === undefined || key['kid'] === kid) && (key['use'] ?? 'sig') === 'sig',
  );
  if (keys.length === 0) return 'no-key';
  const bytes = Buffer.from(signature, 'base64url');
  const valid = keys.some((key) => {
    try {
      const options: VerifyKeyObjectInput = { key: createPublicKey({ key, format: 'jwk' }), ...manner.options };
      return verify(manner.hash, Buffer.from(signed), options, bytes);
    } catch {
      return false;
    }
  });
  return valid ? 'valid' : 'invalid';
}

interface Manner {
  readonly kty: string;
  readonly hash: string | null;
  readonly options: Omit<VerifyKeyObjectInput, 'key'>;
}

/** RFC 7518 §3.1 and RFC 8037. */
const ALGORITHMS: Readonly<Record<string, Manner>> = Object.fromEntries([
  ...['256', '384', '512'].flatMap((bits): [string, Manner][] => [
    [`RS${bits}`, { kty: 'RSA', hash: `sha${bits}`, options: { padding: constants.RSA_PKCS1_PADDING } }],
    [
      `PS${bits}`,
      {
        kty: 'RSA',
        hash: `sha${bits}`,
        options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
      },
    ],
    [`ES${bits}`, { kty: 'EC', hash: `sha${bits}`, options: { dsaEncoding: 'ieee-p1363' } }],
  ]),
  ['Ed25519', { kty: 'OKP', hash: null, options: {} }],
  ['EdDSA', { kty: 'OKP', hash: null, options: {} }],
]);

function keysOf(jwks: unknown): (JsonWebKey & Readonly<Record<string, unknown>>)[] {
  const keys = typeof jwks === 'object' && jwks !== null ? (jwks as { keys?: unknown }).keys : undefined;
  return Array.isArray(keys)
    ? keys.filter((key): key is JsonWebKey => typeof key === 'object' && key !== null).slice(0, 50)
    : [];
}

function wrongClaims(claims: Readonly<Record<string, unknown>>, expected: Expected): string[] {
  const { iss, aud, azp, nonce, exp, iat } = claims;
  const audience = Array.isArray(aud) ? aud : [aud];
  const { now, client } = expected;
  const right: Readonly<Record<string, boolean>> = {
    iss: iss === expected.issuer,
    aud: audience.includes(client),
    azp: azp === undefined ? audience.length === 1 : azp === client,
    nonce: nonce === expected.nonce,
    exp: typeof exp === 'number' && exp > now - LEEWAY,
    iat: typeof iat === 'number' && iat <= now + LEEWAY,
  };
  return Object.keys(right).filter((name) => right[name] !== true);
}

function objectOf(part: string | undefined): Readonly<Record<string, unknown>> | null {
  const value = parseJson(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
