/**
 * A login by form on a real HTTPS server of this machine, in order by default; each option breaks one thing. It counts
 * what it receives, and can lock whoever is wrong too often.
 */
import { randomBytes } from 'node:crypto';
import { CodeJudge } from '../../src/lab/accounts.ts';
import { createAuthority } from '../../src/lab/authority.ts';
import { escape, listenTls, page, redirect, type Answer, type Visit } from '../../src/lab/site.ts';

export const USERNAME = 'jansen.audit';
export const PASSWORD = 'Kousenband-dwergPlaneet+7 giraf';

export interface LoginServerOptions {
  readonly password?: string;
  /** How a password is compared with the right one. */
  readonly accepts?: (given: string, right: string) => boolean;
  /** Asks for a code after the right password, and takes none. */
  readonly code?: boolean;
  /** Asks for a code of this secret after the right password; wrong codes count as wrong attempts. */
  readonly totp?: string;
  /** After this many wrong codes: an answer that says so, the password is asked again (and refused), or it takes longer. */
  readonly codeBrake?: { after: number; by: 'status' | 'warning' | 'silence' | 'new-login' | 'shut-out' | 'slow' };
  /** Password and code stand in one form. */
  readonly oneForm?: boolean;
  /** Of a form without its code nothing is judged. */
  readonly wantsCode?: boolean;
  /** Stands on the page that asks for the password, whatever happens. */
  readonly finePrint?: string;
  /** Milliseconds that the right password takes. */
  readonly slowLogin?: number;
  readonly form?: { method?: string; action?: string; type?: string; value?: string; cacheControl?: string | null };
  /** Attributes of the cookie of the session. */
  readonly cookie?: string;
  readonly keepsSession?: boolean;
  readonly forgetsLogout?: boolean;
  readonly passwordInRedirect?: boolean;
  /** What gives an unknown name away. */
  readonly tells?: 'text' | 'status' | 'time';
  /** After this many wrong passwords, whatever their names. */
  readonly brake?: { after: number; by: 'status' | 'captcha' | 'slow' | 'uneven' | 'busy' | 'break' };
  /** Answers 429 to the third login of a row with less than a second and a half between them, right or wrong. */
  readonly mindsHaste?: boolean;
  /** Locks the account for good at this many wrong passwords since the start. */
  readonly locksAt?: number;
  readonly defaultAccount?: readonly [string, string];
}

export interface LoginServer extends AsyncDisposable {
  readonly url: string;
  readonly connectTo: { host: string; port: number; toHost: string; toPort: number };
  readonly ca: string;
  /** Every user name and password received. */
  readonly received: { username: string; password: string; raw: string }[];
  wrong: number;
  locked: boolean;
}

export async function startLogin(options: LoginServerOptions = {}): Promise<LoginServer> {
  const authority = await createAuthority('Login test', new Date());
  const host = 'portal.example.nl';
  const state = { received: [] as LoginServer['received'], wrong: 0, locked: false };
  const listener = await listenTls(portal(options, state), await authority.issue({ names: [host] }));
  return Object.assign(state, {
    url: `https://${host}/`,
    connectTo: { host, port: 443, toHost: '127.0.0.1', toPort: listener.port },
    ca: authority.root,
    [Symbol.asyncDispose]: () => listener.close(),
  });
}

type State = Pick<LoginServer, 'received' | 'wrong' | 'locked'>;

