/** A zone with one key, its records signed as they are asked for (RFC 4034, RFC 6605), and absence proven by NSEC (RFC 4035 §3.1.3). */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { dataBytes, nameBytes, TTL, TYPE, u16, u32, type RecordType } from './data.ts';

/** `NAME TYPE DATA`, names whole, in lower case and without the dot at the end. */
export type Line = `${string} ${RecordType} ${string}`;

interface Entry {
  readonly name: string;
  readonly type: RecordType;
  readonly data: Buffer;
}

export interface ZoneAnswer {
  readonly exists: boolean;
  readonly answers: readonly Buffer[];
  readonly authority: readonly Buffer[];
}

export interface ZoneOptions {
  readonly now: Date;
  /** Whose signatures ended yesterday. */
  readonly expired?: (name: string) => boolean;
}

const ECDSA_P256 = 13;
const DAY = 86_400;

export class Zone {
  readonly apex: string;
  /** The data of its DS record, in hexadecimal and as a zone file has it. */
  readonly signer: { readonly data: string; readonly text: string };
  readonly #entries: readonly Entry[];
  readonly #names: readonly string[];
  readonly #options: ZoneOptions;
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #tag: number;

  constructor(apex: string, lines: readonly Line[], options: ZoneOptions) {
    this.apex = apex;
    this.#options = options;
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
    // A zone key that is an entry point too: flags 257, protocol 3.
    const key = Buffer.concat([
      u16(257),
      Buffer.from([3, ECDSA_P256]),
      ...[x, y].map((half) => Buffer.from(half, 'base64url')),
    ]);
    this.#tag = tagOf(key);
    const digest = createHash('sha256').update(nameBytes(apex)).update(key).digest();
    this.signer = {
      data: Buffer.concat([u16(this.#tag), Buffer.from([ECDSA_P256, 2]), digest]).toString('hex'),
      text: `${apex}. IN DS ${this.#tag} ${ECDSA_P256} 2 ${digest.toString('hex')}\n`,
    };
    const own: Line[] = [
      `${apex} SOA ns.${apex} hostmaster.${apex}`,
      `${apex} NS ns.${apex}`,
      `${apex} DNSKEY ${key.toString('hex')}`,
    ];
    this.#entries = [...own, ...lines].map(entryOf);
    this.#names = [...new Set(this.#entries.map(({ name }) => name))].sort(compare);
  }

  /** @param type by number; one that the zone has no records of is denied */
  answer(name: string, type: number): ZoneAnswer {
    const own = this.#entries.filter((entry) => entry.name === name);
    const found = own.filter((entry) => TYPE[entry.type] === type);
    const set = found.length > 0 ? found : own.filter((entry) => entry.type === 'CNAME');
    if (set.length > 0) return { exists: true, answers: this.#signed(set), authority: [] };
    const exists = this.#names.some((one) => one === name || one.endsWith(`.${name}`));
    const denied = exists ? [name] : [name, `*.${this.#encloser(name)}`];
    const owners = new Set(denied.map((one) => this.#before(one)));
    const soa = this.#entries.filter((entry) => entry.type === 'SOA');
    const denials = [...owners].flatMap((owner) => this.#signed([this.#nsec(owner)]));
    return { exists, answers: [], authority: [...this.#signed(soa), ...denials] };
  }

  /** The last name that does not come after this one. */
  #before(name: string): string {
    return this.#names.findLast((one) => compare(one, name) <= 0) ?? this.apex;
  }

  /** The closest name above that exists. */
  #encloser(name: string): string {
    let at = name;
    do at = at.slice(at.indexOf('.') + 1);
    while (at !== this.apex && !this.#names.some((one) => one === at || one.endsWith(`.${at}`)));
    return at;
  }

  #nsec(owner: string): Entry {
    const next = this.#names[this.#names.indexOf(owner) + 1] ?? this.apex;
    const types = this.#entries.filter((entry) => entry.name === owner).map((entry) => TYPE[entry.type]);
    const data = Buffer.concat([nameBytes(next), bitmap([...types, TYPE.RRSIG, TYPE.NSEC])]);
    return { name: owner, type: 'NSEC', data };
  }

  /** The set, and its signature (RFC 4034 §3.1.8.1). */
  #signed(set: readonly Entry[]): Buffer[] {
    const [first] = set;
    if (first === undefined) return [];
    const { now, expired = () => false } = this.#options;
    const seconds = Math.floor(now.getTime() / 1000);
    const until = expired(first.name) ? seconds - DAY : seconds + 30 * DAY;
    const head = Buffer.concat([
      u16(TYPE[first.type]),
      Buffer.from([ECDSA_P256, first.name.split('.').length]),
      ...[TTL, until, seconds - 30 * DAY].map(u32),
      u16(this.#tag),
      nameBytes(this.apex),
    ]);
    const sorted = [...set].sort((a, b) => a.data.compare(b.data)).map(recordBytes);
    const key = { key: this.#key.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    const signature = sign('sha256', Buffer.concat([head, ...sorted]), key);
    const data = Buffer.concat([head, signature]);
    return [...sorted, recordBytes({ name: first.name, type: 'RRSIG', data })];
  }
}

function entryOf(line: Line): Entry {
  const [name = '', word = '', ...rest] = line.split(' ');
  const type = word as RecordType;
  return { name, type, data: dataBytes(type, rest.join(' ')) };
}

const recordBytes = ({ name, type, data }: Entry): Buffer =>
  Buffer.concat([nameBytes(name), u16(TYPE[type]), u16(1), u32(TTL), u16(data.length), data]);

/** RFC 4034 appendix B. */
function tagOf(key: Buffer): number {
  let sum = 0;
  for (const [index, byte] of key.entries()) sum += index % 2 === 0 ? byte << 8 : byte;
  return (sum + (sum >> 16)) & 0xffff;
}

/** RFC 4034 §6.1: label by label from the right. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.split('.').reverse()) as [string[], string[]];
  const at = left.findIndex((label, index) => label !== right[index]);
  if (at < 0) return left.length - right.length;
  return Buffer.compare(Buffer.from(left[at] ?? ''), Buffer.from(right[at] ?? ''));
}

/** RFC 4034 §4.1.2. */
function bitmap(types: readonly number[]): Buffer {
  const windows = [...new Set(types.map((type) => type >> 8))].sort((a, b) => a - b);
  return Buffer.concat(
    windows.map((window) => {
      const low = types.filter((type) => type >> 8 === window).map((type) => type & 0xff);
      const bits = Buffer.alloc((Math.max(...low) >> 3) + 1);
      for (const type of low) bits[type >> 3]! |= 0x80 >> (type & 7);
      return Buffer.concat([Buffer.from([window, bits.length]), bits]);
    }),
  );
}
