/** An ID token of OpenID Connect, as a client must verify it, and what it says of how the user logged in. No token is kept. */

export interface LoginIdToken {
  /** Null where the login driver gets none, or the provider gave none. */
  readonly token: IdTokenFacts | null;
  /** What the user gave to be let in. */
  readonly by: 'code' | 'password' | null;
}

export interface IdTokenFacts {
  /** `alg` of its header, e.g. RS256. */
  readonly algorithm: string;
  /** `no-key`: the provider publishes no key for it, or can publish none (none, HS256). `unsupported`: an algorithm that we do not know. */
  readonly signature: 'valid' | 'invalid' | 'no-key' | 'unsupported';
  /** Claims that are not as they have to be: iss, aud, azp, nonce, exp or iat. */
  readonly wrongClaims: readonly string[];
  /** How the user logged in, in the provider's words (RFC 8176); null when it does not say. */
  readonly amr: readonly string[] | null;
  readonly acr: string | null;
  /** Values of `acr` that controls.yaml takes for two factors. */
  readonly acceptedAcr: readonly string[];
}
