/** How the audit account is used: at its pace, no longer than the server wants to see it, and with nothing written down. */
import type { AttemptBudget } from '../../login/budget.ts';
import { systemClock } from '../../login/clock.ts';
import type { Credentials, LoginFlow, Step } from '../../login/driver.ts';
import { lockoutIn } from '../../login/reading/lockout.ts';
import type { Account } from '../../model/controls.ts';
import { realAccount } from '../../model/same-account.ts';
import type { ProbeContext } from '../probe.ts';

export interface LoginManner {
  readonly system: string;
  readonly account: Account;
  /** Seconds. */
  readonly pause: number;
  readonly own: Credentials;
  readonly budget: AttemptBudget;
}

/**
 * Logs in at the account's pace, and takes a sign of blocking for the end, whichever login it came from. What is given
 * goes into nothing that is written: a server may send it back, and a variant tells nearly all of the password.
 */
export function careful(
  flow: LoginFlow,
  { system, account, pause, own, budget }: LoginManner,
  context: ProbeContext,
): LoginFlow['password'] {
  const clock = systemClock(context.signal);
  const known = context.shared(`known ${system}`, () => ({ taken: false }));
  const last = context.shared(`pace ${realAccount(account.id, context.controlSet)}`, () => ({ at: 0 }));
  return async (session, credentials, options) => {
    const ours = credentials.username === own.username;
    const wait = pause * 1000 - (clock.now() - last.at);
    if (wait > 0) await clock.sleep(wait);
    last.at = clock.now();
    if (ours) context.secrets.remember(credentials.password);
    const step = discreet(await flow.password(session, credentials, options), context);
    const sign = ours ? lockoutIn(step) : null;
    if (sign !== null) budget.stop(sign);
    if (!ours || credentials.password !== own.password) return step;
    // One that was taken before may be refused to a visitor in disguise, or after others that were wrong.
    if (step.reading === 'admitted' || step.reading === 'challenge') known.taken = true;
    else if (step.reading === 'refused' && sign === null && !known.taken) budget.refuse(refusedBy(account));
    return step;
  };
}

function refusedBy({ password }: Account): string {
  return `the password in ${password.env} was refused; nothing more is asked with this account in this run`;
}

/** Codes are secrets as well, from the moment that they are given. */
function discreet(step: Step, context: ProbeContext): Step {
  if (step.reading !== 'challenge') return step;
  return {
    ...step,
    answer: async (code, options) => {
      context.secrets.remember(code);
      return discreet(await step.answer(code, options), context);
    },
  };
}
