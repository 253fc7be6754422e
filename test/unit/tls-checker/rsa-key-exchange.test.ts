import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeRsaKeyExchange,
  padded,
  PADDINGS,
  SMALLEST_MODULUS,
  type Padding,
} from '../../../src/tls-checker/codec/rsa-key-exchange.ts';

const sizes = fc.integer({ min: SMALLEST_MODULUS, max: 600 });
const versions = fc.constantFrom(0x0300, 0x0301, 0x0302, 0x0303);

/** What a server finds out about a block, in the order of RFC 8017 section 7.2.2 and RFC 5246 section 7.4.7.1. */
function faultOf(block: Buffer, version: number): Padding {
  if (block.readUInt16BE(0) !== 0x0002) return 'wrong-start';
  const zero = block.indexOf(0, 2);
  if (zero === -1) return 'no-zero';
  if (zero !== block.length - 49) return 'zero-misplaced';
  return block.readUInt16BE(zero + 1) === version ? 'correct' : 'wrong-version';
}

describe('a premaster secret under an RSA key', () => {
  it.each(PADDINGS)('has exactly the fault that its padding is named by: %s', (padding) => {
    fc.assert(
      fc.property(sizes, versions, (size, version) => {
        const block = padded(padding, size, version);
        expect(block.length).toBe(size);
        expect(faultOf(block, version)).toBe(padding);
      }),
    );
  });

  it('has at least the eight bytes of padding that PKCS #1 demands, in the smallest modulus too', () => {
    expect(padded('correct', SMALLEST_MODULUS, 0x0303).indexOf(0, 2)).toBe(2 + 8);
  });

  it('is another each time', () => {
    expect(padded('correct', 256, 0x0303)).not.toEqual(padded('correct', 256, 0x0303));
  });

  it.each([
    ['TLSv1.2', 6],
    ['SSLv3', 4],
  ] as const)('reaches the server as it was padded in %s, which has its own head', (version, head) => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const block = padded('no-zero', 128, 0x0303);
    const message = encodeRsaKeyExchange(publicKey, block, version);
    expect([message[0], message.readUIntBE(1, 3)]).toEqual([16, message.length - 4]);
    const decrypted = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, message.subarray(head));
    expect(decrypted).toEqual(block);
  });
});
