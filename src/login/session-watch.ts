/**
 * What becomes of a visitor's session: which cookies carry the login, whether they are new since before it, and
 * whether they still open the protected page after logging out. Values of cookies are compared here and go no further.
 */
import type { LoginSession, SessionCookie } from '../model/evidence/password-tests.ts';
import type { HttpSession, KeptCookie, LoginFlow, Page } from './driver.ts';
import { readSetCookie } from '../pages/set-cookie.ts';
import { sightingOf, viewOf, type Admitted, type Sighting } from './reading/sighting.ts';

/** Of more cookies than browsers keep for a site at least (RFC 6265 §6.1), it is not told which of them carry the login. */
const MAX_COOKIES = 50;
/** Ways to be logged in, such as a session and a remembered login; each has cookies of its own. */
const MAX_WAYS = 4;
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
  #posted = false;

  constructor(session: HttpSession, password: string) {
    this.#secrets = [
      encodeURIComponent(toWellFormed(password)),
      new URLSearchParams({ p: password }).toString().slice(2),
    ];
    this.session = {
      origin: session.origin,
      htmlOf: (body, url) => session.htmlOf(body, url),
      setHeader: (name, value) => session.setHeader(name, value),
      cookie: (name) => session.cookie(name),
      cookies: () => session.cookies(),
      lastingCookies: () => session.lastingCookies(),
      request: async (method, path, options) => {
        this.#lookAt(path);
        const reply = await session.request(method, path, options);
        this.#lookAt(reply.header('location') ?? '');
        this.#posted ||= method === 'POST' && reply.status < 400;
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
    const cookies = await this.session.cookies();
    const seenAs = (page: Page) => viewOf(sightingOf(flow, page, new Date()), anonymous, admitted);
    const kept = async (some: readonly KeptCookie[]) => seenAs(await flow.view(openSession(some)));
    const together = await kept(cookies);
    const share = async (some: readonly KeptCookie[]) => (await kept(some)).ownShare ?? 0;
    const carriers = cookies.length > MAX_COOKIES ? [] : await carriersOf(cookies, share);
    const view = seenAs(await flow.view(this.session));
    this.#posted = false;
    await flow.logOut?.(this.session);
    const logoutSent = this.#posted;
    const own = seenAs(await flow.view(this.session));
    // Only a visitor who is out proves anything about what was left behind.
    const afterLogout = isClosed(own.ownShare) ? await kept(cookies) : null;
    return {
      carriers: carriers.map((cookie) => this.#factsOf(cookie)),
      cookies: cookies.length,
      passwordInAddress: this.#passwordInAddress,
      kept: together,
      logoutSent,
      loggedOut: own,
      afterLogout,
      admitted: view,
      reference: admitted.reference,
    };
  }

  #factsOf({ name, line, days }: KeptCookie): SessionCookie {
    const { value, attributes } = readSetCookie(line) ?? { value: '', attributes: {} };
    const earlier = this.#before.find((cookie) => cookie.name === name);
    const before = earlier !== undefined;
    return {
      name,
      attributes,
      before,
      renewed: !before || readSetCookie(earlier.line)?.value !== value,
      hours: Math.round(days * 240) / 10,
    };
  }

  #lookAt(address: string): void {
    if (this.#secrets.some((secret) => secret.length > 3 && address.includes(secret))) this.#passwordInAddress = true;
  }
}

/** For each way to be logged in the cookies that it needs; none when all together do not open the page, or none is needed. */
async function carriersOf(
  cookies: readonly KeptCookie[],
  share: (some: readonly KeptCookie[]) => Promise<number>,
): Promise<readonly KeptCookie[]> {
  const carriers: KeptCookie[] = [];
  let rest = cookies;
  for (let way = 0; way < MAX_WAYS && rest.length > 0 && (await share(rest)) >= OPEN_FROM; way++) {
    const needed = await neededOf(rest, share);
    if (needed.length === 0) return [];
    carriers.push(...needed);
    rest = rest.filter((cookie) => !needed.includes(cookie));
  }
  return carriers;
}

/** By halves: what can be left out without closing the page is left out. */
async function neededOf(
  cookies: readonly KeptCookie[],
  share: (some: readonly KeptCookie[]) => Promise<number>,
): Promise<readonly KeptCookie[]> {
  let needed = cookies;
  for (let size = Math.ceil(needed.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < needed.length; ) {
      const fewer = [...needed.slice(0, at), ...needed.slice(at + size)];
      if (isClosed(await share(fewer))) at += size;
      else needed = fewer;
    }
  }
  return needed;
}

function isClosed(share: number | null): boolean {
  return share !== null && share <= CLOSED_UP_TO;
}

function toWellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
