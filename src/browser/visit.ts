/**
 * A recorded visit: a browser with a profile of its own that nobody used before, as visitors have theirs, behind the
 * recording proxy. The profile, the browser and the proxy end with the visit.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { aborted, sleep } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { Network } from '../network/network.ts';
import { canaryPage, isOfCanary, storageOfOthers, type StorageOfOthers } from './canary.ts';
import type { Exchange } from './exchange.ts';
import { Initiators } from './initiators.ts';
import { NoBrowserError, startBrowser } from './launch.ts';
import { RecordingProxy } from './proxy.ts';

export interface VisitOptions {
  readonly network: Network;
  readonly signal: AbortSignal;
  /** Path of Chrome or Chromium; looked for when absent. */
  readonly executable?: string | undefined;
  /** Hosts of the organisation, which may be at an address that is not public. */
  readonly isOwn: (host: string) => boolean;
  /** Asked of each request before it goes on; what may not is recorded, and answered with nothing. All may when absent. */
  readonly mayPass?: (exchange: Exchange) => boolean;
}

/** An exchange, with the page that was open when it began. */
export interface RecordedExchange extends Exchange {
  readonly page: string;
  /** Where the visit had come to by then, see `BrowserVisit.stage`. */
  readonly stage: string;
}

export interface Loaded {
  /** What the visitor asked for, and where that led. */
  readonly asked: string;
  readonly url: string;
  /** Of the page's own answer; null when none came. */
  readonly status: number | null;
  readonly title: string;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The beginning of the page as it is drawn. */
  readonly html: string;
  readonly state: 'complete' | 'slow' | 'unanswered';
}

export interface KeptCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since 1970; -1 for a cookie that ends with the browser. */
  readonly expires: number;
  readonly httpOnly: boolean;
}

export interface KeptItem {
  readonly origin: string;
  readonly name: string;
  readonly value: string;
}

/** A page may take so long to answer, and after that is looked at for a fixed time: what never rests has no end to wait for. */
const LOAD_MS = 30_000;
const SETTLE_MS = 5_000;
/** For pages after the first: what they load has been loaded before. */
const BRIEFLY_MS = 3_500;
const LEAVE_MS = 600;
/** A frame whose script never ends cannot be read. */
const FRAME_MS = 2_000;
const NOTHING: readonly [string, [string, string][]] = ['', []];
const SCROLLS = 6;
const READ_LETTERS = 200_000;
const VIEWPORT = { width: 1280, height: 720 };
const MOST_EXCHANGES = 5_000;

export class BrowserVisit implements AsyncDisposable {
  readonly exchanges: RecordedExchange[] = [];
  readonly storageOfOthers: StorageOfOthers;
  readonly page: Page;
  /** More happened than a visit records. */
  isCutOff = false;
  /** A word of the caller's for what follows, kept with each exchange. */
  stage = '';
  readonly #signal: AbortSignal;
  readonly #context: BrowserContext;
  readonly #held: Held;
  readonly #recorder: Recorder;

  private constructor(parts: Parts) {
    this.#signal = parts.signal;
    this.#context = parts.context;
    this.#held = parts.held;
    this.#recorder = parts.recorder;
    this.page = parts.page;
    this.storageOfOthers = parts.storage;
    parts.recorder.into = this;
  }

  /** @throws ProbeError `unsupported` where there is no browser to visit with */
  static async open(options: VisitOptions): Promise<BrowserVisit> {
    const { network, signal, isOwn, mayPass = () => true } = options;
    const held = new Held();
    try {
      const recorder = new Recorder();
      const proxy = await RecordingProxy.start({
        network,
        signal,
        mayBeInside: isOwn,
        mayPass,
        ownPages: canaryPage,
        onExchange: (exchange) => recorder.add(exchange),
      });
      held.defer(() => proxy[Symbol.asyncDispose]());
      recorder.proxy = proxy;
      const folder = await mkdtemp(join(tmpdir(), 'waarborg-visit-'));
      held.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
      const context = await launch(folder, proxy, options.executable);
      held.defer(() => context.close().catch(() => undefined));
      void aborted(signal).then(() => context.close().catch(() => undefined));
      const page = context.pages()[0] ?? (await context.newPage());
      const storage = await storageOfOthers(page, network.timeoutMs);
      await page.goto('about:blank').catch(() => undefined);
      recorder.initiators = await Initiators.watch(context, page);
      return new BrowserVisit({ signal, context, held, recorder, page, storage });
    } catch (error) {
      await held.end();
      throw error;
    }
  }

