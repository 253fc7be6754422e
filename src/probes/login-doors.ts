/**
 * Other ways in that take the password by themselves: what each answers to nobody, to the right password, and, when
 * that was refused, to a wrong one, which shows whether the door judges passwords at all. The right one refused counts
 * with many servers as a wrong attempt, so it is spent like one.
 */
import type { Credentials, Door, HttpDoor, LineDoor } from '../login/driver.ts';
import { lockoutSign, lockoutSignIn } from '../login/reading/lockout.ts';
import { randomPassword } from '../login/wrong-password.ts';
import { ProbeError } from '../model/errors.ts';
import type { Observation } from '../model/observation.ts';
import type { DoorAnswer, LoginDoor, UnreachedDoor } from '../model/evidence/login.ts';
import { digestOf } from '../model/json.ts';
import {
  accountOf,
  credentialsOf,
  LOGIN_PROBE,
  withLogin,
  refuseWhenLocked,
  visitOf,
  type AccountLogin,
} from './login/account-visit.ts';
import type { Probe, ProbeContext } from './probe.ts';

const NO_ATTEMPTS: Observation = { code: 'no-attempt-left' };

export const loginDoors: Probe<'login.bypass'> = {
  kind: 'login.bypass',
  ...LOGIN_PROBE,
  run: async (request, context) => {
    // A login page that could not be used says nothing about the other doors.
    await visitOf(request, context).catch(() => undefined);
    return withLogin(request, context, async (login) => {
      refuseWhenLocked(login.account);
      const doors: LoginDoor[] = [];
      const unreached: UnreachedDoor[] = [];
      for (const door of login.flow.doors) {
        if (door.after !== undefined && !isOpen(door.after, doors)) continue;
        try {
          const tried = await tryDoor(door, login, context);
          if (tried === null)
            unreached.push({ name: door.name, kind: door.kind, reason: 'budget', detail: NO_ATTEMPTS });
          else doors.push(tried);
        } catch (error) {
          unreached.push(whyUnreached(door, error));
        }
        refuseWhenLocked(login.account);
      }
      login.account.release('doors');
      return { doors, unreached };
    });
  },
};

function isOpen(name: string, doors: readonly LoginDoor[]): boolean {
  return doors.some((door) => door.name === name && door.password.reading === 'open');
}

/** A port of its own may be closed or belong to nobody known; the other doors are tried all the same. */
function whyUnreached(door: Door, error: unknown): UnreachedDoor {
  const ofThisDoor = error instanceof ProbeError && error.reason !== 'interrupted';
  if (door.service === undefined || !ofThisDoor) throw error;
  return { name: door.name, kind: door.kind, reason: error.reason, detail: error.detail };
}

/** Null when no attempt is left for it. */
async function tryDoor(door: Door, login: AccountLogin, context: ProbeContext): Promise<LoginDoor | null> {
  const { credentials, account } = login;
  const knock = (given: Credentials | null) =>
    door.service === undefined ? knockAtPage(door, login, given) : knockAtPort(door, login, given);
  const anonymous = await knock(null);
  if (!account.spend('doors')) return null;
  const password = await knock(credentials);
  if (password.reading !== 'refused') account.giveBack();
  const control = await knockWithControl(door, context, knock);
  const asksAll =
    password.reading === 'refused' && (anonymous.challenges || password.fingerprint !== anonymous.fingerprint);
  // A control account that gets in has shown that the door works; otherwise a wrong password must.
  const wrong =
    asksAll && control?.reading !== 'open' && account.spend('doors')
      ? await knock({ ...credentials, password: rememberedWrong(context) })
      : null;
  // Answers that differ may do so by themselves, or because the server has had enough: these should be as before.
  const again = wrong !== null && account.spend('doors again') ? await knock(credentials) : null;
  const anonymousAgain = await knock(null);
  return {
    name: door.name,
    kind: door.kind,
    path: door.path,
    anonymous,
    anonymousAgain,
    password,
    again,
    wrong,
    control,
  };
}

function rememberedWrong({ secrets }: ProbeContext): string {
  const password = randomPassword(Math.random);
  secrets.remember(password);
  return password;
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

async function knockAtPage(
  door: HttpDoor,
  { open, account }: AccountLogin,
  given: Credentials | null,
): Promise<DoorAnswer> {
  const reply = await door.knock(open(), given);
  const page = { reply, redirects: 0, elsewhere: null, setCookies: reply.setCookies };
  const sign = given === null ? null : lockoutSign(page, null);
  if (sign !== null) account.stop(sign);
  const type = (reply.header('content-type') ?? '').split(';')[0]!;
  return {
    status: reply.status,
    challenges: reply.status === 401 && reply.header('www-authenticate') !== undefined,
    reading: door.read(reply),
    fingerprint: digestOf([reply.status, type, plain(reply.body, given)]),
  };
}

async function knockAtPort(
  door: LineDoor,
  { dial, account }: AccountLogin,
  given: Credentials | null,
): Promise<DoorAnswer> {
  using line = await dial(door.service);
  const { code, challenges, reading, text } = await door.knock(line, given);
  const sign = given === null ? null : lockoutSignIn(text);
  if (sign !== null) account.stop(sign);
  return { status: code, challenges, reading, fingerprint: digestOf([code, plain(text, given)]) };
}

/** Without what differs between two equal answers: the credentials, times, and words of digits and letters. */
function plain(body: string, given: Credentials | null): string {
  const known = given === null ? [] : [given.username, given.password].filter((value) => value !== '');
  let text = body;
  for (const value of known) text = text.replaceAll(value, '');
  return text.replaceAll(/[A-Za-z0-9+/=_-]{20,}/g, '…').replaceAll(/(?<![A-Za-z])[A-Za-z]*\d[A-Za-z0-9]*/g, '0');
}
