/** A bounded number of wrong codes, one after the other, until the server slows, stops or ends the login (RFC 4226 §7.3). */
import { systemClock } from '../login/clock.ts';
import type { Step } from '../login/driver.ts';
import { BrakeWatch } from '../login/lib/brake.ts';
import { lockoutSign } from '../login/lib/lockout.ts';
import { codeOfNoStep } from '../login/totp.ts';
import { ProbeError } from '../model/errors.ts';
import type { LoginCodeLimit } from '../model/evidence/login.ts';
import { LOGIN_PROBE, onLoginGround, refuseWhenLocked, visitOf, type LoginGround } from './lib/login.ts';
import type { Probe } from './probe.ts';

/** Fewer say nothing: servers that limit do so after three to five. */
const FEWEST = 5;
const MOST = 10;
const PAUSE_MS = 250;
const SLOW_IN_A_ROW = 2;

export const loginCodeLimit: Probe<'login.code-limit'> = {
  kind: 'login.code-limit',
  ...LOGIN_PROBE,
  run: async (request, context) => {
    await visitOf(request, context);
    return onLoginGround(request, context, async (ground) => {
      refuseWhenLocked(ground.budget);
      if (ground.totp === null) throw new ProbeError('unsupported', 'login', 'the account has no TOTP secret (`totp`)');
      if (ground.budget.free < FEWEST)
        throw new ProbeError(
          'budget',
          'login',
          `it takes at least ${FEWEST} wrong codes, and ${ground.budget.free} are left`,
        );
      return wrongCodes(ground, systemClock(context.signal));
    });
  },
};

async function wrongCodes(ground: LoginGround, clock: ReturnType<typeof systemClock>): Promise<LoginCodeLimit> {
  const { flow, open, credentials, totp, budget } = ground;
  const first: Step = await flow.password(open(), credentials);
  if (first.reading !== 'challenge') throw new ProbeError('unsupported', 'login', 'the server did not ask for a code');
  let step = first;
  const brake = new BrakeWatch(async () => (await flow.view(open())).reply.durationMs, SLOW_IN_A_ROW);
  let sent = 0;
  while (sent < MOST && budget.spend('code-limit')) {
    sent++;
    const code = codeOfNoStep(totp!, Math.floor(clock.now() / 1000 / totp!.period), 240, Math.random);
    const answer: Step = await step.answer(code, { trust: false });
    const sign = lockoutSign(answer.page, first.page);
    if (sign !== null) {
      budget.stop(sign);
      return { sent, stopped: 'blocked', at: sent, detail: sign };
    }
    const { durationMs } = answer.page.reply;
    const at = await brake.after(sent, durationMs);
    if (at !== null) return { sent, stopped: 'slowed', at, detail: `${Math.round(durationMs)} ms` };
    if (answer.reading !== 'challenge') return ended(answer, sent);
    step = answer;
    await clock.sleep(PAUSE_MS);
  }
  return { sent, stopped: 'none', at: null, detail: `${sent} wrong codes, each answered like the first` };
}

/** The server no longer asks for a code: the password has to be given again, which bounds the guesses of one login. */
function ended(answer: Step, sent: number): LoginCodeLimit {
  if (answer.reading === 'refused') return { sent, stopped: 'login-ended', at: sent, detail: answer.sign };
  throw new ProbeError('auth', 'login', `wrong code ${sent} was answered in a way that cannot be read: ${answer.sign}`);
}
