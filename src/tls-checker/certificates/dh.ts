/** Judges nothing about a Diffie-Hellman group; tells its size, its name when the prime is a published one, and whether prime and generator are safe. */
import { checkPrime, createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { bitLength } from '../codec/server-messages.ts';
import { knownPrime } from '../registry/known-primes.ts';
import type { DhFact } from '../types.ts';

/** OpenSSL is sure of a prime of this size, and of its half, within half a second; of one of 4096 bits not within five. */
const MAX_SURE_BITS = 2048;
/** Even one power in a larger field takes longer than the answer is worth. */
const MAX_TRIED_BITS = 4096;

/** A server has one or two; whoever shows another prime at every handshake does not keep us longer than this many take. */
const MOST_TESTED = 4;

/** A Diffie-Hellman group as a server showed it, both numbers in big-endian bytes. */
export interface ShownGroup {
  readonly prime: Buffer;
  readonly generator: Buffer;
}

/** Facts of each; primes that nobody has published are tested in the order in which they were shown, the first of them only. */
export function dhFacts(shown: readonly ShownGroup[]): Promise<DhFact[]> {
  let left = MOST_TESTED;
  const facts = shown.map(async ({ prime: primeBytes, generator }) => {
    const prime = stripZeros(primeBytes);
    const primeDigest = createHash('sha256').update(prime).digest('hex');
    const known = knownPrime(primeDigest);
    const isTested = known === undefined && left-- > 0;
    return {
      bits: bitLength(prime),
      name: known?.name ?? null,
      primeDigest,
      generator: stripZeros(generator).toString('hex') || '0',
      safeGenerator: isSafeGenerator(prime, generator),
      safePrime: known?.safe ?? (isTested ? await isSafePrime(prime) : null),
    };
  });
  return Promise.all(facts);
}

/** 0, 1 and p - 1 leave two shared secrets at most to guess (RFC 7919 section 5.1, NIST SP 800-56A section 5.6.2.3.1). */
function isSafeGenerator(prime: Buffer, generator: Buffer): boolean {
  const [p, g] = [numberOf(prime), numberOf(generator)];
  return p > 3n && g % p > 1n && g % p !== p - 1n;
}

/** Null for a number that is too large to be sure of in a short time, unless one look already shows that it is none. */
async function isSafePrime(prime: Buffer): Promise<boolean | null> {
  const bits = bitLength(prime);
  if (((prime.at(-1) ?? 0) & 1) === 0) return false;
  if (bits > MAX_TRIED_BITS) return null;
  const value = numberOf(prime);
  const half = (value - 1n) / 2n;
  if (bits <= MAX_SURE_BITS) return (await isPrime(half)) && (await isPrime(value));
  return (await mayBePrime(half)) && (await mayBePrime(value)) ? null : false;
}

/** Fermat: 2^(n-1) is 1 modulo every odd prime, and modulo hardly any other number. */
async function mayBePrime(n: bigint): Promise<boolean> {
  // The power takes up to 0.2 s: connections have their turn between two of them.
  await setImmediate();
  let power = 1n;
  for (const bit of (n - 1n).toString(2)) power = (power * power * (bit === '1' ? 2n : 1n)) % n;
  return power === 1n;
}

function isPrime(value: bigint): Promise<boolean> {
  return new Promise((resolve, reject) => {
    checkPrime(value, (error, result) => (error instanceof Error ? reject(error) : resolve(result)));
  });
}

function numberOf(bytes: Buffer): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`);
}

export function stripZeros(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? Buffer.alloc(0) : bytes.subarray(first);
}
