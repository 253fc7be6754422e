/**
 * A browser without a network of its own. Names resolve to nothing; what a page asks for is asked by the visitor's
 * session, which proves the other end first and knows one origin only. Secrets reach the browser through its pipe,
 * never through its arguments, and contexts live in memory.
 */
import type { Browser, BrowserContext, Locator, Page as BrowserPage, Request, Route } from 'playwright-core';
import type { Html, HtmlForm, HtmlInput } from '../../pages/html.ts';
import { NoBrowserError, startBrowser } from '../../browser/launch.ts';
import { sleep } from '../../model/deadline.ts';
import { LoginError, type HttpReply, type HttpSession, type Page } from '../driver.ts';
import { asDrawn, nameOf } from '../reading/forms.ts';
import { send } from './browse.ts';

export interface TabOptions {
  readonly executable?: string;
  readonly seconds?: number;
}

/** Nothing in them is secret, and nothing in them makes the browser trust more than it does by itself. */
const ARGUMENTS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-gpu',
  '--no-pings',
];
const POLL_MS = 150;
/** Pictures and the like say nothing about a login. */
const SKIPPED = ['image', 'font', 'media', 'websocket', 'eventsource', 'manifest', 'texttrack'];

export class Tabs {
  readonly #options: TabOptions;
  readonly #contexts = new WeakMap<HttpSession, Promise<BrowserContext>>();
  #browser: Promise<Browser> | null = null;

  constructor(options: TabOptions) {
    this.#options = options;
  }

  /** A tab of this visitor; `secret` may never stand in an address. */
  async open(session: HttpSession, path: string, secret: string | null): Promise<Tab> {
    const context = await this.#contextOf(session);
    const page = await context.newPage();
    const tab = new Tab(page, session, (this.#options.seconds ?? 10) * 1000, secret);
    await tab.goTo(path);
    return tab;
  }

  /** What this visitor sees there once it is drawn, in a tab that is closed again. */
  async look(session: HttpSession, path: string): Promise<Page> {
    const tab = await this.open(session, path, null);
    try {
      return await tab.page();
    } finally {
      await tab.close();
    }
  }

  async close(): Promise<void> {
    await (await this.#browser?.catch(() => null))?.close();
    this.#browser = null;
  }

  #contextOf(session: HttpSession): Promise<BrowserContext> {
    const known = this.#contexts.get(session);
    if (known !== undefined) return known;
    this.#browser ??= launch(this.#options.executable);
    const made = this.#browser.then((each) =>
      each.newContext({ serviceWorkers: 'block', acceptDownloads: false, locale: 'nl-NL' }),
    );
    this.#contexts.set(session, made);
    return made;
  }
}

/** @throws LoginError that says what is to be installed */
async function launch(executable: string | undefined): Promise<Browser> {
  try {
    return await startBrowser(executable, (chromium, options) => chromium.launch({ ...options, args: ARGUMENTS }));
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    if (error.problems === null)
      throw new LoginError({ code: 'no-playwright', hint: { code: 'hint-install-playwright' } });
    throw new LoginError({ code: 'no-browser', problems: error.problems, hint: { code: 'hint-install-browser' } });
  }
}

/** One page of the browser, as one visitor has it. */
export class Tab {
  /** Other origins that the page wanted to reach. */
  readonly stopped: string[] = [];
  readonly #page: BrowserPage;
  readonly #session: HttpSession;
  readonly #patience: number;
  /** What may never stand in an address. */
  readonly #secrets: string[];
  #routed: Promise<unknown> | null = null;
  #pending = 0;
  #problem: unknown = null;
  #elsewhere: string | null = null;
  #last: HttpReply | null = null;
  readonly #setCookies: string[] = [];

  constructor(page: BrowserPage, session: HttpSession, patience: number, secret: string | null) {
    this.#page = page;
    this.#session = session;
    this.#patience = patience;
    this.#secrets = secret === null ? [] : [secret];
  }

