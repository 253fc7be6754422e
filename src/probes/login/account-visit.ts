/**
 * The visit that all questions about one login share: made once in a run for each system, by whichever probe comes
 * first, with one budget of attempts for each account.
 */
import { AttemptBudget } from '../../login/budget.ts';
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
import { readTotpSecret, type TotpSecret } from '../../login/totp.ts';
import { visit, type PartResults, type VisitPart, type VisitParts, type VisitResult } from '../../login/visit.ts';
import type { Account, ControlSet, System } from '../../model/controls.ts';
import { ProbeError } from '../../model/errors.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import type { ProbeRequest } from '../../model/plan.ts';
import { realAccount, sameAccounts } from '../../model/same-account.ts';
import type { ProbeContext } from '../probe.ts';
import { careful } from './careful-login.ts';
import { openSession, type ClosableSession } from '../../network/http-session.ts';
import { openLine, type ClosableLine } from '../../network/line-session.ts';

/** What probes that log in have in common: an attempt is never repeated, and those of one account wait for each other. */
export const LOGIN_PROBE = {
  queue: ({ account }: ProbeRequest, controlSet: ControlSet): string | null =>
    account === null ? null : `account ${realAccount(account, controlSet)}`,
  retry: false,
  /** Longer than a visit takes: two time steps and a slow server. */
  patienceMs: 180_000,
} as const;

/** What a probe needs to log in by itself: everything of the system's login, ready to use. */
export interface LoginGround {
  readonly flow: LoginFlow;
  readonly credentials: Credentials;
  readonly totp: TotpSecret | null;
  readonly budget: AttemptBudget;
  /** Opens a new visitor; all are closed by `close`. */
  readonly open: (cookies?: readonly LastingCookie[]) => HttpSession;
  /** A conversation with a mail server that controls.yaml declares as a side door. */
  readonly dial: (service: LineService) => Promise<ClosableLine>;
  readonly close: () => Promise<void>;
}

/**
 * Asks something that needs to log in, and closes every session that was opened for it.
 * @throws ProbeError when the login is not configured so that it can be used, or in the driver's words what went wrong
 */
export async function onLoginGround<T>(
  request: ProbeRequest,
  context: ProbeContext,
  ask: (ground: LoginGround) => Promise<T>,
  pace: 'paced' | 'unpaced' = 'paced',
): Promise<T> {
  const ground = loginGround(request, context, pace);
  try {
    if (request.kind !== 'login.form') refuseWhenRefused(ground.budget);
    return await ask(ground);
  } catch (error) {
    throw loginProblem(error, context);
  } finally {
    await ground.close();
  }
}

