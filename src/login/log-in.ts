/** A complete login, with nothing asked: for `waarborg login --try`, and for the end of a run. */
import type { AuditAccount } from './account.ts';
import type { Clock } from './clock.ts';
import type { Credentials, HttpSession, LastingCookie, LoginFlow } from './driver.ts';
import { anonymous } from './questions/anonymous.ts';
import { enter } from './questions/right-code.ts';
import type { TotpSecret } from './totp.ts';
import { Visit } from './visit.ts';
import type { Seen } from './visitor.ts';

export interface LoginOptions {
  readonly flow: LoginFlow;
  readonly openSession: (cookies?: readonly LastingCookie[]) => HttpSession;
  readonly credentials: Credentials;
  readonly totp: TotpSecret | null;
  readonly account: AuditAccount;
  readonly clock: Clock;
}

/** The steps that were made, the last one open when it succeeded. Logs out again. */
export async function logInCompletely(options: LoginOptions): Promise<readonly Seen[]> {
  const visit = new Visit({
    ...options,
    random: Math.random,
    laterAttempts: [],
    shortened: false,
    wants: () => false,
  });
  await anonymous.ask(visit);
  const visitor = visit.visitor();
  const steps = [await visitor.givePassword()];
  if (visitor.challenge !== null && options.totp !== null && options.flow.codes) {
    const entered = await enter(visit);
    if (entered !== null) steps.push(entered.seen);
    if (entered?.seen.state === 'open') await finish(options, entered.session);
  } else if (visitor.seen?.state === 'open') await finish(options, visitor.session);
  return steps;
}

/** A complete login resets the counters of servers, so that failures do not add up over runs. */
export async function endWell(options: LoginOptions): Promise<void> {
  if (options.account.failures.inRow > 0 && options.account.lockout === null) await logInCompletely(options);
}

async function finish({ account, flow }: LoginOptions, session: HttpSession): Promise<void> {
  account.admitted();
  await flow.logOut?.(session);
}
