/** Proof that a name or type does not exist: NSEC (RFC 4034 §4) and NSEC3 (RFC 5155), from records whose signatures hold. */
import { createHash } from 'node:crypto';
import { encodeName, readName, TYPE, type ResourceRecord } from './wire.ts';

/** What the signed records say of a name: it has these types; it lies in a gap; a gap where unsigned zones may hang (opt-out). */
export type Denial =
  | { readonly kind: 'types'; readonly types: ReadonlySet<number> }
  | { readonly kind: 'no-name'; readonly encloser: string }
  | { readonly kind: 'opt-out' }
  | { readonly kind: 'unproven' };

/** RFC 9276: more rounds than this are not worth the work, and prove nothing to us. */
const MOST_ITERATIONS = 150;

export function denialOf(name: string, zone: string, proven: readonly ResourceRecord[]): Denial {
  const plain = proven.filter(({ type }) => type === TYPE.NSEC);
  return plain.length > 0 ? byNsec(name, zone, plain) : byNsec3(name, zone, proven);
}

function byNsec(name: string, zone: string, records: readonly ResourceRecord[]): Denial {
  for (const { name: owner, data } of records) {
    const { name: next, next: at } = readName(data, 0);
    if (owner === name) return { kind: 'types', types: typesIn(data.subarray(at)) };
    if (!covers(owner, next, name, zone)) continue;
    // An empty name between two labels exists without types of its own (RFC 4035 §5.4).
    if (next.endsWith(`.${name}`)) return { kind: 'types', types: new Set() };
    return { kind: 'no-name', encloser: encloserOf(name, [owner, next, zone]) };
  }
  return { kind: 'unproven' };
}

/** The closest name above that exists, because one of these names is it or lies below it. */
function encloserOf(name: string, existing: readonly string[]): string {
  let at = name;
  do at = at.slice(at.indexOf('.') + 1) || '.';
  while (!existing.some((other) => isWithin(other, at)));
  return at;
}

/** Does the name lie between the two in canonical order, of which the last record of the zone points back to the apex? */
function covers(owner: string, next: string, name: string, zone: string): boolean {
  if (!isWithin(owner, zone) || !isWithin(name, zone)) return false;
  return compareNames(owner, name) < 0 && (next === zone || compareNames(name, next) < 0);
}

/** RFC 4034 §6.1: label by label from the right. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [a, b].map((name) =>
    name
      .split('.')
      .filter((label) => label !== '')
      .reverse(),
  );
  for (let index = 0; ; index += 1) {
    const [one, other] = [left![index], right![index]];
    if (one === undefined || other === undefined) return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
    const order = Buffer.from(one, 'latin1').compare(Buffer.from(other, 'latin1'));
    if (order !== 0) return order;
  }
}

export const isWithin = (name: string, zone: string): boolean =>
  zone === '.' || name === zone || name.endsWith(`.${zone}`);

interface Hashed {
  readonly owner: Buffer;
  readonly next: Buffer;
  readonly optOut: boolean;
  readonly iterations: number;
  readonly salt: Buffer;
  readonly types: ReadonlySet<number>;
}

function byNsec3(name: string, zone: string, records: readonly ResourceRecord[]): Denial {
  const hashed = records
    .filter(({ type, name: owner }) => type === TYPE.NSEC3 && owner.split('.').slice(1).join('.') === rootless(zone))
    .map(nsec3Of)
    .filter((record): record is Hashed => record !== null);
  const match = (of: string) => hashed.find((record) => record.owner.equals(hashOf(of, record)));
  const gap = (of: string) => hashed.find((record) => inGap(hashOf(of, record), record));
  const exact = match(name);
  if (exact !== undefined) return { kind: 'types', types: exact.types };
  // RFC 5155 §8.3: the closest name that does exist, and a gap for the one below it on the way to ours.
  for (let child = name; isWithin(child, zone) && child !== zone; ) {
    const parent = child.slice(child.indexOf('.') + 1) || '.';
    if (match(parent) !== undefined) {
      const found = gap(child);
      if (found === undefined) return { kind: 'unproven' };
      return found.optOut ? { kind: 'opt-out' } : { kind: 'no-name', encloser: parent };
    }
    child = parent;
  }
  return { kind: 'unproven' };
}

const rootless = (zone: string): string => (zone === '.' ? '' : zone);

function nsec3Of({ name, data }: ResourceRecord): Hashed | null {
  const [algorithm, flags, iterations, saltLength] = [data[0], data[1]!, data.readUInt16BE(2), data[4]!];
  if (algorithm !== 1 || iterations > MOST_ITERATIONS) return null;
  const salt = data.subarray(5, 5 + saltLength);
  const at = 5 + saltLength;
  const length = data.readUInt8(at);
  const next = data.subarray(at + 1, at + 1 + length);
  const owner = base32hex(name.split('.')[0]!);
  const types = typesIn(data.subarray(at + 1 + length));
  return { owner, next, optOut: (flags & 1) !== 0, iterations, salt, types };
}

function hashOf(name: string, { iterations, salt }: Hashed): Buffer {
  const round = (bytes: Buffer) => createHash('sha1').update(bytes).update(salt).digest();
  let hash = round(encodeName(name));
  for (let left = iterations; left > 0; left -= 1) hash = round(hash);
  return hash;
}

/** Between owner and next, the end of the ring included. */
function inGap(hash: Buffer, { owner, next }: Hashed): boolean {
  const [afterOwner, beforeNext] = [hash.compare(owner) > 0, hash.compare(next) < 0];
  return owner.compare(next) < 0 ? afterOwner && beforeNext : afterOwner || beforeNext;
}

function base32hex(text: string): Buffer {
  const bits = Array.from(text.toLowerCase(), (letter) => '0123456789abcdefghijklmnopqrstuv'.indexOf(letter));
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  for (const value of bits) {
    if (value < 0) return Buffer.alloc(0);
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
    for (let byte = 0; byte < length; byte += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        if ((bitmap[at + 2 + byte]! & (0x80 >> bit)) !== 0) types.add(window * 256 + byte * 8 + bit);
      }
    }
  }
  return types;
}
