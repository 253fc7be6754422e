/**
 * Anonymous HTTP: one GET at a time. Returns what came back and over what, read as leniently as
 * browsers read it; what it means is for the readers in `pages/` and for who asked.
 */
import { constants, connect as connectHttp2, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import type { Socket } from 'node:net';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import type { HttpHop } from '../model/evidence/http.ts';
import { ResponseReader, type HttpMessage } from './http1.ts';
import type { Connection, SocketFacts } from './idle.ts';
import { networkError } from './errors.ts';
import type { AgentOptions, Network } from './network.ts';

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

/** Resolves with the answer, and whether the connection may carry another request. */
type Ask = (socket: Socket, url: URL, fields: Fields) => Promise<Answer>;

interface Fields {
  readonly userAgent: string;
  readonly cookies: string | undefined;
}

interface Answer {
  readonly message: HttpMessage;
  readonly leavesOpen: boolean;
}

/** Over a connection that is there; when nothing comes back over that, over a new one (RFC 9112 section 9.3.1). */
async function exchange(network: Network, url: URL, options: GetOptions, ask: Ask, http2: boolean): Promise<Exchange> {
  const { signal, address, mayAsk = () => true } = options;
  const idle = http2
    ? undefined
    : network.idle.take(url.origin, (one) => (address === undefined || one === address) && mayAsk(one));
  const over = (connection: Connection) => askOver(connection, network, url, options, ask, http2);
  if (idle !== undefined) {
    try {
      return await over(idle);
    } catch (error) {
      if (signal.aborted || (error as { begun?: unknown }).begun === true) throw error;
    }
  }
  return over(await connect(network, url, options, http2));
}

async function connect(network: Network, url: URL, options: GetOptions, http2: boolean): Promise<Connection> {
  const { signal, address, mayAsk } = options;
  let facts: SocketFacts | undefined;
  const socket = await network.connect(url, {
    verify: false,
    http2,
    signal,
    ...(address === undefined ? {} : { address }),
    ...(mayAsk === undefined ? {} : { mayAsk }),
    onSocket: (seen) => (facts = seen),
  });
  return { socket, facts: facts ?? { address: '', verified: url.protocol === 'https:' ? false : null } };
}

/** @throws whatever went wrong on the way, as it is */
async function askOver(
  connection: Connection,
  network: Network,
  url: URL,
  { signal, cookies, userAgent = network.userAgent }: GetOptions,
  ask: Ask,
  http2: boolean,
): Promise<Exchange> {
  const { socket, facts } = connection;
  using limit = deadline(network.timeoutMs, signal);
  const stop = () => {
    const code = limit.expired ? 'UND_ERR_BODY_TIMEOUT' : 'UND_ERR_ABORTED';
    socket.destroy(Object.assign(new Error('no end to the answer'), { code }));
  };
  limit.signal.addEventListener('abort', stop, { once: true });
  let kept = false;
  try {
    const { message, leavesOpen } = await ask(socket, url, { userAgent, cookies });
    kept = leavesOpen && !socket.destroyed;
    return { ...message, ...facts, protocol: http2 ? 'h2' : 'http/1.1' };
  } finally {
    limit.signal.removeEventListener('abort', stop);
    if (kept) network.idle.keep(url.origin, connection);
    else socket.destroy();
  }
}

/** It agrees on no other protocol, or speaks HTTP/2 without having agreed on any (RFC 9113 §3.2). */
function wantsHttp2(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && (code.endsWith('_NO_APPLICATION_PROTOCOL') || code === 'HTTP_SPEAKS_HTTP2');
}

const askHttp1: Ask = (socket, url, { userAgent, cookies }) => {
  const reader = new ResponseReader(MAX_BODY_BYTES);
  return new Promise<Answer>((resolve, reject) => {
    const leave = () => {
      socket.off('data', onData).off('end', onEnd).off('close', onClose).off('error', fail);
    };
    const fail = (error: unknown) => {
      leave();
      socket.on('error', () => undefined);
      const known = error instanceof Error ? error : new Error(String(error));
      reject(Object.assign(known, { begun: reader.hasBegun }));
    };
    const attempt = (step: () => void) => {
      try {
        step();
      } catch (error) {
        return fail(error);
      }
      if (!reader.isDone) return;
      leave();
      resolve({ message: reader.message, leavesOpen: reader.leavesOpen });
    };
    const onData = (chunk: Buffer) => attempt(() => reader.push(chunk));
    const onEnd = () => attempt(() => reader.end());
    // A connection that was destroyed has no `end`.
    const onClose = () => fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    socket.on('data', onData).on('end', onEnd).on('close', onClose).on('error', fail);
    // Behind a proxy it was paused, so that nothing is lost before somebody listens.
    socket.resume();
    const lines = [
      `GET ${url.pathname}${url.search} HTTP/1.1`,
      `Host: ${url.host}`,
      `User-Agent: ${userAgent}`,
      `Accept: ${ACCEPT}`,
      'Accept-Encoding: identity',
      ...(cookies === undefined ? [] : [`Cookie: ${cookies}`]),
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  });
};

const askHttp2: Ask = (socket, url, fields) =>
  new Promise((resolve, reject) => speakHttp2(socket, url, fields, { resolve, reject }));

interface Settle {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

function speakHttp2(socket: Socket, url: URL, { userAgent, cookies }: Fields, { resolve, reject }: Settle): void {
  socket.once('error', reject);
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
    const bytes = Buffer.concat(body).subarray(0, MAX_BODY_BYTES);
    resolve({ message: { ...head, bytes, missing, flaws: [] }, leavesOpen: false });
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
