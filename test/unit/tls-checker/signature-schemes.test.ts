import { describe, expect, it } from 'vitest';
import { POLICIES } from '../../../src/policies/registry.ts';
import { ALL_SCHEMES, schemeOf } from '../../../src/tls-checker/registry/signature-schemes.ts';

describe('the table of signature schemes', () => {
  it('names each code once, with a name of its own', () => {
    const names = ALL_SCHEMES.map((code) => schemeOf(code).name);
    expect(new Set(ALL_SCHEMES).size).toBe(ALL_SCHEMES.length);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-zA-Z0-9_]+$/);
  });

  it.each([
    [0x0804, 'rsa_pss_rsae_sha256', 'sha256'],
    [0x0807, 'ed25519', 'intrinsic'],
    [0x0904, 'mldsa44', 'intrinsic'],
    [0x0905, 'mldsa65', 'intrinsic'],
    [0x0906, 'mldsa87', 'intrinsic'],
    [0x0911, 'slhdsa_sha2_128s', 'intrinsic'],
    [0x091c, 'slhdsa_shake_256f', 'intrinsic'],
    [0x0708, 'sm2sig_sm3', 'sm3'],
    [0x0709, 'gostr34102012_256a', 'streebog256'],
    [0x070c, 'gostr34102012_256d', 'streebog256'],
    [0x070d, 'gostr34102012_512a', 'streebog512'],
    [0x070f, 'gostr34102012_512c', 'streebog512'],
    [0x0620, 'rsa_pkcs1_sha512_legacy', 'sha512'],
    [0x0203, 'ecdsa_sha1', 'sha1'],
  ])('has %i, %s, with its hash', (code, name, hash) => {
    expect(ALL_SCHEMES).toContain(code);
    expect(schemeOf(code)).toEqual({ code, name, hash });
  });

  it('describes a code that it does not have without a claim', () => {
    expect(schemeOf(0xfefe)).toEqual({ code: 0xfefe, name: 'unknown_0xfefe', hash: 'unknown' });
  });

  it('gives a weak hash to a scheme of that name alone', () => {
    const weak = ALL_SCHEMES.map(schemeOf).filter(({ hash }) => /^(md5|sha1|sha224)$/.test(hash));
    for (const { name, hash } of weak) expect(name.endsWith(`_${hash}`)).toBe(true);
  });

  it('offers what few servers know behind all that many do, weak or not', () => {
    const rare = ALL_SCHEMES.map((code) => /mldsa|slhdsa|sm3|gost|legacy|ibs|eccsi/.test(schemeOf(code).name));
    expect(rare.lastIndexOf(false)).toBeLessThan(rare.indexOf(true));
  });

  it('has no post-quantum scheme that a policy would call a weak hash', () => {
    const good = POLICIES.map(({ checks }) => checks['tls.key-exchange-hash']?.params?.['good']);
    const lists = good.filter((list) => list !== undefined);
    expect(lists.length).toBeGreaterThan(2);
    const hashes = new Set([0x0904, 0x0905, 0x0906, 0x0911, 0x091c].map((code) => schemeOf(code).hash));
    for (const list of lists) expect(list).toEqual(expect.arrayContaining([...hashes]));
  });
});
