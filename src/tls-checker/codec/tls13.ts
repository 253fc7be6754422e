/**
 * As much of TLS 1.3's cryptography as it takes to read the server's first flight (RFC 8446 sections 5.2 and 7.1): a key
 * agreement, the server's handshake traffic keys, and the opening of its records. Nothing is ever sent under these keys.
 */
import {
  createDecipheriv,
  createECDH,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type CipherGCMTypes,
  type KeyObject,
} from 'node:crypto';
import { ByteReader, TlsParseError, u16, u8, vector } from './bytes.ts';

export interface KeyShare {
  readonly group: number;
  /** What goes into the hello. */
  readonly key: Buffer;
  /** The shared secret with the server's key; throws `TlsParseError` when that key is not a valid one. */
  readonly agree: (serverKey: Buffer) => Buffer;
}

const MONTGOMERY: Readonly<Record<number, 'x25519' | 'x448'>> = { 0x001d: 'x25519', 0x001e: 'x448' };
const WEIERSTRASS: Readonly<Record<number, string>> = {
  0x0017: 'prime256v1',
  0x0018: 'secp384r1',
  0x0019: 'secp521r1',
};

/** Groups for which this library can make a key of its own. */
export const SHARE_GROUPS: readonly number[] = [0x001d, 0x0017, 0x0018, 0x0019, 0x001e];

export function makeKeyShare(group: number): KeyShare | undefined {
  const montgomery = MONTGOMERY[group];
  if (montgomery !== undefined) return montgomeryShare(group, montgomery);
  const curve = WEIERSTRASS[group];
  return curve === undefined ? undefined : weierstrassShare(group, curve);
}

function montgomeryShare(group: number, name: 'x25519' | 'x448'): KeyShare {
  const { publicKey, privateKey } = name === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('x448');
  const encoded = publicKey.export({ type: 'spki', format: 'der' });
  const size = name === 'x25519' ? 32 : 56;
  const prefix = encoded.subarray(0, encoded.length - size);
  const agree = (serverKey: Buffer) => {
    if (serverKey.length !== size)
      throw new TlsParseError('bad-length', `key share of ${serverKey.length} bytes for ${name}`);
    return agreed(privateKey, Buffer.concat([prefix, serverKey]));
  };
  return { group, key: encoded.subarray(encoded.length - size), agree };
}

function agreed(privateKey: KeyObject, spki: Buffer): Buffer {
  try {
    return diffieHellman({ privateKey, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) });
  } catch {
    throw new TlsParseError('bad-value', "key share: not a key of the group's kind");
  }
}

function weierstrassShare(group: number, curve: string): KeyShare {
  const ecdh = createECDH(curve);
  const key = ecdh.generateKeys();
  const agree = (serverKey: Buffer) => {
    try {
      return ecdh.computeSecret(serverKey);
    } catch {
      throw new TlsParseError('bad-value', `key share: not a point of ${curve}`);
    }
  };
  return { group, key, agree };
}

interface Aead {
  readonly cipher: string;
  readonly hash: 'sha256' | 'sha384';
  readonly keyLength: number;
  readonly tagLength: number;
}

const AEADS: Readonly<Record<number, Aead>> = {
  0x1301: { cipher: 'aes-128-gcm', hash: 'sha256', keyLength: 16, tagLength: 16 },
  0x1302: { cipher: 'aes-256-gcm', hash: 'sha384', keyLength: 32, tagLength: 16 },
  0x1303: { cipher: 'chacha20-poly1305', hash: 'sha256', keyLength: 32, tagLength: 16 },
  0x1304: { cipher: 'aes-128-ccm', hash: 'sha256', keyLength: 16, tagLength: 16 },
  0x1305: { cipher: 'aes-128-ccm', hash: 'sha256', keyLength: 16, tagLength: 8 },
};

/** Suites whose records this library can open. */
export const READABLE_SUITES: readonly number[] = Object.keys(AEADS).map(Number);

