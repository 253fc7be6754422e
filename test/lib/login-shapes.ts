/** A login server over real TLS, in the shapes that products have; its clock is the test's. */
import { randomBytes } from 'node:crypto';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { createAuthority } from '../../src/lab/authority.ts';
import { listenTls, page, redirect, type Answer, type Visit } from '../../src/lab/site.ts';
import type { Clock } from '../../src/login/clock.ts';
import { codeOfStep, readTotpSecret } from '../../src/login/totp.ts';
import { Network } from '../../src/network/network.ts';
import { openSession, type ClosableSession } from '../../src/network/http-session.ts';

const HOST = 'login.example.test';
export const USER = {
  username: 'auditor',
  password: 'Kanarie-wachtwoord-91',
  totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

export interface Shape {
  /** Where the code is asked: on its own page, in a field that appears, in the login form itself, or nowhere. */
  readonly code: 'page' | 'appearing' | 'same-form' | 'none';
  readonly userFirst?: boolean;
  readonly csrf?: 'field' | 'cookie-header' | 'meta-header' | 'cookie-field' | 'none';
  /** Where the protected page is: behind a redirect, or at the address of the login itself. */
  readonly success?: 'redirect' | 'content';
  /** From this wrong attempt on the account is locked. */
  readonly locksAt?: number;
  readonly json?: boolean;
  /** Steps of the future whose codes are accepted already; 1 when absent. */
  readonly stepsAhead?: number;
  /** Steps of the past whose codes are accepted still; 1 when absent. */
  readonly stepsBack?: number;
  /** A right code is used up by a wrong password beside it too. */
  readonly usesUpAlways?: boolean;
  /** So long after a refused code each code is refused unjudged, with the same words. */
  readonly brakeMs?: number;
}

interface Session {
  stage: 'nobody' | 'user' | 'password' | 'full';
  readonly csrf: string;
}

export interface LoginServer extends AsyncDisposable {
  readonly open: () => ClosableSession;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  /** Every secret that the server gave out or was given. */
  readonly canaries: Set<string>;
  wrongAttempts: number;
}

const totp = readTotpSecret(USER.totp);

export async function startLoginServer(shape: Shape): Promise<LoginServer> {
  const authority = await createAuthority('test', new Date());
  const certificate = await authority.issue({ names: [HOST] });
  let now = 1_900_000_000_000;
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
  const canaries = new Set([USER.password, USER.totp]);
  const site = new LoginSite(shape, clock, canaries);
  const listener = await listenTls((visit) => site.answer(visit), certificate);
  const network = new Network({
    timeoutMs: 5_000,
    ca: [authority.root],
    connectTo: [{ host: HOST, port: 443, toHost: '127.0.0.1', toPort: listener.port }],
  });
  const secrets = new SecretStore({});
  const sessions: ClosableSession[] = [];
  return {
    secrets,
    clock,
    canaries,
    get wrongAttempts() {
      return site.wrong;
    },
    open: () => {
      const session = openSession({
        network,
        secrets,
        origin: `https://${HOST}`,
        signal: new AbortController().signal,
      });
      sessions.push(session);
      return session;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()));
      await listener.close();
    },
  };
}

class LoginSite {
  wrong = 0;
  readonly #shape: Required<Omit<Shape, 'locksAt'>> & { locksAt: number };
  readonly #clock: Clock;
  readonly #canaries: Set<string>;
  readonly #sessions = new Map<string, Session>();
  #lastStep = 0;
  #refusedAt = Number.NEGATIVE_INFINITY;

