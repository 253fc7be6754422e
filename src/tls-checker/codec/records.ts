/**
 * Takes records apart and puts handshake messages together, in both directions of RFC 8446 section 5.1: a message may
 * span records, a record may hold several messages. Bounded: what is larger than the limits is a typed error.
 */
import { CONTENT } from '../registry/protocol.ts';
import { TlsParseError } from './bytes.ts';

export type Incoming =
  | { readonly kind: 'handshake'; readonly type: number; readonly body: Buffer }
  | { readonly kind: 'alert'; readonly level: number; readonly description: number }
  | { readonly kind: 'record'; readonly type: number; readonly fragment: Buffer; readonly header: Buffer };

/** A record after compression and encryption may be 2^14 + 2048 bytes (RFC 5246 section 6.2.3). */
const MAX_RECORD = 16384 + 2048;
/** A certificate of 10,000 names is about 250 KB; nobody has an honest reason for more. */
const MAX_MESSAGE = 512 * 1024;
/** Empty records are allowed as a countermeasure of old; a stream of them is an attack. */
const MAX_EMPTY_RECORDS = 32;

export class RecordReader {
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes without which no record is complete; until they are there nothing is joined. */
  #wanted = 5;
  #message: Buffer[] = [];
  #messageSize = 0;
  #empty = 0;

  /** Adds bytes and returns what they complete. Throws `TlsParseError` when they are not TLS. */
  push(chunk: Buffer): Incoming[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#wanted) {
      if (this.#chunks.length === 1) checkStart(chunk);
      return [];
    }
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#size);
    const incoming: Incoming[] = [];
    const rest = bytes.subarray(this.#takeRecords(bytes, incoming));
    this.#chunks = [rest];
    this.#size = rest.length;
    return incoming;
  }

  #takeRecords(bytes: Buffer, incoming: Incoming[]): number {
    let at = 0;
    while (bytes.length - at >= 5) {
      const type = bytes.readUInt8(at);
      const length = bytes.readUInt16BE(at + 3);
      checkHeader(type, bytes.readUInt16BE(at + 1), length);
      this.#wanted = 5 + length;
      if (bytes.length - at < this.#wanted) return at;
      this.#takeFragment(type, bytes.subarray(at, at + 5), bytes.subarray(at + 5, at + 5 + length), incoming);
      at += 5 + length;
    }
    this.#wanted = 5;
    return at;
  }

  #takeFragment(type: number, header: Buffer, fragment: Buffer, incoming: Incoming[]): void {
    if (fragment.length === 0 && ++this.#empty > MAX_EMPTY_RECORDS) {
      throw new TlsParseError('bad-length', `more than ${MAX_EMPTY_RECORDS} records of zero length`);
    }
    if (type === CONTENT.handshake) this.#takeHandshake(fragment, incoming);
    else if (type === CONTENT.alert) {
      if (fragment.length !== 2) throw new TlsParseError('bad-length', `alert of ${fragment.length} bytes, wanted 2`);
      incoming.push({ kind: 'alert', level: fragment.readUInt8(0), description: fragment.readUInt8(1) });
    } else incoming.push({ kind: 'record', type, fragment, header });
  }

  #takeHandshake(fragment: Buffer, incoming: Incoming[]): void {
    this.#message.push(fragment);
    this.#messageSize += fragment.length;
    while (this.#messageSize >= 4) {
      const length = joinHead(this.#message).readUIntBE(1, 3);
      if (length > MAX_MESSAGE) throw new TlsParseError('too-large', `handshake message of ${length} bytes`);
      if (this.#messageSize < 4 + length) return;
      const whole = Buffer.concat(this.#message, this.#messageSize);
      incoming.push({ kind: 'handshake', type: whole.readUInt8(0), body: whole.subarray(4, 4 + length) });
      this.#message = [whole.subarray(4 + length)];
      this.#messageSize -= 4 + length;
    }
  }
}

/** The first four bytes of a message, of which each fragment may hold only one. */
function joinHead(fragments: readonly Buffer[]): Buffer {
  const head: Buffer[] = [];
  let size = 0;
  for (const fragment of fragments) {
    head.push(fragment);
    size += fragment.length;
    if (size >= 4) break;
  }
  return Buffer.concat(head);
}

function checkStart(chunk: Buffer): void {
  const type = chunk[0];
  if (type !== undefined && (type < 20 || type > 24)) throw notTls(type);
}

function checkHeader(type: number, version: number, length: number): void {
  if (type < 20 || type > 24) throw notTls(type);
  if (version >> 8 !== 3) throw new TlsParseError('not-tls', `record version 0x${version.toString(16)}`);
  if (length > MAX_RECORD) throw new TlsParseError('bad-length', `record of ${length} bytes, at most ${MAX_RECORD}`);
}

function notTls(type: number): TlsParseError {
  return new TlsParseError('not-tls', `first byte 0x${type.toString(16).padStart(2, '0')} begins no TLS record`);
}
