/**
 * A login of a page for the password and one for the code, whose pages a test makes odd. It records what each form was
 * sent and what became of each attempt; its clock is the test's.
 */
import { randomBytes } from 'node:crypto';
import { page, redirect, type Answer, type Site, type Visit } from '../../../src/lab/site.ts';
import type { Clock } from '../../../src/login/clock.ts';
import { codeOfStep, readTotpSecret } from '../../../src/login/totp.ts';

export const ODD_HOST = 'odd.example.test';
export const ODD_USER = {
  username: 'auditor',
  password: 'Kanarie-wachtwoord-98',
  totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

export interface Oddities {
  /** False: the password is enough. */
  readonly factor?: boolean;
  /** A new login makes the pending one of the same user worthless. */
  readonly onePending?: boolean;
  /** Of the step of a code, counted from now; null for a code of no time near. */
  readonly takes?: (steps: number | null) => boolean;
  /** Characters of the password that are looked at. */
  readonly looksAt?: number;
  /** Somebody logged in just now, with the code of now. */
  readonly justUsed?: boolean;
  /** Passwords that are taken before a login is complete, right ones counted too. */
  readonly mostGiven?: number;
  /** Asks for a code whatever the password, and judges both together. */
  readonly asksAll?: boolean;
  /** The page that asks for the password, around its form. */
  readonly loginPage?: (form: string) => string;
  readonly codePage?: (action: string) => string;
  /** Names of the fields that take the code. */
  readonly codeFields?: readonly string[];
  /** On the protected page, beside what it is about. */
  readonly home?: string;
  /** Between the code and the protected page; its form goes to /between. */
  readonly between?: string;
  /** On the protected page, to log out. */
  readonly exit?: 'link' | 'asked-again' | 'button';
  /** What the server in front of it wants as `Authorization`, or as a cookie that a script sets, before it shows anything. */
  readonly gate?: { readonly header: 'authorization' | 'cookie'; readonly value: string };
  /** Shows another reference and token on each page. */
  readonly random?: boolean;
  /** Seconds to wait after wrong codes in a row. */
  readonly waits?: (wrong: number) => number;
}

/** What the server saw; forms of no login are foreign to it. */
export interface Seen {
  readonly posts: { readonly path: string; readonly fields: readonly (readonly [string, string])[] }[];
  readonly addresses: string[];
  readonly attempts: ('admitted' | 'wrong')[];
}

const OWN = ['/login', '/code', '/between', '/logout'];
const totp = readTotpSecret(ODD_USER.totp);

type Stage = 'code' | 'between' | 'inside';
interface Session {
  readonly stage: Stage;
  readonly isRight: boolean;
}

export function oddLogin(oddities: Oddities, seen: Seen): (clock: Clock) => Site {
  return (clock) => {
    const login = new OddLogin(oddities, seen, clock);
    return (visit) => login.answer(visit);
  };
}

class OddLogin {
  readonly #odd: Oddities;
  readonly #seen: Seen;
  readonly #clock: Clock;
  readonly #sessions = new Map<string, Session>();
  #newest = '';
  #usedStep = 0;
  #wrongInRow = 0;
  #closedUntil = 0;
  #given = 0;

  constructor(odd: Oddities, seen: Seen, clock: Clock) {
    this.#odd = odd;
    this.#seen = seen;
    this.#clock = clock;
    if (odd.justUsed === true) this.#usedStep = Math.floor(clock.now() / 30_000);
  }

  answer(visit: Visit): Answer {
    const { gate, random = false } = this.#odd;
    if (gate !== undefined && visit.header(gate.header)?.includes(gate.value) !== true)
      return page('Closed', '<p>Nobody comes in here.</p>', { status: gate.header === 'cookie' ? 200 : 401 });
    const answer = this.#answer(visit);
    if (!random || answer.body === undefined) return answer;
    const word = randomBytes(9).toString('hex').replaceAll(/\d/g, 'x');
    const extra = `<p>Reference ${word}</p><form method="post" action="/help"><input type="hidden" name="t" value="${word}"></form>`;
    return { ...answer, body: answer.body.replace('</body>', `${extra}</body>`) };
  }

  #answer(visit: Visit): Answer {
    this.#seen.addresses.push(`${visit.path}?${visit.query.toString()}`);
    if (visit.method === 'POST') this.#seen.posts.push({ path: visit.path, fields: [...visit.form] });
    const id = visit.cookie('sid') ?? '';
    const session = this.#sessions.get(id);
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /login':
        return this.#loginPage('');
      case 'POST /login':
        return this.#password(visit);
      case 'GET /code':
        return session?.stage === 'code' ? this.#codePage('') : redirect('/login');
      case 'POST /code':
        return session?.stage === 'code' ? this.#code(visit, id, session) : redirect('/login');
      case 'GET /between':
        return session?.stage === 'between' ? page('One more thing', this.#odd.between ?? '') : redirect('/login');
      case 'POST /between':
        return session?.stage === 'between' ? redirect('/home', 303, [this.#open('inside')]) : redirect('/login');
      case 'GET /home':
        return session?.stage === 'inside' ? this.#home() : redirect('/login');
      case 'GET /logout':
      case 'POST /logout':
        return this.#logOut(visit, id);
      default:
        return page('Nothing', '<p>There is nothing here.</p>', { status: 404 });
    }
  }

  #loginPage(message: string): Answer {
    const form = `<p>${message}</p><form method="post" action="/login"><label>User name <input name="user" autocomplete="username"></label><label>Password <input type="password" name="pass"></label><button>Log in</button></form>`;
    return page('Log in', (this.#odd.loginPage ?? ((own) => own))(form));
  }

  #codePage(message: string): Answer {
    const form =
      this.#odd.codePage ??
      ((action) =>
        `<form method="post" action="${action}"><label>Code of your app <input name="otp" inputmode="numeric"></label><button>Check</button></form>`);
    return page('Is it you?', `<p>${message}</p>${form('/code')}`);
  }

  #password(visit: Visit): Answer {
    const { factor = true, looksAt = 99, asksAll = false } = this.#odd;
    const given = visit.form.get('pass') ?? '';
    if (++this.#given > (this.#odd.mostGiven ?? Number.POSITIVE_INFINITY))
      return this.#loginPage(
        'There were too many recent attempts to log in. Please wait 5 minutes before trying again.',
      );
    const known = visit.form.get('user') === ODD_USER.username;
    const isRight = known && given.slice(0, looksAt) === ODD_USER.password.slice(0, looksAt);
    if (!isRight && !asksAll) {
      if (known) this.#seen.attempts.push('wrong');
      return this.#loginPage('That was not right.');
    }
    if (!factor) return this.#admit();
    const cookie = this.#open('code', isRight);
    this.#newest = /sid=(\w+)/.exec(cookie[1])![1]!;
    return redirect('/code', 303, [cookie]);
  }

  #code(visit: Visit, id: string, { isRight }: Session): Answer {
    if (this.#odd.onePending === true && id !== this.#newest) return this.#loginPage('Please log in again.');
    const wait = Math.ceil((this.#closedUntil - this.#clock.now()) / 1000);
    if (wait > 0) return this.#codePage(`You can try again in ${wait} seconds.`);
    const code = (this.#odd.codeFields ?? ['otp']).flatMap((name) => visit.form.getAll(name)).join('');
    if (isRight && this.#takes(code)) return this.#admit();
    this.#seen.attempts.push('wrong');
    this.#wrongInRow++;
    this.#closedUntil = this.#clock.now() + 1000 * (this.#odd.waits?.(this.#wrongInRow) ?? 0);
    return this.#codePage('That was not right.');
  }

  #takes(code: string): boolean {
    if (!/^\d{6}$/.test(code)) return false;
    const now = Math.floor(this.#clock.now() / 30_000);
    const steps = Array.from({ length: 21 }, (_, index) => index - 10).find(
      (each) => codeOfStep(totp, now + each) === code,
    );
    const takes = this.#odd.takes ?? ((each) => each !== null && Math.abs(each) <= 1);
    if (!takes(steps ?? null)) return false;
    if (steps === undefined) return true;
    if (now + steps <= this.#usedStep) return false;
    this.#usedStep = now + steps;
    return true;
  }

  #admit(): Answer {
    this.#seen.attempts.push('admitted');
    this.#wrongInRow = 0;
    this.#closedUntil = 0;
    this.#given = 0;
    return this.#odd.between === undefined
      ? redirect('/home', 303, [this.#open('inside')])
      : redirect('/between', 303, [this.#open('between')]);
  }

  #home(): Answer {
    const exits = {
      link: '<a href="/logout">Log out</a>',
      'asked-again': '<a href="/logout">Log out</a>',
      button: '<form method="post" action="/logout"><button>Log out</button></form>',
    };
    return page(
      'Your desk',
      `<h1>Good morning, auditor</h1><ul><li>Four invoices of November are open</li><li>The minutes of Thursday are in</li></ul>${this.#odd.home ?? ''}${exits[this.#odd.exit ?? 'link']}`,
    );
  }

  #logOut({ method }: Visit, id: string): Answer {
    if (method === 'GET' && this.#odd.exit === 'asked-again')
      return page('Leave?', '<form method="post" action="/logout"><button>Yes, log out</button></form>');
    this.#sessions.delete(id);
    return redirect('/login');
  }

  #open(stage: Stage, isRight = true): readonly [string, string] {
    const id = randomBytes(12).toString('hex');
    this.#sessions.set(id, { stage, isRight });
    return ['Set-Cookie', `sid=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`];
  }
}

/** What was sent where it does not belong, one line each: nothing, on a login that is understood. */
export function strays({ posts, addresses }: Seen, now: number, codeFields: readonly string[] = ['otp']): string[] {
  const step = Math.floor(now / 30_000);
  const codes = new Set(Array.from({ length: 400 }, (_, index) => codeOfStep(totp, step - index + 10)));
  const start = ODD_USER.password.slice(0, 10).toLowerCase();
  const isPassword = (text: string) => text.trim().toLowerCase().startsWith(start);
  const inFields = posts.flatMap(({ path, fields }) => [
    ...(OWN.includes(path) ? [] : [`${path} was sent a form`]),
    ...fields
      .filter(([name, value]) => isPassword(value) && !(path === '/login' && name === 'pass'))
      .map(([name]) => `a password in ${name} of ${path}`),
    ...fields
      .filter(([name, value]) => codes.has(value) && !(path === '/code' && codeFields.includes(name)))
      .map(([name]) => `a code in ${name} of ${path}`),
  ]);
  const inAddresses = addresses.filter((address) => decodeURIComponent(address).toLowerCase().includes(start));
  return [...inFields, ...inAddresses.map((address) => `a password in the address ${address}`)];
}
