/** One question to one resolver: over UDP, and over TCP when the answer does not fit (RFC 7766). */
import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect, isIPv6 } from 'node:net';
import { deadline } from '../../model/deadline.ts';
import { ProbeError } from '../../model/errors.ts';
import { decodeMessage, encodeQuery, MalformedDns, type Message } from './wire.ts';

export interface Resolver {
  readonly address: string;
  readonly port: number;
}

/** Reads `ADDRESS` or `ADDRESS:PORT`; an IPv6 address with a port stands in brackets. Null when it is none. */
export function parseResolver(text: string): Resolver | null {
  const match =
    /^(?:\[([0-9a-fA-F:.]+)\]|([0-9.]+)|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*))(?::(\d{1,5}))?$/.exec(text);
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
  const query = encodeQuery(randomInt(65_536), name, type);
  const isAnswer = (message: Message): boolean =>
    message.response &&
    message.id === query.readUInt16BE(0) &&
    message.question?.name === name.toLowerCase() &&
    message.question.type === type;
  const over = async (way: Way, patience: number): Promise<Message> => {
    using stop = deadline(patience, signal);
    return await way(resolver, query, isAnswer, stop.signal);
  };
  // A lost datagram is no answer: asked once more before giving up.
  const short = Math.ceil(timeoutMs / 3);
  const first = await over(overUdp, short).catch(() => (signal.aborted ? null : over(overUdp, timeoutMs - short)));
  const message = first?.truncated === true ? await over(overTcp, timeoutMs) : first;
  if (message === null) throw new ProbeError('interrupted', 'dns', `${name}: the run was stopped`);
  if (message.code !== 0 && message.code !== 3) {
    throw new ProbeError('dns', 'dns', `the resolver ${resolver.address} answers ${name} with error ${message.code}`);
  }
  return message;
}

type Way = (
  resolver: Resolver,
  query: Buffer,
  isAnswer: (message: Message) => boolean,
  signal: AbortSignal,
) => Promise<Message>;

const overUdp: Way = ({ address, port }, query, isAnswer, signal) =>
  new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    const end = (result: Message | Error): void => {
      signal.removeEventListener('abort', stop);
      socket.removeAllListeners('message');
      socket.close();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    const stop = () => end(silent(address));
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', () => end(silent(address)));
    // Others may send datagrams too: what is no answer to this question is passed over.
    socket.on('message', (bytes) => {
      const message = tryDecode(bytes);
      if (message !== null && isAnswer(message)) end(message);
    });
    socket.connect(port, address, () => socket.send(query));
  });

const overTcp: Way = ({ address, port }, query, isAnswer, signal) =>
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
      const message = tryDecode(received.subarray(2, 2 + received.readUInt16BE(0)));
      if (message !== null && isAnswer(message)) resolve(message);
      else reject(new ProbeError('protocol', 'dns', `the resolver ${address} answers something else than was asked`));
      socket.destroy();
    });
    socket.once('connect', () => socket.write(Buffer.concat([length, query])));
  });

const silent = (address: string) => new ProbeError('timeout', 'dns', `the resolver ${address} does not answer`);

function tryDecode(bytes: Buffer): Message | null {
  try {
    return decodeMessage(bytes);
  } catch (error) {
    if (error instanceof MalformedDns) return null;
    throw error;
  }
}
