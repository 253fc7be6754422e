/** Writes DER (X.690): a tag, a length, a value. Enough to make certificates, and what authorities say of them. */

export function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const size = value.length;
  const length =
    size < 128
      ? [size]
      : size < 65_536
        ? [0x82, size >> 8, size & 0xff]
        : [0x83, size >> 16, (size >> 8) & 0xff, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
}

/** The bytes of an INTEGER that is not negative (X.690 §8.3.3). */
export function positive(bytes: Buffer): Buffer {
  return bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
}

export function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
