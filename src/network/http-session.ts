/**
 * One visitor of one origin: own cookies, own connection. What it sends may hold secrets, so it speaks HTTPS only, to
 * the origin that it was made for, over a socket whose certificate chain and host name were proven first.
 */
import { CookieJar, type Cookie } from 'tough-cookie';
import type { Agent } from 'undici';
import type { Secrets } from '../model/secrets.ts';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { read } from '../reading/read.ts';
import { isHtml, readBounded, unpacked } from './body.ts';
import { networkError } from './errors.ts';
import type { Network } from './network.ts';
import { sessionIdsIn } from './session-ids.ts';
import type { Html, HttpReply, HttpSession, KeptCookie, LastingCookie, RequestOptions } from './session.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_LARGE_BYTES = 16 * MAX_BODY_BYTES;
const DAY_MS = 86_400_000;

export interface SessionOptions {
  readonly network: Network;
  readonly secrets: Secrets;
  readonly origin: string;
  readonly signal: AbortSignal;
  /** Cookies of an earlier visitor that outlive the browser. */
  readonly cookies?: readonly LastingCookie[];
}

export type ClosableSession = HttpSession & AsyncDisposable;

/** @throws ProbeError when the origin is no HTTPS origin */
export function openSession(options: SessionOptions): ClosableSession {
  const { origin } = options;
  if (new URL(origin).protocol !== 'https:')
    throw new ProbeError('tls-untrusted', 'login', { code: 'login-not-over-https', where: origin });
  return new Session(options);
}

