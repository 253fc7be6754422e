/**
 * Anonymous HTTP: one GET over a connection of its own. Returns what came back and over what, read as leniently as
 * browsers read it; what it means is for the readers in `pages/` and for who asked.
 */
import { constants, connect as connectHttp2, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import type { Socket } from 'node:net';
import { aborted, deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { HttpHop } from '../model/evidence/http.ts';
import { ResponseReader, type HttpMessage } from './http1.ts';
import { networkError, type AgentOptions, type Network, type SocketFacts } from './network.ts';

const MAX_BODY_BYTES = 2 * 1024 * 1024;

const ACCEPT = 'text/html,application/xhtml+xml,*/*;q=0.8';

export interface GetOptions {
  readonly signal: AbortSignal;
  /** The one of the host's addresses to ask. */
  readonly address?: string;
  /** Addresses that may be connected to; all when absent. */
  readonly mayAsk?: AgentOptions['mayAsk'];
  /** The Cookie field. */
  readonly cookies?: string;
  /** The network's own when absent. */
  readonly userAgent?: string;
}

export interface Exchange extends HttpMessage {
  readonly address: string;
  readonly protocol: HttpHop['protocol'];
  /** Did the certificate verify for this host? null over plain HTTP. */
  readonly verified: boolean | null;
}

/**
 * One GET. The connection need not be trusted: nothing secret is in it, and `verified` says what it is worth. A server
 * that speaks HTTP/2 only is asked again over that.
 * @throws ProbeError with the phase in which it failed
 */
export async function get(network: Network, url: URL, options: GetOptions): Promise<Exchange> {
  try {
    return await exchange(network, url, options, askHttp1, false).catch((error: unknown) => {
      if (url.protocol !== 'https:' || !wantsHttp2(error) || options.signal.aborted) throw error;
      return exchange(network, url, options, askHttp2, true);
    });
  } catch (error) {
    if (options.signal.aborted) throw new ProbeError('interrupted', 'http', { code: 'run-stopped', where: url.origin });
    throw networkError(error, url.origin);
  }
}

type Ask = (socket: Socket, url: URL, fields: Fields, settle: Settle) => void;

interface Fields {
  readonly userAgent: string;
  readonly cookies: string | undefined;
}

interface Settle {
  readonly resolve: (message: HttpMessage) => void;
  readonly reject: (error: Error) => void;
}

/** @throws whatever went wrong on the way, as it is */
async function exchange(network: Network, url: URL, options: GetOptions, ask: Ask, http2: boolean): Promise<Exchange> {
  const { signal, address, mayAsk, cookies, userAgent = network.userAgent } = options;
  let facts: SocketFacts | undefined;
  const socket = await network.connect(url, {
    verify: false,
    http2,
    signal,
    ...(address === undefined ? {} : { address }),
    ...(mayAsk === undefined ? {} : { mayAsk }),
    onSocket: (seen) => (facts = seen),
  });
  using limit = deadline(network.timeoutMs, signal);
  void aborted(limit.signal).then(() => {
    const code = limit.expired ? 'UND_ERR_BODY_TIMEOUT' : 'UND_ERR_ABORTED';
    socket.destroy(Object.assign(new Error('no end to the answer'), { code }));
  });
  try {
    const message = await new Promise<HttpMessage>((resolve, reject) => {
      socket.once('error', reject);
      ask(socket, url, { userAgent, cookies }, { resolve, reject });
    });
    const secure = url.protocol === 'https:';
    return {
      ...message,
      address: facts?.address ?? '',
      protocol: http2 ? 'h2' : 'http/1.1',
      verified: facts?.verified ?? (secure ? false : null),
    };
  } finally {
    socket.destroy();
  }
}

/** It agrees on no other protocol, or speaks HTTP/2 without having agreed on any (RFC 9113 §3.2). */
function wantsHttp2(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && (code.endsWith('_NO_APPLICATION_PROTOCOL') || code === 'HTTP_SPEAKS_HTTP2');
}

function askHttp1(socket: Socket, url: URL, { userAgent, cookies }: Fields, { resolve, reject }: Settle): void {
  const reader = new ResponseReader(MAX_BODY_BYTES);
  const attempt = (step: () => void) => {
    try {
      step();
      if (reader.isDone) resolve(reader.message);
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
  socket.on('data', (chunk: Buffer) => attempt(() => reader.push(chunk)));
  // Behind a proxy it was paused, so that nothing is lost before somebody listens.
  socket.resume();
  socket.once('end', () => attempt(() => reader.end()));
  // After `end` this changes nothing; a connection that was destroyed has no `end`.
  socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  const lines = [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    `User-Agent: ${userAgent}`,
    `Accept: ${ACCEPT}`,
    'Accept-Encoding: identity',
    ...(cookies === undefined ? [] : [`Cookie: ${cookies}`]),
    'Connection: close',
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

function askHttp2(socket: Socket, url: URL, { userAgent, cookies }: Fields, { resolve, reject }: Settle): void {
  const session: ClientHttp2Session = connectHttp2(url.origin, {
    createConnection: () => socket,
    settings: { enablePush: false },
  });
  session.once('error', reject);
  session.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  const stream = session.request({
    ':path': `${url.pathname}${url.search}`,
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-encoding': 'identity',
    ...(cookies === undefined ? {} : { cookie: cookies }),
  });
  let head: Pick<HttpMessage, 'status' | 'headers'> | undefined;
  const body: Buffer[] = [];
  let size = 0;
  const finish = (missing: HttpMessage['missing']) => {
    if (head === undefined)
      return reject(Object.assign(new Error('no answer'), { code: 'HTTP_CLOSED_WITHOUT_ANSWER' }));
    resolve({ ...head, bytes: Buffer.concat(body).subarray(0, MAX_BODY_BYTES), missing, flaws: [] });
    session.destroy();
  };
  stream.once('error', (error: Error) => (head === undefined ? reject(error) : finish('broken-off')));
  stream.once('response', (headers: IncomingHttpHeaders, _flags: number, raw?: unknown) => {
    head = { status: Number(headers[constants.HTTP2_HEADER_STATUS]), headers: fieldsOf(headers, raw) };
  });
  stream.on('data', (chunk: Buffer) => {
    body.push(chunk);
    size += chunk.length;
    if (size > MAX_BODY_BYTES) finish('cut-off');
  });
  stream.once('end', () => finish(null));
  stream.end();
}

/** Repeated fields are apart in the list that Node hands over as it came, and joined in its object. */
function fieldsOf(headers: IncomingHttpHeaders, raw: unknown): HttpMessage['headers'] {
  const list = Array.isArray(raw)
    ? raw.map(String)
    : Object.entries(headers).flatMap(([name, value]) => [value ?? ''].flat().flatMap((one) => [name, one]));
  return list
    .flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), list[index + 1] ?? ''] as const] : []))
    .filter(([name]) => !name.startsWith(':'));
}
