/** DNSSEC's arithmetic (RFC 4034 §3 and §6, RFC 5702, RFC 6605, RFC 8080): is this signature over these records, by this key, valid now? */
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { Observation } from '../../model/observation.ts';
import { encodeName, readName, tryRead, TYPE, type ResourceRecord } from './wire.ts';

export interface DnsKey {
  readonly owner: string;
  readonly flags: number;
  readonly protocol: number;
  readonly algorithm: number;
  readonly publicKey: Buffer;
  readonly tag: number;
  readonly data: Buffer;
}

export interface DelegationSigner {
  readonly tag: number;
  readonly algorithm: number;
  readonly digestType: number;
  readonly digest: Buffer;
}

interface Signature {
  readonly typeCovered: number;
  readonly algorithm: number;
  readonly labels: number;
  readonly originalTtl: number;
  readonly expiration: number;
  readonly inception: number;
  readonly tag: number;
  readonly signer: string;
  readonly signature: Buffer;
  readonly head: Buffer;
}

/** What a set of records is worth: proven by a key, with the labels that the signature covers; or why not. */
export type SetVerdict =
  | { readonly ok: true; readonly labels: number }
  | { readonly ok: false; readonly problem: Observation };

/** RFC 8624: the algorithms that count; a zone signed with none of them is treated as unsigned (RFC 4035 §5.2). */
const ALGORITHMS: Readonly<Record<number, { hash: string | null; key: (bytes: Buffer) => KeyObject }>> = {
  8: { hash: 'sha256', key: rsaKey },
  10: { hash: 'sha512', key: rsaKey },
  13: { hash: 'sha256', key: (bytes) => ecKey(bytes, 'P-256') },
  14: { hash: 'sha384', key: (bytes) => ecKey(bytes, 'P-384') },
  15: { hash: null, key: (bytes) => edwardsKey(bytes, 'Ed25519') },
  16: { hash: null, key: (bytes) => edwardsKey(bytes, 'Ed448') },
};
const DIGESTS: Readonly<Record<number, string>> = { 2: 'sha256', 4: 'sha384' };

export const isSupported = ({ algorithm, digestType }: DelegationSigner): boolean =>
  algorithm in ALGORITHMS && digestType in DIGESTS;

/** Null for data that is too short to hold a key. */
export const keyOf = ({ name, data }: ResourceRecord): DnsKey | null =>
  tryRead(() => {
    const [flags, protocol, algorithm] = [data.readUInt16BE(0), data.readUInt8(2), data.readUInt8(3)];
    return { owner: name, flags, protocol, algorithm, publicKey: data.subarray(4), tag: keyTag(data), data };
  });

/** Null for data that is too short to hold a digest. */
export const signerOf = ({ data }: ResourceRecord): DelegationSigner | null =>
  tryRead(() => ({
    tag: data.readUInt16BE(0),
    algorithm: data.readUInt8(2),
    digestType: data.readUInt8(3),
    digest: data.subarray(4),
  }));

/** RFC 4034 appendix B. */
function keyTag(data: Buffer): number {
  let sum = 0;
  for (const [index, byte] of data.entries()) sum += index % 2 === 0 ? byte * 256 : byte;
  return (sum + Math.floor(sum / 65_536)) & 0xffff;
}

/** Does the parent's digest stand for this key (RFC 4034 §5.1.4)? Only a zone key may (§2.1.1). */
export function matches(signer: DelegationSigner, key: DnsKey): boolean {
  const hash = DIGESTS[signer.digestType];
  if (hash === undefined || signer.tag !== key.tag || signer.algorithm !== key.algorithm || !isZoneKey(key))
    return false;
  return createHash(hash).update(encodeName(key.owner)).update(key.data).digest().equals(signer.digest);
}

/** The zone flag set, protocol 3, and not revoked (RFC 5011). */
const isZoneKey = ({ flags, protocol }: DnsKey): boolean =>
  (flags & 0x0100) !== 0 && (flags & 0x0080) === 0 && protocol === 3;

/** Honest sets have one or two signatures, and keys with one tag are chance: who sends more keeps us busy (CVE-2023-50387). */
const MOST_SIGNATURES = 8;
const MOST_KEYS = 4;

/** Are these records of one name and type signed by one of these keys of the zone, at this time (seconds)? */
export function verifySet(
  set: readonly ResourceRecord[],
  signatures: readonly ResourceRecord[],
  zone: string,
  keys: readonly DnsKey[],
  now: number,
): SetVerdict {
  const [first] = set;
  if (first === undefined) throw new Error('there is nothing to verify');
  const candidates = signatures
    .filter(({ name, type }) => type === TYPE.RRSIG && name === first.name)
    .flatMap((record) => signatureOf(record) ?? [])
    .filter(({ typeCovered, signer }) => typeCovered === first.type && signer === zone);
  let problem: Observation = { code: 'dnssec-no-signature', name: first.name, zone };
  for (const signature of candidates.slice(0, MOST_SIGNATURES)) {
    const found = verifyOne(set, signature, keys, now);
    if (found === null) return { ok: true, labels: signature.labels };
    problem = found;
  }
  return { ok: false, problem };
}

