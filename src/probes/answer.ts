/** Makes evidence of what came back over HTTP: one hop, with its page, its cookies and where it leads on to. */
import { ProbeError } from '../model/errors.ts';
import type { HtmlPage, HttpHop, SetCookie, WayOn } from '../model/evidence/http.ts';
import { unpacked } from '../network/body.ts';
import type { Exchange } from '../network/http.ts';
import { decoded } from '../pages/decode.ts';
import { loadedByLinks } from '../pages/link-field.ts';
import { listValues, markupOf, mimeTypeOf, type Markup } from '../pages/mime.ts';
import type { Body, ReadPage } from '../pages/page.ts';
import { refreshTarget } from '../pages/refresh.ts';
import { refusalOf } from '../pages/refusal.ts';
import { read } from '../reading/read.ts';

const MAX_BODY_BYTES = 2 * 1024 * 1024;
const MAX_HEADERS = 200;
const MAX_LENGTH = 8192;

export interface Answer {
  readonly hop: HttpHop;
  /** Of a body that could be read as text; empty otherwise. */
  readonly text: string;
}

/** @param cookies what the Set-Cookie fields of this answer leave in the visitor's jar */
export async function answerOf(
  url: URL,
  exchange: Exchange,
  cookies: readonly SetCookie[],
  signal: AbortSignal,
): Promise<Answer> {
  const values = valuesOf(exchange);
  const body = bodyOf(exchange);
  const page = await pageOf(url.href, exchange, body, signal);
  const refusal = isRedirect(exchange)
    ? null
    : refusalOf({
        status: exchange.status,
        headers: exchange.headers,
        text: body.text,
        title: page?.page.title ?? null,
      });
  const to = refusal === null ? leadsTo(url, exchange, page) : null;
  const hop = {
    ...bareHop(url, exchange),
    headers: exchange.headers
      .slice(0, MAX_HEADERS)
      .map(([name, value]) => [name, name === 'set-cookie' ? '[value not kept]' : value.slice(0, MAX_LENGTH)] as const),
    cookies,
    page: page === null || refusal !== null ? null : withLinks(page.page, values('link'), url.href),
    ...(to === null ? {} : { to }),
    ...(refusal === null ? {} : { refusal }),
    ...(exchange.flaws.length === 0 ? {} : { flaws: exchange.flaws }),
  };
  return { hop, text: body.text };
}

/** Of a site that is not declared only the way is kept; what is there is not looked at, and neither is a Refresh. */
export function foreignHop(url: URL, exchange: Exchange): HttpHop {
  const to = isRedirect(exchange) ? leadsTo(url, exchange, null) : null;
  return {
    ...bareHop(url, exchange),
    headers: [],
    cookies: [],
    page: null,
    foreign: true,
    ...(to === null ? {} : { to }),
  };
}

function bareHop(url: URL, { address, protocol, status, verified }: Exchange) {
  return {
    url: url.href,
    scheme: url.protocol === 'https:' ? 'https' : 'http',
    address,
    protocol,
    status,
    verified,
  } as const;
}

function valuesOf({ headers }: Exchange): (wanted: string) => string[] {
  return (wanted) => headers.filter(([name]) => name === wanted).map(([, value]) => value);
}

function bodyOf(exchange: Exchange): Body & { readonly markup: Markup } {
  const values = valuesOf(exchange);
  const type = mimeTypeOf(values('content-type'));
  const nosniff = listValues(values('x-content-type-options'))[0]?.toLowerCase() === 'nosniff';
  const plain = unpacked(exchange.bytes, values('content-encoding').join(', '), MAX_BODY_BYTES);
  if (typeof plain === 'string')
    // Without a type either, it may be a page.
    return {
      text: '',
      unread: `${plain}-coding`,
      markup: type === null ? 'html' : markupOf(type, nosniff, Buffer.alloc(0)),
    };
  const markup = markupOf(type, nosniff, plain);
  const text = decoded(plain, type?.charset ?? null);
  if (text === null) return { text: '', unread: 'unknown-charset', markup };
  return exchange.missing === null ? { text, markup } : { text, unread: exchange.missing, markup };
}

/** A page too heavy to read is one of which nothing is known. */
async function pageOf(
  url: string,
  { status }: Exchange,
  { markup, ...body }: ReturnType<typeof bodyOf>,
  signal: AbortSignal,
): Promise<ReadPage | null> {
  if (markup === null || [204, 205, 304].includes(status)) return null;
  try {
    return await read('page', [url, body, markup], { where: url, signal });
  } catch (error) {
    if (!(error instanceof ProbeError) || error.reason !== 'too-heavy') throw error;
    return { page: { title: null, resources: [], forms: [], unread: 'too-heavy' }, refreshes: [] };
  }
}

/** What Link fields have browsers fetch are parts of the page; they come before any policy in it. */
function withLinks(page: HtmlPage, fields: readonly string[], url: string): HtmlPage {
  const links = loadedByLinks(fields)
    .filter((target) => URL.canParse(target, url))
    .map((target) => ({ element: 'Link', url: new URL(target, url).href.slice(0, 2048) }));
  return links.length === 0 ? page : { ...page, resources: [...links, ...page.resources] };
}

function isRedirect({ status, headers }: Pick<Exchange, 'status' | 'headers'>): boolean {
  // A redirect without an address is none, and its page is shown.
  return (
    [301, 302, 303, 307, 308].includes(status) && headers.some(([name, value]) => name === 'location' && value !== '')
  );
}

/** Where visitors are sent on to: by a redirect, else by a Refresh; of several of those, by the one to plain HTTP. */
function leadsTo(url: URL, exchange: Exchange, read: ReadPage | null): WayOn | null {
  const values = valuesOf(exchange);
  if (isRedirect(exchange)) {
    const locations = [...new Set(values('location').filter((value) => value !== ''))];
    // Browsers show an error for two that differ.
    const target = locations.length === 1 ? targetOf(locations[0]!, url) : null;
    return target === null
      ? { by: 'redirect', url: locations.join(', ').slice(0, 2048), usable: false }
      : { by: 'redirect', url: target, usable: true };
  }
  const targets = [
    ...values('refresh').flatMap((value) => refreshTarget(escapedBytes(value), url.href) ?? []),
    ...(read?.refreshes ?? []),
  ];
  const target = targets.find((one) => one.startsWith('http:')) ?? targets[0];
  return target === undefined ? null : { by: 'refresh', url: target, usable: true };
}

function targetOf(location: string, base: URL): string | null {
  const reference = escapedBytes(location);
  if (!URL.canParse(reference, base.href)) return null;
  const target = new URL(reference, base);
  target.hash = '';
  return ['http:', 'https:'].includes(target.protocol) && target.username === '' ? target.href.slice(0, 2048) : null;
}

/** Browsers escape what is not ASCII as it came, byte by byte. */
function escapedBytes(value: string): string {
  return value.replaceAll(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
