/**
 * Behaves as Nextcloud's source says its login, its second factor and its doors do: request tokens bound to the
 * session, same-site cookies, a trusted Origin, 303s, a middleware that holds back who gave no code yet, DAV and OCS
 * that refuse the account's password before they judge it, and app passwords.
 */
import { randomBytes } from 'node:crypto';
import { basicOf, escape, redirect, type Answer, type Site, type Visit } from '../../../src/lab/site.ts';
import type { Clock } from '../../../src/login/clock.ts';
import { codeOfStep, readTotpSecret } from '../../../src/login/totp.ts';

export const NEXTCLOUD_HOST = 'cloud.example.test';
export const AUDITOR = {
  username: 'auditor',
  password: 'Kanarie-wachtwoord-92',
  totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};
export const APP_PASSWORD = 'Gxk3m-2Qd9p-Ys7tR-bWn4c-E6zHf';

export interface NextcloudState {
  /** `several`: the visitor chooses. `unenrolled`: enforced for an account that has none. `notification`: another kind. */
  readonly factor: 'totp' | 'several' | 'none' | 'unenrolled' | 'notification';
  readonly base?: string;
  /** What is broken. */
  readonly broken?: 'dav-open' | 'pending-is-in' | 'any-code' | 'untrusted-origin' | 'circle';
}

interface Session {
  readonly token: string;
  stage: 'nobody' | 'pending' | 'full';
  errors: string[];
}

const totp = readTotpSecret(AUDITOR.totp);
const STRICT = '__Host-nc_sameSiteCookiestrict';

export function nextcloudSite(state: NextcloudState): (clock: Clock) => Site {
  return (clock) => {
    const cloud = new Cloud(state, clock);
    return (visit) => cloud.answer(visit);
  };
}

class Cloud {
  readonly #state: NextcloudState;
  readonly #clock: Clock;
  readonly #sessions = new Map<string, Session>();
  #lastStep = 0;

  constructor(state: NextcloudState, clock: Clock) {
    this.#state = state;
    this.#clock = clock;
  }

  answer(visit: Visit): Answer {
    const base = this.#state.base ?? '';
    if (!visit.path.startsWith(`${base}/`)) return { status: 404 };
    const path = visit.path.slice(base.length).replace(/^\/index\.php(?=\/)/, '');
    if (path.startsWith('/remote.php/dav/')) return this.#dav(visit);
    if (path === '/ocs/v1.php/cloud/user') return this.#ocs(visit);
    if (path === '/ocs/v2.php/cloud/capabilities') return this.#capabilities(visit);
    const session = this.#sessions.get(visit.cookie('ocx7k2') ?? '') ?? this.#open('nobody').session;
    const fresh = visit.cookie('ocx7k2') === undefined || !this.#sessions.has(visit.cookie('ocx7k2')!);
    const answer = this.#page(visit, path, session);
    const cookies = fresh && answer.status === 200 ? this.#cookiesOf(session) : [];
    return { ...answer, headers: [...(answer.headers ?? []), ...cookies] };
  }

  #page(visit: Visit, path: string, session: Session): Answer {
    const to = (where: string, headers: Answer['headers'] = []) =>
      redirect(`https://${NEXTCLOUD_HOST}${this.#state.base ?? ''}${where}`, 303, headers);
    if (visit.method === 'POST' && path === '/login') return this.#logIn(visit, session, to);
    if (path === '/login') return session.stage === 'full' ? to('/apps/files/') : this.#loginPage(session);
    if (path === '/logout') {
      if (this.#token(visit) === session.token) session.stage = 'nobody';
      return to('/login?clear=1');
    }
    if (session.stage === 'nobody') return to(`/login?redirect_url=${encodeURIComponent(path)}`);
    if (path.startsWith('/login/'))
      return session.stage === 'full' ? to('/apps/files/') : this.#second(visit, path, session, to);
    const held = session.stage === 'pending' && this.#state.broken !== 'pending-is-in';
    if (held) return to(`${this.#challengeFor()}?redirect_url=${encodeURIComponent(path)}`);
    return framed('Files – Nextcloud', session, FILES, `data-user="${AUDITOR.username}"`);
  }

