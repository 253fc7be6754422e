/** Anonymous HTTP: one GET at a time, redirects walked by hand, sizes bounded, nothing carried from hop to hop. */
import { getPublicSuffix } from 'tough-cookie';
import { request } from 'undici';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { HtmlPage, HttpHop, HttpResponse, SetCookie } from '../model/evidence/http.ts';
import { decoded, readBounded, unpacked, type Bounded } from './body.ts';
import type { Body } from '../pages/page.ts';
import { read } from '../reading/read.ts';
import { networkError, type Network, type SocketFacts } from './network.ts';
import { refreshTarget } from '../pages/refresh.ts';
import { readSetCookie } from '../pages/set-cookie.ts';

const MAX_REDIRECTS = 10;
const MAX_BODY_BYTES = 2 * 1024 * 1024;
const MAX_HEADERS = 200;
const MAX_HEADER_LENGTH = 8192;

export const USER_AGENT = 'Mozilla/5.0 (compatible; Waarborg; +https://www.npmjs.com/package/waarborg)';

export interface Exchange {
  readonly hop: HttpHop;
  /** Cut off at 2 MiB. */
  readonly body: Body;
}

/**
 * One GET. The connection need not be trusted: nothing secret is in it, and `verified` says what it is worth.
 * @throws ProbeError with the phase in which it failed
 */
export async function get(network: Network, url: URL, signal: AbortSignal, address?: string): Promise<Exchange> {
  let socket: SocketFacts | undefined;
  let broken: Error | undefined;
  const agent = network.agent({
    verify: false,
    ...(address === undefined ? {} : { address }),
    onSocket: (facts) => (socket = facts),
    onError: (error) => (broken = error),
  });
  using patience = deadline(network.timeoutMs, signal);
  try {
    const response = await request(url.href, {
      dispatcher: agent,
      signal: patience.signal,
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-encoding': 'identity',
      },
    });
    const headers = headerList(response.headers);
    const valueOf = (wanted: string) => headers.filter(([name]) => name === wanted).map(([, value]) => value);
    const body = bodyOf(
      await readBounded(response.body, MAX_BODY_BYTES),
      valueOf('content-encoding').join(', '),
      valueOf('content-type')[0] ?? '',
    );
    const scheme = url.protocol === 'https:' ? 'https' : 'http';
    const hop: HttpHop = {
      url: url.href,
      scheme,
      address: socket?.address ?? '',
      status: response.statusCode,
      headers: headers.map(([name, value]) => [name, name === 'set-cookie' ? '[value not kept]' : value] as const),
      cookies: headers.filter(([name]) => name === 'set-cookie').flatMap(([, line]) => withoutValue(line)),
      verified: socket?.verified ?? (scheme === 'https' ? false : null),
    };
    return { hop, body };
  } catch (error) {
    if (signal.aborted) throw new ProbeError('interrupted', 'http', `${url.origin}: the run was stopped`);
    throw networkError(isClosed(error) && broken !== undefined ? broken : error, url.origin);
  } finally {
    await agent.destroy().catch(() => undefined);
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'UND_ERR_SOCKET';
}

/**
 * Walks from `start` along redirects, within the site and to hosts in `known` only.
 * A failure at the first hop is thrown; a later one ends the chain and is told in it.
 */
export async function walk(...to: Parameters<typeof walkTo>): Promise<HttpResponse> {
  return (await walkTo(...to)).response;
}

interface Walked {
  readonly response: HttpResponse;
  readonly body: string | null;
}

/** The same, with the body where the way ended; null when it did not end in an answer. */
export function walkTo(
  network: Network,
  start: URL,
  known: ReadonlySet<string>,
  signal: AbortSignal,
  address?: string,
): Promise<Walked> {
  return follow({ network, start, known, signal, address, seen: new Set() }, start);
}

/** One visit: where it may go, and where it has been. */
interface Visit {
  readonly network: Network;
  readonly start: URL;
  readonly known: ReadonlySet<string>;
  readonly signal: AbortSignal;
  /** Of the hosts that have it, the one address to ask. */
  readonly address: string | undefined;
  readonly seen: Set<string>;
}

