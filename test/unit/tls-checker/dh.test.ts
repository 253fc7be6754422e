import { createDiffieHellmanGroup, generatePrimeSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { children, readDer } from '../../../src/tls-checker/certificates/der.ts';
import { dhFacts } from '../../../src/tls-checker/certificates/dh.ts';

const TWO = Buffer.from([2]);
const bytes = (value: bigint) => Buffer.from(value.toString(16).replace(/^(..)*.$/, '0$&'), 'hex');
const factOf = async (prime: Buffer, generator = TWO) => (await dhFacts([{ prime, generator }]))[0]!;
const group = (name: string) => createDiffieHellmanGroup(name).getPrime();

/** What shipped in socat 1.7.3.0 (CVE-2016-2217). */
const SOCAT = `
  cc17f2dc96df59a446c53e0eb826550ce388c1cea7bcb3bf1694d8a945a2cea95b22255f9259941c22bfcbc8c857cbbf
  bc0ee840f98703bf609b08c68e99c605fc00d66d90a8f5f8d38d43c88f7abdbb28ac04694a0b867337f06d4f04f6f5af
  bfab8ece75534d7f7d17780e12464aaf9599efbca6c54177437ab9ec8e073c6d`;
/** From weakdh.org: a prime, but (p-1)/2 is none. */
const LOGJAM = `
  d6c094ad57f5374f68d58c7b096872d945cee1f82664e0594421e1d5e3c8e98bc3f0a6af8f92f19e3fef9337b99b9c93
  a055d55a96e425734005a68ed47040fdf00a55936eba4b93f64cba1a004e4513611c9b217438a703a2060c2038d0cfaa
  ffbba48fb9dac4b2450dc58cb0320a0317e2a31b44a02787c657fb0c0cbec11d`;
/** `openssl dhparam 3072`: a safe prime. */
const LARGE_PARAMETERS = `
  MIIBiAKCAYEAjLuFqmxP2Q5Y3/+7HIcRJrXpX740DNCc2NND+CHKk9Amns5hwYOMkUA3YCPSngMMxvVn3TLJLjWWZmC0kBke
  9OR0k7b0fTXfSYXEpt2ac/kMTza07qlkSGRceVyyW3PntuODiAZ/5hEhjaLaqllqc6RAaOJaAR9sbq+hxHLkNtFfTgoMWkYl
  /xxQjnpnq8UH32HTsdlCf+jmegtY6NyFcPluDLb7JKM4sfugxOuPkDe2dL9B9aEZZ089SasV/E7yG0U14WqUv3BcXqNUyw9Z
  xSkwsm6qlrd49Rnqg7V+NSx7DFMnbdOb0AStg8DC9DaVNTRMlcdBKdF27pOTXxHwVtU7yy28lIwi4BS8bQdG3PEKTcGIcAD5
  WLDVJ8yfhZ9WJFnpuExxLsEZoHTC1zE3SEAWEx+mevBQ8U5fQbT8YQtTeikpRDBUv1oyhyfkO5JzW9jZKQIyLCvK0NWWTZoM
  DlX+MyzsM61EffMwZaxbkSBP7e9meOA1tiOtLb4MmPh/AgEC`;
const LARGE = BigInt(`0x${children(readDer(Buffer.from(LARGE_PARAMETERS, 'base64')))[0]!.value.toString('hex')}`);
const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

describe('a published prime', () => {
  it.each([
    ['modp2', 'Oakley group 2 (RFC 2409)', 1024],
    ['modp14', 'MODP group 14 (RFC 3526)', 2048],
    ['modp18', 'MODP group 18 (RFC 3526)', 8192],
  ])('of a standard is safe and has its name: %s', async (ours, name, bits) => {
    expect(await factOf(group(ours))).toMatchObject({ name, bits, safePrime: true, safeGenerator: true });
  });

  it.each([
    ['the composite number of socat', hex(SOCAT), 'socat built-in'],
    ['a prime of the Logjam study with a composite (p-1)/2', hex(LOGJAM), 'common prime of the Logjam study'],
  ])('is not safe for having a name: %s', async (_what, prime, name) => {
    expect(await factOf(prime)).toMatchObject({ name, bits: 1024, safePrime: false });
  });

  it.each([
    [1036, 0xff33ef9n],
    [1540, 0xfe872d9n],
    [4116, 0xfdcc9f1n],
  ])('of LibTomCrypt is known by all of its %s bits', async (bits, below) => {
    const prime = 2n ** BigInt(bits) - below;
    expect(await factOf(bytes(prime))).toMatchObject({ name: 'LibTomCrypt', bits, safePrime: true });
    const cutOff = await factOf(bytes(prime >> 4n));
    expect([cutOff.name, cutOff.safePrime]).toEqual([null, expect.toBeOneOf([false, null])]);
  });
});

describe('a server that shows another prime at every handshake', () => {
  it('has the first of them tested, and the published ones known wherever they stand', async () => {
    const composites = Array.from({ length: 6 }, (_, i) => bytes((2n ** 511n + BigInt(2 * i) + 1n) * 3n));
    const shown = [...composites, group('modp14')].map((prime) => ({ prime, generator: TWO }));
    const safe = (await dhFacts(shown)).map(({ safePrime }) => safePrime);
    expect(safe).toEqual([false, false, false, false, null, null, true]);
  });
});

describe('a prime of one’s own', () => {
  const safe = generatePrimeSync(256, { safe: true, bigint: true });
  const withEvenHalf = generatePrimeSync(256, { add: 8n, rem: 1n, bigint: true });

  it.each([
    ['safe', safe, true],
    ['prime, but (p-1)/2 is not', withEvenHalf, false],
    ['composite', safe * safe, false],
    ['even', safe + 1n, false],
    ['zero', 0n, false],
  ])('is tested: %s', async (_what, prime, safePrime) => {
    expect(await factOf(bytes(prime))).toMatchObject({ name: null, safePrime });
  });

  it.each([
    ['safe', LARGE, null],
    ['prime, but (p-1)/2 is not', (LARGE - 1n) / 2n, false],
    ['composite', LARGE * 3n, false],
    ['even', LARGE + 1n, false],
    ['even, and larger still', LARGE * LARGE + 1n, false],
    ['odd, and larger still', LARGE * LARGE, null],
  ])('is not guessed at where a proof takes long: %s', async (_what, prime, safePrime) => {
    expect(await factOf(bytes(prime))).toMatchObject({ name: null, safePrime });
  });
});