  constructor(shape: Shape, clock: Clock, canaries: Set<string>) {
    this.#shape = {
      csrf: 'field',
      success: 'redirect',
      userFirst: false,
      json: false,
      locksAt: 99,
      stepsAhead: 1,
      stepsBack: 1,
      usesUpAlways: false,
      brakeMs: 0,
      ...shape,
    };
    this.#clock = clock;
    this.#canaries = canaries;
  }

  answer(visit: Visit): Answer {
    const session = this.#sessions.get(visit.cookie('sid') ?? '') ?? null;
    const answer = this.#route(visit, session);
    return { ...answer, headers: [...(answer.headers ?? []), ['Date', new Date(this.#clock.now()).toUTCString()]] };
  }

  #route(visit: Visit, session: Session | null): Answer {
    const home = this.#shape.success === 'content' ? '/' : '/home';
    if (visit.method === 'GET' && visit.path === home && session?.stage === 'full') return this.#home();
    if (visit.path === '/home') return redirect('/login');
    if (visit.path === '/api/login' || visit.path === '/api/code') return this.#api(visit, session);
    if (visit.path === '/api/policy')
      return json(session?.stage === 'full' ? 200 : 401, {
        security: { minLength: 12, idleSeconds: '1200', never: 0 },
      });
    if (visit.path === '/api/me')
      return json(
        session?.stage === 'full' ? 200 : 401,
        session?.stage === 'full' ? { me: USER.username, mails: 12 } : {},
      );
    if (visit.method === 'GET') return this.#form(session);
    if (session === null || !this.#tokenIsRight(visit, session))
      return this.#form(session, 'The form has expired.', 419);
    return this.#submit(visit, session);
  }

  #submit(visit: Visit, session: Session): Answer {
    const field = (name: string) => visit.form.get(name) ?? '';
    if (this.wrong >= this.#shape.locksAt) return this.#form(session, 'Your account is temporarily locked.');
    if (session.stage === 'password' && this.#shape.code === 'page') return this.#code(session, field('otp'));
    if (this.#shape.userFirst && session.stage === 'nobody') {
      session.stage = 'user';
      return this.#form(session);
    }
    if (field('user') !== USER.username && !this.#shape.userFirst) return this.#refuse(session);
    if (field('pass') !== USER.password) {
      if (this.#shape.usesUpAlways) this.#takes(field('otp'));
      return this.#refuse(session);
    }
    switch (this.#shape.code) {
      case 'none':
        return this.#admit();
      case 'page':
        return this.#renew('password', '/login');
      case 'appearing':
        if (session.stage !== 'password') {
          session.stage = 'password';
          return this.#form(session);
        }
        return this.#code(session, field('otp'));
      case 'same-form':
        return this.#code(session, field('otp'));
    }
  }

  #code(session: Session, code: string): Answer {
    this.#canaries.add(code === '' ? USER.totp : code);
    const isBraked = this.#clock.now() < this.#refusedAt + this.#shape.brakeMs;
    if (!isBraked && this.#takes(code)) return this.#admit();
    this.#refusedAt = this.#clock.now();
    return this.#refuse(session);
  }

  /** Is the code a right one that was not used? From now on it is. */
  #takes(code: string): boolean {
    const { stepsBack, stepsAhead } = this.#shape;
    const step = Math.floor(this.#clock.now() / 30_000);
    const window = Array.from({ length: 1 + stepsBack + stepsAhead }, (_, index) => step - stepsBack + index);
    const match = window.find((each) => codeOfStep(totp, each) === code && each > this.#lastStep);
    this.#lastStep = match ?? this.#lastStep;
    return match !== undefined;
  }

  #refuse(session: Session): Answer {
    this.wrong++;
    if (this.#shape.code === 'appearing' || this.#shape.userFirst)
      session.stage = session.stage === 'password' ? 'password' : 'nobody';
    return this.#form(session, 'That was not right.');
  }

  #admit(): Answer {
    return this.#renew('full', this.#shape.success === 'content' ? '/' : '/home');
  }

  #renew(stage: Session['stage'], to: string): Answer {
    const { id } = this.#open(stage);
    return redirect(to, 303, [['Set-Cookie', `sid=${id}; Path=/; Secure; HttpOnly`]]);
  }

  #open(stage: Session['stage']): { id: string; session: Session } {
    const id = randomBytes(16).toString('hex');
    const session: Session = { stage, csrf: randomBytes(16).toString('hex') };
    this.#sessions.set(id, session);
    this.#canaries.add(id).add(session.csrf);
    return { id, session };
  }

  #tokenIsRight(visit: Visit, { csrf }: Session): boolean {
    switch (this.#shape.csrf) {
      case 'field':
      case 'cookie-field':
        return visit.form.get('_csrf') === csrf;
      case 'cookie-header':
        return visit.header('x-xsrf-token') === csrf;
      case 'meta-header':
        return visit.header('x-csrf-token') === csrf;
      case 'none':
        return true;
    }
  }

  #form(known: Session | null, message = '', status = 200): Answer {
    const opened = known === null ? this.#open('nobody') : null;
    const session = known ?? opened!.session;
    const { code, csrf, userFirst } = this.#shape;
    const fields: string[] = [];
    const onlyCode = session.stage === 'password' && code === 'page';
    if (!onlyCode && (!userFirst || session.stage === 'nobody'))
      fields.push('<label>Name <input name="user" type="text"></label>');
    if (!onlyCode && (!userFirst || session.stage !== 'nobody')) fields.push('<input name="pass" type="password">');
    if (onlyCode || code === 'same-form' || (code === 'appearing' && session.stage === 'password'))
      fields.push('<label>Verification code <input name="otp" inputmode="numeric"></label>');
    if (csrf === 'field') fields.push(`<input type="hidden" name="_csrf" value="${session.csrf}">`);
    if (csrf === 'cookie-field') fields.push('<input type="hidden" name="_csrf" value="">');
    const form = `<p>${message}</p><form method="post" action="/login"><p>Please log in to continue.</p>${fields.join('')}<button name="go" value="1">Go</button></form>`;
    const cookies: [string, string][] =
      opened === null ? [] : [['Set-Cookie', `sid=${opened.id}; Path=/; Secure; HttpOnly`]];
    if (csrf === 'cookie-header') cookies.push(['Set-Cookie', `XSRF-TOKEN=${session.csrf}; Path=/; Secure`]);
    if (csrf === 'cookie-field') cookies.push(['Set-Cookie', `_csrf=${session.csrf}; Path=/; Secure`]);
    const answer = page('Log in', form, { status, headers: cookies });
    if (csrf !== 'meta-header') return answer;
    return {
      ...answer,
      body: answer.body!.replace('</head>', `<meta name="csrf-token" content="${session.csrf}"></head>`),
    };
  }

  #home(): Answer {
    return page(
      'Mail',
      '<h1>Inbox of the auditor</h1><ul><li>Invoice of May</li><li>Minutes of the meeting</li></ul><a href="/away">Archive</a>',
    );
  }

  #api(visit: Visit, session: Session | null): Answer {
    const given = JSON.parse(visit.body) as Record<string, string>;
    if (visit.path === '/api/login') {
      if (given['user'] !== USER.username || given['pass'] !== USER.password) {
        this.wrong++;
        return json(401, { error: 'wrong' });
      }
      const { id } = this.#open(this.#shape.code === 'none' ? 'full' : 'password');
      const headers = [['Set-Cookie', `sid=${id}; Path=/; Secure; HttpOnly`]] as const;
      return {
        ...json(200, { twoFactor: this.#shape.code !== 'none', logged_in: true }),
        headers: [['Content-Type', 'application/json'], ...headers],
      };
    }
    if (session?.stage !== 'password') return json(401, {});
    const answer = this.#code(session, String(given['code']));
    return answer.status === 303
      ? {
          ...json(200, { ok: true }),
          headers: [
            ['Content-Type', 'application/json'],
            ...(answer.headers ?? []).filter(([name]) => name === 'Set-Cookie'),
          ],
        }
      : json(401, { error: 'code' });
  }
}

function json(status: number, value: unknown): Answer {
  return { status, headers: [['Content-Type', 'application/json']], body: JSON.stringify(value) };
}