  #logIn(visit: Visit, session: Session, to: (path: string, headers?: Answer['headers']) => Answer): Answer {
    const failed = (error: string) => {
      session.errors = [error];
      return to(`/login?user=${encodeURIComponent(visit.form.get('user') ?? '')}&direct=1`);
    };
    const origin = this.#state.broken === 'untrusted-origin' ? 'https://other.example' : `https://${NEXTCLOUD_HOST}`;
    if (visit.header('origin') !== origin) return failed('invalidOrigin');
    if (this.#token(visit) !== session.token || visit.cookie(STRICT) !== 'true') return failed('csrfCheckFailed');
    const right = visit.form.get('user') === AUDITOR.username && visit.form.get('password') === AUDITOR.password;
    if (!right) return failed('invalidpassword');
    const { factor } = this.#state;
    const renewed = this.#open(factor === 'none' ? 'full' : 'pending');
    return to(factor === 'none' ? '/apps/dashboard/' : this.#challengeFor(), this.#cookiesOf(renewed.session));
  }

  #challengeFor(): string {
    const { factor } = this.#state;
    if (factor === 'unenrolled') return '/login/setupchallenge';
    if (factor === 'several') return '/login/selectchallenge';
    return factor === 'notification' ? '/login/challenge/twofactor_nextcloud_notification' : '/login/challenge/totp';
  }

  #second(visit: Visit, path: string, session: Session, to: (path: string) => Answer): Answer {
    if (path === '/login/setupchallenge')
      return framed(
        'Nextcloud',
        session,
        '<h2>Set up two-factor authentication</h2><a href="/login/setupchallenge/totp">TOTP</a>',
      );
    if (path === '/login/selectchallenge') {
      const base = this.#state.base ?? '';
      const links = ['totp', 'backup_codes', 'webauthn'].map(
        (id) => `<li><a class="two-factor-provider" href="${base}/login/challenge/${id}"><h3>${id}</h3></a></li>`,
      );
      return framed(
        'Nextcloud',
        session,
        `<h2>Two-factor authentication</h2><p>Please choose:</p><ul>${links.join('')}</ul>`,
      );
    }
    if (path !== '/login/challenge/totp')
      return framed('Nextcloud', session, '<h2>Approve the login on your other device</h2>');
    if (this.#state.broken === 'circle') return to('/login/selectchallenge');
    if (visit.method === 'POST') {
      if (this.#token(visit) !== session.token) return { status: 412 };
      if (this.#accepts(visit.form.get('challenge') ?? '')) {
        session.stage = 'full';
        return to('/apps/dashboard/');
      }
      session.errors = ['wrong'];
      return to('/login/challenge/totp');
    }
    const error =
      session.errors.length === 0 ? '' : '<p><strong>Error while validating your second factor</strong></p>';
    session.errors = [];
    return framed(
      'Nextcloud',
      session,
      `<div class="body-login-container two-factor"><h2>Two-factor authentication</h2>${error}
<form method="POST" class="totp-form"><input type="tel" minlength="6" maxlength="10" name="challenge" required autofocus autocomplete="one-time-code" inputmode="numeric" placeholder="Authentication code"><button class="primary two-factor-submit" type="submit">Submit</button></form>
<a class="two-factor-secondary" href="/logout">Cancel login</a></div>`,
    );
  }

  #accepts(code: string): boolean {
    if (this.#state.broken === 'any-code') return /^\d{6}$/.test(code);
    const now = Math.floor(this.#clock.now() / 30_000);
    const step = [now - 1, now, now + 1].find((each) => codeOfStep(totp, each) === code && each > this.#lastStep);
    if (step === undefined) return false;
    this.#lastStep = step;
    return true;
  }

  #loginPage(session: Session): Answer {
    const errors = Buffer.from(JSON.stringify([session.errors, []])).toString('base64');
    session.errors = [];
    return framed(
      'Login – Nextcloud',
      session,
      `<input type="hidden" id="initial-state-core-loginErrors" value="${errors}"><div id="login"></div>`,
    );
  }

  /** The account's password is refused before it is judged, with a second factor; an app password is taken. */
  #basic(visit: Visit): 'in' | 'wrong' | 'forbidden' {
    const given = basicOf(visit);
    if (given === null || given.username !== AUDITOR.username) return 'wrong';
    if (given.password === APP_PASSWORD) return 'in';
    if (this.#state.factor !== 'none' && this.#state.broken !== 'dav-open') return 'forbidden';
    return given.password === AUDITOR.password ? 'in' : 'wrong';
  }

  #dav(visit: Visit): Answer {
    const state = this.#basic(visit);
    const xml = ['Content-Type', 'application/xml; charset=utf-8'] as const;
    if (state === 'in')
      return {
        status: 207,
        headers: [xml],
        body: `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>${escape(visit.path)}</d:href></d:response></d:multistatus>`,
      };
    const forbidden = state === 'forbidden';
    const exception = forbidden
      ? 'OCA\\DAV\\Connector\\Sabre\\Exception\\PasswordLoginForbidden'
      : 'Sabre\\DAV\\Exception\\NotAuthenticated';
    const hint = forbidden ? '<o:hint xmlns:o="o:">password login forbidden</o:hint>' : '';
    return {
      status: 401,
      headers: [xml, ['WWW-Authenticate', 'Basic realm="Nextcloud", charset="UTF-8"']],
      body: `<?xml version="1.0"?><d:error xmlns:d="DAV:"><s:exception>${exception}</s:exception>${hint}</d:error>`,
    };
  }

  #ocs(visit: Visit): Answer {
    const json = ['Content-Type', 'application/json; charset=utf-8'] as const;
    if (visit.header('ocs-apirequest') !== 'true')
      return { status: 412, headers: [json], body: '{"message":"CSRF check failed"}' };
    const inside = this.#basic(visit) === 'in';
    const meta = inside
      ? { status: 'ok', statuscode: 100, message: 'OK' }
      : { status: 'failure', statuscode: 997, message: 'Current user is not logged in' };
    const data = inside ? { id: AUDITOR.username } : [];
    return { status: inside ? 200 : 401, headers: [json], body: JSON.stringify({ ocs: { meta, data } }) };
  }

