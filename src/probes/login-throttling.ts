/** Wrong passwords in a row for a name that nobody has, a bounded number, until the server does something about it. */
import { systemClock } from '../login/clock.ts';
import type { Step } from '../login/driver.ts';
import { BrakeWatch } from '../login/lib/brake.ts';
import { lockoutSign } from '../login/lib/lockout.ts';
import { unknownUser } from '../login/unknown-user.ts';
import { wrongPassword } from '../login/wrong-password.ts';
import { ProbeError } from '../model/errors.ts';
import type { LoginThrottling } from '../model/evidence/password-tests.ts';
import { LOGIN_PROBE, onLoginGround, visitOf, type LoginGround } from './lib/login.ts';
import type { Probe, ProbeContext } from './probe.ts';

const MOST = 15;
const PAUSE_MS = 250;
/** Some servers delay each refusal at random, by up to a second and a half: a few slow answers may be chance. */
const SLOW_IN_A_ROW = 4;
const CAPTCHA = /captcha|turnstile|altcha|friendlychallenge/i;

export const loginThrottling: Probe<'login.throttling'> = {
  kind: 'login.throttling',
  ...LOGIN_PROBE,
  // Afterwards the server may not want to see us any more.
  last: true,
  run: async (request, context) => {
    await visitOf(request, context);
    // Whether the server minds haste is the question here.
    return onLoginGround(request, context, (ground) => guess(ground, context), 'unpaced');
  },
};

async function guess(ground: LoginGround, { signal }: ProbeContext): Promise<LoginThrottling> {
  const { flow, open, credentials } = ground;
  const clock = systemClock(signal);
  const username = unknownUser(credentials.username, Math.random);
  const brake = new BrakeWatch(async () => (await flow.view(open())).reply.durationMs, SLOW_IN_A_ROW);
  for (let sent = 1; sent <= MOST; sent++) {
    let step: Step;
    try {
      step = await flow.password(open(), { username, password: wrongPassword(Math.random) });
    } catch (error) {
      if (sent > 1 && error instanceof ProbeError && ['refused', 'reset', 'timeout'].includes(error.reason))
        return { sent, stopped: 'connection', at: sent, detail: error.reason };
      throw error;
    }
    const sign = lockoutSign(step.page, step.before);
    if (sign !== null) return { sent, stopped: 'blocked', at: sent, detail: sign };
    if (sent > 1 && CAPTCHA.test(step.page.reply.body))
      return { sent, stopped: 'captcha', at: sent, detail: 'a captcha is asked' };
    const { durationMs } = step.page.reply;
    const at = await brake.after(sent, durationMs);
    if (at !== null) return { sent, stopped: 'slowed', at, detail: `${Math.round(durationMs)} ms` };
    if (step.reading === 'admitted')
      throw new ProbeError('auth', 'login', 'a wrong password for an unknown name seems to log in');
    await clock.sleep(PAUSE_MS);
  }
  return { sent: MOST, stopped: 'none', at: null, detail: `${MOST} wrong passwords, each answered like the first` };
}