function portal(options: LoginServerOptions, state: State) {
  const right = options.password ?? PASSWORD;
  const accepts = options.accepts ?? ((given, wanted) => given === wanted);
  const sessions = new Map<string, 'anonymous' | 'password' | 'full'>();
  let row = { at: 0, count: 0 };
  let wrongCodes = 0;
  const codes = options.totp === undefined ? null : new CodeJudge(options.totp);
  const attributes = options.cookie ?? 'Path=/; Secure; HttpOnly; SameSite=Lax';
  const cookie = (token: string) => ['Set-Cookie', `sid=${token}; ${attributes}`] as const;
  const open = (stage: 'anonymous' | 'password' | 'full') => {
    const token = randomBytes(12).toString('hex');
    sessions.set(token, stage);
    return token;
  };

  function loginPage(visit: Visit, message = '', extra = ''): Answer {
    const known = sessions.has(visit.cookie('sid') ?? '');
    const {
      method = 'post',
      action = '/login',
      type = 'password',
      value = '',
      cacheControl = 'no-store',
    } = options.form ?? {};
    return page(
      'Log in',
      `<h1>Log in</h1><p role="alert">${escape(message)}</p>${extra}<form method="${method}" action="${action}">
<label>User name <input name="username" autocomplete="username"></label>
<label>Password <input type="${type}" name="password" autocomplete="current-password" value="${value}"></label>
${options.oneForm === true ? '<input name="code" autocomplete="one-time-code">' : ''}<button>Log in</button></form>
<p>${escape(options.finePrint ?? '')}</p>`,
      {
        headers: [
          ...(cacheControl === null ? [] : [['Cache-Control', cacheControl] as const]),
          ...(known ? [] : [cookie(open('anonymous'))]),
        ],
      },
    );
  }

  function isHasty(): boolean {
    const now = performance.now();
    row = { at: now, count: now - row.at < 1_500 ? row.count + 1 : 1 };
    return row.count > 2;
  }

  async function logIn(visit: Visit): Promise<Answer> {
    const [username, password] = [visit.form.get('username') ?? '', visit.form.get('password') ?? ''];
    state.received.push({ username, password, raw: visit.body });
    if (options.mindsHaste === true && isHasty())
      return { status: 429, headers: [['Retry-After', '2']], body: 'later' };
    if (state.locked) {
      countWrong();
      return loginPage(visit, 'User name or password is wrong.');
    }
    if (options.wantsCode === true && (visit.form.get('code') ?? '') === '')
      return loginPage(visit, 'Enter the code of your app.');
    const known = username === USERNAME;
    const isDefault = options.defaultAccount?.[0] === username && options.defaultAccount[1] === password;
    if (!isDefault && !(known && accepts(password, right))) return wrong(visit, known);
    await pause(options.slowLogin ?? 0);
    if (codes !== null && options.oneForm === true) {
      if (!codes.accepts(visit.form.get('code') ?? '')) return wrong(visit, known);
      return redirect('/private', 303, [cookie(open('full'))]);
    }
    if (codes !== null) return { ...codePage(), headers: [...(codePage().headers ?? []), cookie(open('password'))] };
    if (options.code === true)
      return page(
        'Code',
        '<form method="post" action="/code"><input name="code" autocomplete="one-time-code"><button>Go</button></form>',
      );
    const current = visit.cookie('sid') ?? '';
    const token = options.keepsSession === true && sessions.has(current) ? current : open('full');
    sessions.set(token, 'full');
    const target = options.passwordInRedirect === true ? `/private?p=${encodeURIComponent(password)}` : '/private';
    return redirect(target, 303, [cookie(token)]);
  }

  function codePage(message = ''): Answer {
    return page(
      'Code',
      `<p>${message}</p><form method="post" action="/code"><input name="code" autocomplete="one-time-code"><button>Go</button></form>`,
    );
  }

  async function takeCode(visit: Visit): Promise<Answer> {
    if (sessions.get(visit.cookie('sid') ?? '') !== 'password' || state.locked) return redirect('/login');
    const silent = options.codeBrake?.by === 'silence' && wrongCodes > options.codeBrake.after;
    if (!silent && codes?.accepts(visit.form.get('code') ?? '') === true)
      return redirect('/private', 303, [cookie(open('full'))]);
    countWrong();
    const { after, by } = options.codeBrake ?? { after: Number.POSITIVE_INFINITY, by: 'status' };
    if (++wrongCodes > after && by === 'slow') await pause(1_200);
    else if (wrongCodes > after) {
      if (by === 'silence') return codePage();
      if (by === 'warning') return codePage('1 attempt left before your account is locked.');
      if (by === 'shut-out') state.locked = true;
      return by === 'status' ? { status: 429, body: 'later' } : loginPage(visit, 'Start again.');
    }
    return codePage();
  }

  function countWrong(): void {
    state.wrong++;
    if (state.wrong >= (options.locksAt ?? Number.POSITIVE_INFINITY)) state.locked = true;
  }

  async function wrong(visit: Visit, known: boolean): Promise<Answer> {
    countWrong();
    const { after, by } = options.brake ?? { after: Number.POSITIVE_INFINITY, by: 'status' };
    if (state.wrong > after) {
      if (by === 'status') return { status: 429, body: 'later' };
      if (by === 'captcha') return loginPage(visit, 'Wrong.', '<div class="h-captcha"></div>');
      if (by === 'break') throw new Error('break off');
      if (by === 'slow' || (by === 'uneven' && state.wrong % 3 > 0)) await pause(1_200);
    }
    if (known && options.tells === 'time') await pause(150);
    const text = !known && options.tells === 'text' ? 'There is no such user.' : 'User name or password is wrong.';
    const status = !known && options.tells === 'status' ? 404 : 200;
    return { ...loginPage(visit, text), status };
  }

  return async (visit: Visit): Promise<Answer> => {
    // A server with much to do is slow in everything.
    if (options.brake?.by === 'busy' && state.wrong > options.brake.after) await pause(1_200);
    const token = visit.cookie('sid') ?? '';
    const loggedIn = sessions.get(token) === 'full';
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /login':
        return loginPage(visit);
      case 'POST /login':
        return logIn(visit);
      case 'POST /code':
        return takeCode(visit);
      case 'GET /private':
        return loggedIn
          ? page(
              'Private',
              '<h1>Your invoices</h1><ul><li>March: paid</li><li>April: open</li><li>May: a reminder was sent</li></ul><form method="post" action="/logout"><button>Log out</button></form>',
            )
          : redirect('/login', 302, sessions.has(token) ? [] : [cookie(open('anonymous'))]);
      case 'POST /logout':
        if (options.forgetsLogout !== true) sessions.delete(token);
        return redirect('/login', 303, [['Set-Cookie', 'sid=; Path=/; Max-Age=0']]);
      default:
        return page('Nothing here', '<h1>Nothing here</h1>', { status: 404 });
    }
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
