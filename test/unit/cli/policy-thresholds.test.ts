/**
 * One threshold in a policy file moves exactly the verdict that hangs on it: for every parameter of every check, on
 * evidence at its border. All other checks of the safeguard are judged beside it, and none of them may move.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { policyFromFile } from '../../../src/cli/policy-file.ts';
import { evidenceBundle, evidenceItem } from '../../../src/evidence/bundle.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { checksOf, judge } from '../../../src/judge/judge.ts';
import { completed, failed } from '../../../src/model/attempt.ts';
import type { EvidenceKind, EvidenceKinds } from '../../../src/model/evidence.ts';
import type { Json } from '../../../src/model/json.ts';
import type { Policy } from '../../../src/model/policy.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';
import {
  certificate,
  credentialsBreach,
  credentialsPassword,
  dnsRecords,
  handshake,
  hop,
  httpPlain,
  httpResponse,
  revocationLists,
  tlsScan,
  tlsSession,
  observed,
} from '../../lib/evidence.ts';
import { admitted, compared, openView, seen } from '../../lib/login-evidence.ts';
import { mailDns } from '../../lib/mail.ts';
import {
  agreed,
  certificateOf,
  current,
  mailServers,
  older,
  ROUTE,
  server,
  weak as weakSuites,
} from '../../lib/mail-servers.ts';
import { statementPage } from '../../lib/published-statement.ts';
import { kept, privacyVisit, profile } from '../../lib/privacy.ts';
import { register, request } from '../../lib/requests.ts';
import { loginSession, sessionCookie, unknownUser } from '../../lib/password-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'waarborg-thresholds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Seen = Partial<{ [K in EvidenceKind]: EvidenceKinds[K] }>;
type Params = Readonly<Record<string, Json>>;

interface Threshold {
  readonly check: string;
  /** The one that moves. */
  readonly param: string;
  readonly from: Json;
  readonly to: Json;
  /** What else the policy says of the check, before and after. */
  readonly beside?: Params;
  readonly seen?: Seen;
  /** The reason before and after. */
  readonly reasons: readonly [string, string];
}

const SUITES = ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'];

/** Each check of levels shows one name; what decides is the list that has it, and from where the policy fails or warns. */
function levels(check: string, name: string, sound: string, evidence: Seen, others: readonly string[] = []) {
  const row = (param: string, from: Json, to: Json, beside: Params, reasons: readonly [string, string]): Threshold => ({
    check,
    param,
    from,
    to,
    beside: { good: others, sufficient: [], phaseOut: [], ...beside },
    seen: evidence,
    reasons,
  });
  return [
    row('good', [...others, name], others, {}, [sound, 'insufficient']),
    row('sufficient', [name], [], {}, [sound, 'insufficient']),
    row('phaseOut', [name], [], {}, ['to-phase-out', 'insufficient']),
    row('failFrom', 'insufficient', 'phase-out', { phaseOut: [name] }, ['to-phase-out', 'insufficient']),
    row('warnFrom', 'phase-out', 'insufficient', { phaseOut: [name] }, ['to-phase-out', 'phase-out-allowed']),
    row('warnFrom', 'phase-out', 'sufficient', { sufficient: [name] }, [sound, 'only-sufficient']),
  ];
}

const cookie = { name: 'sid', attributes: { secure: true, samesite: 'Lax' } } as const;
const told = (measure: 'length' | 'strength', least: number): Seen => ({
  'login.password-policy': { path: '/api/policy', status: 200, told: [{ measure, least }] },
});
const withScan = (given: Parameters<typeof tlsScan>[0]): Seen => ({ 'tls.scan': tlsScan(given) });

