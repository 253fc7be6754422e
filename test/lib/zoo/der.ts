/** Bits of DER (X.690), to make what authorities say of their certificates. */

const HOUR = 3_600_000;
/** The object identifier of ECDSA with SHA-256. */
export const ECDSA_SHA256 = '06082a8648ce3d040302';

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

export function positive(bytes: Buffer): Buffer {
  return bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
}

export function time(hours: number): Buffer {
  const text = new Date(Date.now() + hours * HOUR).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x18, Buffer.from(text, 'latin1'));
}

export function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
