/** Accounts that a product comes with, each tried once, at a pace that a person could have. */
import { systemClock } from '../login/clock.ts';
import { defaultAccounts } from '../login/default-accounts.ts';
import type { Credentials, Step } from '../login/driver.ts';
import { lockoutIn } from '../login/reading/lockout.ts';
import {
  admittedFrom,
  lookAnonymously,
  sightingOf,
  viewOf,
  type Admitted,
  type Anonymous,
  type Sighting,
} from '../login/reading/sighting.ts';
import { unknownUser } from '../login/unknown-user.ts';
import { randomPassword } from '../login/wrong-password.ts';
import type { LoginDefaultAccounts } from '../model/evidence/password-tests.ts';
import { LOGIN_PROBE, withLogin, refuseWhenLocked, visitOf, type AccountLogin } from './login/account-visit.ts';
import type { Probe, ProbeContext } from './probe.ts';

const PAUSE_MS = 1_500;

export const loginDefaultAccounts: Probe<'login.default-accounts'> = {
  kind: 'login.default-accounts',
  ...LOGIN_PROBE,
  last: true,
  run: async (request, context) => {
    await visitOf(request, context);
    return withLogin(request, context, async (login) => {
      const driver = context.controlSet.systems.find(({ id }) => id === request.system)?.login?.driver ?? '';
      refuseWhenLocked(login.account);
      // The audit account is judged by its own checks.
      const pairs = defaultAccounts(driver).filter(({ username }) => username !== login.credentials.username);
      return tryAll(login, pairs, context);
    });
  },
};

type Answered = Awaited<ReturnType<typeof attempt>>;

async function tryAll(
  login: AccountLogin,
  pairs: readonly Credentials[],
  { signal }: ProbeContext,
): Promise<LoginDefaultAccounts> {
  const { flow, open, credentials } = login;
  const clock = systemClock(signal);
  const anonymous = await lookAnonymously(async () => sightingOf(flow, await flow.view(open()), new Date()));
  const nobody = await attempt(login, {
    username: unknownUser(credentials.username, Math.random),
    password: randomPassword(Math.random),
  });
  const tried: (Answered & { name: string })[] = [];
  let stopped = nobody.sign;
  for (const pair of pairs) {
    if (stopped !== null) break;
    await clock.sleep(PAUSE_MS);
    const answer = await attempt(login, pair);
    tried.push({ ...answer, name: pair.username });
    stopped = answer.sign;
  }
  const { right, admitted } = await giveRight(login, anonymous);
  const seen = ({ reading, sighting }: Answered) => ({ reading, view: viewOf(sighting, anonymous, admitted) });
  return {
    tried: tried.map((each) => ({ name: each.name, ...seen(each) })),
    stopped,
    total: pairs.length,
    right,
    nobody: seen(nobody),
    reference: admitted?.reference ?? null,
  };
}

async function attempt({ flow, open }: AccountLogin, credentials: Credentials) {
  const session = open();
  const step = await flow.password(session, credentials);
  const sighting = sightingOf(flow, await flow.view(session), new Date());
  if (step.reading !== 'refused') await flow.logOut?.(session);
  const sign = lockoutIn(step);
  return { reading: step.reading, sighting, sign };
}

/** Shows that the server still judged passwords, and what somebody sees who is let in by one alone; null where a code is asked. */
async function giveRight(
  { flow, open, credentials }: AccountLogin,
  anonymous: Anonymous,
): Promise<{ right: Step['reading']; admitted: Admitted | null }> {
  const session = open();
  const step = await flow.password(session, credentials);
  if (step.reading !== 'admitted') return { right: step.reading, admitted: null };
  const views = [await flow.view(session), await flow.view(session)].map((page) => sightingOf(flow, page, new Date()));
  await flow.logOut?.(session);
  return { right: step.reading, admitted: admittedFrom('password', views as [Sighting, Sighting], anonymous) };
}