function loginGround(request: ProbeRequest, context: ProbeContext, pace: 'paced' | 'unpaced'): LoginGround {
  const { secrets, network, signal } = context;
  const system = systemOf(request, context);
  const account = accountOf(system.login?.account, context);
  const driver = DRIVERS.find(({ name }) => name === system.login?.driver);
  if (driver === undefined)
    throw new ProbeError('auth', 'login', `there is no login driver named ${system.login?.driver ?? ''}`);
  if (driver.directory !== undefined)
    throw new ProbeError('unsupported', 'login', `the driver ${driver.name} reads settings, and logs in nowhere`);
  const sessions: ClosableSession[] = [];
  const { origin, hostname } = new URL(request.endpoint);
  const credentials = credentialsOf(account, context);
  const budget = budgetOf(account, context);
  const flow = driver.make(system.login!.options, (value) => secrets.remember(value));
  const pause = pace === 'paced' ? (account.pause ?? 0) : 0;
  return {
    flow: {
      ...flow,
      password: careful(flow, { system: system.id, account, pause, own: credentials, budget }, context),
    },
    credentials,
    totp: totpOf(account, context),
    budget,
    open: (cookies = []) => {
      const session = openSession({ network, secrets, origin, signal, cookies });
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

/** One for all entries that are one account of a server; the most careful of those that log in says how many attempts. */
function budgetOf({ id }: Account, { controlSet, shared }: ProbeContext): AttemptBudget {
  const names = controlSet.systems.map(({ login }) => login?.account);
  const used = sameAccounts(id, controlSet).filter((account) => names.includes(account.id));
  const attempts = used.map((account) => account.attempts);
  return shared(`budget ${realAccount(id, controlSet)}`, () => new AttemptBudget(Math.min(...attempts)));
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
  return context.shared(`visit ${request.system}`, () => makeVisit(request, context));
}

function makeVisit(request: ProbeRequest, context: ProbeContext): Promise<VisitResult> {
  const asked = new Set(context.requests.filter(({ system }) => system === request.system).map(({ kind }) => kind));
  const wants = (part: VisitPart) => asked.has(KIND_OF[part]);
  return onLoginGround(request, context, async (ground) =>
    visit({
      ...ground,
      openSession: ground.open,
      clock: systemClock(context.signal),
      random: Math.random,
      shortened: asked.has('login.variants'),
      laterAttempts: [['doors', asked.has('login.bypass') ? await doorsMayCost(ground, context) : 0]],
      wants,
    }),
  );
}

/** The right password, which a door may refuse; and a wrong one where no control account shows that the door works. */
async function doorsMayCost({ flow, open }: LoginGround, context: ProbeContext): Promise<number> {
  let count = 0;
  for (const door of flow.doors) {
    const there = door.service !== undefined || ![404, 410].includes((await door.knock(open(), null)).status);
    if (there) count += isConfigured(door.controlAccount, context) ? 1 : 2;
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

/** A driver's own words become a failed attempt; everything else stays as it is. */
export function loginProblem(error: unknown, { signal }: Pick<ProbeContext, 'signal'>): unknown {
  if (error instanceof ProbeError) return error;
  if (signal.aborted) return new ProbeError('interrupted', 'login', 'the run was stopped while logging in');
  if (!(error instanceof LoginError)) return error;
  const hint = error.hint === undefined ? '' : `; hint: ${error.hint}`;
  return new ProbeError('auth', 'login', `${error.message}${hint}`, { cause: error });
}

/** @throws ProbeError when the budget cannot be spent any more because the server began to block */
export function refuseWhenLocked(budget: AttemptBudget): void {
  if (budget.lockout !== null) throw new ProbeError('locked-out', 'login', budget.lockout);
}

function refuseWhenRefused({ refusal }: AttemptBudget): void {
  if (refusal !== null) throw new ProbeError('auth', 'login', refusal);
}

function systemOf(request: ProbeRequest, { controlSet }: ProbeContext): System {
  const system = controlSet.systems.find(({ id }) => id === request.system);
  if (system?.login === undefined) throw new ProbeError('auth', 'login', `system ${request.system} has no login`);
  return system;
}

export function accountOf(id: string | undefined, { controlSet }: Pick<ProbeContext, 'controlSet'>): Account {
  const account = controlSet.accounts.find((candidate) => candidate.id === id);
  if (account === undefined) throw new ProbeError('auth', 'login', `there is no account named ${id ?? ''}`);
  return account;
}

/** @throws ProbeError that names the variables that are not set */
export function credentialsOf(account: Account, { secrets }: Pick<ProbeContext, 'secrets'>): Credentials {
  const username = secrets.get(account.username.env);
  const password = secrets.get(account.password.env);
  if (username !== undefined && password !== undefined) return { username, password };
  const missing = username === undefined ? account.username.env : account.password.env;
  throw new ProbeError('auth', 'login', `${missing} is not set`);
}

function totpOf({ totp }: Account, { secrets }: ProbeContext): TotpSecret | null {
  if (totp === undefined) return null;
  const value = secrets.get(totp.env);
  if (value === undefined) return null;
  try {
    const read = readTotpSecret(value);
    secrets.remember(read.secret);
    return read;
  } catch (error) {
    throw new ProbeError('auth', 'login', `${totp.env}: ${(error as Error).message}`);
  }
}
