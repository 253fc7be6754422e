/** Writes DER (X.690): a tag, a length, a value. Enough to make certificates, and what authorities say of them. */

export function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

/** With the length in the fewest bytes (X.690 §10.1). */
export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const size = value.length;
  const length =
    size < 128
      ? [size]
      : size < 256
        ? [0x81, size]
        : size < 65_536
          ? [0x82, size >> 8, size & 0xff]
          : [0x83, size >> 16, (size >> 8) & 0xff, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}

/** The bytes of an INTEGER that is not negative, and no more of them than it needs (X.690 §8.3.2). */
export function positive(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  return shortest[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), shortest]) : shortest;
}

export function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
