/**
 * A zip file by its central directory (APPNOTE 4.3), as office documents are. Nothing is unpacked but what is asked for, and of
 * that no more than a document holds: an archive made to unpack without end costs little time and memory.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { TooHeavyError } from '../../model/errors.ts';

export class Archive {
  readonly #bytes: Buffer;
  readonly #members: ReadonlyMap<string, Member>;

  private constructor(bytes: Buffer, members: ReadonlyMap<string, Member>) {
    this.#bytes = bytes;
    this.#members = members;
  }

  /** Undefined for bytes that are not a whole zip file. */
  static open(given: Uint8Array): Archive | undefined {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
    const members = membersOf(bytes);
    return members && new Archive(bytes, members);
  }

  get names(): readonly string[] {
    return [...this.#members.keys()];
  }

  get isEncrypted(): boolean {
    return [...this.#members.values()].some(({ flags }) => (flags & 1) === 1);
  }

  /**
   * The member's bytes; undefined when it is not there, or not whole.
   * @throws TooHeavyError when it unpacks to more than any document holds
   */
  read(name: string): Buffer | undefined {
    const member = this.#members.get(name);
    if (member === undefined) return undefined;
    const packed = packedOf(this.#bytes, member);
    const plain = packed && unpacked(packed, member);
    return plain !== undefined && plain.length === member.size && crc32(plain) === member.crc ? plain : undefined;
  }
}

interface Member {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly at: number;
}

const MOST_MEMBERS = 10_000;
const MOST_UNPACKED = 48 * 1024 * 1024;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

function membersOf(bytes: Buffer): ReadonlyMap<string, Member> | undefined {
  const directory = directoryOf(bytes);
  if (directory === undefined || directory.count > MOST_MEMBERS) return undefined;
  const members = new Map<string, Member>();
  let { at } = directory;
  for (let number = 0; number < directory.count; number++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength!);
    const extra = bytes.subarray(at + 46 + nameLength!, at + 46 + nameLength! + extraLength!);
    // Which of two members of one name is meant, programs do not agree on.
    if (members.has(name)) return undefined;
    members.set(name, memberAt(bytes, at, extra));
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return members;
}

/** The end of the directory is the last thing in the file, but for a comment. */
function directoryOf(bytes: Buffer): { count: number; at: number } | undefined {
  const end = bytes.subarray(Math.max(0, bytes.length - 22 - 0xffff));
  const found = end.lastIndexOf(signature(END));
  if (found < 0 || found + 22 > end.length) return undefined;
  const [count, at] = [end.readUInt16LE(found + 10), end.readUInt32LE(found + 16)];
  if (count !== 0xffff && at !== 0xffffffff) return { count, at };
  const locator = bytes.length - end.length + found - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return { count, at };
  const large = Number(bytes.readBigUInt64LE(locator + 8));
  if (large + 56 > bytes.length || bytes.readUInt32LE(large) !== END_64) return undefined;
  return { count: Number(bytes.readBigUInt64LE(large + 32)), at: Number(bytes.readBigUInt64LE(large + 48)) };
}

function memberAt(bytes: Buffer, at: number, extra: Buffer): Member {
  const large = largeNumbers(extra);
  const number = (offset: number) => {
    const small = bytes.readUInt32LE(at + offset);
    return small === 0xffffffff ? (large.shift() ?? small) : small;
  };
  // Their order in the extra field of zip64 (4.5.3): size, packed size, place.
  const size = number(24);
  const packed = number(20);
  return {
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    size,
    at: number(42),
  };
}

function largeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    const field = extra.subarray(at + 4, at + 4 + length);
    if (id === 1)
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
        Number(field.readBigUInt64LE(index * 8)),
      );
    at += 4 + length;
  }
  return [];
}

function packedOf(bytes: Buffer, { at, packed }: Member): Buffer | undefined {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return undefined;
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}

function unpacked(packed: Buffer, { method, size }: Member): Buffer | undefined {
  if (size > MOST_UNPACKED) throw new TooHeavyError('a member is too large');
  if (method === STORED) return packed;
  if (method !== DEFLATED) return undefined;
  try {
    // What unpacks to more than its header says is not whole.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
