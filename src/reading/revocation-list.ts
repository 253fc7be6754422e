/** A list of revoked certificates: of any length that its authority likes, each entry to be read. */
import { X509Certificate } from 'node:crypto';
import { crlFact } from '../tls-checker/certificates/crl.ts';
import { TlsParseError } from '../tls-checker/codec/bytes.ts';
import type { CrlFact } from '../tls-checker/types.ts';

/** The list and two certificates as DER. Null for bytes that are no list. */
export function readRevocationList(list: Uint8Array, certificate: Uint8Array, issuer: Uint8Array): CrlFact | null {
  try {
    return crlFact(
      Buffer.from(list.buffer, list.byteOffset, list.length),
      certificateOf(certificate),
      certificateOf(issuer),
    );
  } catch (error) {
    if (error instanceof TlsParseError) return null;
    throw error;
  }
}

const certificateOf = (bytes: Uint8Array): X509Certificate => new X509Certificate(Buffer.from(bytes));
