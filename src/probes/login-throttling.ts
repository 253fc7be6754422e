/** Wrong passwords in a row for a name that nobody has, a bounded number, until the server does something about it. */
import { systemClock } from '../login/clock.ts';
import type { Step } from '../login/driver.ts';
import { BrakeWatch } from '../login/reading/brake.ts';
import { blockSign } from '../login/reading/lockout.ts';
import { unknownUser } from '../login/unknown-user.ts';
import { randomCode, randomPassword } from '../login/wrong-password.ts';
import { ProbeError } from '../model/errors.ts';
import type { Observation } from '../model/observation.ts';
import type { LoginThrottling } from '../model/evidence/password-tests.ts';
import { LOGIN_PROBE, withLogin, visitOf, type AccountLogin } from './login/account-visit.ts';
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
    return withLogin(request, context, (login) => guess(login, context), { paced: false, obeys: false });
  },
};

async function guess(login: AccountLogin, { signal }: ProbeContext): Promise<LoginThrottling> {
  const { flow, open, credentials } = login;
  const clock = systemClock(signal);
  const username = unknownUser(credentials.username, Math.random);
  const brake = new BrakeWatch(async () => (await flow.view(open())).reply.durationMs, SLOW_IN_A_ROW);
  let judged = 0;
  let before: Stop | null = null;
  for (let sent = 1; sent <= MOST || (sent === MOST + 1 && before !== null); sent++) {
    const answer = await tryOnce(login, username, sent);
    if (answer.stop !== null) {
      const { stopped, detail } = answer.stop;
      // A page that does not answer either says nothing about guesses: a breakdown, maintenance, or a ban of this address.
      if (!(await pageAnswers(login))) return { sent, judged, stopped: 'unreachable', at: sent, detail };
      if (before?.stopped === stopped) return { sent, judged, stopped, at: sent - 1, detail };
    } else {
      if (answer.reading === 'refused') judged++;
      const at = await brake.after(sent, answer.durationMs);
      if (at !== null)
        return {
          sent,
          judged,
          stopped: 'slowed',
          at,
          detail: { code: 'took-milliseconds', n: Math.round(answer.durationMs) },
        };
      if (answer.reading === 'admitted') throw new ProbeError('auth', 'login', { code: 'stranger-let-in' });
    }
    // What happens once may be a mishap.
    before = answer.stop;
    await clock.sleep(PAUSE_MS);
  }
  const detail: Observation = { code: 'all-answered-alike', n: MOST };
  return { sent: MOST, judged, stopped: 'none', at: null, detail };
}

interface Stop {
  readonly stopped: 'blocked' | 'captcha' | 'connection';
  readonly detail: Observation;
}

type Guessed =
  | { readonly stop: Stop }
  | { readonly stop: null; readonly reading: Step['reading']; readonly durationMs: number };

/** A connection that breaks off at the first guess is no brake, but a failure to ask. */
async function tryOnce({ flow, open }: AccountLogin, username: string, sent: number): Promise<Guessed> {
  let step: Step;
  let isRefused = false;
  try {
    step = await flow.password(open(), { username, password: randomPassword(Math.random) }, { codeFollows: true });
    // A form that takes both judges a password only with its code.
    if (asksForBoth(step)) {
      step = await step.answer(randomCode(Math.random), { trust: false });
      isRefused = asksForBoth(step);
    }
  } catch (error) {
    if (sent > 1 && isBrokenOff(error))
      return { stop: { stopped: 'connection', detail: { code: 'failed-by', error: error.reason } } };
    throw error;
  }
  // Nobody has this name, so that a warning need not be heeded; what comes of it is seen at the next.
  const sign = blockSign(step.page, step.before);
  if (sign !== null) return { stop: { stopped: 'blocked', detail: sign } };
  if (sent > 1 && CAPTCHA.test(step.page.reply.body))
    return { stop: { stopped: 'captcha', detail: { code: 'captcha-asked' } } };
  return { stop: null, reading: isRefused ? 'refused' : step.reading, durationMs: step.page.reply.durationMs };
}

/** Given both, a form that asks for both again has refused them. */
function asksForBoth(step: Step): step is Step & { readonly reading: 'challenge' } {
  return step.reading === 'challenge' && step.oneForm;
}

/** The protected page as nobody sees it: not when it breaks off or the server is out of order. */
async function pageAnswers({ flow, open }: AccountLogin): Promise<boolean> {
  try {
    return (await flow.view(open())).reply.status < 500;
  } catch (error) {
    if (isBrokenOff(error)) return false;
    throw error;
  }
}

function isBrokenOff(error: unknown): error is ProbeError {
  return error instanceof ProbeError && ['refused', 'reset', 'timeout'].includes(error.reason);
}
