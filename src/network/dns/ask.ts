/** One question to one resolver: over UDP, and over TCP when the answer does not fit (RFC 7766). */
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { deadline } from '../../model/deadline.ts';
import { ProbeError } from '../../model/errors.ts';
import { decodeMessage, encodeQuery, tryRead, type Message } from './wire.ts';

export interface Resolver {
  readonly address: string;
  readonly port: number;
}

/** Reads `ADDRESS` or `ADDRESS:PORT`; an IPv6 address with a port stands in brackets. Null when it is none. */
export function parseResolver(text: string): Resolver | null {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([0-9.]+)|([0-9a-fA-F.]*:[0-9a-fA-F.]*:[0-9a-fA-F:.]*))(?::(\d{1,5}))?$/.exec(
    text,
  );
  const address = match?.[1] ?? match?.[2] ?? match?.[3];
  const port = Number(match?.[4] ?? 53);
  if (address === undefined || port < 1 || port > 65_535) return null;
  return isIPv6(address) || /^(\d{1,3}\.){3}\d{1,3}$/.test(address) ? { address, port } : null;
}

/**
 * The resolver's answer: NOERROR or NXDOMAIN.
 * @throws ProbeError when there is none, or when the resolver says that it failed
 */
export async function ask(
  resolver: Resolver,
  name: string,
  type: number,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Promise<Message> {
  const query = tryRead(() => encodeQuery(randomInt(65_536), name, type));
  if (query === null) throw new ProbeError('dns', 'local', { code: 'dns-name-impossible', name });
  const over = async (way: Way, patience: number): Promise<Message> => {
    using stop = deadline(patience, signal);
    return await way(resolver, query, (bytes) => readAnswer(bytes, query, name, type), stop.signal);
  };
  // A lost datagram is no answer: asked once more before giving up.
  const short = Math.ceil(timeoutMs / 3);
  const first = await over(overUdp, short).catch(() => (signal.aborted ? null : over(overUdp, timeoutMs - short)));
  const message = first?.truncated === true ? await over(overTcp, timeoutMs) : first;
  if (message === null) throw new ProbeError('interrupted', 'dns', { code: 'dns-run-stopped', name });
  if (message.code !== 0 && message.code !== 3) {
    const error = ERRORS[message.code] ?? `RCODE ${message.code}`;
    throw new ProbeError('dns', 'dns', { code: 'resolver-error', resolver: resolver.address, name, error });
  }
  return message;
}

/** RFC 1035 §4.1.1. */
const ERRORS: Readonly<Record<number, string>> = { 1: 'FORMERR', 2: 'SERVFAIL', 4: 'NOTIMP', 5: 'REFUSED' };

/** The message, when it answers this query; `unreadable` when it has the query's number and nothing else of it. */
function readAnswer(bytes: Buffer, query: Buffer, name: string, type: number): Message | 'unreadable' | null {
  if (bytes.length < 2 || bytes.readUInt16BE(0) !== query.readUInt16BE(0)) return null;
  const message = tryRead(() => decodeMessage(bytes));
  const isAnswer =
    message?.response === true && message.question?.name === name.toLowerCase() && message.question.type === type;
  return isAnswer ? message : 'unreadable';
}

type Way = (
  resolver: Resolver,
  query: Buffer,
  read: (bytes: Buffer) => Message | 'unreadable' | null,
  signal: AbortSignal,
) => Promise<Message>;

const overUdp: Way = ({ address, port }, query, read, signal) =>
  new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    let heard = silent(address);
    const end = (result: Message | Error): void => {
      signal.removeEventListener('abort', stop);
      socket.removeAllListeners('message');
      socket.close();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const stop = () => end(heard);
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', () => end(heard));
    // Others may send datagrams too: what is no answer to this question is passed over, and told when none follows.
    socket.on('message', (bytes) => {
      const message = read(bytes);
      if (message === 'unreadable') heard = unreadable(address);
      else if (message !== null) end(message);
    });
    socket.connect(port, address, () => socket.send(query));
  });

const overTcp: Way = ({ address, port }, query, read, signal) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, signal });
    let received = Buffer.alloc(0);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.length);
    socket.once('error', () => reject(silent(address)));
    socket.once('close', () => reject(silent(address)));
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      const message = read(received.subarray(2, 2 + received.readUInt16BE(0)));
      if (message !== null && message !== 'unreadable') resolve(message);
      else reject(unreadable(address));
      socket.destroy();
    });
    socket.once('connect', () => socket.write(Buffer.concat([length, query])));
  });

const silent = (resolver: string) => new ProbeError('timeout', 'dns', { code: 'resolver-silent', resolver });
const unreadable = (resolver: string) => new ProbeError('protocol', 'dns', { code: 'resolver-unreadable', resolver });
