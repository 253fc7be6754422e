/** A login by declared JSON requests: a driver of its own, and the part of others where no form is sent. */
import type { Json } from '../../model/json.ts';
import type { Observation } from '../../model/observation.ts';
import type { Credentials, HttpSession, LoginFlow, Page, RequestOptions, Step } from '../driver.ts';
import { ACCEPT_JSON, open, send } from './browse.ts';
import { describe } from './explain.ts';
import { csrfTokens, CSRF_SCHEMA, type CsrfOptions } from './csrf.ts';
import { declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { parseJson } from '../reading/features.ts';
import { declaredIdleTime, IDLE_TIME_SCHEMA, type IdleTimeOptions } from './idle-time.ts';
import { hasMark, MARK_SCHEMA, setsCookie, type Mark } from '../reading/marks.ts';
import { putCredentials } from './placeholders.ts';
import {
  declaredPasswordPolicy,
  memberOf,
  PASSWORD_POLICY_SCHEMA,
  type PasswordPolicyOptions,
} from './password-policy.ts';
import { addressSchema, HEADERS_SCHEMA } from './schemas.ts';

/** A request, with `{username}`, `{password}`, `{code}`, `{trust}` and `{token}` as whole values of its body. */
interface Declared {
  readonly path: string;
  readonly method?: string;
  readonly body?: Json;
  readonly form?: Readonly<Record<string, string>>;
}

/** How an answer is recognised: by status, by members of its JSON, or by a cookie that it sets. All that are given must hold. */
interface Sign {
  readonly status?: number;
  readonly json?: Readonly<Record<string, Json>>;
  readonly cookie?: string;
  readonly text?: string;
}

interface JsonOptions {
  readonly protected: string;
  /** A page to fetch first, for cookies and tokens. */
  readonly start?: string;
  readonly password: Declared;
  readonly code?: Declared & { readonly trustsDevice?: boolean };
  readonly logout?: Declared;
  readonly challenge?: Sign;
  readonly refused?: Sign;
  readonly admitted?: Sign;
  /** A token in an answer: `member` is its path in the JSON, `header` takes it, e.g. Authorization with `prefix` “Bearer ”. */
  readonly token?: { readonly member: string; readonly header?: string; readonly prefix?: string };
  readonly csrf?: CsrfOptions;
  readonly headers?: Readonly<Record<string, string>>;
  readonly success?: Mark;
  readonly failure?: Mark;
  readonly doors?: readonly DoorOptions[];
  readonly passwordPolicy?: PasswordPolicyOptions;
  readonly idleTime?: IdleTimeOptions;
}

interface JsonLogin extends JsonOptions {
  readonly remember: (value: string) => void;
}

const declared = (description: string, more: Record<string, Json> = {}): Json => ({
  type: 'object',
  additionalProperties: false,
  required: ['path'],
  description,
  properties: {
    path: addressSchema('address without the host'),
    method: { enum: ['POST', 'PUT', 'GET', 'DELETE'], description: 'POST when absent' },
    body: { type: 'object', description: 'JSON, with "{username}", "{password}", "{code}", "{trust}", "{token}"' },
    form: { type: 'object', additionalProperties: { type: 'string' }, description: 'sent as a form instead of JSON' },
    ...more,
  },
});
const sign = (description: string): Json => ({
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  description,
  properties: {
    status: { type: 'integer', minimum: 100, maximum: 599, description: 'HTTP status' },
    json: { type: 'object', description: 'members by their path, e.g. { "user.twoFactor": true }; "*" means present' },
    cookie: { type: 'string', minLength: 1, description: 'name of a cookie that the answer sets' },
    text: { type: 'string', minLength: 1, description: 'text that the answer holds' },
  },
});

/** What a configuration says of such a login. */
export const JSON_PROPERTIES: Readonly<Record<string, Json>> = {
  protected: addressSchema('an address that only a logged-in visitor may see'),
  start: addressSchema('a page to fetch first, for cookies and tokens'),
  password: declared('the request that gives the password'),
  code: declared('the request that gives the code', {
    trustsDevice: { type: 'boolean', description: 'its body has "{trust}", which remembers the device' },
  }),
  logout: declared('the request that logs out'),
  challenge: sign('how the question for a code is recognised'),
  refused: sign('how a refusal is recognised; 400, 401, 403 and 422 when absent'),
  admitted: sign('how an admission is recognised; any other 2xx when absent'),
  token: {
    type: 'object',
    additionalProperties: false,
    required: ['member'],
    description: 'a token of the answer that later requests need',
    properties: {
      member: { type: 'string', minLength: 1, description: 'path in the JSON, e.g. data.token' },
      header: { type: 'string', minLength: 1, description: 'Authorization when absent' },
      prefix: { type: 'string', description: '“Bearer ” when absent' },
    },
  },
  csrf: CSRF_SCHEMA,
  headers: HEADERS_SCHEMA,
  success: MARK_SCHEMA,
  failure: MARK_SCHEMA,
  doors: DOORS_SCHEMA,
  passwordPolicy: PASSWORD_POLICY_SCHEMA,
  idleTime: IDLE_TIME_SCHEMA,
};

/** The login that these requests make. */
export function jsonFlow(given: Readonly<Record<string, Json>>, remember: (value: string) => void): LoginFlow {
  const options: JsonLogin = { ...(given as unknown as JsonOptions), remember };
  return {
    codes: options.code !== undefined,
    doors: declaredDoors(options.doors),
    ...declaredPasswordPolicy(options.passwordPolicy),
    ...declaredIdleTime(options.idleTime),
    headers: options.headers ?? {},
    view: (session) => open(session, options.protected, headersOf(options)),
    look: (page) => ({
      passwordField: page.reply.status === 401,
      codeField: false,
      successMark: hasMark(page, options.success, 'view'),
      failureMark: hasMark(page, options.failure, 'view'),
    }),
    password: async (session, credentials) => {
      const before = options.start === undefined ? null : await open(session, options.start, options.headers);
      const page = await ask(session, options.password, { ...credentials, code: '', trust: false }, before, options);
      return read(session, page, before, credentials, options);
    },
    logOut: async (session) => {
      if (options.logout !== undefined) await ask(session, options.logout, {}, null, options);
    },
    explain: (session) => explain(session, options),
  };
}

async function ask(
  session: HttpSession,
  { path, method = 'POST', body, form }: Declared,
  values: Readonly<Record<string, Json>>,
  before: Page | null,
  options: JsonOptions,
): Promise<Page> {
  const { csrf } = options;
  const tokens = before === null && csrf === undefined ? null : await csrfTokens(session, before, null, csrf);
  const fields = Object.fromEntries(tokens?.fields ?? []);
  const filledBody = body === undefined ? undefined : putCredentials(body, values);
  const content: RequestOptions =
    form !== undefined
      ? { form: Object.entries({ ...(putCredentials(form, values) as Record<string, string>), ...fields }) }
      : filledBody === undefined
        ? {}
        : { json: { ...(filledBody as Record<string, Json>), ...fields } };
  const from = before === null ? new URL('/', session.origin) : before.reply.url;
  return send(session, method, path, { ...content, headers: { ...tokens?.headers, ...headersOf(options) }, from });
}

/** As a page's own script asks; many servers lead whoever does not ask for JSON to a page in HTML. */
function headersOf({ headers }: JsonOptions): Readonly<Record<string, string>> {
  return { accept: ACCEPT_JSON, ...headers };
}

function read(
  session: HttpSession,
  page: Page,
  before: Page | null,
  credentials: Credentials,
  options: JsonLogin,
): Step {
  const { code, challenge, refused, admitted, token, remember } = options;
  const { status, body } = page.reply;
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: Observation): Step => ({
    page,
    before,
    reading,
    sign,
  });
  const value = token === undefined ? undefined : memberOf(parseJson(body), token.member);
  if (token !== undefined && typeof value === 'string') {
    remember(value);
    session.setHeader(token.header ?? 'authorization', `${token.prefix ?? 'Bearer '}${value}`);
  }
  if (challenge !== undefined && holds(page, challenge)) {
    if (code === undefined) return step('unknown', { code: 'no-code-request-declared' });
    return {
      page,
      before,
      reading: 'challenge',
      sign: { code: 'declared-sign-of-challenge' },
      offersTrust: code.trustsDevice === true,
      oneForm: false,
      answer: async (given, { trust }) => {
        const values = { ...credentials, code: given, trust, token: typeof value === 'string' ? value : '' };
        return read(session, await ask(session, code, values, before, options), page, credentials, options);
      },
    };
  }
  if (refused !== undefined && holds(page, refused)) return step('refused', { code: 'declared-sign-of-refusal' });
  if (admitted !== undefined)
    return holds(page, admitted)
      ? step('admitted', { code: 'declared-sign-of-admission' })
      : step('unknown', { code: 'no-declared-sign', status });
  const sign: Observation = { code: 'status-was', status };
  if ([400, 401, 403, 422].includes(status)) return step('refused', sign);
  return step(status >= 200 && status < 300 ? 'admitted' : 'unknown', sign);
}

