/** ID tokens are taken only when everything about them holds; whatever is changed in one, it is taken no more. */
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIdToken, type Expected } from '../../../src/login/reading/id-token.ts';

const EXPECTED: Expected = {
  issuer: 'https://id.example',
  client: 'me',
  nonce: 'n1',
  now: 1_900_000_000,
  acceptedAcr: [],
};
const CLAIMS = {
  iss: 'https://id.example',
  aud: 'me',
  nonce: 'n1',
  iat: 1_900_000_000,
  exp: 1_900_000_300,
  amr: ['pwd'],
};
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const keys = {
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
};
type Algorithm = keyof typeof keys;
const jwks = (algorithm: Algorithm, more: object = {}) => ({
  keys: [{ ...keys[algorithm].publicKey.export({ format: 'jwk' }), kid: 'k', ...more }],
});
function token(
  algorithm: Algorithm,
  claims: object = CLAIMS,
  key: KeyObject = keys[algorithm].privateKey,
  header = {},
): string {
  const signed = `${part({ alg: algorithm, kid: 'k', ...header })}.${part(claims)}`;
  const hash = algorithm === 'EdDSA' ? null : 'sha256';
  return `${signed}.${sign(hash, Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

describe('an ID token', () => {
  it.each(Object.keys(keys) as Algorithm[])('of %s is taken', async (algorithm) => {
    expect(await readIdToken(token(algorithm), jwks(algorithm), EXPECTED)).toEqual({
      algorithm,
      signature: 'valid',
      wrongClaims: [],
      amr: ['pwd'],
      acr: null,
      acceptedAcr: [],
    });
  });

  it.each([
    [
      'signed by another key',
      token('ES256', CLAIMS, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
      'invalid',
    ],
    ['without a signature', `${part({ alg: 'none' })}.${part(CLAIMS)}.`, 'no-key'],
    ['signed with the public key as a shared secret', hmacToken(), 'no-key'],
    ['of a key that is not published', token('ES256', CLAIMS, undefined, { kid: 'other' }), 'no-key'],
    ['of an algorithm that is not known', token('ES256', CLAIMS, undefined, { alg: 'ES999' }), 'unsupported'],
    [
      'of an algorithm named after a prototype',
      token('ES256', CLAIMS, undefined, { alg: 'constructor' }),
      'unsupported',
    ],
    ['that says another kind of key', token('ES256', CLAIMS, undefined, { alg: 'RS256' }), 'no-key'],
  ])('%s is not', async (_name, given, signature) => {
    expect(await readIdToken(given, jwks('ES256'), EXPECTED)).toMatchObject({ signature });
  });

  it('that names no key is taken by any that is published, and by no other', async () => {
    const unnamed = token('ES256', CLAIMS, undefined, { kid: undefined });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
    const published = { keys: [other, ...jwks('ES256').keys] };
    expect(await readIdToken(unnamed, published, EXPECTED)).toMatchObject({ signature: 'valid' });
    const others = { keys: [other, { ...other, kid: 'second' }] };
    expect(await readIdToken(unnamed, others, EXPECTED)).toMatchObject({ signature: 'invalid' });
  });

  it('with a key that is too short is not', async () => {
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const published = { keys: [{ ...short.publicKey.export({ format: 'jwk' }), kid: 'k' }] };
    const given = token('RS256', CLAIMS, short.privateKey);
    expect(await readIdToken(given, published, EXPECTED)).toMatchObject({ signature: 'invalid' });
  });

  it('is not taken by a key for encryption', async () => {
    expect(await readIdToken(token('RS256'), jwks('RS256', { use: 'enc' }), EXPECTED)).toMatchObject({
      signature: 'no-key',
    });
  });

  it.each([
    [{ iss: 'https://evil.example' }, ['iss']],
    [{ aud: 'other' }, ['aud']],
    [{ aud: ['me', 'other'] }, ['azp']],
    [{ aud: ['me', 'other'], azp: 'me' }, []],
    [{ azp: 'other' }, ['azp']],
    [{ nonce: 'n2' }, ['nonce']],
    [{ nonce: undefined }, ['nonce']],
    [{ exp: EXPECTED.now - 60 }, ['exp']],
    [{ exp: EXPECTED.now - 59 }, []],
    [{ exp: '9999999999' }, ['exp']],
    [{ exp: Number.NaN }, ['exp']],
    [{ iat: EXPECTED.now + 61 }, ['iat']],
  ])('with %j has wrong claims %j', async (claims, wrong) => {
    const read = await readIdToken(token('ES256', { ...CLAIMS, ...claims }), jwks('ES256'), EXPECTED);
    expect(read?.wrongClaims).toEqual(wrong);
  });

  it('is never valid after a change, and never throws (property)', async () => {
    const good = token('ES256');
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.string({ maxLength: 4 }), fc.nat(3), async (at, insert, cut) => {
        const changed = good.slice(0, at) + insert + good.slice(at + cut);
        const same = changed
          .split('.')
          .map((each) => Buffer.from(each, 'base64url').toString('hex'))
          .join('.');
        const original = good
          .split('.')
          .map((each) => Buffer.from(each, 'base64url').toString('hex'))
          .join('.');
        const read = await readIdToken(changed, jwks('ES256'), EXPECTED);
        if (same !== original) expect(read?.signature ?? 'none').not.toBe('valid');
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, whatever the keys are (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.anything(), async (text, anyKeys) => {
        for (const given of [text, token('ES256')])
          expect((await readIdToken(given, anyKeys, EXPECTED))?.signature ?? 'none').not.toBe('valid');
      }),
      { numRuns: 1000 },
    );
  });
});

function hmacToken(): string {
  const signed = `${part({ alg: 'HS256', kid: 'k' })}.${part(CLAIMS)}`;
  const pem = keys.ES256.publicKey.export({ type: 'spki', format: 'pem' });
  return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
}
