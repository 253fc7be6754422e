/** The drivers of two directories against their interfaces as documented, from the plan to the findings. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { createAuthority } from '../../../src/lab/authority.ts';
import { checksOf, judge } from '../../../src/judge/judge.ts';
import { policyOf } from '../../../src/login/drivers/microsoft-365.ts';
import type { Json } from '../../../src/model/json.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { Network } from '../../../src/network/network.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan } from '../../../src/cli/run/probe.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';
import {
  ADMINISTRATOR,
  CLIENT,
  FOR_ALL,
  google,
  GOOGLE_KEY,
  googleUser,
  microsoft,
  MICROSOFT_SECRET,
  microsoftUser,
  type Tenant,
} from '../../lib/servers/directories.ts';
import { startOrigins, type Served } from '../../lib/servers/origins.ts';

const GOOGLE = { driver: 'google-workspace', options: { key: { env: 'GOOGLE_KEY' }, actAs: { env: 'ACT_AS' } } };
const MICROSOFT = {
  driver: 'microsoft-365',
  options: { tenant: 'example.test', client: CLIENT, key: { env: 'MICROSOFT_KEY' } },
};
/** As Graph writes it within a policy. */
const strength = (requirementsSatisfied: string) => ({ id: '1', allowedCombinations: [], requirementsSatisfied });
const VALUES = {
  AUDIT_USERNAME: 'auditor@example.test',
  AUDIT_PASSWORD: 'x',
  GOOGLE_KEY,
  ACT_AS: ADMINISTRATOR,
  MICROSOFT_KEY: MICROSOFT_SECRET,
};

async function audit(
  sites: Record<string, Served>,
  login: { driver: string; options: Record<string, Json> },
  more: { safeguard?: string; secrets?: Record<string, string>; ca?: string } = {},
) {
  await using server = await startOrigins(sites);
  const suite = system('suite', { url: { value: 'https://suite.example/' }, login: { account: 'audit', ...login } });
  const set = controlSet(more.safeguard ?? 'two-factor-directory', [suite], [account('audit')]);
  const opinion = { checks: CHECKS, policies: [], safeguards: SAFEGUARDS };
  const plan = makePlan(set, {
    needsOf: (control) => [...new Set(checksOf(control, opinion).flatMap(({ check }) => check.needs))],
  });
  const connectTo = server.connectTo.map((rule) => {
    const [host = '', port, toHost = '', toPort] = rule.split(':');
    return { host, port: Number(port), toHost, toPort: Number(toPort) };
  });
  const tool = { name: 'waarborg', version: '0.0.0' };
  const bundle = await runPlan(plan, {
    tool,
    probes: PROBES,
    network: new Network({ timeoutMs: 5_000, connectTo, ca: [more.ca ?? server.ca] }),
    secrets: new SecretStore(more.secrets ?? VALUES),
    concurrency: 2,
    retries: 0,
    patienceMs: 30_000,
    deadlineMs: 60_000,
    signal: new AbortController().signal,
  });
  const control = judge(bundle, { ...opinion, tool }).controls[0]!;
  return {
    bundle,
    control,
    reasons: Object.fromEntries(control.findings.map(({ check, reason }) => [check.replace(/^.*\./, ''), reason])),
  };
}

const AUDITOR = googleUser('Auditor@example.test');
const PEOPLE = [AUDITOR, googleUser('a@example.test', { isAdmin: true }), googleUser('b@example.test')];

