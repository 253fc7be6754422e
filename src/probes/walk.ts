/**
 * Walks the way of a visitor without an account: along redirects and Refreshes, with the cookies that are set on it
 * (Fetch, "HTTP-redirect fetch"; HTML, "shared declarative refresh steps"). Sites that are not declared are asked for
 * their redirects only.
 */
import { CookieJar } from 'tough-cookie';
import { ProbeError } from '../model/errors.ts';
import type { HttpHop, HttpResponse, SetCookie } from '../model/evidence/http.ts';
import { siteOf } from '../model/site.ts';
import { isPublicAddress } from '../network/addresses.ts';
import { get, type Exchange } from '../network/http.ts';
import type { Network } from '../network/network.ts';
import { isRemoval, readSetCookie } from '../pages/set-cookie.ts';
import { answerOf, foreignHop } from './answer.ts';
import type { Turns } from './turns.ts';

/** As many as browsers follow. */
const MAX_STEPS = 20;

export interface WalkOptions {
  readonly network: Network;
  readonly turns: Turns;
  /** Hosts that may be visited besides those of the site itself. */
  readonly known: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** Of the hosts that have it, the one address to ask. */
  readonly address?: string;
  /** The network's own when absent. */
  readonly userAgent?: string;
  /** True for a file that may be kept at another site: what is there is read as well. */
  readonly readsForeign?: boolean;
}

export interface Walked {
  readonly response: HttpResponse;
  /** The text where the way ended; null when it did not end in an answer. */
  readonly text: string | null;
}

/** A failure at the first hop is thrown; a later one ends the chain and is recorded in it. */
export async function walk(start: URL, options: WalkOptions): Promise<HttpResponse> {
  return (await walkTo(start, options)).response;
}

/** The same, with the text where the way ended. */
export async function walkTo(start: URL, options: WalkOptions): Promise<Walked> {
  const visit: Visit = { ...options, start, jar: newJar(), seen: new Set(), visits: new Map() };
  const chain: HttpHop[] = [];
  const ended = (end: HttpResponse['end'], more: Partial<HttpResponse> = {}, text: string | null = null): Walked => ({
    response: { chain, end, notFollowed: null, problem: null, ...more },
    text,
  });
  let url = start;
  for (;;) {
    const by = chain.at(-1)?.to?.by;
    const stop = whyStop(visit, url, chain.length, by);
    if (stop !== null) return ended(stop, stop === 'answered' ? {} : { notFollowed: url.href });
    let step: Step;
    try {
      step = await take(visit, url);
    } catch (error) {
      if (chain.length === 0 || !(error instanceof ProbeError)) throw error;
      if (!isOurs(visit, url)) return ended('redirect-elsewhere', { notFollowed: url.href });
      return ended('hop-failed', { notFollowed: url.href, problem: error.detail });
    }
    const { hop, text } = step;
    chain.push(hop);
    const { to } = hop;
    if (hop.foreign === true && to === undefined) return ended('redirect-elsewhere', { notFollowed: url.href }, text);
    if (to === undefined) return ended(hop.refusal === undefined ? 'answered' : 'refused', {}, text);
    if (!to.usable) return ended('redirect-unusable', { notFollowed: to.url });
    url = new URL(to.url);
  }
}

/** One visit: where it may go, where it has been, and what it carries. */
interface Visit extends WalkOptions {
  readonly start: URL;
  readonly jar: CookieJar;
  /** Addresses with the cookies that they were asked with. */
  readonly seen: Set<string>;
  readonly visits: Map<string, number>;
}

interface Step {
  readonly hop: HttpHop;
  readonly text: string;
}

function newJar(): CookieJar {
  return new CookieJar(undefined, { looseMode: true, prefixSecurity: 'silent' });
}

/**
 * Whether the way ends before this address. To load a page anew, or to go back to where it came from, is a page's good
 * right: there the visitor stays. The same address with other cookies is another question.
 */
function whyStop(
  visit: Visit,
  url: URL,
  steps: number,
  by: 'redirect' | 'refresh' | undefined,
): HttpResponse['end'] | null {
  const isPage = by === 'refresh';
  const key = `${url.href} ${visit.jar.getCookieStringSync(url.href)}`;
  if (visit.seen.has(key)) return isPage ? 'answered' : 'redirect-loop';
  visit.seen.add(key);
  const visits = (visit.visits.get(url.href) ?? 0) + 1;
  visit.visits.set(url.href, visits);
  if (isPage && visits > 2) return 'answered';
  return steps > MAX_STEPS ? 'too-many-redirects' : null;
}

async function take(visit: Visit, url: URL): Promise<Step> {
  const { network, turns, signal, userAgent } = visit;
  const isForeign = !isOurs(visit, url);
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  if (isForeign && url.port !== '' && !network.isMoved(url.hostname, port))
    throw new ProbeError('blocked', 'http', { code: 'other-port-not-asked', where: url.origin });
  const cookies = visit.jar.getCookieStringSync(url.href);
  const targets = await network.resolve(url.hostname, port);
  const address = targets.find((target) => target.address === visit.address)?.address;
  const exchange = await turns.ask(address ?? targets[0]!.address, signal, () =>
    get(network, url, {
      signal,
      ...(address === undefined ? {} : { address }),
      ...(cookies === '' ? {} : { cookies }),
      ...(userAgent === undefined ? {} : { userAgent }),
      ...(isForeign && !network.isMoved(url.hostname, port) ? { mayAsk: isPublicAddress } : {}),
    }),
  );
  const kept = keepCookies(visit.jar, url, exchange, new Date());
  if (isForeign && visit.readsForeign !== true) return { hop: foreignHop(url, exchange), text: '' };
  const { hop, text } = await answerOf(url, exchange, kept, signal);
  return { hop: isForeign ? { ...hop, foreign: true } : hop, text };
}

/** Puts the cookies of an answer into the jar, and tells what became of each. Their values are not kept elsewhere. */
function keepCookies(jar: CookieJar, url: URL, { headers }: Exchange, at: Date): SetCookie[] {
  return headers
    .filter(([name]) => name === 'set-cookie')
    .flatMap(([, line]): SetCookie[] => {
      const cookie = readSetCookie(line);
      if (cookie === null) return [];
      const { name, attributes } = cookie;
      const kept = jar.setCookieSync(line, url.href, { ignoreError: true, now: at });
      const scope = `${attributes['domain'] === undefined ? url.hostname : `.${attributes['domain']}`}${String(attributes['path'] ?? defaultPath(url))}`;
      if (isRemoval(cookie, at)) return [{ name, attributes, scope, fate: 'removed' }];
      return [{ name, attributes, scope, ...(kept === undefined ? { fate: 'refused' as const } : {}) }];
    });
}

/** RFC 6265bis §5.1.4. */
function defaultPath({ pathname }: URL): string {
  const end = pathname.lastIndexOf('/');
  return end <= 0 ? '/' : pathname.slice(0, end);
}

function isOurs({ start, known }: Visit, { hostname }: URL): boolean {
  return isSameSite(start.hostname, hostname) || known.has(hostname);
}

/** Under the same registrable domain (Public Suffix List); an address or a name without one is its own site. */
export function isSameSite(a: string, b: string): boolean {
  return a === b || siteOf(a) === siteOf(b);
}