async function follow(visit: Visit, from: URL): Promise<Walked> {
  const { network, signal, seen } = visit;
  const chain: HttpHop[] = [];
  const ended = (end: HttpResponse['end'], more: Partial<HttpResponse> = {}, body: string | null = null) => ({
    response: { chain, end, notFollowed: null, problem: null, page: null, ...more },
    body,
  });
  let url = from;
  while (seen.size <= MAX_REDIRECTS) {
    if (seen.has(url.href)) return ended('redirect-loop', { notFollowed: url.href });
    seen.add(url.href);
    let exchange: Exchange;
    try {
      exchange = await get(network, url, signal, visit.address);
    } catch (error) {
      if (seen.size === 1 || !(error instanceof ProbeError)) throw error;
      return ended('hop-failed', { notFollowed: url.href, problem: error.message });
    }
    const { hop, body } = exchange;
    chain.push(hop);
    const location = redirectOf(hop);
    if (location === null) {
      const page = await pageOf(hop, body, signal);
      return ended('answered', { page, ...(await refreshOf(visit, hop, page)) }, body.text);
    }
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (next === null || !['http:', 'https:'].includes(next.protocol) || next.username !== '') {
      return ended('redirect-unusable', { notFollowed: location.slice(0, 2048) });
    }
    next.hash = '';
    if (!isOurs(visit, next)) return ended('redirect-elsewhere', { notFollowed: next.href });
    url = next;
  }
  return ended('too-many-redirects', { notFollowed: url.href });
}

/** A page too heavy to read is one of which nothing is known. */
async function pageOf(hop: HttpHop, body: Body, signal: AbortSignal): Promise<HtmlPage | null> {
  try {
    return await read('page', [hop, body], { where: hop.url, signal });
  } catch (error) {
    if (error instanceof ProbeError && error.reason === 'too-heavy')
      return { title: null, resources: [], forms: [], unread: 'too-heavy' };
    throw error;
  }
}

/** Browsers heed the header field as they do the element; of both, the one that leads to plain HTTP is told. */
async function refreshOf(visit: Visit, hop: HttpHop, page: HtmlPage | null): Promise<Pick<HttpResponse, 'refresh'>> {
  const fields = hop.headers.filter(([name]) => name === 'refresh').map(([, value]) => value);
  const targets = [
    ...fields.flatMap((field) => refreshTarget(field, hop.url) ?? []),
    ...(page?.refresh === undefined ? [] : [page.refresh]),
  ];
  const url = targets.find((target) => target.startsWith('http:')) ?? targets[0];
  if (url === undefined) return {};
  // To load itself anew, or to go back where it came from, is a page's good right.
  const goesOn = !visit.seen.has(url) && isOurs(visit, new URL(url));
  return { refresh: { url, response: goesOn ? (await follow(visit, new URL(url))).response : null } };
}

function isOurs({ start, known }: Visit, { hostname }: URL): boolean {
  return sameSite(start.hostname, hostname) || known.has(hostname);
}

/** The Location of a redirect, or null when this is none. */
function redirectOf(hop: HttpHop): string | null {
  if (![301, 302, 303, 307, 308].includes(hop.status)) return null;
  return hop.headers.find(([name]) => name === 'location')?.[1] ?? null;
}

/** Under the same registrable domain (Public Suffix List); an address or a name without one is its own site. */
function sameSite(a: string, b: string): boolean {
  if (a === b) return true;
  const site = (host: string) => getPublicSuffix(host, { ignoreError: true, allowSpecialUseDomain: true }) ?? host;
  return site(a) === site(b);
}

function headerList(headers: Record<string, string | string[] | undefined>): (readonly [string, string])[] {
  return Object.entries(headers)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value ?? '']).map((item) => [name.toLowerCase(), item] as const),
    )
    .slice(0, MAX_HEADERS)
    .map(([name, value]) => [name, value.slice(0, MAX_HEADER_LENGTH)] as const);
}

function withoutValue(line: string): SetCookie[] {
  const cookie = readSetCookie(line);
  return cookie === null ? [] : [{ name: cookie.name, attributes: cookie.attributes }];
}

/** What was packed and cut off, or is larger when unpacked, cannot be unpacked whole, and is told as broken. */
function bodyOf({ bytes, cutOff }: Bounded, encoding: string, contentType: string): Body {
  const plain = unpacked(bytes, encoding, MAX_BODY_BYTES);
  if (typeof plain === 'string') return { text: '', unread: `${plain}-coding` };
  const text = decoded(plain, contentType);
  if (text === null) return { text: '', unread: 'unknown-charset' };
  return cutOff ? { text, unread: 'cut-off' } : { text };
}