describe('google-workspace', () => {
  it.each<[string, readonly Record<string, unknown>[], Record<string, string>]>([
    ['everybody', PEOPLE, { 'directory-required': 'enforced', 'directory-enrolled': 'all' }],
    [
      'one for whom it is not enforced, on the second page',
      [...PEOPLE, googleUser('c@example.test', { isEnforcedIn2Sv: false })],
      { 'directory-required': 'not-for-all', 'directory-enrolled': 'all' },
    ],
    [
      'an administrator without',
      [...PEOPLE, googleUser('c@example.test', { isAdmin: true, isEnrolledIn2Sv: false })],
      { 'directory-required': 'enforced', 'directory-enrolled': 'admins-without' },
    ],
    [
      'one without, who is suspended',
      [...PEOPLE, googleUser('c@example.test', { suspended: true, isEnrolledIn2Sv: false, isEnforcedIn2Sv: false })],
      { 'directory-required': 'enforced', 'directory-enrolled': 'all' },
    ],
    [
      'one of whom nothing is told',
      [...PEOPLE, { primaryEmail: 'c@example.test' }],
      { 'directory-required': 'not-for-all', 'directory-enrolled': 'users-without' },
    ],
    ['nobody', [], { 'directory-required': 'incomplete', 'directory-enrolled': 'incomplete' }],
  ])('%s', async (_name, users, expected) => {
    expect((await audit(google(users), GOOGLE)).reasons).toEqual(expected);
  });

  it('tells numbers and the audit user, and names nobody', async () => {
    const received: string[] = [];
    const { bundle } = await audit(google(PEOPLE, received), GOOGLE);
    expect(bundle.items[0]?.attempt).toMatchObject({
      status: 'completed',
      value: { users: 3, enrolled: 3, admins: 1, enforced: 3, auditUser: { enrolled: true, enforced: true } },
    });
    const written = JSON.stringify(bundle);
    expect(written).not.toMatch(/a@example|kanarie|PRIVATE KEY|eyJ/);
    expect(received.join('\n')).not.toContain('PRIVATE KEY');
  });

  it('says what is not set, and what was refused, in words', async () => {
    const { GOOGLE_KEY: _key, ...without } = VALUES;
    const unset = await audit(google(PEOPLE), GOOGLE, { secrets: without });
    expect(unset.control).toMatchObject({ outcome: 'not-checked' });
    expect(unset.control.findings[0]?.message).toContain('GOOGLE_KEY is not set');
    const other = await audit(google(PEOPLE), GOOGLE, { secrets: { ...VALUES, ACT_AS: 'other@example.test' } });
    expect(other.control.findings[0]?.message).toContain('returned no token (status 401, unauthorized_client)');
    const torn = await audit(google(PEOPLE), GOOGLE, { secrets: { ...VALUES, GOOGLE_KEY: GOOGLE_KEY.slice(9) } });
    expect(torn.control.findings[0]?.message).toContain('key cannot be read');
    expect(JSON.stringify(torn.bundle)).not.toContain('MII');
  });

  it('sends no assertion to a server whose certificate proves nothing', async () => {
    const received: string[] = [];
    const { root } = await createAuthority('Stranger', new Date());
    const { control } = await audit(google(PEOPLE, received), GOOGLE, { ca: root });
    expect(received).toEqual([]);
    expect(control.findings.map(({ reason }) => reason)).toEqual(['connection-not-trusted', 'connection-not-trusted']);
  });

  it('answers nothing that only a login could answer', async () => {
    const { control } = await audit(google(PEOPLE), GOOGLE, { safeguard: 'two-factor' });
    expect(control.outcome).toBe('not-checked');
    expect(control.findings[0]?.message).toContain('reads settings and does not log in');
  });
});

const STAFF = [
  microsoftUser('auditor@example.test'),
  microsoftUser('a@example.test', { isAdmin: true }),
  microsoftUser('b@example.test'),
];

