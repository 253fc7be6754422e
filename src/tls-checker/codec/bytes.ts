/** Bounded reading and writing of big-endian fields. Every parser of this library fails with `TlsParseError` and nothing else. */

export type ParseProblem = 'truncated' | 'bad-length' | 'trailing-bytes' | 'bad-value' | 'too-large' | 'not-tls';

export class TlsParseError extends Error {
  readonly problem: ParseProblem;

  constructor(problem: ParseProblem, detail: string) {
    super(`${detail} (${problem})`);
    this.name = 'TlsParseError';
    this.problem = problem;
  }
}

export class ByteReader {
  readonly #bytes: Buffer;
  readonly #what: string;
  #at = 0;

  constructor(bytes: Buffer, what: string) {
    this.#bytes = bytes;
    this.#what = what;
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  get offset(): number {
    return this.#at;
  }

  u8(): number {
    return this.uint(1);
  }

  u16(): number {
    return this.uint(2);
  }

  u24(): number {
    return this.uint(3);
  }

  uint(size: 1 | 2 | 3): number {
    this.#need(size);
    const value = this.#bytes.readUIntBE(this.#at, size);
    this.#at += size;
    return value;
  }

  bytes(length: number): Buffer {
    this.#need(length);
    const slice = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return slice;
  }

  /** A vector: a length of `size` bytes, then that many bytes. */
  vector(size: 1 | 2 | 3): Buffer {
    return this.bytes(this.uint(size));
  }

  /** A vector, read by a reader of its own. */
  nested(size: 1 | 2 | 3, what: string): ByteReader {
    return new ByteReader(this.vector(size), what);
  }

  rest(): Buffer {
    return this.bytes(this.remaining);
  }

  end(): void {
    if (this.remaining > 0)
      throw new TlsParseError('trailing-bytes', `${this.#what}: ${this.remaining} bytes left over`);
  }

  #need(length: number): void {
    if (length <= this.remaining) return;
    const text = `${this.#what}: wanted ${length} bytes at offset ${this.#at}, ${this.remaining} left`;
    throw new TlsParseError('truncated', text);
  }
}

export function u8(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(1);
  bytes[0] = value;
  return bytes;
}

export function u16(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(2);
  bytes[0] = value >> 8;
  bytes[1] = value;
  return bytes;
}

/** Native from end to end: a hello holds hundreds of codes, and a short run never gets a loop of ours compiled. */
export function u16List(values: readonly number[]): Buffer {
  const bytes = Buffer.from(Uint16Array.from(values).buffer);
  return LITTLE_ENDIAN ? bytes.swap16() : bytes;
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Bytes with their length in front, in `size` bytes. */
export function vector(size: 1 | 2 | 3, content: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(size + content.length);
  for (let i = 0; i < size; i += 1) bytes[i] = content.length >> (8 * (size - 1 - i));
  bytes.set(content, size);
  return bytes;
}
