/**
 * The visit that all questions about one login share: made once in a run for each system, by whichever probe comes
 * first, with one audit account for all systems that log in with it.
 */
import { AuditAccount } from '../../login/account.ts';
import { systemClock } from '../../login/clock.ts';
import {
  LoginError,
  type Credentials,
  type HttpSession,
  type LastingCookie,
  type LineService,
  type LoginFlow,
} from '../../login/driver.ts';
import { DRIVERS } from '../../login/drivers/registry.ts';
import { endWell } from '../../login/log-in.ts';
import { readTotpSecret, TotpError, type TotpSecret } from '../../login/totp.ts';
import { visit } from '../../login/run-visit.ts';
import type { PartResults, VisitPart, VisitParts, VisitResult } from '../../login/visit-result.ts';
import type { Account, ControlSet, System } from '../../model/controls.ts';
import { ProbeError } from '../../model/errors.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import type { Json } from '../../model/json.ts';
import type { ProbeRequest } from '../../model/plan.ts';
import { realAccount, sameAccounts } from '../../model/same-account.ts';
import { openSession, type ClosableSession } from '../../network/http-session.ts';
import { openLine, type ClosableLine } from '../../network/line-session.ts';
import type { ProbeContext } from '../probe.ts';
import { ledgerOf } from './attempts.ts';

/** What probes that log in have in common: an attempt is never repeated, and those of one account wait for each other. */
export const LOGIN_PROBE = {
  queue: ({ account }: ProbeRequest, controlSet: ControlSet): string | null =>
    account === null ? null : `account ${realAccount(account, controlSet)}`,
  retry: false,
  /** Longer than a visit takes: a few time steps, waits that the server asks for, and a slow server. */
  patienceMs: 600_000,
} as const;

/** Everything of a system's login, ready to use. */
export interface AccountLogin {
  /** Guarded by the account. */
  readonly flow: LoginFlow;
  readonly credentials: Credentials;
  readonly totp: TotpSecret | null;
  readonly account: AuditAccount;
  /** Opens a new visitor; all are closed by `close`. */
  readonly open: (cookies?: readonly LastingCookie[]) => HttpSession;
  /** A conversation with a mail server that controls.yaml declares as a bypass endpoint. */
  readonly dial: (service: LineService) => Promise<ClosableLine>;
  readonly close: () => Promise<void>;
}

/** How the account is used; see `Manner` of the account. */
export interface UseOptions {
  readonly paced: boolean;
  readonly obeys: boolean;
}

const CAREFUL: UseOptions = { paced: true, obeys: true };

/**
 * Asks something that needs to log in, and closes every session that was opened for it.
 * @throws ProbeError when the login is not configured so that it can be used, or what went wrong
 */
export async function withLogin<T>(
  request: ProbeRequest,
  context: ProbeContext,
  ask: (login: AccountLogin) => Promise<T>,
  use: UseOptions = CAREFUL,
): Promise<T> {
  const login = accountLogin(request, context, use);
  try {
    if (request.kind !== 'login.form') refuseWhenRefused(login.account);
    return await ask(login);
  } catch (error) {
    throw loginProblem(error, context);
  } finally {
    await login.close();
  }
}

function accountLogin(request: ProbeRequest, context: ProbeContext, use: UseOptions): AccountLogin {
  const { secrets, network, signal } = context;
  const system = systemOf(request, context);
  const account = accountOf(system.login?.account, context);
  const name = system.login?.driver ?? '';
  const driver = DRIVERS.find((each) => each.name === name);
  if (driver === undefined) throw new ProbeError('auth', 'login', { code: 'no-driver', name });
  if (driver.directory !== undefined)
    throw new ProbeError('unsupported', 'login', { code: 'driver-reads-settings', name });
  const sessions: ClosableSession[] = [];
  const { origin, hostname } = new URL(request.endpoint);
  const credentials = credentialsOf(account, context);
  const audit = auditAccount(account, name, context);
  const flow = driver.make(withHeaders(system.login!.options, context), (value) => secrets.remember(value));
  const pause = use.paced ? (account.pause ?? 0) : 0;
  return {
    flow: audit.guard(flow, {
      clock: systemClock(signal),
      system: system.id,
      own: credentials,
      pause,
      obeys: use.obeys,
    }),
    credentials,
    totp: totpOf(account, context),
    account: audit,
    open: (cookies = []) => {
      const session = openSession({ network, secrets, origin, signal, cookies });
      for (const [header, value] of Object.entries(flow.headers ?? {})) session.setHeader(header, value);
      sessions.push(session);
      return session;
    },
    dial: (service) => openLine(service, { network, host: hostname, signal }),
    close: async () => {
      await flow.close?.();
      await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()));
    },
  };
}

