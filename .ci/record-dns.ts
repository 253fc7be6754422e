/** Records what a real BIND answers about its signed zones, for tests of the validator without it: `npx tsx .ci/record-dns.ts`. */
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { parseAnchor } from '../src/network/dns/anchors.ts';
import { Validator } from '../src/network/dns/validate.ts';
import { decodeMessage, encodeQuery, TYPE } from '../src/network/dns/wire.ts';
import { startBind } from '../test/peers/dns/bind.ts';
import { ZONES } from '../test/peers/dns/zones.ts';

const SIGNED = ['nsec', 'nsec3', 'optout', 'many'];
const QUESTIONS: readonly (readonly [host: string, type: number])[] = [
  ...SIGNED.flatMap((zone) =>
    ['www', 'nothing', 'x.nothing', 'any.wild', 'deep.any.wild', 'wild', 'c', 'x.a'].map(
      (host) => [`${host}.${zone}`, TYPE.A] as const,
    ),
  ),
  ...SIGNED.flatMap((zone) => [`www.${zone}`, `any.wild.${zone}`].map((host) => [host, TYPE.AAAA] as const)),
  ...['rsa', 'ed25519', 'plain', 'orphan', 'spoiled', 'expired', 'future', 'cut', 'bare'].map(
    (zone) => [`www.${zone}`, TYPE.A] as const,
  ),
  ['alias.nsec', TYPE.A],
  ['out.nsec', TYPE.A],
  ['loop.nsec', TYPE.A],
  ['x.hanging.optout', TYPE.A],
  ['_443._tcp.www.nsec', TYPE.TLSA],
  ['nsec', TYPE.CAA],
];

await using bind = await startBind(ZONES);
const answers: Record<string, string> = {};
const record = async (name: string, type: number) => {
  const key = `${name} ${type}`;
  answers[key] ??= (await overTcp(encodeQuery(0, name, type))).toString('base64');
  return decodeMessage(Buffer.from(answers[key], 'base64'));
};
const now = Math.floor(Date.now() / 1000);
const validator = new Validator(record, parseAnchor(bind.anchor)!, now);
for (const [host, type] of QUESTIONS) {
  const { security } = await validator.lookup(`${host}.waarborg.test.`, type);
  console.log(host, type, security.status, JSON.stringify(security.problem));
}
const file = new URL('../test/unit/network/dns/recorded.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ now, anchor: bind.anchor.trim(), answers }, null, 2)}\n`);

function overTcp(query: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(query.length);
    const socket = connect(bind.port, '127.0.0.1', () => socket.write(Buffer.concat([length, query])));
    let received = Buffer.alloc(0);
    socket.once('error', reject);
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return;
      socket.destroy();
      resolve(received.subarray(2));
    });
  });
}