  /** To whoever is logged in; what it tells of passwords comes from the app `password_policy`. */
  #capabilities(visit: Visit): Answer {
    const json = ['Content-Type', 'application/json; charset=utf-8'] as const;
    const inside =
      this.#sessions.get(visit.cookie('ocx7k2') ?? '')?.stage === 'full' && visit.header('ocs-apirequest') === 'true';
    const capabilities = inside ? { password_policy: { minLength: 10, enforceNonCommonPassword: true } } : {};
    return { status: 200, headers: [json], body: JSON.stringify({ ocs: { data: { capabilities } } }) };
  }

  #token(visit: Visit): string | undefined {
    return visit.form.get('requesttoken') ?? visit.header('requesttoken');
  }

  #open(stage: Session['stage']): { session: Session; id: string } {
    const id = randomBytes(13).toString('hex');
    const session: Session = { stage, errors: [], token: `${randomBytes(24).toString('base64')}:${id.slice(0, 6)}` };
    this.#sessions.set(id, session);
    return { session, id };
  }

  #cookiesOf(session: Session): (readonly [string, string])[] {
    const [id] = [...this.#sessions].find(([, each]) => each === session)!;
    return [
      ['Set-Cookie', `ocx7k2=${id}; path=/; secure; HttpOnly; SameSite=Lax`],
      ['Set-Cookie', `oc_sessionPassphrase=${randomBytes(24).toString('hex')}; path=/; secure; HttpOnly; SameSite=Lax`],
      ['Set-Cookie', '__Host-nc_sameSiteCookielax=true; path=/; httponly; secure; SameSite=lax'],
      ['Set-Cookie', `${STRICT}=true; path=/; httponly; secure; SameSite=strict`],
    ];
  }
}

const FILES =
  '<header><nav><a href="/apps/files/">Files</a><a href="/apps/calendar/">Calendar</a></nav></header><div id="content">All files of the auditor: minutes, invoices, contracts</div>';

function framed(title: string, { token }: Session, body: string, user = ''): Answer {
  return {
    status: 200,
    headers: [['Content-Type', 'text/html; charset=UTF-8']],
    body: `<!DOCTYPE html><html lang="en"><head data-requesttoken="${escape(token)}" ${user}><title>${title}</title></head><body id="body-login"><main>${body}</main><footer>Nextcloud – a safe home for all your data</footer></body></html>`,
  };
}
