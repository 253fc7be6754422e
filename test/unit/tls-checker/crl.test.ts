import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { crlFact } from '../../../src/tls-checker/certificates/crl.ts';
import { crlUrls, TlsParseError } from '../../../src/tls-checker/index.ts';
import { newRoot, type Signer } from '../../lib/zoo/authority.ts';
import { extension, revocationListOf, scope, type ListOptions } from '../../lib/zoo/crl.ts';
import { der, sequence } from '../../../src/certificates/der.ts';

const URLS = ['http://c.test/1.crl', 'ldap://c.test/1'];
let root: Signer;
let stranger: Signer;
let leaf: X509Certificate;
let issuer: X509Certificate;

beforeAll(async () => {
  [root, stranger] = await Promise.all([newRoot('Root'), newRoot('Root')]);
  leaf = plain((await root.issue({ names: ['a.test'], lists: URLS })).certificate);
  issuer = plain(root.certificate);
});

const plain = ({ rawData }: { rawData: ArrayBuffer }) => new X509Certificate(Buffer.from(rawData));
const fact = (options: ListOptions = {}) => crlFact(revocationListOf(root, options), leaf, issuer);

describe('crlUrls', () => {
  it('tells every address, and none where there is no such extension', async () => {
    expect(crlUrls(leaf)).toEqual(URLS);
    expect(crlUrls(plain((await root.issue({ names: ['a.test'] })).certificate))).toEqual([]);
  });
});

describe('crlFact', () => {
  it('tells a list without the certificate, signed by its issuer', () => {
    const found = fact({ revoked: ['01', '02ff'] });
    expect(found).toMatchObject({ issuerVerified: true, scope: 'complete', entries: 2, revoked: null });
    expect(Date.parse(found.nextUpdate!) - Date.parse(found.thisUpdate)).toBe(25 * 3_600_000);
  });

  it('tells the entry of the certificate, with its reason', () => {
    const { revoked } = fact({ revoked: ['01', leaf.serialNumber] });
    expect(revoked).toMatchObject({ reason: 'keyCompromise' });
  });

  it('tells a list without an end, and an empty one', () => {
    expect(fact({ untilHours: null })).toMatchObject({ nextUpdate: null, entries: 0, issuerVerified: true });
  });

  it('is not taken in by a list of another key in the same name', () => {
    expect(fact({ signedBy: stranger }).issuerVerified).toBe(false);
    expect(crlFact(revocationListOf(stranger), leaf, issuer).issuerVerified).toBe(false);
  });

  it('is not taken in by a list of the same key in another name', async () => {
    const other = await root.intermediate('Other');
    const renamed = revocationListOf({ ...root, certificate: other.certificate });
    expect(crlFact(renamed, leaf, issuer).issuerVerified).toBe(false);
  });

  it.each([
    ['no address', {}, 'complete'],
    ['the address that the certificate names', { url: URLS[0]!, flags: [1] }, 'complete'],
    ['another address', { url: 'http://c.test/2.crl', flags: [1] }, 'other-part'],
    ['authorities’ certificates alone', { flags: [2] }, 'other-part'],
    ['attribute certificates alone', { flags: [5] }, 'other-part'],
    ['some reasons alone', { url: URLS[0]!, flags: [3] }, 'some-reasons'],
    ['other issuers’ certificates too', { url: URLS[0]!, flags: [4] }, 'indirect'],
  ] as const)('reads of which certificates it speaks: %s', (_name, given, expected) => {
    expect(fact({ extensions: [scope(given)] }).scope).toBe(expected);
  });

  it('tells a list of changes, and one with something critical that it does not know', () => {
    expect(fact({ extensions: [extension('2.5.29.27', der(0x02, Buffer.from([1])), true)] }).scope).toBe('delta');
    expect(fact({ extensions: [extension('2.5.29.99', sequence(), true)] }).scope).toBe('not-understood');
    expect(fact({ extensions: [extension('2.5.29.99', sequence())] }).scope).toBe('complete');
    expect(fact({ revoked: ['01'], entryExtensions: [extension('2.5.29.29', sequence(), true)] }).scope).toBe(
      'not-understood',
    );
  });

  it('answers garbage by a parse error, and never by a list that the issuer signed', () => {
    const good = revocationListOf(root, { revoked: ['01'], extensions: [scope({ url: URLS[0]! })] });
    const tried = (bytes: Buffer) => {
      try {
        return crlFact(bytes, leaf, issuer).issuerVerified;
      } catch (error) {
        if (error instanceof TlsParseError) return false;
        throw error;
      }
    };
    expect(tried(good)).toBe(true);
    // A signature of which the last bit is said not to count.
    const signature = Buffer.from(good);
    const octet = signature.lastIndexOf(Buffer.from([0x00, 0x30]));
    expect(octet).toBeGreaterThan(0);
    signature[octet] = 1;
    expect(tried(signature)).toBe(false);
    fc.assert(
      fc.property(fc.nat(good.length - 5), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
        const bytes = Buffer.from(good);
        bytes[at]! ^= by;
        // The first octets say how long the list is: those may be written in more ways than one.
        if (at >= 4) expect(tried(cut ? bytes.subarray(0, at) : bytes)).toBe(false);
        else tried(bytes);
      }),
      { numRuns: 600 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !tried(Buffer.from(bytes))));
  });
});