  async goTo(path: string): Promise<void> {
    this.#routed ??= this.#page.route(
      () => true,
      (route, request) => this.#serve(route, request),
    );
    await this.#routed;
    await this.#page
      .goto(new URL(path, this.#session.origin).href, { waitUntil: 'commit', timeout: this.#patience })
      .catch((error: unknown) => (this.#problem ??= error));
    await this.#settle();
  }

  /** From now on this may not stand in an address either. */
  keepOut(secret: string): void {
    this.#secrets.push(secret);
  }

  /** Fills fields and sends their form as a person would: by its button, or by Enter. Fields need no names. */
  async fill(
    form: HtmlForm,
    values: readonly (readonly [field: HtmlInput, value: string])[],
    tick?: HtmlInput,
    press?: HtmlInput,
  ): Promise<void> {
    this.#setCookies.length = 0;
    const last = this.#field(form, (values.at(-1)?.[0] ?? press)!);
    try {
      for (const [field, value] of values) await this.#field(form, field).fill(value, { timeout: this.#patience });
      if (tick !== undefined) await this.#field(form, tick).check({ timeout: this.#patience });
      const own = this.#page.locator('form').filter({ has: last }).locator('[type=submit], button:not([type])').first();
      const button = press === undefined ? own : this.#field(form, press);
      if ((await button.count()) > 0) await button.click({ timeout: this.#patience, noWaitAfter: true });
      else await last.press('Enter', { noWaitAfter: true });
    } catch {
      // Playwright's own words quote what was filled in.
      throw new LoginError({
        code: 'fields-not-filled',
        forms: values.map(([field]) => nameOf(field)),
        path: this.#path(),
        hint: { code: 'hint-more-time' },
      });
    }
    await this.#settle();
  }

  /** By its name; one without a name, or that shares it, by its place among the fields of that kind. */
  #field(form: HtmlForm, field: HtmlInput): Locator {
    if (field.name !== '') {
      const alike = form.inputs.filter(({ name }) => name === field.name);
      return this.#page
        .locator(`[name=${JSON.stringify(field.name)}]`)
        .nth(alike.length > 1 ? alike.indexOf(field) : 0);
    }
    const id = /^#(\S+)/.exec(field.about)?.[1];
    if (id !== undefined) return this.#page.locator(`[id=${JSON.stringify(id)} i]`).first();
    const tag = ['select', 'textarea'].includes(field.type) ? field.type : field.type === 'submit' ? 'button' : 'input';
    const type = tag === 'input' && field.type !== 'text' ? `[type=${JSON.stringify(field.type)} i]` : '';
    const plain = tag === 'input' && field.type === 'text' ? ':is(:not([type]), [type=text i])' : '';
    const nameless = form.inputs.filter(({ name, type: other }) => name === '' && other === field.type);
    return this.#page
      .locator(`${tag}${type}${plain}:not([name]), ${tag}${type}${plain}[name=""]`)
      .nth(nameless.indexOf(field));
  }

  /** The page as it is drawn now. */
  async page(): Promise<Page> {
    const body = await this.#page.content();
    const url = new URL(this.#page.url() === 'about:blank' ? this.#session.origin : this.#page.url());
    const last = this.#last;
    const reply: HttpReply = {
      url,
      status: last?.status ?? 0,
      header: (name) => (name === 'content-type' ? 'text/html' : last?.header(name)),
      setCookies: [...this.#setCookies],
      body,
      html: drawn(await this.#session.htmlOf(body, url)),
      durationMs: last?.durationMs ?? 0,
    };
    return { reply, redirects: 0, elsewhere: this.#elsewhere, setCookies: reply.setCookies };
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  /** Nothing is under way, and the page looked the same twice. @throws what went wrong on the way */
  async #settle(): Promise<void> {
    const until = Date.now() + this.#patience;
    let before = '';
    for (let alike = 0; alike < 3 && Date.now() < until && this.#problem === null; ) {
      await sleep(POLL_MS);
      const now = this.#pending > 0 ? '' : await this.#page.content().catch(() => '');
      alike = now !== '' && now === before ? alike + 1 : 0;
      before = now;
    }
    if (this.#problem === null) return;
    const problem = this.#problem;
    this.#problem = null;
    if (problem instanceof Error && /^(LoginError|ProbeError)$/.test(problem.name)) throw problem;
    throw new LoginError({ code: 'not-opened-in-browser', path: this.#path(), hint: { code: 'hint-more-time' } });
  }

  async #serve(route: Route, request: Request): Promise<void> {
    this.#pending++;
    try {
      await this.#answer(route, request);
    } catch (error) {
      if (request.isNavigationRequest()) this.#problem ??= error;
      await route.abort().catch(() => undefined);
    } finally {
      this.#pending--;
    }
  }

  async #answer(route: Route, request: Request): Promise<void> {
    const url = new URL(request.url());
    const main = request.isNavigationRequest() && request.frame() === this.#page.mainFrame();
    if (url.origin !== this.#session.origin) {
      if (!this.stopped.includes(url.origin)) this.stopped.push(url.origin);
      if (main) this.#elsewhere = url.origin;
      return route.abort();
    }
    if (SKIPPED.includes(request.resourceType())) return route.abort();
    if (this.#secrets.some((secret) => holds(url, secret))) {
      const sent = new LoginError({
        code: 'secret-in-address-stopped',
        path: url.pathname,
        hint: { code: 'hint-send-with-post' },
      });
      this.#problem ??= sent;
      throw sent;
    }
    const { reply, elsewhere } = await this.#ask(request, url, main);
    this.#setCookies.push(...reply.setCookies);
    if (main) {
      this.#last = reply;
      this.#elsewhere = null;
    }
    if (elsewhere !== null) return route.abort();
    const location = main ? reply.header('location') : undefined;
    if (location !== undefined && reply.status >= 300 && reply.status < 400)
      return route.fulfill({
        ...fulfilment(reply),
        status: 200,
        contentType: 'text/html',
        body: leadTo(location, url),
      });
    return route.fulfill(fulfilment(reply));
  }

  /** A page's redirects are led through the browser, so that it knows where it is; those of its scripts are walked here. */
  async #ask(request: Request, url: URL, main: boolean): Promise<{ reply: HttpReply; elsewhere: string | null }> {
    const path = url.pathname + url.search;
    const content = request.postData();
    const sent = request.headers();
    const headers = Object.fromEntries(Object.entries(sent).filter(([name]) => FORWARDED.test(name)));
    const options = {
      headers,
      large: true,
      ...(content === null ? {} : { body: { type: sent['content-type'] ?? 'text/plain', text: content } }),
    };
    if (main) return { reply: await this.#session.request(request.method(), path, options), elsewhere: null };
    return send(this.#session, request.method(), path, options);
  }

  #path(): string {
    return URL.canParse(this.#page.url()) ? new URL(this.#page.url()).pathname : this.#session.origin;
  }
}

/** Headers that pages and their scripts set; the session adds its own cookies and the rest. */
const FORWARDED = /^(?:accept|authorization|referer|origin|x-.+)$|csrf|xsrf/;

function drawn(html: Html): Html {
  return { ...html, forms: asDrawn(html.forms) };
}

function fulfilment(reply: HttpReply) {
  const headers: Record<string, string> = {};
  for (const name of ['content-type', 'content-security-policy']) {
    const value = reply.header(name);
    if (value !== undefined) headers[name] = value;
  }
  if (reply.setCookies.length > 0) headers['set-cookie'] = reply.setCookies.join('\n');
  return { status: reply.status, headers, body: reply.body };
}

/** The browser follows no redirect of an answer that it was given; a page that leads on is followed like any link. */
function leadTo(location: string, from: URL): string {
  const target = URL.canParse(location, from.href) ? new URL(location, from).href : from.origin;
  const escaped = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html><meta http-equiv="refresh" content="0;url=${escaped}">`;
}

function holds({ href }: URL, secret: string): boolean {
  const forms = [secret, encodeURIComponent(secret), new URLSearchParams({ p: secret }).toString().slice(2)];
  return secret.length > 3 && forms.some((form) => href.includes(form));
}
