/** What drivers of a directory's interface share: requests with a token, checked answers, and a flow that logs in nowhere. */
import type { Json } from '../../model/json.ts';
import type { Observation } from '../../model/observation.ts';
import { LoginError, type HttpSession, type LoginFlow } from '../driver.ts';
import { parseJson } from '../reading/features.ts';

export type Members = Readonly<Record<string, unknown>>;

export const KEY_SCHEMA: Json = {
  type: 'object',
  additionalProperties: false,
  required: ['env'],
  properties: { env: { type: 'string', pattern: '^[A-Z_][A-Z0-9_]*$' } },
};

/** A token of OAuth 2.0 for these parameters. @throws LoginError with the server's own code, and no secret */
export async function tokenFor(
  session: HttpSession,
  path: string,
  form: readonly (readonly [string, string])[],
  hint: Observation,
): Promise<string> {
  const reply = await session.request('POST', path, { form });
  const found = objectOf(parseJson(reply.body)) ?? {};
  const token = found['access_token'];
  if (reply.status === 200 && typeof token === 'string') return token;
  throw new LoginError({
    code: 'directory-no-token',
    origin: session.origin,
    status: reply.status,
    error: codeIn(found),
    hint,
  });
}

/** @throws LoginError when the answer is a refusal or no JSON object */
export async function read(session: HttpSession, path: string, token: string, hint: Observation): Promise<Members> {
  const reply = await session.request('GET', path, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    large: true,
  });
  const found = objectOf(parseJson(reply.body));
  if (reply.status === 200 && found !== null) return found;
  const where = `${session.origin}${path.split('?')[0]!}`;
  throw new LoginError({ code: 'directory-refused', where, status: reply.status, error: codeIn(found ?? {}), hint });
}

export function objectOf(value: unknown): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : null;
}

export function objectsIn(value: unknown): Members[] {
  return Array.isArray(value) ? value.map(objectOf).filter((each) => each !== null) : [];
}

/** Google's `error.status`, Microsoft's `error.code`, OAuth's `error`: a word, cut short. */
function codeIn(answer: Members): string {
  const { error } = answer;
  const inner = objectOf(error);
  const code = inner === null ? error : (inner['status'] ?? inner['code']);
  return typeof code === 'string' || typeof code === 'number' ? String(code).slice(0, 80) : '–';
}

/** Nobody logs in by it: what is asked of a login is not answered. */
export function noLogin(explained: readonly Observation[]): LoginFlow {
  const refuse = (): Promise<never> => Promise.reject(new LoginError({ code: 'driver-logs-in-nowhere' }));
  return {
    codes: false,
    doors: [],
    view: refuse,
    password: refuse,
    look: () => ({ passwordField: false, codeField: false, successMark: null, failureMark: null }),
    explain: () => Promise.resolve(explained),
  };
}