class Session implements ClosableSession {
  readonly origin: string;
  readonly #options: SessionOptions;
  readonly #jar = new CookieJar(undefined, { looseMode: true, prefixSecurity: 'silent' });
  readonly #headers = new Map<string, string>();
  readonly #agent: Promise<Agent>;
  #proven = false;
  /** Of the latest request. */
  #patience: AbortSignal | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.origin = options.origin;
    this.#agent = options.network.agent({
      verify: true,
      onSocket: ({ verified }) => (this.#proven = verified === true),
      signalOf: () => this.#patience,
    });
    for (const { line } of options.cookies ?? [])
      this.#jar.setCookieSync(line, `${this.origin}/`, { ignoreError: true });
  }

  async request(method: string, path: string, options: RequestOptions = {}): Promise<HttpReply> {
    const url = new URL(path, `${this.origin}/`);
    if (url.origin !== this.origin)
      throw new ProbeError('blocked', 'login', { code: 'origin-of-another', where: url.origin, only: this.origin });
    url.hash = '';
    const { signal, network, secrets } = this.#options;
    for (const id of sessionIdsIn(url.href)) secrets.remember(id);
    const agent = await this.#agent;
    const startedAt = performance.now();
    using patience = deadline(network.timeoutMs, signal);
    this.#patience = patience.signal;
    try {
      const response = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: method,
        headers: { ...(await this.#headersFor(url, options.headers)), ...contentType(options) },
        body: contentOf(options),
        signal: patience.signal,
      });
      // The connector refuses before anything is sent; this holds even if that were ever to change.
      if (!this.#proven)
        throw new ProbeError('tls-untrusted', 'tls', { code: 'connection-not-proven', where: this.origin });
      const { bytes } = await readBounded(response.body, options.large === true ? MAX_LARGE_BYTES : MAX_BODY_BYTES);
      for (const id of sessionIdsIn(String(response.headers['location'] ?? ''))) secrets.remember(id);
      const setCookies = await this.#keepCookies([response.headers['set-cookie'] ?? []].flat(), url);
      const durationMs = performance.now() - startedAt;
      const body = textOf(bytes, String(response.headers['content-encoding'] ?? ''));
      const type = String(response.headers['content-type'] ?? '');
      return {
        url,
        status: response.statusCode,
        header: (name) => [response.headers[name] ?? []].flat()[0],
        setCookies,
        body,
        html: isHtml(type, body) ? await this.htmlOf(body, url) : null,
        durationMs,
      };
    } catch (error) {
      if (signal.aborted) throw new ProbeError('interrupted', 'http', { code: 'run-stopped', where: this.origin });
      throw networkError(error, this.origin);
    }
  }

  htmlOf(body: string, { origin, pathname }: URL): Promise<Html> {
    return read('html', [body], { where: origin + pathname, signal: this.#options.signal });
  }

  setHeader(name: string, value: string): void {
    this.#headers.set(name.toLowerCase(), value);
  }

  async cookie(name: string): Promise<string | undefined> {
    const cookies = await this.#jar.getCookies(`${this.origin}/`, { allPaths: true });
    return cookies.find(({ key }) => key === name)?.value;
  }

  async cookies(): Promise<readonly KeptCookie[]> {
    const cookies = await this.#jar.getCookies(`${this.origin}/`, { allPaths: true });
    return cookies.map((cookie) => ({ name: cookie.key, line: cookie.toString(), days: lifeOf(cookie) / DAY_MS }));
  }

  async lastingCookies(): Promise<readonly LastingCookie[]> {
    return (await this.cookies())
      .filter(({ days }) => days > 0)
      .map((cookie) => ({ ...cookie, days: Math.round(cookie.days * 10) / 10 }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const agent = await this.#agent;
    await agent.destroy().catch(() => undefined);
  }

  async #headersFor(url: URL, given: RequestOptions['headers']): Promise<Record<string, string>> {
    const own = { ...Object.fromEntries(this.#headers), ...lowerCased(given) };
    const cookies = together(await this.#jar.getCookieString(url.href), own['cookie'] ?? '');
    return {
      'user-agent': this.#options.network.userAgent,
      // As browsers have it: WordPress takes a visitor who names JSON for a script, and leaves half of the page out.
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-language': 'nl,en;q=0.8',
      'accept-encoding': 'identity',
      ...own,
      ...(cookies === '' ? {} : { cookie: cookies }),
    };
  }

  async #keepCookies(lines: readonly string[], url: URL): Promise<readonly string[]> {
    for (const line of lines) {
      const cookie = await this.#jar.setCookie(line, url.href, { ignoreError: true });
      if (cookie !== undefined && cookie.value.length >= 8) this.#options.secrets.remember(cookie.value);
    }
    return lines;
  }
}

/** Milliseconds that the cookie outlives this browser; 0 for a session cookie. */
function lifeOf(cookie: Cookie): number {
  if (!cookie.isPersistent()) return 0;
  const expiry = cookie.expiryTime();
  return expiry === undefined || !Number.isFinite(expiry) ? 0 : Math.max(0, expiry - Date.now());
}

function contentOf({ form, json, body }: RequestOptions): string | null {
  if (form !== undefined)
    return new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])).toString();
  if (json !== undefined) return JSON.stringify(json);
  return body?.text ?? null;
}

function contentType({ form, json, body }: RequestOptions): Record<string, string> {
  if (form !== undefined) return { 'content-type': 'application/x-www-form-urlencoded' };
  if (json !== undefined) return { 'content-type': 'application/json' };
  return body === undefined ? {} : { 'content-type': body.type };
}

/** Cookies that controls.yaml gives go along with those of the server, whose value counts when both have one (RFC 6265 §5.4). */
function together(kept: string, given: string): string {
  const names = new Set(kept.split('; ').map((pair) => pair.split('=')[0]));
  const more = given.split(/; */).filter((pair) => pair !== '' && !names.has(pair.split('=')[0]));
  return [...(kept === '' ? [] : [kept]), ...more].join('; ');
}

/** A header that the options name in capitals takes the place of our own. */
function lowerCased(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A body that is broken, or expands beyond the limit, is no page; one in a coding that does not exist is taken as it is. */
function textOf(bytes: Buffer, encoding: string): string {
  const plain = unpacked(bytes, encoding, 4 * MAX_BODY_BYTES);
  if (plain === 'broken') return '';
  return (plain === 'unknown' ? bytes : plain).toString('utf8');
}