const HTTPS: readonly Threshold[] = [
  ...levels('tls.protocol-versions', 'TLSv1.2', 'modern-only', {}, ['TLSv1.3']),
  ...levels('tls.cipher-suites', SUITES[0]!, 'strong-only', {}),
  ...levels('tls.key-exchange-groups', 'x25519', 'strong-only', {}),
  ...levels('tls.key-exchange-hash', 'sha256', 'strong-only', {}),
  ...levels('tls.certificate-key', 'prime256v1', 'strong-only', {}),
  ...levels('tls.certificate-signature', 'sha256', 'strong-only', {}),
  ...(['good', 'sufficient'] as const).map((list) => ({
    check: 'tls.cipher-preference',
    param: list,
    from: [SUITES[1]!],
    to: [],
    beside: { good: [], sufficient: [], phaseOut: [SUITES[0]!] },
    seen: withScan({ suites: SUITES }),
    reasons: ['worse-first', 'one-level'] as const,
  })),
  {
    check: 'tls.cipher-preference',
    param: 'phaseOut',
    from: [],
    to: [SUITES[1]!],
    beside: { good: [SUITES[0]!], sufficient: [] },
    seen: withScan({ suites: SUITES, preference: 'client' }),
    reasons: ['one-level', 'client-decides'],
  },
  {
    check: 'tls.post-quantum',
    param: 'groups',
    from: ['X25519MLKEM768'],
    to: ['SecP256r1MLKEM768'],
    seen: withScan({ groups: ['X25519MLKEM768', 'x25519'] }),
    reasons: ['hybrid', 'classical-only'],
  },
  {
    check: 'tls.certificate-transparency',
    param: 'minTimestamps',
    from: 2,
    to: 3,
    reasons: ['logged', 'too-few'],
  },
  {
    check: 'tls.certificate-expiry',
    param: 'minDays',
    from: 60,
    to: 61,
    seen: {
      'tls.session': tlsSession({
        '192.0.2.1': handshake({ certificate: certificate({ notAfter: '2026-07-31T12:00:00.000Z' }) }),
      }),
      ...withScan({ certificate: { notAfter: '2026-07-31T12:00:00.000Z' } }),
    },
    reasons: ['time-left', 'expires-soon'],
  },
  {
    check: 'http.strict-transport-security',
    param: 'minMaxAgeSeconds',
    from: 63_072_000,
    to: 63_072_001,
    reasons: ['sufficient', 'max-age-too-short'],
  },
  {
    check: 'http.cookies-hardened',
    param: 'readableByScripts',
    from: ['sid'],
    to: ['other'],
    seen: { 'http.response': httpResponse({ chain: [hop({ cookies: [cookie] })] }) },
    reasons: ['no-cookies', 'not-http-only'],
  },
];

const CREDENTIALS: readonly Threshold[] = [
  {
    check: 'credentials.password-length',
    param: 'minLength',
    from: 20,
    to: 21,
    seen: { 'credentials.password': credentialsPassword({ length: 20 }) },
    reasons: ['long-enough', 'too-short'],
  },
  {
    check: 'credentials.password-strength',
    param: 'minGuessesLog10',
    from: 12.5,
    to: 12.6,
    seen: { 'credentials.password': credentialsPassword({ guessesLog10: 12.5 }) },
    reasons: ['hard-to-guess', 'easy-to-guess'],
  },
  {
    check: 'credentials.password-not-derived',
    param: 'minOwnLength',
    from: 8,
    to: 9,
    seen: { 'credentials.password': credentialsPassword({ builtFrom: ['system'], ownLength: 8 }) },
    reasons: ['enough-besides', 'derived'],
  },
  {
    check: 'credentials.password-not-breached',
    param: 'sourceRequired',
    from: false,
    to: true,
    seen: { 'credentials.breach': { asked: false } },
    reasons: ['no-source', 'source-missing'],
  },
  {
    check: 'credentials.password-policy',
    param: 'minLength',
    from: 12,
    to: 13,
    seen: told('length', 12),
    reasons: ['length-enough', 'too-short'],
  },
  {
    check: 'credentials.password-policy',
    param: 'minStrength',
    from: 2,
    to: 3,
    seen: told('strength', 2),
    reasons: ['strength-enough', 'too-weak'],
  },
  {
    check: 'credentials.session-cookie-protected',
    param: 'requireSameSite',
    from: false,
    to: true,
    seen: {
      'login.session': loginSession({
        carriers: [sessionCookie({ attributes: { secure: true, httponly: true, samesite: 'None' } })],
      }),
    },
    reasons: ['protected', 'no-same-site'],
  },
  {
    check: 'credentials.session-lifetime',
    param: 'maxHours',
    from: 24,
    to: 23.9,
    seen: { 'login.session': loginSession({ carriers: [sessionCookie({ hours: 24 })] }) },
    reasons: ['within-limit', 'too-long'],
  },
  {
    check: 'credentials.session-idle',
    param: 'maxMinutes',
    from: 30,
    to: 29,
    seen: { 'login.session-idle': { path: '/api/settings', status: 200, minutes: 30 } },
    reasons: ['within-limit', 'too-long'],
  },
  {
    check: 'credentials.no-user-enumeration',
    param: 'noiseMs',
    from: 101,
    to: 100,
    seen: { 'login.unknown-user': unknownUser({}, { pairs: 3, knownMs: 301, unknownMs: 200 }) },
    reasons: ['same-answer', 'time-differs'],
  },
];

