/** A server that speaks just enough TLS 1.2 to be asked, with one suite and a certificate where one is given. */
import type { Socket } from 'node:net';
import { vector } from '../../../src/tls-checker/codec/bytes.ts';
import { encodeHandshake, encodeRecord } from '../../../src/tls-checker/codec/client-hello.ts';

const SUITE = 0x002f;

/** A fatal alert, e.g. 40 for handshake_failure. */
export const alert = (description: number): Buffer => Buffer.from([21, 3, 3, 0, 2, 2, description]);

/** Answers each hello with a flight up to ServerHelloDone, and leaves every other record to `act`. */
export function speakTls12(
  act: (record: Buffer, socket: Socket) => void,
  extensions: Buffer = Buffer.alloc(0),
  certificate?: Buffer,
): (socket: Socket) => void {
  return (socket) => {
    let pending = Buffer.alloc(0);
    let greeted = false;
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      while (pending.length >= 5 && pending.length >= 5 + pending.readUInt16BE(3)) {
        const record = pending.subarray(0, 5 + pending.readUInt16BE(3));
        pending = pending.subarray(record.length);
        if (greeted) act(record, socket);
        else if (record[0] === 22) socket.write(hello(record, extensions, certificate));
        greeted ||= record[0] === 22;
      }
      if (pending[0] !== undefined && pending[0] >= 0x80) socket.end(alert(40));
    });
  };
}

function hello(record: Buffer, extensions: Buffer, certificate: Buffer | undefined): Buffer {
  const suites = record.subarray(46, 46 + record.readUInt16BE(44));
  const offered = Array.from({ length: suites.length / 2 }, (_, i) => suites.readUInt16BE(2 * i));
  if (record.readUInt16BE(9) !== 0x0303 || !offered.includes(SUITE)) return alert(40);
  const head = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 1), Buffer.from([0, SUITE >> 8, SUITE & 255, 0])]);
  const chain = certificate === undefined ? [] : [encodeHandshake(11, vector(3, vector(3, certificate)))];
  const start = encodeHandshake(2, Buffer.concat([head, extensions]));
  const messages = [start, ...chain, encodeHandshake(14, Buffer.alloc(0))];
  return encodeRecord(22, 0x0303, Buffer.concat(messages));
}
