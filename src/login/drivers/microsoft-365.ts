/**
 * Microsoft 365 by Graph: who has a second factor that may be used, and whether a policy asks everybody for it: security
 * defaults or conditional access. An application asks, with its own secret. See docs/drivers/microsoft-365.md.
 */
import type { DirectorySecondFactor } from '../../model/evidence/directory.ts';
import { LoginError, type HttpSession, type LoginDriver } from '../driver.ts';
import { KEY_SCHEMA, noLogin, objectOf, objectsIn, read, tokenFor, type Members } from '../walking/directory.ts';

const TOKENS = 'https://login.microsoftonline.com';
const GRAPH = 'https://graph.microsoft.com';
const MAX_PAGES = 200;
const HINT = { code: 'hint-microsoft-permissions' } as const;
const DETAILS = '/v1.0/reports/authenticationMethods/userRegistrationDetails';
const DEFAULTS = '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy';
const POLICIES = '/v1.0/identity/conditionalAccess/policies';

export const microsoft365: LoginDriver = {
  name: 'microsoft-365',
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['tenant', 'client', 'key'],
    properties: {
      tenant: { type: 'string', pattern: '^[A-Za-z0-9.-]+$', description: 'id or domain of the tenant' },
      client: { type: 'string', pattern: '^[0-9a-fA-F-]{36}$', description: 'id of the application' },
      key: { ...(KEY_SCHEMA as object), description: 'variable with the application’s secret' },
    },
  },
  make: ({ tenant }) =>
    noLogin([
      { code: 'look-would-ask-token', origin: TOKENS, of: tenant as string },
      { code: 'look-would-read', what: `${GRAPH}${DETAILS}` },
      { code: 'look-would-read', what: DEFAULTS },
      { code: 'look-would-read', what: POLICIES },
      { code: 'look-settings-only' },
    ]),
  directory: {
    origins: [TOKENS, GRAPH],
    read: async (access, options) => {
      const form = [
        ['grant_type', 'client_credentials'],
        ['client_id', options['client'] as string],
        ['client_secret', access.secret('key')],
        ['scope', `${GRAPH}/.default`],
      ] as const;
      const path = `/${options['tenant'] as string}/oauth2/v2.0/token`;
      const token = await tokenFor(access.open(TOKENS), path, form, HINT);
      access.remember(token);
      const session = access.open(GRAPH);
      const { all: users, complete } = await readAll(session, `${DETAILS}?$top=999`, token);
      const policies = await readAll(session, POLICIES, token);
      const defaults = await read(session, DEFAULTS, token, HINT);
      const members = users.filter((user) => user['userType'] !== 'guest');
      const admins = members.filter((user) => user['isAdmin'] === true);
      const capable = (user: Members) => user['isMfaCapable'] === true;
      const name = access.username?.toLowerCase();
      const own = members.find(
        ({ userPrincipalName: user }) => typeof user === 'string' && user.toLowerCase() === name,
      );
      return {
        source: 'microsoft-365',
        users: members.length,
        enrolled: members.filter(capable).length,
        admins: admins.length,
        adminsEnrolled: admins.filter(capable).length,
        enforced: null,
        policy: policyOf(policies.all, defaults['isEnabled'] === true),
        auditUser: own === undefined ? null : { enrolled: capable(own), enforced: null },
        complete: complete && policies.complete,
      };
    },
  },
};

async function readAll(session: HttpSession, first: string, token: string) {
  const all: Members[] = [];
  let path: string | null = first;
  for (let pages = 0; path !== null && pages < MAX_PAGES; pages++) {
    const answer = await read(session, path, token, HINT);
    if (!Array.isArray(answer['value']))
      throw new LoginError({ code: 'no-list', path: path.split('?')[0]!, hint: HINT });
    for (const member of objectsIn(answer['value'])) all.push(member);
    path = nextOf(session, answer['@odata.nextLink']);
  }
  return { all, complete: path === null };
}

/** The next page, which a changed answer could lead elsewhere, with the token. */
function nextOf(session: HttpSession, link: unknown): string | null {
  if (typeof link !== 'string') return null;
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.origin !== session.origin) throw new LoginError({ code: 'next-page-elsewhere', origin: session.origin });
  return url.pathname + url.search;
}

/** The strongest of them; one policy for all without exceptions is enough. */
export function policyOf(policies: readonly Members[], securityDefaults: boolean): DirectorySecondFactor['policy'] {
  const demands = policies.map(demandOf);
  if (demands.includes('for-all')) return 'for-all';
  if (demands.includes('with-exceptions')) return 'with-exceptions';
  // Administrators always, others “when necessary”: that is Microsoft's own description.
  return securityDefaults ? 'when-needed' : 'not-required';
}

/** Null when it does not ask everybody, for everything, for more than a password. */
function demandOf(policy: Members): 'for-all' | 'with-exceptions' | null {
  const conditions = objectOf(policy['conditions']) ?? {};
  const users = objectOf(conditions['users']) ?? {};
  const applications = objectOf(conditions['applications']) ?? {};
  const all =
    listOf(users['includeUsers']).includes('All') && listOf(applications['includeApplications']).includes('All');
  if (policy['state'] !== 'enabled' || !all || !asksForFactor(objectOf(policy['grantControls']) ?? {})) return null;
  const excluded = [users, applications].some((part) =>
    Object.entries(part).some(([name, value]) => name.startsWith('exclude') && isSet(value)),
  );
  // Any other condition, such as places, platforms or risk, makes it hold at some times only.
  const limited = Object.entries(conditions).some(
    ([name, value]) => !['users', 'applications', 'clientAppTypes'].includes(name) && isSet(value),
  );
  const kinds = listOf(conditions['clientAppTypes']);
  const someKinds = kinds.length > 0 && !kinds.includes('all');
  return excluded || limited || someKinds || applications['applicationFilter'] != null ? 'with-exceptions' : 'for-all';
}

/**
 * With OR, another control, such as a known device, would do instead. A strength may also be one of a single factor, such
 * as a password: Graph tells which it is (authenticationStrengthPolicy, requirementsSatisfied).
 */
function asksForFactor(grant: Members): boolean {
  const strength = objectOf(grant['authenticationStrength']);
  const controls = [
    ...listOf(grant['builtInControls']),
    ...listOf(grant['customAuthenticationFactors']),
    ...listOf(grant['termsOfUse']),
    ...(strength === null ? [] : [strength['requirementsSatisfied'] === 'mfa' ? 'mfa' : 'strength of one factor']),
  ];
  const factor = (control: unknown) => control === 'mfa';
  return grant['operator'] === 'OR' ? controls.length > 0 && controls.every(factor) : controls.some(factor);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
