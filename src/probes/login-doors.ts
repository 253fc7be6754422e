/**
 * Other ways in that take the password by themselves: what each answers to nobody, to the right password, and, when
 * that was refused, to a wrong one, which shows whether the door judges passwords at all.
 */
import type { AttemptBudget } from '../login/budget.ts';
import type { Credentials, Door, HttpReply } from '../login/driver.ts';
import { lockoutSign } from '../login/lib/lockout.ts';
import { wrongPassword } from '../login/wrong-password.ts';
import type { DoorAnswer, LoginDoor } from '../model/evidence/login.ts';
import { digestOf } from '../model/json.ts';
import {
  accountOf,
  accountQueue,
  credentialsOf,
  LOGIN_PATIENCE_MS,
  loginGround,
  loginProblem,
  refuseWhenLocked,
  visitOf,
  type LoginGround,
} from './lib/login.ts';
import type { Probe, ProbeContext } from './probe.ts';

export const loginDoors: Probe<'login.doors'> = {
  kind: 'login.doors',
  queue: accountQueue,
  retry: false,
  patienceMs: LOGIN_PATIENCE_MS,
  run: async (request, context) => {
    // A login page that could not be used says nothing about the other doors.
    await visitOf(request, context).catch(() => undefined);
    const ground = loginGround(request, context);
    try {
      refuseWhenLocked(ground.budget);
      const doors: LoginDoor[] = [];
      for (const door of ground.flow.doors) {
        doors.push(await tryDoor(door, ground, context));
        refuseWhenLocked(ground.budget);
      }
      ground.budget.release('doors');
      return { doors };
    } catch (error) {
      throw loginProblem(error, context);
    } finally {
      await ground.close();
    }
  },
};

async function tryDoor(
  door: Door,
  { open, credentials, budget }: LoginGround,
  context: ProbeContext,
): Promise<LoginDoor> {
  const knock = async (given: Credentials | null) => answerOf(door, await door.knock(open(), given), given, budget);
  const anonymous = await knock(null);
  const password = await knock(credentials);
  const control = await knockWithControl(door, context, knock);
  const asksAll =
    password.reading === 'refused' && (anonymous.challenges || password.fingerprint !== anonymous.fingerprint);
  // A control account that gets in has shown that the door works; otherwise a wrong password must.
  const wrong =
    asksAll && control?.reading !== 'open' && budget.lockout === null && budget.spend('doors')
      ? await knock({ ...credentials, password: wrongPassword(Math.random) })
      : null;
  return { name: door.name, kind: door.kind, path: door.path, anonymous, password, wrong, control };
}

/** Null when none is named, or its variables are not set: then the door stays unproven. */
async function knockWithControl(
  door: Door,
  context: ProbeContext,
  knock: (given: Credentials) => Promise<DoorAnswer>,
): Promise<DoorAnswer | null> {
  if (door.controlAccount === undefined) return null;
  const account = accountOf(door.controlAccount, context);
  const known = [account.username, account.password].every(({ env }) => context.secrets.get(env) !== undefined);
  return known ? knock(credentialsOf(account, context)) : null;
}

function answerOf(door: Door, reply: HttpReply, given: Credentials | null, budget: AttemptBudget): DoorAnswer {
  const page = { reply, redirects: 0, elsewhere: null, setCookies: reply.setCookies };
  const sign = given === null ? null : lockoutSign(page, null);
  if (sign !== null) budget.stop(sign);
  const type = (reply.header('content-type') ?? '').split(';')[0]!;
  return {
    status: reply.status,
    challenges: reply.status === 401 && reply.header('www-authenticate') !== undefined,
    reading: door.read(reply),
    fingerprint: digestOf([reply.status, type, plain(reply.body, given)]),
  };
}

/** Without what differs between two equal answers: the credentials, times, and long random words. */
function plain(body: string, given: Credentials | null): string {
  const known = given === null ? [] : [given.username, given.password].filter((value) => value !== '');
  let text = body;
  for (const value of known) text = text.replaceAll(value, '');
  return text.replaceAll(/[0-9]+/g, '0').replaceAll(/[A-Za-z0-9_-]{20,}/g, '…');
}