/** Values of `headers` that stand in the environment. @throws ProbeError that names a variable that is not set */
export function withHeaders(
  options: Readonly<Record<string, Json>>,
  { secrets }: Pick<ProbeContext, 'secrets'>,
): Readonly<Record<string, Json>> {
  const { headers } = options;
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) return options;
  const resolved = Object.entries(headers).map(([name, value]) => {
    if (typeof value !== 'object' || value === null) return [name, value];
    const { env } = value as { readonly env: string };
    const found = secrets.get(env);
    if (found === undefined) throw new ProbeError('auth', 'login', { code: 'variable-not-set', variable: env });
    return [name, found];
  });
  return { ...options, headers: Object.fromEntries(resolved) as Json };
}

/** One for all entries that are one account of a server; the most careful of those that log in says how many attempts. */
export function auditAccount({ id, password }: Account, driver: string, context: ProbeContext): AuditAccount {
  const { controlSet, secrets, shared } = context;
  const name = realAccount(id, controlSet);
  return shared(`account ${name}`, () => {
    const names = controlSet.systems.flatMap(({ login, mailbox }) => [login?.account, mailbox?.account]);
    const used = sameAccounts(id, controlSet).filter((account) => names.includes(account.id));
    const attempts = Math.min(...used.map((account) => account.attempts));
    const account = new AuditAccount({
      attempts,
      passwordName: password.env,
      remember: (value) => secrets.remember(value),
      ...ledgerOf(name, context),
    });
    const start = ledgerOf(name, context).mayStart(driver, attempts);
    if (start !== null) account.stop({ code: 'too-soon', time: start.toISOString() });
    return account;
  });
}

/** Seconds between two logins with the account of the system. */
export function pauseOf(request: ProbeRequest, context: ProbeContext): number {
  return accountOf(systemOf(request, context).login?.account, context).pause ?? 0;
}

/** One part of the system's visit. @throws ProbeError that says why it was not seen */
export async function partOfVisit<P extends VisitPart>(
  part: P,
  request: ProbeRequest,
  context: ProbeContext,
): Promise<VisitParts[P]> {
  const results: PartResults = await visitOf(request, context);
  const result = results[part];
  if (!result.ok) throw new ProbeError(result.reason, 'login', result.detail);
  return result.value;
}

/** The whole visit; probes that log in by themselves wait for it, since it sets attempts aside and sees a lockout first. */
export function visitOf(request: ProbeRequest, context: ProbeContext): Promise<VisitResult> {
  return context.shared(`visit ${request.system}`, () => {
    const key = LOGIN_PROBE.queue(request, context.controlSet) ?? request.system;
    context.atEnd(key, (signal) =>
      withLogin(request, { ...context, signal }, (login) =>
        endWell({ ...login, openSession: login.open, clock: systemClock(signal) }),
      ),
    );
    return makeVisit(request, context);
  });
}

function makeVisit(request: ProbeRequest, context: ProbeContext): Promise<VisitResult> {
  const asked = new Set(context.requests.filter(({ system }) => system === request.system).map(({ kind }) => kind));
  const wants = (part: VisitPart) => asked.has(KIND_OF[part]);
  return withLogin(request, context, async (login) =>
    visit({
      ...login,
      openSession: login.open,
      clock: systemClock(context.signal),
      random: Math.random,
      shortened: asked.has('login.variants'),
      laterAttempts: [
        { purpose: 'doors', attempts: asked.has('login.bypass') ? await doorsMayCost(login, context) : 0, least: 0 },
        { ...CODE_LIMIT, attempts: asked.has('login.code-limit') ? CODE_LIMIT.attempts : 0 },
      ],
      wants,
    }),
  );
}