/** Opens the server's encrypted handshake records, one after the other. */
export class RecordOpener {
  readonly #aead: Aead;
  readonly #key: Buffer;
  readonly #iv: Buffer;
  #sequence = 0n;

  /** `transcript` is ClientHello and ServerHello, each with its message header. */
  constructor(suite: number, sharedSecret: Buffer, transcript: Buffer) {
    const aead = AEADS[suite];
    if (aead === undefined)
      throw new TlsParseError('bad-value', `no way to open records of suite 0x${suite.toString(16)}`);
    this.#aead = aead;
    const secret = serverHandshakeSecret(aead.hash, sharedSecret, transcript);
    this.#key = expandLabel(aead.hash, secret, 'key', Buffer.alloc(0), aead.keyLength);
    this.#iv = expandLabel(aead.hash, secret, 'iv', Buffer.alloc(0), 12);
  }

  /** The content and its real type (RFC 8446 section 5.4: zeros behind the type are padding). */
  open(header: Buffer, fragment: Buffer): { readonly type: number; readonly content: Buffer } {
    const inner = this.#decrypt(header, fragment);
    let end = inner.length;
    while (end > 0 && inner[end - 1] === 0) end -= 1;
    if (end === 0) throw new TlsParseError('bad-value', 'encrypted record without a content type');
    return { type: inner[end - 1]!, content: inner.subarray(0, end - 1) };
  }

  #decrypt(header: Buffer, fragment: Buffer): Buffer {
    const { cipher, tagLength } = this.#aead;
    if (fragment.length < tagLength + 1)
      throw new TlsParseError('bad-length', `encrypted record of ${fragment.length} bytes`);
    const nonce = Buffer.from(this.#iv);
    nonce.writeBigUInt64BE(nonce.readBigUInt64BE(4) ^ this.#sequence, 4);
    this.#sequence += 1n;
    const body = fragment.subarray(0, fragment.length - tagLength);
    // The three AEAD families share one interface in Node; its types tell them apart by name alone.
    const decipher = createDecipheriv(cipher as CipherGCMTypes, this.#key, nonce, { authTagLength: tagLength });
    decipher.setAuthTag(fragment.subarray(fragment.length - tagLength));
    decipher.setAAD(header, { plaintextLength: body.length });
    try {
      return Buffer.concat([decipher.update(body), decipher.final()]);
    } catch {
      throw new TlsParseError('bad-value', 'encrypted record fails authentication');
    }
  }
}

function serverHandshakeSecret(hash: Aead['hash'], sharedSecret: Buffer, transcript: Buffer): Buffer {
  const zeros = Buffer.alloc(hash === 'sha256' ? 32 : 48);
  const empty = createHash(hash).digest();
  const early = extract(hash, zeros, zeros);
  const derived = expandLabel(hash, early, 'derived', empty, zeros.length);
  const handshake = extract(hash, derived, sharedSecret);
  const context = createHash(hash).update(transcript).digest();
  return expandLabel(hash, handshake, 's hs traffic', context, zeros.length);
}

function extract(hash: string, salt: Buffer, secret: Buffer): Buffer {
  return createHmac(hash, salt).update(secret).digest();
}

/** HKDF-Expand-Label, RFC 8446 section 7.1. */
export function expandLabel(hash: string, secret: Buffer, label: string, context: Buffer, length: number): Buffer {
  const info = Buffer.concat([u16(length), vector(1, Buffer.from(`tls13 ${label}`, 'latin1')), vector(1, context)]);
  const blocks: Buffer[] = [];
  let block = Buffer.alloc(0);
  for (let i = 1; blocks.reduce((sum, part) => sum + part.length, 0) < length; i += 1) {
    block = createHmac(hash, secret)
      .update(Buffer.concat([block, info, u8(i)]))
      .digest();
    blocks.push(block);
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** The body of a CertificateVerify: its signature scheme (RFC 8446 section 4.4.3). */
export function parseCertificateVerify(body: Buffer): number {
  const reader = new ByteReader(body, 'CertificateVerify');
  const scheme = reader.u16();
  reader.vector(2);
  reader.end();
  return scheme;
}
