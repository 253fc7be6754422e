/**
 * Google Workspace by its Directory API: who has set up 2-step verification, and for whom it is enforced. A service
 * account asks, with a token for an assertion that it signed (RFC 7523). See docs/drivers/google-workspace.md.
 */
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import type { DirectorySecondFactor } from '../../model/evidence/directory.ts';
import { LoginError, type DirectoryAccess, type HttpSession, type LoginDriver } from '../driver.ts';
import { KEY_SCHEMA, noLogin, objectOf, objectsIn, read, tokenFor, type Members } from '../walking/directory.ts';
import { parseJson } from '../reading/features.ts';

const TOKENS = 'https://oauth2.googleapis.com';
const DIRECTORY = 'https://admin.googleapis.com';
const SCOPE = 'https://www.googleapis.com/auth/admin.directory.user.readonly';
const MAX_PAGES = 200;
const HINT = { code: 'hint-google-delegation' } as const;

export const googleWorkspace: LoginDriver = {
  name: 'google-workspace',
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['key'],
    properties: {
      key: {
        ...(KEY_SCHEMA as object),
        description: 'variable with the service account’s key, the JSON file as it is',
      },
      actAs: { ...(KEY_SCHEMA as object), description: 'variable with the administrator for whom it acts' },
      domain: {
        type: 'string',
        minLength: 3,
        description: 'only users of this domain; all of the customer when absent',
      },
    },
  },
  make: ({ domain }) =>
    noLogin([
      { code: 'look-would-ask-token', origin: TOKENS, of: typeof domain === 'string' ? domain : '*' },
      { code: 'look-would-read', what: `${DIRECTORY}/admin/directory/v1/users` },
      { code: 'look-settings-only' },
    ]),
  directory: {
    origins: [TOKENS, DIRECTORY],
    read: async (access, options) => {
      const { account, key } = keyFrom(access.secret('key'));
      const now = Math.floor(access.now() / 1000);
      const actAs = options['actAs'] === undefined ? {} : { sub: access.secret('actAs') };
      const claims = { iss: account, ...actAs, scope: SCOPE, aud: `${TOKENS}/token`, iat: now, exp: now + 600 };
      const token = await tokenFor(
        access.open(TOKENS),
        '/token',
        [
          ['grant_type', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
          ['assertion', assertion(claims, key)],
        ],
        HINT,
      );
      access.remember(token);
      return readUsers(access.open(DIRECTORY), token, options['domain'], access);
    },
  },
};

async function readUsers(
  session: HttpSession,
  token: string,
  domain: unknown,
  { username }: DirectoryAccess,
): Promise<DirectorySecondFactor> {
  const users: Members[] = [];
  let pageToken: unknown;
  let pages = 0;
  do {
    const query = new URLSearchParams({
      ...(typeof domain === 'string' ? { domain } : { customer: 'my_customer' }),
      maxResults: '500',
      fields:
        'nextPageToken,users(primaryEmail,isEnrolledIn2Sv,isEnforcedIn2Sv,isAdmin,isDelegatedAdmin,suspended,archived)',
      ...(typeof pageToken === 'string' ? { pageToken } : {}),
    });
    const answer = await read(session, `/admin/directory/v1/users?${query.toString()}`, token, HINT);
    for (const user of objectsIn(answer['users'])) users.push(user);
    pageToken = answer['nextPageToken'];
  } while (typeof pageToken === 'string' && ++pages < MAX_PAGES);
  const active = users.filter((user) => user['suspended'] !== true && user['archived'] !== true);
  const admins = active.filter((user) => user['isAdmin'] === true || user['isDelegatedAdmin'] === true);
  const enrolled = (user: Members) => user['isEnrolledIn2Sv'] === true;
  const enforced = (user: Members) => user['isEnforcedIn2Sv'] === true;
  const own = active.find(
    ({ primaryEmail }) => typeof primaryEmail === 'string' && primaryEmail.toLowerCase() === username?.toLowerCase(),
  );
  return {
    source: 'google-workspace',
    users: active.length,
    enrolled: active.filter(enrolled).length,
    admins: admins.length,
    adminsEnrolled: admins.filter(enrolled).length,
    enforced: active.filter(enforced).length,
    policy: null,
    auditUser: own === undefined ? null : { enrolled: enrolled(own), enforced: enforced(own) },
    complete: typeof pageToken !== 'string',
  };
}

/** The addresses in the key's file are not used: whoever could change them would get the assertion. */
function keyFrom(text: string): { account: string; key: KeyObject } {
  const { client_email: account, private_key: pem } = objectOf(parseJson(text)) ?? {};
  try {
    if (typeof account === 'string' && typeof pem === 'string') return { account, key: createPrivateKey(pem) };
  } catch {
    // Told below, without the key.
  }
  throw new LoginError({ code: 'service-key-unreadable', hint: { code: 'hint-google-key' } });
}

function assertion(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}
