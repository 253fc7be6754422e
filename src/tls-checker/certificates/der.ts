/** A small reader of DER (X.690), for what node:crypto does not tell about a certificate. Fails with `TlsParseError` alone. */
import { TlsParseError } from '../codec/bytes.ts';

export interface DerNode {
  readonly tag: number;
  /** The contents, without tag and length. */
  readonly value: Buffer;
  /** The whole element. */
  readonly whole: Buffer;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** One element at the start of `bytes`. */
export function readDer(bytes: Buffer, at = 0): DerNode {
  const tag = byteAt(bytes, at);
  if ((tag & 0x1f) === 0x1f) throw new TlsParseError('bad-value', 'DER: tag of several bytes');
  const first = byteAt(bytes, at + 1);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4)
    throw new TlsParseError('bad-length', 'DER: length of indefinite or absurd form');
  if (at + 2 + lengthBytes > bytes.length) throw new TlsParseError('truncated', 'DER: length cut off');
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
  const start = at + 2 + lengthBytes;
  if (start + length > bytes.length) throw new TlsParseError('truncated', `DER: element of ${length} bytes cut off`);
  return { tag, value: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

/** The elements inside a constructed one. */
export function children(node: DerNode): DerNode[] {
  return [...eachOf(node)];
}

/** One by one: a list of revoked certificates has hundreds of thousands. */
export function* eachOf(node: DerNode): Generator<DerNode> {
  for (let at = 0; at < node.value.length; ) {
    const child = readDer(node.value, at);
    yield child;
    at += child.whole.length;
  }
}

export function oidOf(node: DerNode): string {
  if (node.tag !== TAG.oid || node.value.length === 0)
    throw new TlsParseError('bad-value', 'DER: object identifier expected');
  const first = node.value[0]!;
  const parts = [Math.min(2, Math.floor(first / 40)), first - Math.min(2, Math.floor(first / 40)) * 40];
  let value = 0;
  for (const byte of node.value.subarray(1)) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    parts.push(value);
    value = 0;
  }
  return parts.join('.');
}

/** RFC 5280 section 4.1.2.2: a serial number may turn out to be negative, and has to be read all the same. */
export function integerOf(node: DerNode | undefined, what: string): bigint {
  const { value } = expectTag(node, TAG.integer, what);
  if (value.length === 0) throw new TlsParseError('bad-length', `DER: ${what}: an integer of no bytes`);
  return BigInt.asIntN(8 * value.length, BigInt(`0x${value.toString('hex')}`));
}

export function expectTag(node: DerNode | undefined, tag: number, what: string): DerNode {
  if (node?.tag !== tag)
    throw new TlsParseError('bad-value', `DER: ${what}: tag ${node?.tag ?? 'missing'}, wanted ${tag}`);
  return node;
}

/**
 * GeneralizedTime `YYYYMMDDHHMMSSZ`, or UTCTime without the century (RFC 5280 section 4.1.2.5), as ISO 8601. Seconds may be
 * absent, as OpenSSL has it too. By hand, since `Date` looks for the time zone of the machine to write any time at all.
 */
export function timeOf(node: DerNode | undefined, what: string): string {
  const tag = node?.tag === TAG.utcTime ? TAG.utcTime : TAG.generalizedTime;
  const text = expectTag(node, tag, what).value.toString('latin1');
  const full = tag === TAG.utcTime ? `${Number(text.slice(0, 2)) >= 50 ? '19' : '20'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(full);
  if (match === null) throw new TlsParseError('bad-value', `DER: ${what}: a time expected`);
  const [, year, month, day, hour, minute, second = '00'] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  // The thirtieth of February is taken for the second of March.
  if (new Date(iso).getUTCDate() !== Number(day))
    throw new TlsParseError('bad-value', `DER: ${what}: ${iso} is no time`);
  return iso;
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new TlsParseError('truncated', `DER: nothing at offset ${at}`);
  return byte;
}
