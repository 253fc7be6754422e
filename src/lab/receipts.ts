/**
 * Signed certificate timestamps (RFC 6962 §3.3) for certificates of authorities that no log knows: of the right form, with
 * signatures that nobody could verify. Checks count them, and do not say more.
 */
import { randomBytes } from 'node:crypto';
import { der } from '../certificates/der.ts';

/** The value of the extension 1.3.6.1.4.1.11129.2.4.2. */
export function receipts(count: number): Buffer {
  const list = Buffer.concat(Array.from({ length: count }, () => prefixed(timestamp())));
  return der(0x04, prefixed(list));
}

/** Version 1, a log's identifier, a time, no extensions, and a signature by ECDSA with SHA-256. */
function timestamp(): Buffer {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(Date.now()));
  const signature = Buffer.concat([Buffer.from([4, 3]), prefixed(randomBytes(70))]);
  return Buffer.concat([Buffer.from([0]), randomBytes(32), time, Buffer.from([0, 0]), signature]);
}

/** Two octets of length, then the bytes. */
function prefixed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
