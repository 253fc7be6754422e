/** HTTP Basic (RFC 7617): the password goes with every request, and there is no place for a code. See docs/drivers/basic.md. */
import type { Observation } from '../../model/observation.ts';
import type { HttpSession, LoginDriver, Page } from '../driver.ts';
import { send } from '../walking/browse.ts';
import { basicAuthorization, declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { declaredIdleTime, IDLE_TIME_SCHEMA, type IdleTimeOptions } from '../walking/idle-time.ts';
import { hasMark, MARK_SCHEMA, type Mark } from '../reading/marks.ts';
import {
  declaredPasswordPolicy,
  PASSWORD_POLICY_SCHEMA,
  type PasswordPolicyOptions,
} from '../walking/password-policy.ts';

interface BasicOptions {
  readonly protected: string;
  readonly method?: string;
  readonly success?: Mark;
  readonly failure?: Mark;
  readonly doors?: readonly DoorOptions[];
  readonly passwordPolicy?: PasswordPolicyOptions;
  readonly idleTime?: IdleTimeOptions;
}

export const basic: LoginDriver = {
  name: 'basic',
  generic: true,
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['protected'],
    properties: {
      protected: { type: 'string', pattern: '^/', description: 'an address that only a logged-in visitor may see' },
      method: {
        enum: ['GET', 'PROPFIND', 'OPTIONS', 'REPORT'],
        description: 'PROPFIND for CalDAV, CardDAV and WebDAV',
      },
      success: MARK_SCHEMA,
      failure: MARK_SCHEMA,
      doors: DOORS_SCHEMA,
      passwordPolicy: PASSWORD_POLICY_SCHEMA,
      idleTime: IDLE_TIME_SCHEMA,
    },
  },
  recognise: ({ reply }) =>
    reply.status === 401 && /^basic\b/i.test(reply.header('www-authenticate') ?? '')
      ? { protected: reply.url.pathname }
      : null,
  make: (given) => {
    const options = given as unknown as BasicOptions;
    const view = (session: HttpSession) => ask(session, options);
    return {
      codes: false,
      doors: declaredDoors(options.doors),
      ...declaredPasswordPolicy(options.passwordPolicy),
      ...declaredIdleTime(options.idleTime),
      view,
      look: (page) => ({
        passwordField: page.reply.status === 401,
        codeField: false,
        successMark: hasMark(page, options.success, 'view'),
        failureMark: hasMark(page, options.failure, 'view'),
      }),
      password: async (session, credentials) => {
        const before = await view(session);
        session.setHeader('authorization', basicAuthorization(credentials));
        const page = await view(session);
        return { page, before, ...readingOf(page, options) };
      },
      explain: async (session) => {
        const page = await view(session);
        const scheme = page.reply.header('www-authenticate')?.split(/[\s,]/)[0] ?? 'none';
        const { status } = page.reply;
        return [
          { code: 'look-basic', method: methodOf(options), path: options.protected, status, scheme },
          scheme.toLowerCase() === 'basic'
            ? { code: 'look-basic-would-send' }
            : { code: 'look-basic-not-asked', hint: { code: 'hint-address-and-method' } },
        ];
      },
    };
  },
};

function ask(session: HttpSession, options: BasicOptions): Promise<Page> {
  const method = methodOf(options);
  return send(session, method, options.protected, { headers: method === 'PROPFIND' ? { depth: '0' } : {} });
}

function methodOf({ method }: BasicOptions): string {
  return method ?? 'GET';
}

function readingOf(
  page: Page,
  { success, failure }: BasicOptions,
): { reading: 'admitted' | 'refused' | 'unknown'; sign: Observation } {
  const { status } = page.reply;
  if (hasMark(page, failure, 'step') === true) return { reading: 'refused', sign: { code: 'mark-of-failure' } };
  const sign: Observation = { code: 'status-was', status };
  if (status === 401 || status === 403) return { reading: 'refused', sign };
  if (hasMark(page, success, 'step') === false)
    return { reading: 'unknown', sign: { code: 'mark-of-success-missing' } };
  return { reading: status >= 200 && status < 300 ? 'admitted' : 'unknown', sign };
}
