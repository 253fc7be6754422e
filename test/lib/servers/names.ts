/** A name server on loopback, over UDP and TCP, that answers from the lines of a zone file; nothing of it is signed. */
import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo } from 'node:net';
import { dataBytes, u16 } from '../../../src/lab/dns/data.ts';
import { decodeMessage, encodeName, TYPE } from '../../../src/network/dns/wire.ts';
import type { MailType } from '../../../src/model/evidence/mail.ts';
import { Zone } from '../mail.ts';

export interface NameServer extends AsyncDisposable {
  readonly place: string;
  /** Every question that came, as `TYPE name`. */
  readonly asked: readonly string[];
}

const [NOERROR, SERVFAIL, NXDOMAIN] = [0, 2, 3];

/** Lines as in `mailDns`; what does not fit 512 octets comes over TCP. */
export async function startNames(lines: readonly string[], domain: string): Promise<NameServer> {
  const zone = new Zone(lines, domain);
  const asked: string[] = [];
  const answer = (query: Buffer): Buffer => {
    const { question } = decodeMessage(query);
    const name = (question?.name ?? '.').slice(0, -1);
    const type = TYPES.find((one) => TYPE[one] === question?.type);
    asked.push(`${type ?? '?'} ${name}`);
    const found = zone.ask(name, type ?? 'TXT');
    if (found.status === 'failed') return message(query, SERVFAIL, []);
    const { exists, at, records } = found.value;
    const alias = at === name ? [] : [record(name, TYPE.CNAME, encodeName(at))];
    const data = type === undefined ? [] : records.map((text) => record(at, TYPE[type], dataOf(type, text)));
    return message(query, exists ? NOERROR : NXDOMAIN, [...alias, ...data]);
  };
  const udp = createSocket('udp4', (query, { port, address }) => {
    const whole = answer(query);
    udp.send(whole.length <= 512 ? whole : cutOff(message(query, NOERROR, [])), port, address);
  });
  const tcp = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => {
      const whole = answer(bytes.subarray(2));
      socket.end(Buffer.concat([u16(whole.length), whole]));
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    place: `127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      udp.close();
      await new Promise((resolve) => tcp.close(resolve));
    },
  };
}

const TYPES: readonly MailType[] = ['A', 'AAAA', 'MX', 'TXT', 'TLSA'];

/** A zone of the tests writes names with the dot at their end. */
function dataOf(type: MailType, text: string): Buffer {
  if (type !== 'MX') return dataBytes(type, text);
  const [preference, host = ''] = text.split(' ');
  return Buffer.concat([u16(Number(preference)), encodeName(host)]);
}

const record = (name: string, type: number, data: Buffer): Buffer =>
  Buffer.concat([encodeName(name), u16(type), u16(1), u16(0), u16(60), u16(data.length), data]);

function message(query: Buffer, code: number, answers: readonly Buffer[]): Buffer {
  // Header and question; without the OPT record.
  const end = query.indexOf(0, 12) + 5;
  const head = Buffer.from(query.subarray(0, end));
  head[2] = 0x81;
  head[3] = 0x80 | code;
  head.writeUInt16BE(answers.length, 6);
  head.writeUInt16BE(0, 8);
  head.writeUInt16BE(0, 10);
  return Buffer.concat([head, ...answers]);
}

function cutOff(message: Buffer): Buffer {
  message[2] = 0x83;
  return message;
}
