/**
 * What becomes of a visitor's session: which cookies carry the login, whether they are new since before it, and
 * whether they still open the protected page after logging out. Values of cookies are compared here and go no further.
 */
import type { LoginSession, SessionCookie } from '../model/evidence/password-tests.ts';
import type { HttpSession, KeptCookie, LoginFlow, Page } from './driver.ts';
import { readCookieLine } from './lib/cookies.ts';
import { sightingOf, viewOf, type Admitted, type Sighting } from './sighting.ts';

/** A login with more cookies than these is told by the first ones. */
const MAX_COOKIES = 12;
const OPEN_FROM = 0.6;
const CLOSED_UP_TO = 0.3;

export interface WatchOptions {
  readonly flow: LoginFlow;
  readonly openSession: (cookies?: readonly KeptCookie[]) => HttpSession;
  readonly anonymous: Sighting;
  readonly admitted: Admitted;
}

/** A visitor whose addresses are looked at, and the cookies that it had before logging in. */
export class SessionWatch {
  readonly session: HttpSession;
  readonly #secrets: readonly string[];
  #before: readonly KeptCookie[] = [];
  #passwordInAddress = false;

  constructor(session: HttpSession, password: string) {
    this.#secrets = [
      encodeURIComponent(toWellFormed(password)),
      new URLSearchParams({ p: password }).toString().slice(2),
    ];
    this.session = {
      origin: session.origin,
      setHeader: (name, value) => session.setHeader(name, value),
      cookie: (name) => session.cookie(name),
      cookies: () => session.cookies(),
      lastingCookies: () => session.lastingCookies(),
      request: async (method, path, options) => {
        this.#lookAt(path);
        const reply = await session.request(method, path, options);
        this.#lookAt(reply.header('location') ?? '');
        return reply;
      },
    };
  }

  /** Comes as a visitor who looks at the protected page first, which is when many servers open a session. */
  async arrive(flow: LoginFlow): Promise<void> {
    await flow.view(this.session);
    this.#before = await this.session.cookies();
  }

  /** Logs out. */
  async observe(options: WatchOptions): Promise<LoginSession> {
    const { flow, openSession, anonymous, admitted } = options;
    const cookies = (await this.session.cookies()).slice(0, MAX_COOKIES);
    const carriers = await this.#carriers(cookies, options);
    const seenAs = (page: Page) => viewOf(sightingOf(flow, page, new Date()), anonymous, admitted);
    const view = seenAs(await flow.view(this.session));
    await flow.logOut?.(this.session);
    const own = seenAs(await flow.view(this.session));
    // Only a visitor who is out proves anything about what was left behind.
    const afterLogout = isClosed(own.ownShare) ? seenAs(await flow.view(openSession(cookies))) : null;
    return {
      carriers: carriers.map((cookie) => this.#factsOf(cookie)),
      cookies: cookies.length,
      passwordInAddress: this.#passwordInAddress,
      afterLogout,
      admitted: view,
      reference: admitted.reference,
    };
  }

  async #carriers(cookies: readonly KeptCookie[], options: WatchOptions): Promise<KeptCookie[]> {
    const { flow, openSession, anonymous, admitted } = options;
    const shareWith = async (kept: readonly KeptCookie[]) =>
      viewOf(sightingOf(flow, await flow.view(openSession(kept)), new Date()), anonymous, admitted).ownShare;
    const needed: KeptCookie[] = [];
    for (const cookie of cookies)
      if (isClosed(await shareWith(cookies.filter((other) => other !== cookie)))) needed.push(cookie);
    if (needed.length > 0) return needed;
    const enough: KeptCookie[] = [];
    for (const cookie of cookies) if (((await shareWith([cookie])) ?? 0) >= OPEN_FROM) enough.push(cookie);
    return enough;
  }

  #factsOf({ name, line, days }: KeptCookie): SessionCookie {
    const { value, attributes } = readCookieLine(line);
    const earlier = this.#before.find((cookie) => cookie.name === name);
    const before = earlier !== undefined;
    return {
      name,
      attributes,
      before,
      renewed: !before || readCookieLine(earlier.line).value !== value,
      hours: Math.round(days * 240) / 10,
    };
  }

  #lookAt(address: string): void {
    if (this.#secrets.some((secret) => secret.length > 3 && address.includes(secret))) this.#passwordInAddress = true;
  }
}

function isClosed(share: number | null): boolean {
  return share !== null && share <= CLOSED_UP_TO;
}

function toWellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
