/**
 * The answer to a name that nobody has beside that to a wrong password of the audit account. Both may count somewhere
 * as wrong attempts, also for our address as a whole, so both come out of the account's attempts.
 */
import { systemClock } from '../login/clock.ts';
import { literalFeaturesOf } from '../login/reading/features.ts';
import { lockoutSign } from '../login/reading/lockout.ts';
import { pathOf } from '../login/reading/sighting.ts';
import { unknownUser } from '../login/unknown-user.ts';
import { wrongPassword } from '../login/wrong-password.ts';
import type { Credentials, Step } from '../login/driver.ts';
import type { LoginUnknownUser, UserAnswer } from '../model/evidence/password-tests.ts';
import { digestOf } from '../model/json.ts';
import { LOGIN_PROBE, onLoginGround, visitOf, type LoginGround } from './login/account-visit.ts';
import type { Probe, ProbeContext } from './probe.ts';

/** Times of answers are compared by the fastest of each; one pair says nothing about time. */
const TIMED_PAIRS = 3;
const PAUSE_MS = 500;

export const loginUnknownUser: Probe<'login.unknown-user'> = {
  kind: 'login.unknown-user',
  ...LOGIN_PROBE,
  // It is advice: whatever else wants attempts comes first.
  last: true,
  run: async (request, context) => {
    await visitOf(request, context);
    return onLoginGround(request, context, (ground) => comparePairs(ground, context));
  },
};

async function comparePairs(ground: LoginGround, { signal }: ProbeContext): Promise<LoginUnknownUser> {
  const { budget, credentials } = ground;
  if (budget.lockout !== null) return { asked: false, why: 'blocked' };
  const pairs = Math.min(TIMED_PAIRS, Math.floor(budget.free / 2));
  if (pairs < 1) return { asked: false, why: 'budget' };
  const clock = systemClock(signal);
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  let answers: { known: UserAnswer; unknown: UserAnswer } | null = null;
  for (let pair = 0; pair < pairs; pair++) {
    const password = wrongPassword(Math.random);
    const stranger = { username: unknownUser(credentials.username, Math.random), password };
    const known = await attempt(ground, { ...credentials, password });
    await clock.sleep(PAUSE_MS);
    const unknown = known === null ? null : await attempt(ground, stranger);
    if (known === null || unknown === null) break;
    times.known.push(known.page.reply.durationMs);
    times.unknown.push(unknown.page.reply.durationMs);
    answers ??= { known: answerOf(known, credentials.username), unknown: answerOf(unknown, stranger.username) };
    await clock.sleep(PAUSE_MS);
  }
  if (answers === null) return { asked: false, why: 'blocked' };
  const count = times.unknown.length;
  const timing =
    count < TIMED_PAIRS ? null : { pairs: count, knownMs: fastest(times.known), unknownMs: fastest(times.unknown) };
  return { asked: true, ...answers, timing };
}

/** Null when it may not be made, or showed that the server begins to block. */
async function attempt({ flow, open, budget }: LoginGround, credentials: Credentials): Promise<Step | null> {
  if (!budget.spend('unknown-user')) return null;
  const session = open();
  const step = await flow.password(session, credentials);
  const sign = lockoutSign(step.page, step.before);
  if (sign === null) return step;
  budget.stop(sign);
  return null;
}

function answerOf({ page, reading }: Step, username: string): UserAnswer {
  const name = username.toLowerCase();
  const features = [...literalFeaturesOf(page)].map((feature) => feature.toLowerCase().replaceAll(name, '(name)'));
  return { status: page.reply.status, path: pathOf(page), reading, content: digestOf([...new Set(features)].sort()) };
}

function fastest(times: readonly number[]): number {
  return Math.round(Math.min(...times));
}
