/** A bounded number of wrong codes, one after the other, until the server slows or stops them, in as many logins as it takes (RFC 4226 §7.3). */
import { systemClock, type Clock } from '../login/clock.ts';
import type { HttpSession, Page, Step } from '../login/driver.ts';
import { sightingOf, type Anonymous } from '../login/reading/sighting.ts';
import { stateOf } from '../login/reading/state.ts';
import { BrakeWatch } from '../login/reading/brake.ts';
import { blockSign, lockoutSign } from '../login/reading/lockout.ts';
import { codeOfNoStep, codeOfStep, type TotpSecret } from '../login/totp.ts';
import { ProbeError } from '../model/errors.ts';
import type { Observation } from '../model/observation.ts';
import type { LoginCodeLimit } from '../model/evidence/login.ts';
import {
  CODE_LIMIT,
  LOGIN_PROBE,
  MOST_CODES,
  withLogin,
  pauseOf,
  refuseWhenLocked,
  visitOf,
  type AccountLogin,
} from './login/account-visit.ts';
import type { Probe } from './probe.ts';

const PAUSE_MS = 250;
/** Some servers delay each refusal at random: a few slow answers may be chance. */
const SLOW_IN_A_ROW = 4;

export const loginCodeLimit: Probe<'login.code-limit'> = {
  kind: 'login.code-limit',
  ...LOGIN_PROBE,
  run: async (request, context) => {
    const made = await visitOf(request, context);
    if (!made.asksForCodes) throw new ProbeError('unsupported', 'login', { code: 'no-code-asked' });
    const clock = systemClock(context.signal);
    // Only the first login keeps the account's pace: whether the server minds haste is the question here.
    await clock.sleep(pauseOf(request, context) * 1000);
    return withLogin(
      request,
      context,
      async (login) => {
        const { totp, account } = login;
        refuseWhenLocked(account);
        if (totp === null) throw new ProbeError('unsupported', 'login', { code: 'no-totp-secret' });
        // The visit has set them aside where they fit beside what matters more.
        if (!account.hasAside(PURPOSE))
          throw new ProbeError('budget', 'login', {
            code: 'attempts-needed',
            needed: CODE_LIMIT.attempts,
            left: account.free,
          });
        try {
          return await guess(login, { totp, clock, anonymous: made.compared.anonymous });
        } finally {
          account.release(PURPOSE);
        }
      },
      { paced: false, obeys: false },
    );
  },
};

const PURPOSE = CODE_LIMIT.purpose;

type Stop = [stopped: Exclude<LoginCodeLimit['stopped'], 'none'>, detail: Observation];
type Pending = Extract<Step, { reading: 'challenge' }>;

interface Guessing {
  readonly totp: TotpSecret;
  readonly clock: Clock;
  readonly anonymous: Anonymous;
}

async function guess(login: AccountLogin, guessing: Guessing): Promise<LoginCodeLimit> {
  const { totp, clock } = guessing;
  const { flow, open, account } = login;
  const view = async () => (await flow.view(open())).reply.durationMs;
  const [session, first] = await logIn(login);
  if (first.reading !== 'challenge') throw new ProbeError('unsupported', 'login', { code: 'no-code-asked' });
  // A login takes its own time, most of it for the password.
  const brakes = { code: new BrakeWatch(view, SLOW_IN_A_ROW), login: new BrakeWatch(view, SLOW_IN_A_ROW) };
  await brakes.login.after(1, first.page.reply.durationMs);
  let visitor = session;
  let step: Pending = first;
  let [sent, logins] = [0, 1];
  const ended = ([stopped, detail]: Stop, at = sent): LoginCodeLimit => {
    if (stopped !== 'slowed') account.stop(detail);
    return { sent, logins, stopped, at, detail };
  };
  while (sent < MOST_CODES && account.spend(PURPOSE)) {
    sent++;
    const code = codeOfNoStep(totp, stepNow(totp, clock), 240, Math.random);
    const answer: Step = await step.answer(code, { trust: false });
    // The page that asked for the password may come back, with whatever stands on it in fine print.
    const sign = signOf(answer, first.page, first.before);
    if (sign !== null) return ended(sign);
    const { durationMs } = answer.page.reply;
    const at = await brakes.code.after(sent, durationMs);
    if (at !== null) return ended(['slowed', { code: 'took-milliseconds', n: Math.round(durationMs) }], at);
    if (answer.reading === 'challenge') step = answer;
    else if (answer.reading !== 'refused') throw unread(sent, answer);
    else {
      // Who guesses codes knows the password, and gives it again where a wrong code ends the login.
      const again = await readmitted(login, clock, first.oneForm);
      if ('stop' in again) return ended(again.stop);
      visitor = again.session;
      if (again.step.reading !== 'challenge') throw unread(sent, again.step);
      const took = again.step.page.reply.durationMs;
      if (!first.oneForm && (await brakes.login.after(++logins, took)) !== null)
        return ended(['slowed', { code: 'took-milliseconds', n: Math.round(took) }]);
      step = again.step;
    }
    await clock.sleep(PAUSE_MS);
  }
  if (sent === MOST_CODES && !(await takesRightCode(step, visitor, login, guessing)))
    return ended(['silent', { code: 'right-code-refused' }]);
  // The last login was for the right code alone.
  return {
    sent,
    logins: Math.min(logins, sent),
    stopped: 'none',
    at: null,
    detail: { code: 'nothing-stopped-codes', n: sent },
  };
}

