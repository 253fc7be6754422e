/** DNS messages as bytes (RFC 1035 §4, RFC 6891, RFC 4034): a query out, an answer in, names without compression and in lower case. */

export const TYPE = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DNAME: 39,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  TLSA: 52,
  CAA: 257,
} as const;

export function typeName(type: number): string {
  return Object.entries(TYPE).find(([, number]) => number === type)?.[0] ?? `TYPE${type}`;
}

export interface ResourceRecord {
  /** In lower case, with the dot at the end. */
  readonly name: string;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  /** In canonical form (RFC 4034 §6.2), names in it uncompressed and in lower case; as it came where it is malformed. */
  readonly data: Buffer;
}

export interface Message {
  readonly id: number;
  readonly response: boolean;
  readonly truncated: boolean;
  readonly code: number;
  readonly question: { readonly name: string; readonly type: number } | null;
  readonly answers: readonly ResourceRecord[];
  readonly authority: readonly ResourceRecord[];
}

/** Thrown for bytes that are no DNS message. */
export class MalformedDns extends Error {}

/** Asks for recursion, for signatures (DO), and for the answer even when the resolver thinks it bogus (CD). */
export function encodeQuery(id: number, name: string, type: number): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(0x0110, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(1, 10);
  const question = Buffer.alloc(4);
  question.writeUInt16BE(type, 0);
  question.writeUInt16BE(1, 2);
  // OPT: root, type 41, 1232 bytes of UDP, version 0, DO, no options.
  const opt = Buffer.from([0, 0, 41, 0x04, 0xd0, 0, 0, 0x80, 0, 0, 0]);
  return Buffer.concat([header, encodeName(name), question, opt]);
}

/** @throws MalformedDns for a label that is empty or too long */
export function encodeName(name: string): Buffer {
  const labels = name.replace(/\.$/, '').split('.');
  if (name === '.' || name === '') return Buffer.from([0]);
  const parts = labels.map((label) => {
    const bytes = Buffer.from(label, 'latin1');
    if (bytes.length === 0 || bytes.length > 63) throw new MalformedDns(`no DNS name: ${name}`);
    return Buffer.concat([Buffer.from([bytes.length]), bytes]);
  });
  const all = Buffer.concat([...parts, Buffer.from([0])]);
  if (all.length > 255) throw new MalformedDns(`the name is too long: ${name}`);
  return all;
}

/** What `read` makes of outside bytes; null when they end too early or hold no name where one is due. */
export function tryRead<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedDns || error instanceof RangeError) return null;
    throw error;
  }
}

/** @throws MalformedDns when the bytes are not a whole message */
export function decodeMessage(bytes: Buffer): Message {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new MalformedDns('the message ends too early');
    throw error;
  }
}

function decode(bytes: Buffer): Message {
  const flags = bytes.readUInt16BE(2);
  const [questions, answers, authority] = [4, 6, 8].map((at) => bytes.readUInt16BE(at)) as [number, number, number];
  let at = 12;
  let question: Message['question'] = null;
  for (let left = questions; left > 0; left -= 1) {
    const { name, next } = readName(bytes, at);
    question ??= { name, type: bytes.readUInt16BE(next) };
    at = next + 4;
  }
  const read = (count: number): ResourceRecord[] => {
    const records: ResourceRecord[] = [];
    for (let left = count; left > 0; left -= 1) {
      const { record, next } = readRecord(bytes, at);
      records.push(record);
      at = next;
    }
    return records;
  };
  return {
    id: bytes.readUInt16BE(0),
    response: (flags & 0x8000) !== 0,
    truncated: (flags & 0x0200) !== 0,
    code: flags & 0x000f,
    question,
    answers: read(answers),
    authority: read(authority),
  };
}

function readRecord(bytes: Buffer, at: number): { record: ResourceRecord; next: number } {
  const { name, next } = readName(bytes, at);
  const type = bytes.readUInt16BE(next);
  const length = bytes.readUInt16BE(next + 8);
  const start = next + 10;
  const end = start + length;
  if (end > bytes.length) throw new MalformedDns('a record is longer than the message');
  const record = {
    name,
    type,
    class: bytes.readUInt16BE(next + 2),
    ttl: bytes.readUInt32BE(next + 4),
    data: tryRead(() => canonicalData(bytes, type, start, end)) ?? Buffer.from(bytes.subarray(start, end)),
  };
  return { record, next: end };
}

/** RFC 4034 §6.2: only types whose data holds names that may be compressed or in capitals need work. */
function canonicalData(bytes: Buffer, type: number, start: number, end: number): Buffer {
  const names = (at: number, count: number) => {
    const parts = [bytes.subarray(start, at)];
    for (let left = count; left > 0; left -= 1) {
      const { name, next } = readName(bytes, at);
      parts.push(encodeName(name));
      at = next;
    }
    if (at > end) throw new MalformedDns('a name goes on behind its record');
    return Buffer.concat([...parts, bytes.subarray(at, end)]);
  };
  switch (type) {
    case TYPE.NS:
    case TYPE.CNAME:
    case TYPE.DNAME:
      return names(start, 1);
    case TYPE.MX:
      return names(start + 2, 1);
    case TYPE.SOA:
      return names(start, 2);
    case TYPE.RRSIG:
      return names(start + 18, 1);
    default:
      return Buffer.from(bytes.subarray(start, end));
  }
}

/** A name at this place, pointers followed; each must point further back, so that no loop is possible. */
export function readName(bytes: Buffer, start: number): { name: string; next: number } {
  const labels: string[] = [];
  let [at, next, bound, size] = [start, -1, start, 1];
  for (;;) {
    const length = bytes.readUInt8(at);
    if (length === 0) break;
    if ((length & 0xc0) === 0xc0) {
      const pointer = bytes.readUInt16BE(at) & 0x3fff;
      if (next === -1) next = at + 2;
      if (pointer >= bound) throw new MalformedDns('a name points forward');
      [at, bound] = [pointer, pointer];
      continue;
    }
    if (length > 63) throw new MalformedDns('a label is too long');
    // RFC 1035 §2.3.4; besides, thousands of records may point at one name.
    size += 1 + length;
    if (size > 255) throw new MalformedDns('a name is too long');
    if (at + 1 + length > bytes.length) throw new MalformedDns('the message ends too early');
    labels.push(bytes.toString('latin1', at + 1, at + 1 + length));
    // A dot within a label would read as two labels, and no host name has one.
    if (labels.at(-1)!.includes('.')) throw new MalformedDns('a label holds a dot');
    at += 1 + length;
  }
  return { name: `${labels.join('.').toLowerCase()}.`, next: next === -1 ? at + 1 : next };
}
