/**
 * Verifies an ID token as a client must (OpenID Connect Core 1.0 §3.1.3.7): signature by a published key, issuer,
 * audience, nonce and times. Symmetric algorithms and `none` prove nothing to a public client, and are not taken.
 */
import { compactVerify, createLocalJWKSet, errors, type CryptoKey, type JSONWebKeySet } from 'jose';
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
export async function readIdToken(token: string, jwks: unknown, expected: Expected): Promise<IdTokenFacts | null> {
  const [head, body, signature, ...more] = token.split('.');
  const header = objectOf(head);
  const claims = objectOf(body);
  if (header === null || claims === null || signature === undefined || more.length > 0) return null;
  const { amr, acr } = claims;
  const algorithm = typeof header['alg'] === 'string' ? header['alg'] : 'none';
  return {
    algorithm: algorithm.slice(0, 20),
    signature: await signatureOf(token, algorithm, jwks),
    wrongClaims: wrongClaims(claims, expected),
    amr: Array.isArray(amr) ? amr.filter((value): value is string => typeof value === 'string').slice(0, 20) : null,
    acr: typeof acr === 'string' ? acr.slice(0, 200) : null,
    acceptedAcr: expected.acceptedAcr,
  };
}

async function signatureOf(token: string, algorithm: string, jwks: unknown): Promise<IdTokenFacts['signature']> {
  // With none, or a secret of both, the provider has no key to publish.
  if (/^(none|HS\d+)$/i.test(algorithm)) return 'no-key';
  if (!isKeySet(jwks)) return 'no-key';
  try {
    await compactVerify(token, createLocalJWKSet(jwks));
    return 'valid';
  } catch (error) {
    if (error instanceof errors.JWKSMultipleMatchingKeys) return (await fitsOneOf(token, error)) ? 'valid' : 'invalid';
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSInvalid) return 'no-key';
    return error instanceof errors.JOSENotSupported ? 'unsupported' : 'invalid';
  }
}

async function fitsOneOf(token: string, keys: AsyncIterable<CryptoKey>): Promise<boolean> {
  let left = MOST_KEYS;
  for await (const key of keys) {
    if ((left -= 1) < 0) break;
    const fits = await compactVerify(token, key).catch(() => null);
    if (fits !== null) return true;
  }
  return false;
}

/** Of those that fit the header, so many are tried. */
const MOST_KEYS = 50;

function isKeySet(jwks: unknown): jwks is JSONWebKeySet {
  return typeof jwks === 'object' && jwks !== null && 'keys' in jwks && Array.isArray(jwks.keys);
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
