/** Accounts that a product comes with, each tried once, at a pace that a person could have. */
import { systemClock } from '../login/clock.ts';
import { defaultAccounts } from '../login/default-accounts.ts';
import type { Credentials } from '../login/driver.ts';
import { lockoutIn } from '../login/reading/lockout.ts';
import { sightingOf, viewOf } from '../login/reading/sighting.ts';
import { unknownUser } from '../login/unknown-user.ts';
import type { VisitResult } from '../login/visit-result.ts';
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
    const { compared } = await visitOf(request, context);
    return withLogin(request, context, async (login) => {
      const driver = context.controlSet.systems.find(({ id }) => id === request.system)?.login?.driver ?? '';
      refuseWhenLocked(login.account);
      // The audit account is judged by its own checks.
      const pairs = defaultAccounts(driver).filter(({ username }) => username !== login.credentials.username);
      return tryAll(login, pairs, compared, context);
    });
  },
};

type Answered = Awaited<ReturnType<typeof attempt>>;

async function tryAll(
  login: AccountLogin,
  pairs: readonly Credentials[],
  { anonymous, admitted }: VisitResult['compared'],
  { signal }: ProbeContext,
): Promise<LoginDefaultAccounts> {
  const { credentials } = login;
  const clock = systemClock(signal);
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
  const right = await attempt(login, credentials);
  const seen = ({ reading, sighting }: Answered) => ({ reading, view: viewOf(sighting, anonymous, admitted) });
  return {
    tried: tried.map((each) => ({ name: each.name, ...seen(each) })),
    stopped,
    total: pairs.length,
    // Shows that the server still judged passwords.
    right: right.reading,
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
