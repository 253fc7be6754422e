/** Bits of DER (X.690), to make what authorities say of their certificates. */
import { der } from '../../../src/certificates/der.ts';

const HOUR = 3_600_000;
/** The object identifier of ECDSA with SHA-256. */
export const ECDSA_SHA256 = '06082a8648ce3d040302';

export function time(hours: number): Buffer {
  const text = new Date(Date.now() + hours * HOUR).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x18, Buffer.from(text, 'latin1'));
}