function holds({ reply, setCookies }: Page, { status, json: members, cookie, text }: Sign): boolean {
  const value = parseJson(reply.body);
  return (
    (status === undefined || reply.status === status) &&
    (cookie === undefined || setCookies.some((line) => setsCookie(line, cookie, reply))) &&
    (text === undefined || reply.body.includes(text)) &&
    Object.entries(members ?? {}).every(([path, wanted]) => {
      const found = memberOf(value, path);
      return wanted === '*' ? found !== undefined : JSON.stringify(found) === JSON.stringify(wanted);
    })
  );
}

async function explain(session: HttpSession, options: JsonOptions): Promise<Observation[]> {
  const view = await open(session, options.protected, headersOf(options));
  const lines: Observation[] = [{ code: 'look-protected-page', path: options.protected, seen: describe(view) }];
  if (options.start !== undefined) {
    const page = await open(session, options.start, options.headers);
    const { found } = await csrfTokens(session, page, null, options.csrf);
    lines.push({ code: 'look-start-page', path: options.start, status: page.reply.status }, ...found);
  }
  lines.push({ code: 'look-would-send-password', ...shown(options.password) });
  lines.push(
    options.code === undefined
      ? { code: 'look-no-code-request' }
      : { code: 'look-would-send-code', ...shown(options.code) },
  );
  if (options.challenge === undefined && options.code !== undefined)
    lines.push({ code: 'look-no-challenge-sign', hint: { code: 'hint-name-challenge' } });
  return lines;
}

function shown({ path, method = 'POST', body, form }: Declared) {
  return { method, path, content: JSON.stringify(form ?? body ?? {}).slice(0, 500) };
}