  /** Opens a page as a visitor does, waits, and reads it to its end. */
  async load(url: string, { briefly = false } = {}): Promise<Loaded> {
    this.#recorder.page = url;
    const answer = await this.page
      .goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_MS })
      .catch(() => undefined);
    this.#signal.throwIfAborted();
    const whole = await this.page
      .waitForLoadState('load', { timeout: answer === undefined ? 1 : SETTLE_MS })
      .then(() => true)
      .catch(() => false);
    await this.settle({ briefly });
    return {
      asked: url,
      url: this.page.url(),
      status: answer?.status() ?? null,
      headers: answer?.headers() ?? {},
      html: (await this.page.content().catch(() => '')).slice(0, READ_LETTERS),
      title: (await this.page.title().catch(() => '')).slice(0, 200),
      state: answer === undefined ? 'unanswered' : whole ? 'complete' : 'slow',
    };
  }

  /** Reads to the end of the page, step by step, for what is loaded only then, in a fixed time. */
  async settle({ briefly = false } = {}): Promise<void> {
    for (let step = 1; step <= SCROLLS; step += 1) {
      await sleep((briefly ? BRIEFLY_MS : SETTLE_MS) / SCROLLS, this.#signal);
      await this.page.mouse.wheel(0, VIEWPORT.height).catch(() => undefined);
    }
  }

  /** Leaves the page, and waits for what is sent at that moment. */
  async leave(): Promise<void> {
    await this.page.goto('about:blank', { timeout: LOAD_MS }).catch(() => undefined);
    await sleep(LEAVE_MS, this.#signal);
  }

  /** The script or page that caused it, as far as the browser says so; the referring page else. */
  causeOf({ url, headers }: Exchange): string | null {
    return this.#recorder.initiators?.of(url) ?? headers['referer']?.split(/[?#]/)[0] ?? null;
  }

  /** Every cookie of the profile, of others and of frames too. */
  async cookies(): Promise<KeptCookie[]> {
    const cookies = await this.#context.cookies();
    return cookies.filter(({ domain }) => !isOfCanary(domain));
  }

  /** What the page and its frames keep in localStorage now; what a frame keeps cannot be read from elsewhere. */
  async items(): Promise<KeptItem[]> {
    const all = this.page.frames().map(async (frame) => {
      const read = frame.evaluate<typeof NOTHING>('[location.origin, Object.entries(localStorage)]');
      const [origin, items] = await Promise.race([read, sleep(FRAME_MS).then(() => NOTHING)]).catch(() => NOTHING);
      return items.map(([name, value]) => ({ origin, name, value }));
    });
    return (await Promise.all(all)).flat();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#held.end();
  }
}

/** What has to be ended with the visit, the latest first. */
class Held {
  readonly #ends: (() => Promise<unknown>)[] = [];

  defer(end: () => Promise<unknown>): void {
    this.#ends.unshift(end);
  }

  async end(): Promise<void> {
    for (const end of this.#ends.splice(0)) await end().catch(() => undefined);
  }
}

interface Parts {
  readonly signal: AbortSignal;
  readonly context: BrowserContext;
  readonly held: Held;
  readonly recorder: Recorder;
  readonly page: Page;
  readonly storage: StorageOfOthers;
}

/** Puts each exchange with the page that was open. What came before there was a visit, nobody asked for. */
class Recorder {
  into: BrowserVisit | null = null;
  proxy: RecordingProxy | null = null;
  initiators: Initiators | null = null;
  page = '';
  readonly #known = new Map<Exchange, RecordedExchange>();

  add(exchange: Exchange): void {
    const visit = this.into;
    if (visit === null || this.page === '') return;
    visit.isCutOff ||= this.proxy?.isCutOff === true;
    let recorded = this.#known.get(exchange);
    if (recorded === undefined) {
      if (visit.exchanges.length >= MOST_EXCHANGES) {
        visit.isCutOff = true;
        return;
      }
      recorded = Object.assign(exchange, { page: this.page, stage: visit.stage });
      this.#known.set(exchange, recorded);
      visit.exchanges.push(recorded);
    }
  }
}

async function launch(
  folder: string,
  { port, pin }: RecordingProxy,
  executable: string | undefined,
): Promise<BrowserContext> {
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(PREFERENCES));
  try {
    return await startBrowser(executable, async (chromium, options) => {
      const userAgent = userAgentOf(await versionOf(options.executablePath ?? ''));
      return chromium.launchPersistentContext(folder, {
        ...options,
        env: { ...options.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder },
        args: [...ARGUMENTS, `--ignore-certificate-errors-spki-list=${pin}`, `--user-agent=${userAgent}`],
        proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
        acceptDownloads: false,
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        viewport: VIEWPORT,
      });
    });
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    const { problems } = error;
    throw new ProbeError(
      'unsupported',
      'local',
      problems === null
        ? { code: 'visit-needs-playwright', hint: { code: 'hint-install-playwright' } }
        : { code: 'visit-needs-browser', problems, hint: { code: 'hint-visit-browser' } },
    );
  }
}

/** Frames of others may keep things, as in the browsers of visitors; `storageOfOthers` proves that it worked. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** Sites show a browser that says it is automated something else: no banner, no statistics. */
const ARGUMENTS = [
  '--disable-blink-features=AutomationControlled',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=TrackingProtection3pcd,OptimizationHints,MediaRouter,AutofillServerCommunication',
  '--disable-quic',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
];

async function versionOf(executable: string): Promise<string> {
  const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: LOAD_MS }).catch(() => ({
    stdout: '',
  }));
  return /\b(\d{2,4})(?:\.\d{1,6}){3}/.exec(stdout)?.[1] ?? '142';
}

/** As Chrome on Linux says it, reduced to its version; without the word that a browser without a window adds. */
const userAgentOf = (version: string): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
