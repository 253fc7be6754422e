/**
 * The answer to a name that nobody has beside that to a wrong password of the audit account. Both may count somewhere
 * as wrong attempts, also for our address as a whole, so both come out of the account's attempts.
 */
import { systemClock } from '../login/clock.ts';
import { literalFeaturesOf } from '../login/reading/features.ts';
import { lockoutSign } from '../login/reading/lockout.ts';
import { pathOf } from '../login/reading/sighting.ts';
import { unknownUser } from '../login/unknown-user.ts';
import { randomPassword } from '../login/wrong-password.ts';
import type { Credentials, Step } from '../login/driver.ts';
import type { LoginUnknownUser, UserAnswer } from '../model/evidence/password-tests.ts';
import { digestOf } from '../model/json.ts';
import { LOGIN_PROBE, withLogin, visitOf, type AccountLogin } from './login/account-visit.ts';
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
    return withLogin(request, context, (login) => comparePairs(login, context));
  },
};

async function comparePairs(login: AccountLogin, { signal }: ProbeContext): Promise<LoginUnknownUser> {
  const { account, credentials } = login;
  if (account.lockout !== null) return { asked: false, why: 'blocked' };
  const pairs = Math.min(TIMED_PAIRS, Math.floor(account.free / 2));
  if (pairs < 1) return { asked: false, why: 'budget' };
  const clock = systemClock(signal);
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  const given: { known: Given[]; unknown: Given[] } = { known: [], unknown: [] };
  for (let pair = 0; pair < pairs; pair++) {
    const password = randomPassword(Math.random);
    const stranger = { username: unknownUser(credentials.username, Math.random), password };
    const known = await attempt(login, { ...credentials, password });
    await clock.sleep(PAUSE_MS);
    const unknown = known === null ? null : await attempt(login, stranger);
    if (known === null || unknown === null) break;
    times.known.push(known.page.reply.durationMs);
    times.unknown.push(unknown.page.reply.durationMs);
    given.known.push({ step: known, username: credentials.username });
    given.unknown.push({ step: unknown, username: stranger.username });
    await clock.sleep(PAUSE_MS);
  }
  if (given.unknown.length === 0) return { asked: false, why: 'blocked' };
  const count = times.unknown.length;
  const timing =
    count < TIMED_PAIRS ? null : { pairs: count, knownMs: fastest(times.known), unknownMs: fastest(times.unknown) };
  return { asked: true, known: answerOf(given.known), unknown: answerOf(given.unknown), pairs: count, timing };
}

/** Null when it may not be made, or showed that the server begins to block. */
async function attempt({ flow, open, account }: AccountLogin, credentials: Credentials): Promise<Step | null> {
  if (!account.spend('unknown-user')) return null;
  const session = open();
  const step = await flow.password(session, credentials);
  const sign = lockoutSign(step.page, step.before);
  if (sign === null) return step;
  account.stop(sign);
  return null;
}

interface Given {
  readonly step: Step;
  readonly username: string;
}

/** What all answers to one kind of name have in common: what differs between them differs at random. */
function answerOf(given: readonly Given[]): UserAnswer {
  const { page, reading } = given[0]!.step;
  const [first, ...others] = given.map(({ step, username }) => contentOf(step, username));
  const common = [...first!].filter((feature) => others.every((other) => other.has(feature)));
  return { status: page.reply.status, path: pathOf(page), reading, content: digestOf(common.sort()) };
}

function contentOf({ page }: Step, username: string): ReadonlySet<string> {
  const name = username.toLowerCase();
  return new Set([...literalFeaturesOf(page)].map((feature) => feature.toLowerCase().replaceAll(name, '(name)')));
}

function fastest(times: readonly number[]): number {
  return Math.round(Math.min(...times));
}
