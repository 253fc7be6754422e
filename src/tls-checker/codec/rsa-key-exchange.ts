/**
 * The key exchange of TLS_RSA_* (RFC 5246 section 7.4.7.1) with a padding of our own choice: a premaster secret under the
 * server's key, once right and wrong in the four ways that Bleichenbacher's oracle tells apart (RFC 8017 section 7.2.2).
 */
import { constants, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto';
import { MESSAGE, type RecordVersion } from '../registry/protocol.ts';
import { u16, vector } from './bytes.ts';
import { encodeHandshake } from './client-hello.ts';

/** Of `Finding Bleichenbacher oracles` (Böck, Somorovsky, Young: ROBOT, 2017), section 3.1. */
export const PADDINGS = ['correct', 'wrong-start', 'zero-misplaced', 'no-zero', 'wrong-version'] as const;
export type Padding = (typeof PADDINGS)[number];

const SECRET_SIZE = 48;
/** Start, eight bytes of padding at the least, and the zero. */
const FRAME_SIZE = 2 + 8 + 1;
/** A version that nobody speaks. */
const NO_VERSION = 0x0202;

/** Bytes of the modulus below which there is no room for a premaster secret. */
export const SMALLEST_MODULUS = FRAME_SIZE + SECRET_SIZE;

/** What is encrypted: as long as the modulus, and without a zero byte where its kind has none. */
export function padded(padding: Padding, size: number, version: number): Buffer {
  const block = Buffer.from(randomBytes(size).map((byte) => byte || 1));
  const secretAt = size - SECRET_SIZE;
  u16(padding === 'wrong-start' ? 0x4117 : 0x0002).copy(block, 0);
  if (padding === 'zero-misplaced') block[size - 2] = 0;
  if (padding === 'zero-misplaced' || padding === 'no-zero') return block;
  block[secretAt - 1] = 0;
  u16(padding === 'wrong-version' ? NO_VERSION : version).copy(block, secretAt);
  return block;
}

/** A ClientKeyExchange for the key; throws what OpenSSL throws when it cannot be used. */
export function encodeRsaKeyExchange(key: KeyObject, block: Buffer, version: RecordVersion): Buffer {
  const encrypted = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, block);
  // SSLv3 has no length there (RFC 5246 section 7.4.7.1, implementation note).
  return encodeHandshake(MESSAGE.clientKeyExchange, version === 'SSLv3' ? encrypted : vector(2, encrypted));
}
