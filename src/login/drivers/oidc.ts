/**
 * A provider of OpenID Connect (Keycloak, authentik, Authelia …): logs in at its own page as a client of it, and looks
 * whether the ID token that it then gives is sound and says how the user logged in. See docs/drivers/oidc.md.
 */
import type { Json } from '../../model/json.ts';
import type { Observation } from '../../model/observation.ts';
import type { Credentials, HttpSession, LoginDriver, LoginFlow, Page, Step } from '../driver.ts';
import { open, send } from '../walking/browse.ts';
import { CSRF_SCHEMA, type CsrfOptions } from '../walking/csrf.ts';
import { declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { isHtml, parseJson } from '../reading/features.ts';
import { explainLogin } from '../walking/explain.ts';
import { fillForm, type FieldNames } from '../reading/forms.ts';
import { formFlow } from '../walking/form-flow.ts';
import { jsonFlow, JSON_PROPERTIES } from '../walking/json-flow.ts';
import { readIdToken } from '../reading/id-token.ts';
import {
  answerTo,
  authorize,
  discover,
  tokensOf,
  userinfo,
  type OidcClientOptions,
  type Provider,
} from '../walking/oidc-client.ts';
import { targetOf } from '../reading/target.ts';

interface OidcOptions extends OidcClientOptions {
  readonly fields?: FieldNames;
  readonly csrf?: CsrfOptions;
  readonly json?: Readonly<Record<string, Json>>;
  readonly acr: readonly string[];
  readonly doors?: readonly DoorOptions[];
}

const text = (description: string, more: Readonly<Record<string, Json>> = {}): Json => ({
  type: 'string',
  minLength: 1,
  description,
  ...more,
});
const { protected: _protected, ...jsonProperties } = JSON_PROPERTIES;

export const oidc: LoginDriver = {
  name: 'oidc',
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['client'],
    properties: {
      client: text('id of the client that was registered for the audit, public and with PKCE'),
      issuer: text('path of the issuer, e.g. /realms/example; the root when absent', { pattern: '^/.*[^/]$' }),
      redirect: text('redirect address of the client, at another origin; it is never visited', {
        pattern: '^https?://',
        default: 'https://waarborg.invalid/callback',
      }),
      scope: text('what is asked for', { default: 'openid', pattern: '\\bopenid\\b' }),
      acrValues: text('`acr_values` of the request'),
      acr: {
        type: 'array',
        items: { type: 'string', minLength: 1 },
        description: 'values of `acr` by which this provider means two factors',
      },
      fields: {
        type: 'object',
        additionalProperties: false,
        description: 'names of fields of the login page, as in `form`',
        properties: Object.fromEntries(
          ['username', 'password', 'code', 'device'].map((name) => [name, text('a name')]),
        ),
      },
      csrf: CSRF_SCHEMA,
      json: {
        type: 'object',
        additionalProperties: false,
        required: ['password'],
        description: 'requests that log in where no form does: the options of the driver `json`',
        properties: jsonProperties,
      },
      doors: DOORS_SCHEMA,
    },
  },
  make: (given, remember) =>
    flowOf({
      issuer: '',
      redirect: 'https://waarborg.invalid/callback',
      scope: 'openid',
      acr: [],
      ...given,
      remember,
    } as unknown as OidcOptions),
};

function flowOf(options: OidcOptions): LoginFlow {
  let known: Provider | null = null;
  const provider = async (session: HttpSession) => (known ??= await discover(session, options));
  return {
    codes: options.json === undefined || options.json['code'] !== undefined,
    doors: declaredDoors(options.doors),
    view: async (session) => {
      const at = await provider(session);
      return userinfo(session, at, await tokensOf(session, at, options));
    },
    look: ({ reply }) => ({
      passwordField: reply.status === 401,
      codeField: false,
      successMark: null,
      failureMark: null,
    }),
    password: async (session, credentials, more) =>
      givePassword(session, credentials, await provider(session), options, more),
    loginForm: async (session) => {
      const { path } = authorize(await provider(session), options, false);
      return formFlow({ path, protected: '/', fields: options.fields ?? {} }).loginForm!(session);
    },
    idToken: async (session) => {
      const at = await provider(session);
      const tokens = await tokensOf(session, at, options);
      if (tokens === null) return null;
      const jwks = parseJson((await open(session, at.jwks)).reply.body);
      const { nonce, now } = tokens;
      const expected = { issuer: at.issuer, client: options.client, nonce, now, acceptedAcr: options.acr };
      return readIdToken(tokens.id, jwks, expected);
    },
    logOut: async (session) => logOut(session, await provider(session), options),
    explain: async (session) => explain(session, await provider(session), options),
  };
}

