/** Answers as SOGo 5.8 was seen to (test/peers/products sets the real one up): status 200 for all pages, 202 for want of a code. */
import { randomBytes } from 'node:crypto';
import { basicOf, redirect, type Answer, type Site, type Visit } from '../../../src/lab/site.ts';
import type { Clock } from '../../../src/login/clock.ts';
import { codeOfStep, readTotpSecret } from '../../../src/login/totp.ts';

export const SOGO_HOST = 'sogo.example.test';
export const AUDITOR = {
  username: 'auditor',
  password: 'Kanarie-wachtwoord-92',
  totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};
export const PHONE = { username: 'phone', password: 'Gxk3m-2Qd9p-Ys7tR' };

export interface SogoState {
  readonly factor: boolean;
  readonly base?: string;
  readonly dav?: 'open' | 'devices' | 'absent';
  /** `empty`: led to SOGo, which has no ActiveSync. */
  readonly activeSync?: 'open' | 'empty';
  /** From this wrong attempt on the account is locked. */
  readonly locksAt?: number;
  /** `not-sogo`: another login stands before it. `must-change`: the password is to be changed first. */
  readonly broken?: 'session-before-code' | 'any-code' | 'not-sogo' | 'must-change';
}

const COOKIE = '0xHIGHFLYxSOGo';
const totp = readTotpSecret(AUDITOR.totp);
const LOGIN = '<title>SOGo</title><main ng-controller="LoginController as app"><form method="post" name="loginForm">';
const FIELDS = '<input name="3.1.1"><input type="password" name="3.1.2" value=""></form></main>';
const CALENDAR = '<title>Calendar | SOGo</title><h1>Calendar of the auditor</h1><p>Week 48, dentist on Tuesday</p>';

export function sogoSite(state: SogoState): (clock: Clock) => Site {
  const sessions = new Set<string>();
  const base = state.base ?? '/SOGo';
  let wrong = 0;
  const admit = (): Answer['headers'] => {
    const value = randomBytes(16).toString('hex');
    sessions.add(value);
    return [['Set-Cookie', `${COOKIE}=${value}; path=${base}/; secure; HttpOnly`]];
  };
  const refuse = (members: object): Answer =>
    json(403, state.locksAt === ++wrong ? { LDAPPasswordPolicyError: 1 } : members);

  const connect = (visit: Visit, clock: Clock): Answer => {
    const given = JSON.parse(visit.body) as Record<string, string | undefined>;
    if (given['userName'] !== AUDITOR.username || given['password'] !== AUDITOR.password)
      return refuse({ LDAPPasswordPolicyError: 65535 });
    if (state.broken === 'must-change') return json(403, { LDAPPasswordPolicyError: 2 });
    if (!state.factor) return json(200, { cn: AUDITOR.username, expire: -1 }, admit());
    const code = given['verificationCode'] ?? '';
    if (code.length !== 6)
      return json(202, { totpMissingKey: 1 }, state.broken === 'session-before-code' ? admit() : []);
    const step = Math.floor(clock.now() / 30_000);
    const right = state.broken === 'any-code' || code === codeOfStep(totp, step);
    return right ? json(200, { cn: AUDITOR.username }, admit()) : refuse({ totpInvalidKey: 1 });
  };

  const dav = (visit: Visit): Answer => {
    const given = basicOf(visit);
    if (given === null) return { status: 401, headers: [['WWW-Authenticate', 'basic realm="SOGo"']] };
    if (state.dav === 'devices' && given.username !== PHONE.username) return { status: 403 };
    return isKnown(given) ? { status: 207, body: `<multistatus>${given.username}</multistatus>` } : { status: 401 };
  };

  const activeSync = (visit: Visit): Answer => {
    if (state.activeSync === undefined) return { status: 404 };
    const given = basicOf(visit);
    if (state.activeSync === 'empty') return { status: given === null || isKnown(given) ? 200 : 401 };
    if (given === null || !isKnown(given))
      return { status: 401, headers: [['WWW-Authenticate', 'basic realm="SOGo"']] };
    return { status: 200, headers: [['MS-Server-ActiveSync', '14.1']] };
  };

  return (clock) => (visit) => {
    const { path } = visit;
    if (path.startsWith(`${base}/dav/`)) return state.dav === 'absent' ? { status: 404 } : dav(visit);
    if (path === '/Microsoft-Server-ActiveSync') return activeSync(visit);
    if (!path.startsWith(`${base}/`)) return { status: 404 };
    if (path === `${base}/connect`) return connect(visit, clock);
    if (state.broken === 'not-sogo') return { status: 200, body: '<title>Gateway</title>' };
    const cookie = visit.cookie(COOKIE) ?? '';
    if (!sessions.has(cookie)) return { status: 200, body: LOGIN + FIELDS };
    if (path === `${base}/so/${AUDITOR.username}/logoff`) {
      sessions.delete(cookie);
      return redirect(`${base}/so/`);
    }
    return path === `${base}/`
      ? redirect(`${base}/so/${AUDITOR.username}/Calendar/view`)
      : { status: 200, body: CALENDAR };
  };
}

function isKnown(given: { username: string; password: string }): boolean {
  return [AUDITOR, PHONE].some(({ username, password }) => username === given.username && password === given.password);
}

function json(status: number, members: object, headers: Answer['headers'] = []): Answer {
  return { status, headers: [['Content-Type', 'application/json'], ...headers], body: JSON.stringify(members) };
}
