/** The little that the four systems share: HTTP and HTTPS servers on loopback, forms, cookies and pages. */
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { constants } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { ServerCertificate } from './authority.ts';

export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
  readonly cookie: (name: string) => string | undefined;
  readonly body: string;
  /** The body read as a form. */
  readonly form: URLSearchParams;
}

export interface Answer {
  readonly status: number;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

export type Site = (visit: Visit) => Answer | Promise<Answer>;

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

const MAX_BODY = 256 * 1024;

export interface TlsWeakness {
  readonly minVersion?: 'TLSv1' | 'TLSv1.2';
  readonly ciphers?: string;
  readonly clientFirst?: boolean;
  readonly curves?: string;
  readonly sigalgs?: string;
  readonly secureOptions?: number;
}

const STRONG = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
].join(':');

/** Serves over TLS as a careful administrator would set it up: 1.2 and 1.3, forward secrecy, AEAD, no renegotiation. */
export async function listenTls(
  site: Site,
  { chain, key }: ServerCertificate,
  weak: TlsWeakness = {},
): Promise<Listener> {
  // OpenSSL 3 refuses what is broken on purpose unless its security level goes down.
  const level = Object.keys(weak).length > 0 ? ':@SECLEVEL=0' : '';
  const server = createHttpsServer(
    {
      cert: chain,
      key,
      minVersion: weak.minVersion ?? 'TLSv1.2',
      ciphers: `${weak.ciphers ?? STRONG}${level}`,
      honorCipherOrder: weak.clientFirst !== true,
      ecdhCurve: weak.curves ?? 'X25519:P-256:P-384',
      sigalgs: weak.sigalgs ?? 'ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:rsa_pss_rsae_sha256:rsa_pkcs1_sha256',
      secureOptions: weak.secureOptions ?? constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_NO_COMPRESSION,
    },
    handler(site),
  );
  // Clients that come only to look at the handshake break off; that is their right.
  server.on('tlsClientError', () => undefined);
  return listen(server);
}

export function listenPlain(site: Site): Promise<Listener> {
  return listen(createHttpServer(handler(site)));
}

async function listen(server: Server): Promise<Listener> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function handler(site: Site) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const answer = await site(await visitOf(request));
      for (const [name, value] of answer.headers ?? []) response.appendHeader(name, value);
      response.writeHead(answer.status).end(answer.body ?? '');
    } catch {
      if (!response.headersSent) response.writeHead(400);
      response.end();
    }
  };
}

async function visitOf(request: IncomingMessage): Promise<Visit> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('body too large');
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const cookies = new Map(
    (request.headers.cookie ?? '').split(/;\s*/).map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    cookie: (name) => cookies.get(name),
    body,
    form: new URLSearchParams(body),
  };
}

/** User name and password of HTTP Basic (RFC 7617). */
export function basicOf(visit: Visit): { username: string; password: string } | null {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/.exec(visit.header('authorization') ?? '');
  if (match === null) return null;
  const pair = Buffer.from(match[1]!, 'base64').toString('utf8');
  const at = pair.indexOf(':');
  return at < 0 ? null : { username: pair.slice(0, at), password: pair.slice(at + 1) };
}

const CAREFUL: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
};

/** Adds the header fields that every answer of a well-kept site has; `other` changes a field, null leaves it out. */
export function withSecurityHeaders(answer: Answer, other: Readonly<Record<string, string | null>> = {}): Answer {
  const fields = Object.entries({ ...CAREFUL, ...other }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return { ...answer, headers: [...fields, ...(answer.headers ?? [])] };
}

/** Tells at its well-known place whom to write to (RFC 9116), until `until`. */
export function withSecurityTxt(site: Site, until: Date): Site {
  const text = `Contact: mailto:security@cyberbrain.nl\nExpires: ${until.toISOString()}\nPreferred-Languages: nl, en\n`;
  const answer = { status: 200, headers: [['Content-Type', 'text/plain; charset=utf-8']] as const, body: text };
  return (visit) => (visit.path === '/.well-known/security.txt' ? withSecurityHeaders(answer) : site(visit));
}

export function page(title: string, body: string, more: Partial<Answer> = {}): Answer {
  return {
    status: more.status ?? 200,
    headers: [['Content-Type', 'text/html; charset=utf-8'], ...(more.headers ?? [])],
    body: `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>${escape(title)}</title></head>\n<body>${body}</body></html>\n`,
  };
}

export function redirect(location: string, status = 303, headers: Answer['headers'] = []): Answer {
  return { status, headers: [['Location', location], ...headers] };
}

/** Answers on port 80: everything goes to HTTPS on the same host, for good. */
export const toHttps: Site = (visit) => {
  const host = (visit.header('host') ?? '').replace(/:\d+$/, '');
  const query = visit.query.size === 0 ? '' : `?${visit.query.toString()}`;
  return redirect(`https://${host}${visit.path}${query}`, 301);
};

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
