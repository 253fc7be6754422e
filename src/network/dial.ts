/** A TCP connection to a server: straight, or through the proxy that the run was given. */
import { connect, type Socket } from 'node:net';
import { aborted, follow } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { tunnel, upgrade, type Proxy } from '../tls-checker/index.ts';

/** Reads `http://[user:password@]host[:port]`; null when it is none. The password is percent-decoded, as curl does. */
export function parseProxy(text: string): (Proxy & { readonly secrets: readonly string[] }) | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (protocol !== 'http:' || hostname === '' || pathname + search + hash !== '/') return null;
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const place = { host, port: port === '' ? 80 : Number(port) };
  if (username === '') return { ...place, secrets: [] };
  const pair = decoded(`${username}:${password}`);
  if (pair === null) return null;
  const token = Buffer.from(pair).toString('base64');
  return { ...place, authorization: `Basic ${token}`, secrets: [token, decoded(password) ?? ''] };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * The connection, paused where there is a proxy: what the server said first stays in it.
 * @throws the error of the socket, or a ProbeError `blocked` when it is the proxy that does not connect
 */
export async function dial(
  to: { readonly address: string; readonly port: number },
  { proxy, signal }: { readonly proxy: Proxy | undefined; readonly signal: AbortSignal },
): Promise<Socket> {
  const where = `${to.address}:${to.port}`;
  const socket = connect(proxy === undefined ? { host: to.address, port: to.port } : proxy);
  using gone = follow(signal);
  const ended = new Promise<never>((_, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    void aborted(gone.signal).then(() => reject(reasonOf(gone.signal)));
  });
  // Who waits hears of it; later on an error is the end of the connection, no more.
  ended.catch(() => undefined);
  socket.on('error', () => undefined);
  try {
    await Promise.race([new Promise<void>((resolve) => socket.once('connect', resolve)), ended]);
    if (proxy === undefined) return socket;
    const refused = await Promise.race([upgrade(socket, tunnel(proxy, to)), ended]);
    if (refused === undefined) return socket;
    throw new ProbeError('blocked', 'tcp', { code: 'not-through-proxy', where, answer: refused });
  } catch (error) {
    socket.destroy();
    if (proxy === undefined || error instanceof ProbeError || isStopped(error, signal)) throw error;
    const code = (error as { code?: unknown }).code;
    const detail = { code: 'proxy-unreachable', where, proxy: `${proxy.host}:${proxy.port}` } as const;
    const said = typeof code === 'string' ? code : (error as Error).name;
    throw new ProbeError('blocked', 'tcp', { ...detail, because: said }, { cause: error });
  }
}

/** Stopped by the user or the run; a timeout of this one exchange is the proxy's. */
function isStopped(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (error as Error).name !== 'TimeoutError';
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : Object.assign(new Error('stopped'), { code: 'UND_ERR_ABORTED' });
}