async function logIn({ flow, open, credentials }: AccountLogin): Promise<readonly [HttpSession, Step]> {
  const session = open();
  return [session, await flow.password(session, credentials, { codeFollows: true })];
}

/** A warning ends it too, so that the account is not blocked, but it proves no limit; nor does a server that is out of order. */
function signOf({ page }: Step, ...before: readonly (Page | null)[]): Stop | null {
  const block = page.reply.status >= 500 ? null : blockSign(page, ...before);
  if (block !== null) return ['blocked', block];
  const warning = lockoutSign(page, ...before);
  return warning === null ? null : ['warned', warning];
}

/**
 * The right password once more, or why not. A single refusal of it may be a mishap, and each is an attempt. Where the code
 * goes in the same form nothing is sent here.
 */
async function readmitted(
  login: AccountLogin,
  clock: Clock,
  oneForm: boolean,
): Promise<{ readonly stop: Stop } | { readonly session: HttpSession; readonly step: Step }> {
  const [session, step] = await logIn(login);
  if (step.reading === 'challenge') return { session, step };
  const sign = signOf(step, step.before);
  if (sign !== null) return { stop: sign };
  if (step.reading !== 'refused' || oneForm) return { session, step };
  if (!login.account.spend(PURPOSE)) return { stop: ['silent', { code: 'right-password-refused' }] };
  await clock.sleep(PAUSE_MS);
  const [again, second] = await logIn(login);
  if (second.reading !== 'refused') return { session: again, step: second };
  login.account.spend(PURPOSE);
  return { stop: signOf(second, second.before) ?? ['shut-out', { code: 'right-password-refused' }] };
}

/** A block may be silent: a server that takes the right code now would have taken it from a guesser. At a step that none has used. */
async function takesRightCode(
  step: Pending,
  session: HttpSession,
  { account, flow }: AccountLogin,
  { totp, clock, anonymous }: Guessing,
): Promise<boolean> {
  const next = stepNow(totp, clock) + 1;
  await clock.sleep(next * totp.period * 1000 - clock.now() + MARGIN_MS);
  account.usedStep = Math.max(account.usedStep ?? next, next);
  await step.answer(codeOfStep(totp, next), { trust: false });
  const sighting = sightingOf(flow, await flow.view(session), new Date(clock.now()));
  if (stateOf(sighting, anonymous) === 'open') {
    account.admitted();
    await flow.logOut?.(session);
    return true;
  }
  account.spend(PURPOSE);
  return false;
}

/** Into the next time step, for clocks that differ a little. */
const MARGIN_MS = 1000;

function stepNow({ period }: TotpSecret, clock: Clock): number {
  return Math.floor(clock.now() / 1000 / period);
}

function unread(sent: number, { sign }: Step): ProbeError {
  return new ProbeError('auth', 'login', { code: 'wrong-code-unreadable', n: sent, why: sign });
}
