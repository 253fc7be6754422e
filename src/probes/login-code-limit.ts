/** A bounded number of wrong codes, one after the other, until the server slows or stops them, in as many logins as it takes (RFC 4226 §7.3). */
import { systemClock, type Clock } from '../login/clock.ts';
import type { Page, Step } from '../login/driver.ts';
import { BrakeWatch } from '../login/lib/brake.ts';
import { blockSign, lockoutIn, lockoutSign } from '../login/lib/lockout.ts';
import { codeOfNoStep, type TotpSecret } from '../login/totp.ts';
import { ProbeError } from '../model/errors.ts';
import type { LoginCodeLimit } from '../model/evidence/login.ts';
import { LOGIN_PROBE, onLoginGround, pauseOf, refuseWhenLocked, visitOf, type LoginGround } from './lib/login.ts';
import type { Probe } from './probe.ts';

/** Servers that limit do so after three to five; fewer than all of these prove no lack of a limit. */
const MOST = 10;
const PAUSE_MS = 250;
const SLOW_IN_A_ROW = 2;

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
        if (budget.free < MOST)
          throw new ProbeError('budget', 'login', `it takes ${MOST} wrong codes, and ${budget.free} are left`);
        return wrongCodes(ground, totp, clock);
      },
      'unpaced',
    );
  },
};

async function wrongCodes(ground: LoginGround, totp: TotpSecret, clock: Clock): Promise<LoginCodeLimit> {
  const { flow, open, credentials, budget } = ground;
  const logIn = (): Promise<Step> => flow.password(open(), credentials, { codeFollows: true });
  const view = async () => (await flow.view(open())).reply.durationMs;
  const first = await logIn();
  if (first.reading !== 'challenge') throw new ProbeError('unsupported', 'login', 'the server did not ask for a code');
  const { oneForm } = first;
  // A login takes its own time, most of it for the password.
  const brakes = { code: new BrakeWatch(view, SLOW_IN_A_ROW), login: new BrakeWatch(view, SLOW_IN_A_ROW) };
  await brakes.login.after(1, first.page.reply.durationMs);
  let step = first;
  let [sent, logins] = [0, 1];
  const ended = (stopped: LoginCodeLimit['stopped'], detail: string, at: number | null = sent): LoginCodeLimit => {
    if (['blocked', 'warned', 'shut-out'].includes(stopped)) budget.stop(detail);
    return { sent, logins, oneForm, stopped, at, detail };
  };
  while (sent < MOST && budget.spend('code-limit')) {
    sent++;
    const code = codeOfNoStep(totp, Math.floor(clock.now() / 1000 / totp.period), 240, Math.random);
    const answer: Step = await step.answer(code, { trust: false });
    // The page that asked for the password may come back, with whatever stands on it in fine print.
    const sign = signOf(answer, first.page, first.before);
    if (sign !== null) return ended(...sign);
    const { durationMs } = answer.page.reply;
    const at = await brakes.code.after(sent, durationMs);
    if (at !== null) return ended('slowed', `${Math.round(durationMs)} ms`, at);
    if (answer.reading === 'challenge') step = answer;
    else if (answer.reading !== 'refused') throw unread(sent, answer);
    else if (sent < MOST) {
      // Who guesses codes knows the password, and gives it again where a wrong code ends the login.
      const again = oneForm ? await logIn() : await readmitted(logIn, ground, clock);
      if (again === null) break;
      const shut = again.reading === 'challenge' ? null : signOf(again, again.before);
      if (shut !== null) return ended(...shut);
      if (again.reading === 'refused') return ended('shut-out', 'the right password is refused');
      if (again.reading !== 'challenge') throw unread(sent, again);
      const { durationMs } = again.page.reply;
      if (!oneForm && (await brakes.login.after(++logins, durationMs)) !== null)
        return ended('slowed', `${Math.round(durationMs)} ms`);
      step = again;
    }
    await clock.sleep(PAUSE_MS);
  }
  return ended('none', `nothing stopped ${sent} wrong codes`, null);
}

/** A warning ends it too, so that the account is not blocked, but it proves no limit. */
function signOf({ page }: Step, ...before: readonly (Page | null)[]): ['blocked' | 'warned', string] | null {
  const block = blockSign(page, ...before);
  if (block !== null) return ['blocked', block];
  const warning = lockoutSign(page, ...before);
  return warning === null ? null : ['warned', warning];
}

/** The right password once more; a single refusal of it may be a mishap. Each is an attempt; null when none is left. */
async function readmitted(logIn: () => Promise<Step>, { budget }: LoginGround, clock: Clock): Promise<Step | null> {
  const again = await logIn();
  if (again.reading !== 'refused' || lockoutIn(again) !== null) return again;
  if (!budget.spend('code-limit')) return null;
  await clock.sleep(PAUSE_MS);
  const second = await logIn();
  return second.reading !== 'refused' || budget.spend('code-limit') ? second : null;
}

function unread(sent: number, { sign }: Step): ProbeError {
  return new ProbeError('auth', 'login', `what followed wrong code ${sent} cannot be read: ${sign}`);
}
