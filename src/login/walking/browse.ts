/** Walks like a browser without scripts: redirects by hand within the origin, Origin and Referer with what is sent. */
import type { HttpReply, HttpSession, Page, RequestOptions } from '../driver.ts';

const MAX_REDIRECTS = 10;
/** What a script that wants JSON says, and a browser that opens a page does not. */
export const ACCEPT_JSON = 'application/json, text/plain;q=0.9, */*;q=0.8';

/** GET, redirects walked. */
export function open(
  session: HttpSession,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> {
  return send(session, 'GET', path, { headers });
}

/** Sends, then walks redirects: after a POST with GET, as browsers do; 307 and 308 would send its content again. */
export async function send(
  session: HttpSession,
  method: string,
  path: string,
  options: RequestOptions & { readonly from?: URL } = {},
): Promise<Page> {
  const { from, ...request } = options;
  const referer: Record<string, string> = from === undefined ? {} : { referer: from.href.split('#')[0]! };
  const origin: Record<string, string> = method === 'GET' ? {} : { origin: session.origin };
  let reply = await session.request(method, path, {
    ...request,
    headers: { ...referer, ...origin, ...request.headers },
  });
  const setCookies = [...reply.setCookies];
  let redirects = 0;
  for (; redirects < MAX_REDIRECTS; redirects++) {
    const next = redirectOf(reply);
    if (next === null) break;
    if (next.origin !== session.origin)
      return { reply, redirects, elsewhere: next.origin, destination: next, setCookies };
    const again = reply.status === 307 || reply.status === 308;
    // The content, which may hold a secret, is not sent a second time.
    if (again && method === 'POST') break;
    reply = await session.request(method === 'POST' ? 'GET' : method, next.pathname + next.search, {
      headers: { ...referer, ...customOf(request) },
    });
    setCookies.push(...reply.setCookies);
  }
  return { reply, redirects, elsewhere: null, setCookies };
}

/** Redirects stay within the origin, so that what was declared for it goes along. */
function customOf({ headers }: RequestOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).filter(([name]) => /^(?:x-|accept|authorization|cookie)/i.test(name)),
  );
}

function redirectOf(reply: HttpReply): URL | null {
  if (![301, 302, 303, 307, 308].includes(reply.status)) return null;
  const location = reply.header('location');
  return location !== undefined && URL.canParse(location, reply.url.href) ? new URL(location, reply.url) : null;
}