const TWO_FACTOR: readonly Threshold[] = [
  {
    check: 'two-factor.remembered-device',
    param: 'maxDays',
    from: 30,
    to: 29,
    seen: { 'login.device': { offered: true, again: seen(admitted, openView()), days: 30, ...compared } },
    reasons: ['bounded', 'too-long'],
  },
];

const STATEMENT: readonly Threshold[] = [
  {
    check: 'statement.reviewed',
    param: 'months',
    from: 24,
    to: 23,
    seen: statementPage({ dated: '2024-06-15' }),
    reasons: ['recent', 'too-old'],
  },
];

const weak = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const mail = (record: string, bits = 2048) => ({
  'mail.dns': mailDns([`@ TXT ${record}`, `s1._domainkey TXT p=${weak(bits)}`]),
});

const shown = agreed({
  chain: [certificateOf('mx.example.nl', { key: [Buffer.from(weak(2048), 'base64').toString('hex'), '', ''] })],
});

const MAIL: readonly Threshold[] = [
  {
    check: 'mail.dkim',
    param: 'minRsaBits',
    from: 1536,
    to: 1537,
    seen: mail('v=spf1 -all', 1536),
    reasons: ['usable', 'too-short'],
  },
  {
    check: 'mail.spf-narrow',
    param: 'wideIp4',
    from: 19,
    to: 20,
    seen: mail('v=spf1 ip4:192.0.2.0/20 -all'),
    reasons: ['narrow', 'wide'],
  },
  {
    check: 'mail.spf-narrow',
    param: 'wideIp6',
    from: 47,
    to: 48,
    seen: mail('v=spf1 ip6:2001:db8::/48 -all'),
    reasons: ['narrow', 'wide'],
  },
  {
    check: 'mail.tls-strength',
    param: 'minRsaBits',
    from: 2048,
    to: 2049,
    seen: {
      'mail.dns': mailDns(ROUTE),
      'mail.servers': mailServers(server([current({ tls: shown }), older(), weakSuites()])),
    },
    reasons: ['strong', 'short-key'],
  },
];

const REQUESTS: readonly Threshold[] = [
  {
    check: 'requests.format-usable',
    param: 'accept',
    from: ['docx'],
    to: ['xlsx'],
    seen: register([request()]),
    reasons: ['opens', 'not-usable'],
  },
];

const COOKIES: readonly Threshold[] = [
  {
    check: 'privacy.lifetimes',
    param: 'months',
    from: 13,
    to: 11,
    seen: privacyVisit({ untouched: profile({ kept: [kept({ days: 365 })] }) }),
    reasons: ['within', 'too-long'],
  },
];

const AREAS = [
  ['https', HTTPS],
  ['strong-credentials', CREDENTIALS],
  ['two-factor', TWO_FACTOR],
  ['statement', STATEMENT],
  ['mail', MAIL],
  ['access-requests', REQUESTS],
  ['cookies', COOKIES],
] as const;

