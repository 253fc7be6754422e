/** A bounded number of wrong codes, one after the other, until the server slows or stops them, in as many logins as it takes (RFC 4226 §7.3). */
import { systemClock } from '../login/clock.ts';
import type { Step } from '../login/driver.ts';
import { BrakeWatch } from '../login/lib/brake.ts';
import { lockoutIn, lockoutSign } from '../login/lib/lockout.ts';
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
  const logIn = (): Promise<Step> => flow.password(open(), credentials, { codeFollows: true });
  const first = await logIn();
  if (first.reading !== 'challenge') throw new ProbeError('unsupported', 'login', 'the server did not ask for a code');
  let step = first;
  let [sent, logins] = [0, 1];
  const ended = (stopped: LoginCodeLimit['stopped'], at: number | null, detail: string): LoginCodeLimit => {
    if (stopped === 'blocked' || stopped === 'shut-out') budget.stop(detail);
    return { sent, logins, stopped, at, detail };
  };
  const brake = new BrakeWatch(async () => (await flow.view(open())).reply.durationMs, SLOW_IN_A_ROW);
  while (sent < MOST && budget.spend('code-limit')) {
    sent++;
    const code = codeOfNoStep(totp!, Math.floor(clock.now() / 1000 / totp!.period), 240, Math.random);
    const answer: Step = await step.answer(code, { trust: false });
    const sign = lockoutSign(answer.page, first.page);
    if (sign !== null) return ended('blocked', sent, sign);
    // Who guesses codes knows the password, and gives it again where a wrong code ends the login.
    const next = answer.reading === 'refused' ? await readmitted(logIn, clock) : answer;
    const waited = answer.page.reply.durationMs + (next === answer ? 0 : next.page.reply.durationMs);
    const at = await brake.after(sent, waited);
    if (at !== null) return ended('slowed', at, `${Math.round(waited)} ms`);
    if (next.reading !== 'challenge') {
      const shut = lockoutIn(next);
      if (shut !== null) return ended('blocked', sent, shut);
      if (next.reading === 'refused') return ended('shut-out', sent, 'the right password is refused');
      throw new ProbeError('auth', 'login', `what followed wrong code ${sent} cannot be read: ${next.sign}`);
    }
    if (next !== answer) logins++;
    step = next;
    await clock.sleep(PAUSE_MS);
  }
  return ended('none', null, `${sent} wrong codes, each answered like the first`);
}

/** The right password once more; a single refusal of it may be a mishap. */
async function readmitted(logIn: () => Promise<Step>, clock: ReturnType<typeof systemClock>): Promise<Step> {
  const again = await logIn();
  if (again.reading !== 'refused' || lockoutIn(again) !== null) return again;
  await clock.sleep(PAUSE_MS);
  return logIn();
}
