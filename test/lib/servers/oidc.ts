/**
 * A provider of OpenID Connect: the certified library `oidc-provider`, with a login page and a code page of ours, which
 * is where deployments differ. What is broken, is broken on purpose.
 */
import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { Clock } from '../../../src/login/clock.ts';
import { codeOfStep, readTotpSecret } from '../../../src/login/totp.ts';
import { nested } from './hostile.ts';
import type { Served } from './origins.ts';

export const OIDC_HOST = 'id.example.test';
const ISSUER = `https://${OIDC_HOST}`;
export const PERSON = {
  username: 'auditor',
  password: 'Kanarie-wachtwoord-94',
  totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

/** What its configuration says instead. */
const OTHER_ISSUERS: Readonly<Record<string, string>> = {
  'other-issuer': 'https://evil.example',
  'other-long-issuer': nested(11_000).replaceAll(' ', ''),
};

export interface OidcState {
  readonly factor: boolean;
  /** What the provider tells of how one logged in; the truth when absent. */
  readonly amr?: readonly string[];
  readonly acr?: string;
  /** `foreign-key`: signed with a key that is not the published one. `skips-code`: the code page is there, and nobody has to answer it. */
  readonly broken?: 'foreign-key' | 'skips-code' | 'other-origin' | 'other-issuer' | 'other-long-issuer' | 'any-code';
}

const totp = readTotpSecret(PERSON.totp);
const jwk = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'ES256' };
};

export function oidcSite(state: OidcState): Served {
  return (clock) => {
    const provider = providerOf();
    const pages = new Pages(provider, state, clock);
    const published = { ...jwk(), d: undefined };
    const callback = provider.callback();
    return {
      listener: (request, response) => {
        response.setHeader('date', new Date(clock.now()).toUTCString());
        if (pages.answers(request, response)) return;
        if (state.broken === 'foreign-key' && request.url === '/jwks')
          return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [published] }));
        if (request.url === '/.well-known/openid-configuration' && state.broken?.startsWith('other-') === true)
          return void response.setHeader('content-type', 'application/json').end(JSON.stringify(elsewhere(state)));
        return void callback(request, response);
      },
    };
  };
}

/** A configuration that leads its clients away. */
function elsewhere({ broken }: OidcState) {
  return {
    issuer: OTHER_ISSUERS[broken ?? ''] ?? ISSUER,
    authorization_endpoint: broken === 'other-origin' ? 'https://evil.example/auth' : `${ISSUER}/auth`,
    token_endpoint: `${ISSUER}/token`,
    jwks_uri: `${ISSUER}/jwks`,
    userinfo_endpoint: `${ISSUER}/me`,
  };
}

function providerOf(): Provider {
  const provider = new Provider(ISSUER, {
    clients: [
      {
        client_id: 'waarborg',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['https://waarborg.invalid/callback'],
        application_type: 'web',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [jwk()] },
    cookies: { keys: ['test'] },
    claims: { openid: ['sub', 'amr', 'acr', 'auth_time'] },
    acrValues: ['1', '2'],
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, AccessToken: 3600, IdToken: 3600, AuthorizationCode: 60 },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // The client is known to the administrator: nobody is asked for consent.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid');
      grant.addOIDCClaims(['sub', 'amr', 'acr', 'auth_time']);
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  return provider;
}

/** The pages between the request and the answer. A password that was right is kept with the interaction. */
class Pages {
  readonly #provider: Provider;
  readonly #state: OidcState;
  readonly #clock: Clock;
  readonly #halfway = new Set<string>();
  #lastStep = 0;

  constructor(provider: Provider, state: OidcState, clock: Clock) {
    this.#provider = provider;
    this.#state = state;
    this.#clock = clock;
  }

  answers(request: IncomingMessage, response: ServerResponse): boolean {
    const uid = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (uid === undefined) return false;
    void this.#answer(uid, request, response).catch(() => response.writeHead(400).end());
    return true;
  }

  async #answer(uid: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.#provider.interactionDetails(request, response);
    if (request.method !== 'POST') return this.#page(response, uid);
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
    if (form.has('otp')) {
      if (!this.#halfway.has(uid) || !this.#accepts(form.get('otp')!))
        return this.#page(response, uid, 'That was not right.');
      return this.#finish(request, response, ['pwd', 'otp']);
    }
    const right = form.get('login') === PERSON.username && form.get('password') === PERSON.password;
    if (!right) return this.#page(response, uid, 'That was not right.');
    if (!this.#state.factor || this.#state.broken === 'skips-code') return this.#finish(request, response, ['pwd']);
    this.#halfway.add(uid);
    this.#page(response, uid);
  }

  async #finish(request: IncomingMessage, response: ServerResponse, truth: string[]): Promise<void> {
    const { amr = truth, acr } = this.#state;
    const login = { accountId: PERSON.username, amr: [...amr], ...(acr === undefined ? {} : { acr }) };
    await this.#provider.interactionFinished(request, response, { login });
  }

  #accepts(code: string): boolean {
    if (this.#state.broken === 'any-code') return /^\d{6}$/.test(code);
    const now = Math.floor(this.#clock.now() / 30_000);
    const step = [now - 1, now, now + 1].find((each) => codeOfStep(totp, each) === code && each > this.#lastStep);
    if (step === undefined) return false;
    this.#lastStep = step;
    return true;
  }

  #page(response: ServerResponse, uid: string, message = ''): void {
    const fields = this.#halfway.has(uid)
      ? '<label>Verification code <input name="otp" autocomplete="one-time-code"></label>'
      : '<label>Name <input name="login"></label><label>Password <input name="password" type="password"></label>';
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><title>Sign in</title><p>${message}</p><form method="post" action="/interaction/${uid}">${fields}<button>Go on</button></form>`,
      );
  }
}
