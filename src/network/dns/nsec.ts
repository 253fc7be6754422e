/** The data of NSEC (RFC 4034 §4.1) and NSEC3 records (RFC 5155 §3.2), and the hash of NSEC3. Null for data that is not. */
import { createHash } from 'node:crypto';
import { encodeName, readName, tryRead, type ResourceRecord } from './wire.ts';

export interface Plain {
  readonly owner: string;
  /** The next name of the zone in canonical order; the apex behind the last. */
  readonly next: string;
  readonly types: ReadonlySet<number>;
}

export interface Hashed {
  readonly owner: Buffer;
  readonly next: Buffer;
  readonly optOut: boolean;
  readonly iterations: number;
  readonly salt: Buffer;
  readonly types: ReadonlySet<number>;
}

export const readNsec = ({ name: owner, data }: ResourceRecord): Plain | null =>
  tryRead(() => {
    const { name: next, next: at } = readName(data, 0);
    return { owner, next, types: typesIn(data.subarray(at)) };
  });

const SHA1 = 1;
const OPT_OUT = 1;

/** RFC 5155 §8.1 and §8.2: another hash, or a flag that nobody knows, proves nothing. */
export const readNsec3 = ({ name, data }: ResourceRecord): Hashed | null =>
  tryRead(() => {
    const [algorithm, flags, iterations] = [data.readUInt8(0), data.readUInt8(1), data.readUInt16BE(2)];
    const owner = base32hex(name.slice(0, name.indexOf('.')));
    if (algorithm !== SHA1 || flags > OPT_OUT || owner === null) return null;
    const at = 5 + data.readUInt8(4);
    const end = at + 1 + data.readUInt8(at);
    const next = data.subarray(at + 1, end);
    if (owner.length !== SHA1_BYTES || next.length !== SHA1_BYTES) return null;
    const types = typesIn(data.subarray(end));
    return { owner, next, optOut: flags === OPT_OUT, iterations, salt: data.subarray(5, at), types };
  });

const SHA1_BYTES = 20;

/** RFC 5155 §5. */
export function hashOf(name: string, { iterations, salt }: Pick<Hashed, 'iterations' | 'salt'>): Buffer {
  const round = (bytes: Buffer) => createHash('sha1').update(bytes).update(salt).digest();
  let hash = round(encodeName(name));
  for (let left = iterations; left > 0; left -= 1) hash = round(hash);
  return hash;
}

/** RFC 4648 §7, without padding; null when a letter is not of its alphabet. */
function base32hex(text: string): Buffer | null {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  for (const letter of text.toLowerCase()) {
    const value = '0123456789abcdefghijklmnopqrstuv'.indexOf(letter);
    if (value < 0) return null;
    [held, count] = [((held << 5) | value) & 0xfff, count + 5];
    if (count >= 8) {
      count -= 8;
      bytes.push((held >> count) & 0xff);
    }
  }
  return Buffer.from(bytes);
}

/** RFC 4034 §4.1.2: windows of 256 types. */
function typesIn(bitmap: Buffer): ReadonlySet<number> {
  const types = new Set<number>();
  for (let at = 0; at + 2 <= bitmap.length; at += 2 + bitmap[at + 1]!) {
    const [window, length] = [bitmap[at]!, bitmap[at + 1]!];
    for (const [byte, bits] of bitmap.subarray(at + 2, at + 2 + length).entries()) {
      for (let bit = 0; bit < 8; bit += 1) if ((bits & (0x80 >> bit)) !== 0) types.add(window * 256 + byte * 8 + bit);
    }
  }
  return types;
}
