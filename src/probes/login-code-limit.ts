/** A bounded number of wrong codes, one after the other, until the server slows or stops them, in as many logins as it takes (RFC 4226 §7.3). */
import { systemClock, type Clock } from '../login/clock.ts';
import type { Page, Step } from '../login/driver.ts';
import { BrakeWatch } from '../login/reading/brake.ts';
import { blockSign, lockoutSign } from '../login/reading/lockout.ts';
import { codeOfNoStep, codeOfStep, type TotpSecret } from '../login/totp.ts';
import { ProbeError } from '../model/errors.ts';
import type { LoginCodeLimit } from '../model/evidence/login.ts';
import {
  LOGIN_PROBE,
  onLoginGround,
  pauseOf,
  refuseWhenLocked,
  visitOf,
  type LoginGround,
} from './login/account-visit.ts';
import type { Probe } from './probe.ts';

/** Servers that limit do so after three to five; fewer than all of these prove no lack of a limit. */
const MOST = 10;
/** Beside them the right code, which may be refused, and the right password twice. */
const ATTEMPTS = MOST + 3;
const PAUSE_MS = 250;
/** Some servers delay each refusal at random: a few slow answers may be chance. */
const SLOW_IN_A_ROW = 4;

export const loginCodeLimit: Probe<'login.code-limit'> = {
  kind: 'login.code-limit',
  ...LOGIN_PROBE,
  run: async (request, context) => {
    await visitOf(request, context);
    const clock = systemClock(context.signal);
    // Only the first login keeps the account's pace: whether the server minds haste is the question here.
    await clock.sleep(pauseOf(request, context) * 1000);
    return onLoginGround(
      request,
      context,
      async (ground) => {
        const { totp, budget } = ground;
        refuseWhenLocked(budget);
        if (totp === null) throw new ProbeError('unsupported', 'login', 'the account has no TOTP secret (`totp`)');
        if (!budget.setAside(PURPOSE, ATTEMPTS))
          throw new ProbeError('budget', 'login', `it takes ${ATTEMPTS} attempts, and ${budget.free} are left`);
        try {
          return await guess(ground, totp, clock);
        } finally {
          budget.release(PURPOSE);
        }
      },
      'unpaced',
    );
  },
};

const PURPOSE = 'code-limit';

type Stop = [stopped: Exclude<LoginCodeLimit['stopped'], 'none'>, detail: string];
type Pending = Extract<Step, { reading: 'challenge' }>;

async function guess(ground: LoginGround, totp: TotpSecret, clock: Clock): Promise<LoginCodeLimit> {
  const { flow, open, budget } = ground;
  const view = async () => (await flow.view(open())).reply.durationMs;
  const first = await logIn(ground);
  if (first.reading !== 'challenge') throw new ProbeError('unsupported', 'login', 'the server did not ask for a code');
  // A login takes its own time, most of it for the password.
  const brakes = { code: new BrakeWatch(view, SLOW_IN_A_ROW), login: new BrakeWatch(view, SLOW_IN_A_ROW) };
  await brakes.login.after(1, first.page.reply.durationMs);
  let step: Pending = first;
  let [sent, logins] = [0, 1];
  const ended = ([stopped, detail]: Stop, at = sent): LoginCodeLimit => {
    if (stopped !== 'slowed') budget.stop(detail);
    return { sent, logins, stopped, at, detail };
  };
  while (sent < MOST && budget.spend(PURPOSE)) {
    sent++;
    const code = codeOfNoStep(totp, stepNow(totp, clock), 240, Math.random);
    const answer: Step = await step.answer(code, { trust: false });
    // The page that asked for the password may come back, with whatever stands on it in fine print.
    const sign = signOf(answer, first.page, first.before);
    if (sign !== null) return ended(sign);
    const { durationMs } = answer.page.reply;
    const at = await brakes.code.after(sent, durationMs);
    if (at !== null) return ended(['slowed', `${Math.round(durationMs)} ms`], at);
    if (answer.reading === 'challenge') step = answer;
    else if (answer.reading !== 'refused') throw unread(sent, answer);
    else {
      // Who guesses codes knows the password, and gives it again where a wrong code ends the login.
      const again = await readmitted(ground, clock, first.oneForm);
      if (Array.isArray(again)) return ended(again);
      if (again.reading !== 'challenge') throw unread(sent, again);
      const took = again.page.reply.durationMs;
      if (!first.oneForm && (await brakes.login.after(++logins, took)) !== null)
        return ended(['slowed', `${Math.round(took)} ms`]);
      step = again;
    }
    await clock.sleep(PAUSE_MS);
  }
  if (sent === MOST && !(await takesRightCode(step, ground, totp, clock)))
    return ended(['silent', 'the right code is refused']);
  // The last login was for the right code alone.
  return {
    sent,
    logins: Math.min(logins, sent),
    stopped: 'none',
    at: null,
    detail: `nothing stopped ${sent} wrong codes`,
  };
}

function logIn({ flow, open, credentials }: LoginGround): Promise<Step> {
  return flow.password(open(), credentials, { codeFollows: true });
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
async function readmitted(ground: LoginGround, clock: Clock, oneForm: boolean): Promise<Step | Stop> {
  const again = await logIn(ground);
  if (again.reading === 'challenge') return again;
  const sign = signOf(again, again.before);
  if (sign !== null) return sign;
  if (again.reading !== 'refused' || oneForm) return again;
  if (!ground.budget.spend(PURPOSE)) return ['silent', 'the right password is refused'];
  await clock.sleep(PAUSE_MS);
  const second = await logIn(ground);
  if (second.reading !== 'refused') return second;
  ground.budget.spend(PURPOSE);
  return signOf(second, second.before) ?? ['shut-out', 'the right password is refused'];
}

/** A block may be silent: who takes the right code now would have taken it from a guesser. At a step that none has used. */
async function takesRightCode(
  step: Pending,
  { budget }: LoginGround,
  totp: TotpSecret,
  clock: Clock,
): Promise<boolean> {
  const next = stepNow(totp, clock) + 1;
  await clock.sleep(next * totp.period * 1000 - clock.now() + MARGIN_MS);
  const answer = await step.answer(codeOfStep(totp, next), { trust: false });
  if (answer.reading === 'admitted') return true;
  budget.spend(PURPOSE);
  return false;
}

/** Into the next time step, for clocks that differ a little. */
const MARGIN_MS = 1000;

function stepNow({ period }: TotpSecret, clock: Clock): number {
  return Math.floor(clock.now() / 1000 / period);
}

function unread(sent: number, { sign }: Step): ProbeError {
  return new ProbeError('auth', 'login', `what followed wrong code ${sent} cannot be read: ${sign}`);
}
