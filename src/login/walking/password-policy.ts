/** What a server says that it asks of new passwords: by its own interface, or by a request that controls.yaml declares. */
import type { Json } from '../../model/json.ts';
import type { HttpReply, HttpSession, PasswordPolicy } from '../driver.ts';
import { parseJson } from '../reading/features.ts';

/** `passwordPolicy` of a login in controls.yaml. */
export interface PasswordPolicyOptions {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly minLength: string;
}

export const PASSWORD_POLICY_SCHEMA: Json = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'minLength'],
  description: 'where the server tells, to whoever is logged in, what it asks of new passwords',
  properties: {
    path: { type: 'string', pattern: '^/', description: 'address without the host, asked with GET; answers in JSON' },
    headers: { type: 'object', additionalProperties: { type: 'string' }, description: 'headers that the server wants' },
    minLength: {
      type: 'string',
      minLength: 1,
      description: 'path of the member with the least length, e.g. policy.minLength',
    },
  },
};

/** Nothing when none is declared, so that the check can say so. */
export function declaredPasswordPolicy(declared: PasswordPolicyOptions | undefined) {
  return declared === undefined
    ? {}
    : { passwordPolicy: (session: HttpSession) => askPasswordPolicy(session, declared) };
}

export async function askPasswordPolicy(
  session: HttpSession,
  { path, headers = {}, minLength }: PasswordPolicyOptions,
): Promise<PasswordPolicy> {
  const reply = await session.request('GET', path, { headers: { accept: 'application/json', ...headers } });
  const least = wholeNumber(memberOf(answerOf(reply), minLength));
  return { path, status: reply.status, told: least === null ? [] : [{ measure: 'length', least }] };
}

/** The member at a path such as `user.twoFactor`; undefined when it is not there. */
export function memberOf(value: unknown, path: string): unknown {
  let member = value;
  for (const name of path.split('.')) {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, name)) return undefined;
    member = (member as Record<string, unknown>)[name];
  }
  return member;
}

/** An answer of refusal tells nothing, whatever stands in it. */
function answerOf({ status, body }: HttpReply): unknown {
  return status >= 200 && status < 300 ? parseJson(body) : undefined;
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
}
