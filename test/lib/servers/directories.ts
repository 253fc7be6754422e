/** The interfaces of two directories, as their makers document them: a token for a signed assertion or a secret, lists in pages. */
import { generateKeyPairSync, verify } from 'node:crypto';
import type { Answer, Visit } from '../../../src/lab/site.ts';
import type { Served } from './origins.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ACCOUNT = 'waarborg@project.iam.gserviceaccount.com';
export const GOOGLE_KEY = JSON.stringify({
  type: 'service_account',
  client_email: ACCOUNT,
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  token_uri: 'https://evil.example/token',
});
export const ADMINISTRATOR = 'beheer@example.test';
export const MICROSOFT_SECRET = 'q8Q~kanarie-geheim-96';
export const CLIENT = '0f2b7c1e-8a63-4c7e-9d53-1a2b3c4d5e6f';
const TOKEN = 'kanarie-token-97-xyz';

type Person = Readonly<Record<string, unknown>>;
export const googleUser = (primaryEmail: string, more: Person = {}): Person => ({
  primaryEmail,
  isEnrolledIn2Sv: true,
  isEnforcedIn2Sv: true,
  isAdmin: false,
  suspended: false,
  archived: false,
  ...more,
});
export const microsoftUser = (userPrincipalName: string, more: Person = {}): Person => ({
  userPrincipalName,
  userType: 'member',
  isAdmin: false,
  isMfaRegistered: true,
  isMfaCapable: true,
  ...more,
});
export const FOR_ALL: Person = {
  state: 'enabled',
  conditions: {
    users: { includeUsers: ['All'], excludeUsers: [], excludeGroups: [], excludeRoles: [] },
    applications: { includeApplications: ['All'], excludeApplications: [] },
    clientAppTypes: ['all'],
    locations: null,
    platforms: null,
    signInRiskLevels: [],
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'], authenticationStrength: null },
};

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: [['Content-Type', 'application/json']],
  body: JSON.stringify(value),
});
const allowed = (visit: Visit) => visit.header('authorization') === `Bearer ${TOKEN}`;

/** Two users on a page. */
export function google(users: readonly Person[], received: string[] = []): Record<string, Served> {
  return {
    'oauth2.googleapis.com': () => (visit) => {
      received.push(visit.body);
      const [head = '', body = '', signature = ''] = (visit.form.get('assertion') ?? '').split('.');
      const sound = verify('sha256', Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url'));
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
      const right =
        sound &&
        claims['iss'] === ACCOUNT &&
        claims['sub'] === ADMINISTRATOR &&
        claims['aud'] === 'https://oauth2.googleapis.com/token' &&
        Number(claims['exp']) - Number(claims['iat']) <= 3600 &&
        claims['scope'] === 'https://www.googleapis.com/auth/admin.directory.user.readonly';
      return right ? json(200, { access_token: TOKEN }) : json(401, { error: 'unauthorized_client' });
    },
    'admin.googleapis.com': () => (visit) => {
      received.push(`${visit.path}?${visit.query.toString()}`);
      if (!allowed(visit)) return json(401, { error: { status: 'UNAUTHENTICATED' } });
      if (visit.query.get('customer') !== 'my_customer') return json(403, { error: { status: 'PERMISSION_DENIED' } });
      const from = Number(visit.query.get('pageToken') ?? 0);
      const more = from + 2 < users.length ? { nextPageToken: String(from + 2) } : {};
      return json(200, { users: users.slice(from, from + 2), ...more });
    },
  };
}

export interface Tenant {
  readonly users: readonly Person[];
  readonly policies?: readonly Person[];
  readonly defaults?: boolean;
  /** Without a licence there is no report. */
  readonly basic?: boolean;
  readonly next?: string;
}

export function microsoft({ users, policies = [], defaults = false, basic, next }: Tenant): Record<string, Served> {
  return {
    'login.microsoftonline.com': () => (visit) =>
      visit.path === '/example.test/oauth2/v2.0/token' &&
      visit.form.get('client_secret') === MICROSOFT_SECRET &&
      visit.form.get('client_id') === CLIENT
        ? json(200, { access_token: TOKEN })
        : json(401, { error: 'invalid_client' }),
    'graph.microsoft.com': () => (visit) => {
      if (!allowed(visit)) return json(401, { error: { code: 'InvalidAuthenticationToken' } });
      switch (visit.path) {
        case '/v1.0/reports/authenticationMethods/userRegistrationDetails': {
          if (basic === true)
            return json(403, { error: { code: 'Authentication_RequestFromNonPremiumTenantOrB2CTenant' } });
          const from = Number(visit.query.get('$skiptoken') ?? 0);
          const link = next ?? `https://graph.microsoft.com${visit.path}?$top=2&$skiptoken=${from + 2}`;
          const more = from + 2 < users.length ? { '@odata.nextLink': link } : {};
          return json(200, { value: users.slice(from, from + 2), ...more });
        }
        case '/v1.0/policies/identitySecurityDefaultsEnforcementPolicy':
          return json(200, { isEnabled: defaults });
        case '/v1.0/identity/conditionalAccess/policies':
          return json(200, { value: policies });
        default:
          return json(404, { error: { code: 'NotFound' } });
      }
    },
  };
}
