/** After how long an idle session ends, as the server itself tells it: by its own interface, or where controls.yaml says. */
import type { Json } from '../../model/json.ts';
import type { HttpSession, IdleTime } from '../driver.ts';
import { parseJson } from '../reading/features.ts';
import { memberOf } from './password-policy.ts';

/** `idleTime` of a login in controls.yaml. */
export interface IdleTimeOptions {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly member: string;
  readonly unit?: 'seconds' | 'minutes';
}

export const IDLE_TIME_SCHEMA: Json = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'member'],
  description: 'where the server tells, to whoever is logged in, after how long an idle session ends',
  properties: {
    path: { type: 'string', pattern: '^/', description: 'address without the host, asked with GET; answers in JSON' },
    headers: { type: 'object', additionalProperties: { type: 'string' }, description: 'headers that the server wants' },
    member: { type: 'string', minLength: 1, description: 'path of the member with the time, e.g. session.idleTimeout' },
    unit: { enum: ['seconds', 'minutes'], default: 'minutes', description: 'what the number counts' },
  },
};

/** Nothing when none is declared, so that the check can say so. */
export function declaredIdleTime(declared: IdleTimeOptions | undefined) {
  return declared === undefined ? {} : { idleTime: (session: HttpSession) => askIdleTime(session, declared) };
}

async function askIdleTime(
  session: HttpSession,
  { path, headers = {}, member, unit = 'minutes' }: IdleTimeOptions,
): Promise<IdleTime> {
  const { status, body } = await session.request('GET', path, { headers: { accept: 'application/json', ...headers } });
  const told = timeOf(status === 200 ? memberOf(parseJson(body), member) : undefined);
  return { path, status, minutes: told === null ? null : unit === 'seconds' ? told / 60 : told };
}

/** Nothing, zero and less are no bound, or a way to say so: they are not read as a short one. */
export function timeOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}
