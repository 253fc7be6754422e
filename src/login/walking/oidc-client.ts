/**
 * A public client of OpenID Connect: discovery, the authorization code flow with PKCE (RFC 7636), and the user's own
 * information as the page that only a logged-in user may see. All of it at the one origin that was proven.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Observation } from '../../model/observation.ts';
import { LoginError, type HttpReply, type HttpSession, type Page } from '../driver.ts';
import { open } from './browse.ts';
import { parseJson } from '../reading/features.ts';

export interface OidcClientOptions {
  readonly issuer: string;
  readonly client: string;
  readonly redirect: string;
  readonly scope: string;
  readonly acrValues?: string;
  /** Keeps codes and tokens out of everything that is written. */
  readonly remember: (value: string) => void;
}

/** Paths at the issuer's own origin. */
export interface Provider {
  readonly issuer: string;
  readonly authorization: string;
  readonly token: string;
  readonly jwks: string;
  readonly userinfo: string;
  readonly endSession: string | null;
  /** Does it take the parameter `claims`? */
  readonly claims: boolean;
  readonly acrValues: readonly string[];
}

/** One authorization request; state, nonce and verifier are made for it alone. */
export interface Authorization {
  readonly path: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Tokens {
  readonly id: string;
  readonly access: string;
  readonly nonce: string;
  /** Seconds since 1970, by the server's clock. */
  readonly now: number;
}

/** @throws LoginError that says what is missing, or where the provider would send the user's password */
export async function discover(session: HttpSession, { issuer }: OidcClientOptions): Promise<Provider> {
  const wanted = session.origin + issuer;
  const path = `${issuer}/.well-known/openid-configuration`;
  const { reply } = await open(session, path, { accept: 'application/json' });
  const found = objectOf(parseJson(reply.body));
  const hint = { code: 'hint-set-issuer' } as const;
  if (reply.status !== 200 || found === null)
    throw new LoginError({ code: 'not-oidc-configuration', path, status: reply.status, hint });
  if (found['issuer'] !== wanted)
    throw new LoginError({ code: 'other-issuer', path, issuer: told(found['issuer']), wanted, hint });
  const endpoint = (name: string): string => {
    const value = found[name];
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null;
    if (url?.origin === session.origin) return url.pathname + url.search;
    throw new LoginError({
      code: 'endpoint-elsewhere',
      name,
      value: told(value),
      origin: session.origin,
      hint: { code: 'hint-one-origin' },
    });
  };
  return {
    issuer: wanted,
    authorization: endpoint('authorization_endpoint'),
    token: endpoint('token_endpoint'),
    jwks: endpoint('jwks_uri'),
    userinfo: endpoint('userinfo_endpoint'),
    endSession: found['end_session_endpoint'] === undefined ? null : endpoint('end_session_endpoint'),
    claims: found['claims_parameter_supported'] === true,
    acrValues: Array.isArray(found['acr_values_supported']) ? found['acr_values_supported'].map(told) : [],
  };
}

/** `silent` asks for an answer without any page: `prompt=none`. */
export function authorize(
  provider: Provider,
  { client, redirect, scope, acrValues }: OidcClientOptions,
  silent: boolean,
): Authorization {
  const [state, nonce, verifier] = [random(), random(), random()];
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirect,
    scope,
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(silent ? { prompt: 'none' } : {}),
    ...(acrValues === undefined ? {} : { acr_values: acrValues }),
    ...(provider.claims ? { claims: '{"id_token":{"amr":null,"acr":null}}' } : {}),
  });
  const path = `${provider.authorization}${provider.authorization.includes('?') ? '&' : '?'}${query.toString()}`;
  return { path, state, nonce, verifier };
}

/** The answer that the provider gave to the client's address, which is not visited. Null when it led to none. */
export function answerTo(
  { state }: Authorization | { readonly state: null },
  page: Page,
  { issuer }: Provider,
  { redirect, remember }: OidcClientOptions,
): { readonly code: string } | { readonly error: Observation; readonly denied: boolean } | null {
  const { destination } = page;
  if (destination === undefined) return null;
  const client = new URL(redirect);
  if (destination.origin !== client.origin || destination.pathname !== client.pathname) return null;
  const query = destination.searchParams;
  if (state !== null && query.get('state') !== state) return { error: { code: 'other-state' }, denied: false };
  const from = query.get('iss');
  if (from !== null && from !== issuer) return { error: { code: 'answer-of-other-issuer' }, denied: false };
  const code = query.get('code');
  if (code === null) {
    const error = told(query.get('error'));
    return { error: { code: 'provider-answered', error }, denied: error === 'access_denied' };
  }
  remember(code);
  return { code };
}

/** What a logged-in visitor gets without being asked anything; null for anybody else. */
export async function tokensOf(
  session: HttpSession,
  provider: Provider,
  options: OidcClientOptions,
): Promise<Tokens | null> {
  const authorization = authorize(provider, options, true);
  const page = await open(session, authorization.path);
  const answer = answerTo(authorization, page, provider, options);
  if (answer === null || !('code' in answer)) return null;
  const reply = await session.request('POST', provider.token, {
    form: [
      ['grant_type', 'authorization_code'],
      ['code', answer.code],
      ['redirect_uri', options.redirect],
      ['client_id', options.client],
      ['code_verifier', authorization.verifier],
    ],
  });
  const found = objectOf(parseJson(reply.body)) ?? {};
  const { id_token: id, access_token: access } = found;
  for (const token of [id, access, found['refresh_token'], authorization.verifier])
    if (typeof token === 'string') options.remember(token);
  if (reply.status !== 200 || typeof access !== 'string' || typeof id !== 'string')
    throw new LoginError({
      code: 'no-tokens',
      path: provider.token,
      status: reply.status,
      error: told(found['error']),
      hint: { code: 'hint-public-client' },
    });
  return { id, access, nonce: authorization.nonce, now: timeOf(reply) };
}

/** The user's own information, asked with the access token that this visitor gets; without one when it gets none. */
export async function userinfo(session: HttpSession, provider: Provider, tokens: Tokens | null): Promise<Page> {
  const headers = tokens === null ? {} : { authorization: `Bearer ${tokens.access}` };
  const reply = await session.request('GET', provider.userinfo, { headers });
  return { reply, redirects: 0, elsewhere: null, setCookies: reply.setCookies };
}

function timeOf(reply: HttpReply): number {
  const date = Date.parse(reply.header('date') ?? '');
  return Math.floor((Number.isNaN(date) ? Date.now() : date) / 1000);
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

/** A word of the server, short and without line ends; addresses without their query. */
function told(value: unknown): string {
  return typeof value === 'string' ? value.split(/[?#\s]/)[0]!.slice(0, 120) : 'nothing';
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}