describe('the table', () => {
  it('has every parameter of every check', () => {
    const keys = CHECKS.flatMap(({ id, params }) => Object.keys(params).map((param) => `${id} ${param}`));
    const rows = AREAS.flatMap(([, thresholds]) => thresholds.map(({ check, param }) => `${check} ${param}`));
    expect([...new Set(rows)].sort()).toEqual(keys.sort());
    expect(keys.length).toBeGreaterThan(40);
  });
});

describe.each(AREAS)('a policy for %s', (area, thresholds) => {
  it.each(
    thresholds.map(
      (one) => [`${one.check}: ${one.param} ${JSON.stringify(one.from)} → ${JSON.stringify(one.to)}`, one] as const,
    ),
  )('%s', (_name, { check, param, from, to, beside = {}, seen: evidence = {}, reasons }) => {
    const under = (value: Json) => verdictsUnder(policyOf(area, check, { ...beside, [param]: value }), evidence);
    const [before, after] = [under(from), under(to)];
    expect(Object.keys(before).filter((id) => before[id] !== after[id])).toEqual([check]);
    expect([before[check], after[check]]).toEqual(reasons);
  });

  it('moves nothing but the level when a check becomes advised, and takes it away when it is off', () => {
    const [{ check }] = thresholds as readonly [Threshold];
    const all = verdictsUnder(policyOf(area, check, {}), {});
    const without = verdictsUnder({ ...policyOf(area, check, {}), checks: { [check]: { level: 'off' } } }, {});
    expect(Object.keys(all).filter((id) => !(id in without))).toEqual([check]);
    expect(Object.keys(without).filter((id) => without[id] !== all[id])).toEqual([]);
  });
});

/** As a user writes it: a file of its own, with this check alone in it. */
function policyOf(area: string, check: string, params: Params): Policy {
  writeFileSync(
    join(folder, 'own.json'),
    JSON.stringify({ name: 'own', version: '1', area, checks: { [check]: { params } } }),
  );
  return policyFromFile('own.json', folder)!;
}

const MAILS = { domain: 'example.nl', incoming: true, outgoing: true, clients: [], gap: 0, most: 6 };

/** The reason of each check of the area on one system. */
function verdictsUnder(policy: Policy, evidence: Seen): Record<string, string> {
  const opinion = { checks: CHECKS, safeguards: SAFEGUARDS, policies: [policy] };
  const login = { driver: 'form', account: 'audit', options: {} };
  const set = controlSet(
    policy.area,
    [
      system('www', {
        login,
        active: true,
        mail: MAILS,
        requests: { place: { value: 'requests.csv' }, fresh: { count: 6, unit: 'mo' } },
      }),
    ],
    [account('audit')],
  );
  const plan = makePlan(set, {
    needsOf: (control) => checksOf(control, opinion).flatMap(({ check }) => check.needs),
  });
  const at = '2026-06-01T12:00:00.000Z';
  const items = plan.requests.map((request) => {
    const value = evidence[request.kind] ?? USUAL[request.kind];
    const attempt =
      value === undefined ? failed('timeout', 'http', observed('not part of this test')) : completed(value);
    return evidenceItem(request, { startedAt: new Date(at), durationMs: 1, attempt }, new SecretStore({}));
  });
  const tool = { name: 'waarborg', version: '0.0.0' };
  const bundle = evidenceBundle({ tool, plan, startedAt: at, finishedAt: at, complete: true, items });
  const { controls } = judge(bundle, { ...opinion, tool });
  return Object.fromEntries(controls[0]!.findings.map(({ check, reason }) => [check, reason]));
}

const USUAL: Seen = {
  'credentials.breach': credentialsBreach(0),
  'credentials.password': credentialsPassword(),
  'dns.records': dnsRecords(),
  'http.plain': httpPlain(['http://www.example.nl/', 'https://www.example.nl/']),
  'http.response': httpResponse({ chain: [hop({ headers: [['strict-transport-security', 'max-age=63072000']] })] }),
  'login.session': loginSession(),
  'login.unknown-user': unknownUser(),
  'mail.dns': mailDns([]),
  'tls.revocation-lists': revocationLists(),
  'tls.scan': tlsScan(),
  'tls.session': tlsSession(),
};
