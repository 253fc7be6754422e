/** Version 5 UUIDs (RFC 9562 section 5.5): the same name, the same identifier, so that equal runs give equal bytes. */
import { createHash } from 'node:crypto';

/** Our own namespace; a random version 4 UUID made once. */
const NAMESPACE = '5b8c1f0e-9d34-4c1a-8f27-6ad0c3e7b912';

export function uuidOf(...name: readonly string[]): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(JSON.stringify(name)).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
