/** How long an RSA key is: SubjectPublicKeyInfo (RFC 5280 §4.1), or the bare RSAPublicKey that some publish. */

/** Bits of the modulus; null when the bytes are not such a key, whole. */
export function rsaBits(bytes: Buffer): number | null {
  const outer = partAt(bytes, 0);
  if (outer?.tag !== SEQUENCE || outer.end !== bytes.length) return null;
  const first = partAt(bytes, outer.start);
  if (first === null) return null;
  if (first.tag === INTEGER) return modulusBits(bytes, outer);
  if (first.tag !== SEQUENCE || !bytes.subarray(first.start, first.end).includes(RSA_ENCRYPTION)) return null;
  const key = partAt(bytes, first.end);
  // The first octet of a bit string counts the bits that are left over.
  return key?.tag === BIT_STRING && key.end === outer.end ? modulusBits(bytes, partAt(bytes, key.start + 1)) : null;
}

function modulusBits(bytes: Buffer, sequence: Part | null): number | null {
  if (sequence?.tag !== SEQUENCE) return null;
  const modulus = partAt(bytes, sequence.start);
  const exponent = modulus && partAt(bytes, modulus.end);
  if (modulus?.tag !== INTEGER || exponent?.tag !== INTEGER || exponent.end !== sequence.end) return null;
  const digits = bytes.subarray(modulus.start, modulus.end);
  const from = digits.findIndex((octet) => octet !== 0);
  return from < 0 ? null : (digits.length - from) * 8 - Math.clz32(digits[from]!) + 24;
}

interface Part {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** A value of DER; null when it is not whole. */
function partAt(bytes: Buffer, at: number): Part | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return null;
  const long = first >= 0x80 ? first - 0x80 : 0;
  if (long > 3 || at + 2 + long > bytes.length) return null;
  const length = long === 0 ? first : bytes.readUIntBE(at + 2, long);
  const start = at + 2 + long;
  return start + length > bytes.length ? null : { tag, start, end: start + length };
}

const [SEQUENCE, INTEGER, BIT_STRING] = [0x30, 0x02, 0x03];
/** 1.2.840.113549.1.1.1 */
const RSA_ENCRYPTION = Buffer.from('06092a864886f70d010101', 'hex');