function signatureOf({ data }: ResourceRecord): Signature | null {
  return tryRead(() => {
    const { name: signer, next } = readName(data, 18);
    return {
      typeCovered: data.readUInt16BE(0),
      algorithm: data.readUInt8(2),
      labels: data.readUInt8(3),
      originalTtl: data.readUInt32BE(4),
      expiration: data.readUInt32BE(8),
      inception: data.readUInt32BE(12),
      tag: data.readUInt16BE(16),
      signer,
      signature: data.subarray(next),
      head: data.subarray(0, next),
    };
  });
}

/** Null when the signature holds; otherwise why it does not. */
function verifyOne(
  set: readonly ResourceRecord[],
  signature: Signature,
  keys: readonly DnsKey[],
  now: number,
): Observation | null {
  const { name } = set[0]!;
  const algorithm = ALGORITHMS[signature.algorithm];
  if (algorithm === undefined) return { code: 'dnssec-unknown-algorithm', name, algorithm: signature.algorithm };
  if (now > signature.expiration) return { code: 'dnssec-expired', name, at: timeOf(signature.expiration) };
  if (now < signature.inception) return { code: 'dnssec-not-yet-valid', name, at: timeOf(signature.inception) };
  if (signature.labels > labelsOf(name)) return { code: 'dnssec-too-many-labels', name };
  const matching = keys.filter(
    (key) => key.tag === signature.tag && key.algorithm === signature.algorithm && isZoneKey(key),
  );
  if (matching.length === 0) return { code: 'dnssec-unknown-key', name, tag: signature.tag };
  const signed = Buffer.concat([signature.head, canonicalSet(set, signature)]);
  const isSigned = matching.slice(0, MOST_KEYS).some((key) => holds(algorithm, key, signed, signature.signature));
  return isSigned ? null : { code: 'dnssec-wrong-signature', name };
}

/** Seconds since 1970 as a time that people read. */
const timeOf = (seconds: number): string => new Date(seconds * 1000).toISOString();

function holds(algorithm: (typeof ALGORITHMS)[number], key: DnsKey, signed: Buffer, signature: Buffer): boolean {
  try {
    return verify(algorithm.hash, signed, { key: algorithm.key(key.publicKey), dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    // A key or signature that OpenSSL cannot even read proves nothing.
    return false;
  }
}

/** RFC 4034 §6.3: the records sorted by data, each once, with the TTL that was signed and the wildcard's own name. */
function canonicalSet(set: readonly ResourceRecord[], { labels, originalTtl }: Signature): Buffer {
  const sorted = [...set].sort((a, b) => a.data.compare(b.data));
  const unique = sorted.filter(({ data }, index) => index === 0 || !data.equals(sorted[index - 1]!.data));
  const name = set[0]!.name;
  const owner =
    labelsOf(name) > labels
      ? `*.${name
          .split('.')
          .slice(labelsOf(name) - labels)
          .join('.')}`
      : name;
  return Buffer.concat(
    unique.map(({ type, class: klass, data }) => {
      const fixed = Buffer.alloc(10);
      fixed.writeUInt16BE(type, 0);
      fixed.writeUInt16BE(klass, 2);
      fixed.writeUInt32BE(originalTtl, 4);
      fixed.writeUInt16BE(data.length, 8);
      return Buffer.concat([encodeName(owner), fixed, data]);
    }),
  );
}

/** Labels without the root and without a leading asterisk (RFC 4034 §3.1.3). */
export function labelsOf(name: string): number {
  return name.split('.').filter((label) => label !== '' && label !== '*').length;
}

/** RFC 3110: the exponent's length in one byte, or in two after a zero. */
function rsaKey(bytes: Buffer): KeyObject {
  const [start, length] = bytes[0] === 0 ? [3, bytes.readUInt16BE(1)] : [1, bytes.readUInt8(0)];
  const [e, n] = [bytes.subarray(start, start + length), bytes.subarray(start + length)];
  return createPublicKey({ key: { kty: 'RSA', e: base64url(e), n: base64url(n) }, format: 'jwk' });
}

function ecKey(bytes: Buffer, crv: string): KeyObject {
  const half = bytes.length / 2;
  const [x, y] = [bytes.subarray(0, half), bytes.subarray(half)];
  return createPublicKey({ key: { kty: 'EC', crv, x: base64url(x), y: base64url(y) }, format: 'jwk' });
}

function edwardsKey(bytes: Buffer, crv: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv, x: base64url(bytes) }, format: 'jwk' });
}

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
