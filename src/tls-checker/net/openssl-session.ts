/** Reads what Node gives as a session: OpenSSL's SSL_SESSION in DER. */
import { children, readDer } from '../certificates/der.ts';
import { TlsParseError } from '../codec/bytes.ts';

/** Field max_early_data, [15]; 0 when a ticket, [10], is there without it, undefined without a ticket. */
export function earlyDataSize(session: Buffer): number | undefined {
  try {
    const fields = children(readDer(session));
    if (!fields.some(({ tag }) => tag === 0xaa)) return undefined;
    const field = fields.find(({ tag }) => tag === 0xaf);
    return field === undefined ? 0 : Number(BigInt(`0x${readDer(field.value).value.toString('hex') || '0'}`));
  } catch (error) {
    if (error instanceof TlsParseError) return undefined;
    throw error;
  }
}