describe('microsoft-365', () => {
  it.each<[string, Tenant, Record<string, string>]>([
    [
      'a policy for all',
      { users: STAFF, policies: [FOR_ALL] },
      { 'directory-required': 'policy-for-all', 'directory-enrolled': 'all' },
    ],
    ['no policy', { users: STAFF }, { 'directory-required': 'no-policy', 'directory-enrolled': 'all' }],
    [
      'security defaults',
      { users: STAFF, defaults: true },
      { 'directory-required': 'when-needed', 'directory-enrolled': 'all' },
    ],
    [
      'one who registered what no policy allows',
      { users: [...STAFF, microsoftUser('c@example.test', { isMfaCapable: false })], policies: [FOR_ALL] },
      { 'directory-required': 'policy-for-all', 'directory-enrolled': 'users-without' },
    ],
    [
      'a guest without',
      {
        users: [...STAFF, microsoftUser('g@else.test', { userType: 'guest', isMfaCapable: false })],
        policies: [FOR_ALL],
      },
      { 'directory-required': 'policy-for-all', 'directory-enrolled': 'all' },
    ],
    [
      'no licence',
      { users: STAFF, basic: true },
      { 'directory-required': 'probe-failed', 'directory-enrolled': 'probe-failed' },
    ],
    [
      'a next page elsewhere',
      { users: STAFF, next: 'https://evil.example/next' },
      { 'directory-required': 'probe-failed', 'directory-enrolled': 'probe-failed' },
    ],
  ])('%s', async (_name, tenant, expected) => {
    const { reasons, bundle } = await audit(microsoft(tenant), MICROSOFT);
    expect(reasons).toEqual(expected);
    expect(JSON.stringify(bundle)).not.toContain(MICROSOFT_SECRET);
  });

  it.each<[string, object, ReturnType<typeof policyOf>]>([
    ['switched off', { state: 'disabled' }, 'not-required'],
    ['only told, not enforced', { state: 'enabledForReportingButNotEnforced' }, 'not-required'],
    ['for one group', { conditions: { users: { includeUsers: [], includeGroups: ['x'] } } }, 'not-required'],
    [
      'satisfied by a known device',
      { grantControls: { operator: 'OR', builtInControls: ['mfa', 'compliantDevice'] } },
      'not-required',
    ],
    [
      'with a known device as well',
      { grantControls: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] } },
      'for-all',
    ],
    [
      'with a strength',
      { grantControls: { operator: 'OR', builtInControls: [], authenticationStrength: strength('mfa') } },
      'for-all',
    ],
    [
      'with a strength of one factor, such as a password',
      { grantControls: { operator: 'AND', builtInControls: [], authenticationStrength: strength('none') } },
      'not-required',
    ],
    [
      'with a strength that does not say what it asks',
      { grantControls: { operator: 'AND', builtInControls: [], authenticationStrength: { id: '1' } } },
      'not-required',
    ],
    [
      'with a strength of one factor instead of multifactor authentication',
      { grantControls: { operator: 'OR', builtInControls: ['mfa'], authenticationStrength: strength('none') } },
      'not-required',
    ],
    ['that blocks', { grantControls: { operator: 'OR', builtInControls: ['block'] } }, 'not-required'],
    ['without controls', { grantControls: null }, 'not-required'],
    ['of no known shape', { conditions: 'all', grantControls: 7 }, 'not-required'],
  ])('a policy %s', (_name, change, expected) => {
    expect(policyOf([{ ...FOR_ALL, ...change }], false)).toBe(expected);
  });

  it.each<[string, object]>([
    ['places', { locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } }],
    ['platforms', { platforms: { includePlatforms: ['android'] } }],
    ['risk', { signInRiskLevels: ['high'] }],
    ['kinds of applications', { clientAppTypes: ['browser'] }],
    ['users', { users: { includeUsers: ['All'], excludeUsers: ['x'] } }],
    ['guests', { users: { includeUsers: ['All'], excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2b' } } }],
    ['applications', { applications: { includeApplications: ['All'], excludeApplications: ['x'] } }],
    ['something that is not known yet', { moonPhases: ['full'] }],
  ])('a policy with exceptions by %s', (_name, change) => {
    const conditions = { ...(FOR_ALL['conditions'] as object), ...change };
    expect(policyOf([{ ...FOR_ALL, conditions }], true)).toBe('with-exceptions');
  });
});
