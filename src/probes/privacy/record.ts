/** Evidence of what a visit recorded: hosts, paths, names and allow-listed values; of all other values a salted hash at most. */
import { createHash, randomBytes } from 'node:crypto';
import type { Marker } from '../../browser/marker.ts';
import type { BrowserVisit, KeptCookie, KeptItem, RecordedExchange } from '../../browser/visit.ts';
import type { KeptThing, SeenRequest } from '../../model/evidence/privacy.ts';
import { lifetimeOf, readSetCookie } from '../../pages/set-cookie.ts';
import { hitOf } from '../../privacy/hits.ts';
import { identifiersIn, isBrowserParameter, isUserParameter } from '../../privacy/identifiers.ts';
import { isAboutTheSite, parametersOf } from '../../privacy/parameters.ts';

const MOST_REQUESTS = 500;
const MOST_NAMES = 60;
const DAY_S = 86_400;
/** Browsers keep a cookie for 400 days at most (RFC 6265bis §5.5). */
const LIMIT_DAYS = 399;
/** Made anew in each run: hashes of two runs cannot be compared. */
const SALT = randomBytes(16);

export type Stage = 'before' | 'after';

interface Kept {
  readonly thing: KeptThing;
  readonly pieces: readonly string[];
}

/** What a profile holds, looked at from page to page. */
export class KeptRecord {
  readonly #kept = new Map<string, Kept>();

  async look(visit: BrowserVisit, page: string, stage: Stage): Promise<void> {
    const { exchanges } = visit;
    for (const cookie of await visit.cookies()) {
      const asked = askedDays(cookie, exchanges);
      const days = asked ?? (cookie.expires < 0 ? null : rounded(cookie.expires - Date.now() / 1000));
      const atLimit = asked === undefined && days !== null && days >= LIMIT_DAYS;
      this.#add(
        { kind: 'cookie', name: cookie.name, host: cookie.domain.replace(/^\./, ''), page, stage, days, atLimit },
        cookie,
      );
    }
    for (const item of await visit.items()) {
      if (!URL.canParse(item.origin)) continue;
      const host = new URL(item.origin).hostname;
      this.#add({ kind: 'item', name: item.name, host, page, stage, days: null, atLimit: false }, item);
    }
  }

  get things(): readonly KeptThing[] {
    return [...this.#kept.values()].map(({ thing }) => thing);
  }

  /** Names of what is sent along with this request, of all that can tell a browser from others. */
  carriedBy(sent: string): readonly string[] {
    return [...this.#kept.values()]
      .filter(({ pieces }) => pieces.some((piece) => sent.includes(piece)))
      .map(({ thing }) => thing.name);
  }

  #add(thing: Omit<KeptThing, 'identifier'>, { value }: Pick<KeptCookie | KeptItem, 'value'>): void {
    const key = `${thing.kind} ${thing.host} ${thing.name}`;
    if (this.#kept.has(key) || this.#kept.size >= MOST_REQUESTS) return;
    const pieces = identifiersIn(value);
    const name = thing.name.slice(0, 100);
    this.#kept.set(key, { thing: { ...thing, name, identifier: pieces.length > 0 }, pieces });
  }
}

/** As the site's answer asked, where a cookie was set by one. */
function askedDays({ name, domain }: KeptCookie, exchanges: readonly RecordedExchange[]): number | null | undefined {
  for (const { url, setCookies } of exchanges) {
    const host = new URL(url).hostname;
    if (setCookies.length === 0 || !`.${host}`.endsWith(domain.startsWith('.') ? domain : `.${domain}`)) continue;
    for (const line of setCookies) {
      const cookie = readSetCookie(line);
      if (cookie?.name !== name) continue;
      const lifetime = lifetimeOf(cookie, new Date());
      return lifetime === null ? null : rounded(lifetime / 1000);
    }
  }
  return undefined;
}

const rounded = (seconds: number): number => Math.round((seconds / DAY_S) * 100) / 100;

export interface RequestsOptions {
  readonly visit: BrowserVisit;
  readonly kept: KeptRecord;
  readonly marker: Marker;
  readonly isOwn: (host: string) => boolean;
  /** Pages that were not the site's: what they caused says nothing of it. */
  readonly isLeftOut: (page: string) => boolean;
}

/** What went to other parties, and measurements wherever they went. */
export function requestsOf({ visit, kept, marker, isOwn, isLeftOut }: RequestsOptions): SeenRequest[] {
  const seen = new Map<string, SeenRequest>();
  for (const exchange of visit.exchanges) {
    if (isLeftOut(exchange.page)) continue;
    const request = requestOf(exchange, { kept, marker, by: visit.causeOf(exchange) });
    if (isOwn(request.host) && hitOf(request) === null) continue;
    const { at, status: _status, by: _by, ...same } = request;
    const key = JSON.stringify(same);
    const known = seen.get(key);
    if (known !== undefined) seen.set(key, { ...known, at: Math.min(known.at, at), count: known.count + 1 });
    else if (seen.size < MOST_REQUESTS) seen.set(key, request);
    else visit.isCutOff = true;
  }
  return [...seen.values()];
}

function requestOf(
  exchange: RecordedExchange,
  { kept, marker, by }: { kept: KeptRecord; marker: Marker; by: string | null },
): SeenRequest {
  const { hostname, pathname } = new URL(exchange.url);
  const page = new URL(exchange.page);
  const body = exchange.body.toString('utf8');
  const parameters = parametersOf(exchange.url, body);
  const named = (is: (name: string, value: string) => boolean) =>
    parameters.filter(([name, value]) => value !== '' && is(name, value));
  return {
    page: page.pathname,
    marked: exchange.page.includes(encodeURIComponent(marker.value)),
    at: exchange.at,
    stage: exchange.stage === 'after' ? 'after' : 'before',
    count: 1,
    host: hostname,
    path: pathname.slice(0, 120),
    method: exchange.method,
    status: exchange.status,
    by: by?.slice(0, 200) ?? null,
    names: [...new Set(parameters.map(([name]) => name))].slice(0, MOST_NAMES),
    values: Object.fromEntries(named(isAboutTheSite)),
    ids: Object.fromEntries(named((name) => isBrowserParameter(name)).map(([name, value]) => [name, digest(value)])),
    users: [...new Set(named((name) => isUserParameter(name)).map(([name]) => name))],
    carries: kept.carriedBy(
      `${exchange.url}\n${safelyDecoded(exchange.url)}\n${body}\n${exchange.headers['cookie'] ?? ''}`,
    ),
    marker: marker.sentAs(exchange),
  };
}

const digest = (value: string): string => createHash('sha256').update(SALT).update(value).digest('hex').slice(0, 12);

function safelyDecoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return '';
  }
}
