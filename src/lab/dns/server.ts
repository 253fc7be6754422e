/** The name server of the lab: its zones over UDP and TCP, each answer from the zone that the name lies in. */
import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';
import type { Listener } from '../site.ts';
import { TYPE, u16 } from './data.ts';
import type { Zone } from './zone.ts';

const [NOERROR, NXDOMAIN, REFUSED] = [0, 3, 5];
/** RFC 6891 §6.2.5: what crosses every network in one piece. */
const MOST_OVER_UDP = 1232;

export async function listenNames(zones: readonly Zone[]): Promise<Listener> {
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      const answer = answerTo(bytes.subarray(2), zones);
      if (answer === null) socket.destroy();
      else socket.end(Buffer.concat([u16(answer.length), answer]));
    });
  });
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', reject);
    tcp.listen(0, '127.0.0.1', resolve);
  });
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', (query, from) => {
    const answer = answerTo(query, zones);
    if (answer !== null) udp.send(answer.length <= MOST_OVER_UDP ? answer : cutOff(query), from.port, from.address);
  });
  const close = async () => {
    await Promise.all([
      new Promise<void>((resolve) => udp.close(resolve)),
      new Promise((resolve) => tcp.close(resolve)),
    ]);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      udp.once('error', reject);
      udp.bind(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    tcp.close();
    throw error;
  }
  return { port, close };
}

/** Null for what is not a question. */
function answerTo(query: Buffer, zones: readonly Zone[]): Buffer | null {
  const question = questionOf(query);
  if (question === null) return null;
  const { name, type } = question;
  const holding = zones.filter(({ apex }) => name === apex || name.endsWith(`.${apex}`));
  // A DS record is the parent's.
  const zone = holding
    .sort((a, b) => b.apex.length - a.apex.length)
    .find(({ apex }) => type !== TYPE.DS || apex !== name);
  if (zone === undefined) return message(query, REFUSED);
  const { exists, answers, authority } = zone.answer(name, type);
  return message(query, exists ? NOERROR : NXDOMAIN, answers, authority);
}

function questionOf(query: Buffer): { name: string; type: number } | null {
  const labels: string[] = [];
  for (let at = 12; at + 5 <= query.length; ) {
    const length = query[at]!;
    if (length === 0) return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1) };
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return null;
}

function message(
  query: Buffer,
  code: number,
  answers: readonly Buffer[] = [],
  authority: readonly Buffer[] = [],
): Buffer {
  // Header and question, without the OPT record; it answers, and recursion is there.
  const head = Buffer.from(query.subarray(0, query.indexOf(0, 12) + 5));
  head[2] = 0x81;
  head[3] = 0x80 | code;
  for (const [index, count] of [1, answers.length, authority.length, 0].entries())
    head.writeUInt16BE(count, 4 + 2 * index);
  return Buffer.concat([head, ...answers, ...authority]);
}

function cutOff(query: Buffer): Buffer {
  const head = message(query, NOERROR);
  head[2] = 0x83;
  return head;
}
