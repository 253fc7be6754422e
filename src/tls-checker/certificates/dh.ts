/** Judges nothing about a Diffie-Hellman group; tells its size, its name when the prime is a published one, and whether prime and generator are safe. */
import { checkPrime, createHash } from 'node:crypto';
import { bitLength } from '../codec/server-messages.ts';
import { knownPrime } from '../registry/known-primes.ts';
import type { DhFact } from '../types.ts';

/** Testing a larger number for primality takes longer than the answer is worth. */
const MAX_TESTED_BITS = 4096;

export async function dhFact(primeBytes: Buffer, generator: Buffer): Promise<DhFact> {
  const prime = stripZeros(primeBytes);
  const primeDigest = createHash('sha256').update(prime).digest('hex');
  const known = knownPrime(primeDigest);
  return {
    bits: bitLength(prime),
    name: known?.name ?? null,
    primeDigest,
    generator: stripZeros(generator).toString('hex') || '0',
    safeGenerator: isSafeGenerator(prime, generator),
    safePrime: known?.safe ?? (await isSafePrime(prime)),
  };
}

/** 0, 1 and p - 1 leave two shared secrets at most to guess (RFC 7919 section 5.1, NIST SP 800-56A section 5.6.2.3.1). */
function isSafeGenerator(prime: Buffer, generator: Buffer): boolean {
  const [p, g] = [numberOf(prime), numberOf(generator)];
  return p > 3n && g % p > 1n && g % p !== p - 1n;
}

async function isSafePrime(prime: Buffer): Promise<boolean | null> {
  if (bitLength(prime) > MAX_TESTED_BITS) return null;
  if (((prime.at(-1) ?? 0) & 1) === 0) return false;
  const value = numberOf(prime);
  return (await isPrime(value)) && (await isPrime((value - 1n) / 2n));
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