/** Wrong codes without an end: servers that limit do so after three to five; beside them the right code and the password twice. */
export const MOST_CODES = 10;
export const CODE_LIMIT = {
  purpose: 'code-limit',
  attempts: MOST_CODES + 3,
  least: MOST_CODES + 3,
  ofCodes: true,
} as const;

/** The right password, which a door may refuse; and a wrong one where no control account shows that the door works. */
async function doorsMayCost({ flow, open }: AccountLogin, context: ProbeContext): Promise<number> {
  let count = 0;
  for (const door of flow.doors) {
    if (door.after !== undefined) continue;
    const status = door.service === undefined ? (await door.knock(open(), null)).status : 0;
    if (status === 404 || status === 410) continue;
    // Where everything is forbidden a wrong password would tell nothing more.
    count += status === 403 || isConfigured(door.controlAccount, context) ? 1 : 2;
  }
  // Where nothing is there, the attempt comes back and serves for the next door.
  return flow.doors.length === 0 ? 0 : Math.max(1, count);
}

function isConfigured(id: string | undefined, { controlSet, secrets }: ProbeContext): boolean {
  const account = controlSet.accounts.find((candidate) => candidate.id === id);
  return (
    account !== undefined && [account.username, account.password].every(({ env }) => secrets.get(env) !== undefined)
  );
}

const KIND_OF: Readonly<Record<VisitPart, EvidenceKind>> = {
  anonymous: 'login.anonymous',
  'wrong-password': 'login.wrong-password',
  password: 'login.password',
  'wrong-code': 'login.wrong-code',
  code: 'login.code',
  replay: 'login.replay',
  device: 'login.device',
  session: 'login.session',
  'password-policy': 'login.password-policy',
  'session-idle': 'login.session-idle',
  'id-token': 'login.id-token',
};

/** What a driver could not do becomes a failed attempt; everything else stays as it is. */
export function loginProblem(error: unknown, { signal }: Pick<ProbeContext, 'signal'>): unknown {
  if (error instanceof ProbeError) return error;
  if (signal.aborted) return new ProbeError('interrupted', 'login', { code: 'run-stopped-while-logging-in' });
  return error instanceof LoginError ? new ProbeError('auth', 'login', error.detail, { cause: error }) : error;
}

/** @throws ProbeError when nothing more may be tried because the server began to block */
export function refuseWhenLocked({ lockout }: AuditAccount): void {
  if (lockout !== null) throw new ProbeError('locked-out', 'login', lockout);
}

function refuseWhenRefused({ refusal }: AuditAccount): void {
  if (refusal !== null) throw new ProbeError('auth', 'login', refusal);
}

function systemOf({ system: id }: ProbeRequest, { controlSet }: ProbeContext): System {
  const system = controlSet.systems.find((each) => each.id === id);
  if (system?.login === undefined) throw new ProbeError('auth', 'login', { code: 'system-has-no-login', system: id });
  return system;
}

export function accountOf(id: string | undefined, { controlSet }: Pick<ProbeContext, 'controlSet'>): Account {
  const account = controlSet.accounts.find((candidate) => candidate.id === id);
  if (account === undefined) throw new ProbeError('auth', 'login', { code: 'no-account', name: id ?? '' });
  return account;
}

/** @throws ProbeError that names a variable that is not set */
export function credentialsOf(account: Account, { secrets }: Pick<ProbeContext, 'secrets'>): Credentials {
  const username = secrets.get(account.username.env);
  const password = secrets.get(account.password.env);
  if (username !== undefined && password !== undefined) return { username, password };
  const variable = username === undefined ? account.username.env : account.password.env;
  throw new ProbeError('auth', 'login', { code: 'variable-not-set', variable });
}

export function totpOf({ totp }: Account, { secrets }: Pick<ProbeContext, 'secrets'>): TotpSecret | null {
  if (totp === undefined) return null;
  const value = secrets.get(totp.env);
  if (value === undefined) return null;
  try {
    const read = readTotpSecret(value);
    secrets.remember(read.secret);
    return read;
  } catch (error) {
    if (!(error instanceof TotpError)) throw error;
    throw new ProbeError('auth', 'login', { code: 'totp-unreadable', variable: totp.env, problem: error.detail });
  }
}