async function givePassword(
  session: HttpSession,
  credentials: Credentials,
  provider: Provider,
  options: OidcOptions,
  more?: { readonly codeFollows: boolean },
): Promise<Step> {
  const authorization = authorize(provider, options, false);
  const { path } = authorization;
  const { fields = {}, csrf } = options;
  const inner =
    options.json === undefined
      ? formFlow({ path, protected: '/', fields, ...(csrf === undefined ? {} : { csrf }) })
      : jsonFlow({ start: path, ...options.json, protected: '/' }, options.remember);
  const read = (step: Step): Step => {
    const answer = answerTo(authorization, step.page, provider, options);
    if (answer !== null)
      return 'code' in answer
        ? { ...step, reading: 'admitted', sign: { code: 'led-to-client' } }
        : { ...step, reading: answer.denied ? 'refused' : 'unknown', sign: answer.error };
    const { onward } = step;
    if (onward !== undefined) return { ...step, onward: async () => read(await onward()) };
    if (step.reading === 'challenge')
      return { ...step, answer: async (code, trust) => read(await step.answer(code, trust)) };
    // Neither a code for the client nor a question: a page of consent, for one, is no admission.
    return step.reading === 'admitted' && options.json === undefined
      ? { ...step, reading: 'unknown', sign: { code: 'not-led-to-client', path: step.page.reply.url.pathname } }
      : step;
  };
  return read(await inner.password(session, credentials, more));
}

/** With the token in the request's body: in an address it would stay in logs. A page that asks whether is answered. */
async function logOut(session: HttpSession, provider: Provider, options: OidcOptions): Promise<void> {
  if (provider.endSession === null) return;
  const tokens = await tokensOf(session, provider, options);
  if (tokens === null) return;
  const asked = await send(session, 'POST', provider.endSession, {
    form: [
      ['id_token_hint', tokens.id],
      ['client_id', options.client],
    ],
  });
  // Not every provider takes a POST here; without the token it asks whether one means it.
  const page = [404, 405].includes(asked.reply.status) ? await open(session, provider.endSession) : asked;
  const form = questionOn(page);
  const target = form === undefined ? null : targetOf(form, page);
  if (form !== undefined && target?.ok === true)
    await send(session, 'POST', target.path, { form: fillForm(form, new Map()), from: page.reply.url });
}

function questionOn(page: Page) {
  if (page.elsewhere !== null || !isHtml(page.reply)) return undefined;
  return page.reply.html?.forms.find(({ method }) => method === 'post');
}

async function explain(session: HttpSession, provider: Provider, options: OidcOptions): Promise<Observation[]> {
  const { path } = authorize(provider, options, false);
  const shown = `${provider.authorization}?client_id=${options.client}&…`;
  const lines =
    options.json === undefined
      ? await explainLogin(session, { path, protected: provider.userinfo, fields: options.fields ?? {} })
      : await jsonFlow({ ...options.json, protected: provider.userinfo }, options.remember).explain(session);
  const { reply } = await userinfo(session, provider, null);
  const own = lines.filter(({ code }) => !/^look-(protected-page|asks)/.test(code));
  return [
    { code: 'look-provider', issuer: provider.issuer, levels: provider.acrValues },
    ...own.map((line) => ('path' in line && line.path === path ? { ...line, path: shown } : line)),
    { code: 'look-userinfo', path: provider.userinfo, status: reply.status },
  ];
}
