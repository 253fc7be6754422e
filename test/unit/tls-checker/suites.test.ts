import { describe, expect, it } from 'vitest';
import { LEGACY_SUITES, suiteOf, TLS13_SUITES } from '../../../src/tls-checker/index.ts';

describe('the table of suites', () => {
  const all = [...TLS13_SUITES, ...LEGACY_SUITES];

  it('names each code once, with a name of its own', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(370);
    // The FIPS suites were deployed under two pairs of codes.
    const names = all.map((code) => suiteOf(code).name).filter((name) => !name.startsWith('SSL_RSA_FIPS'));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(TLS|SSL)_[A-Za-z0-9_]+$/);
  });

  it('has what is deployed in its first 64 places, weak before strong', () => {
    const first = LEGACY_SUITES.slice(0, 64).map((code) => suiteOf(code).name);
    for (const name of [
      'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
      'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
      'TLS_DHE_RSA_WITH_AES_256_CBC_SHA',
      'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
    ]) {
      expect(first).toContain(name);
    }
    expect(first.indexOf('TLS_RSA_WITH_3DES_EDE_CBC_SHA')).toBeLessThan(
      first.indexOf('TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'),
    );
  });

  it.each([
    {
      code: 0xc02f,
      is: { keyExchange: 'ECDHE', authentication: 'RSA', bits: 128, mode: 'AEAD', forwardSecrecy: true, export: false },
    },
    {
      code: 0x0005,
      is: {
        keyExchange: 'RSA',
        authentication: 'RSA',
        bits: 128,
        mode: 'stream',
        cipher: 'RC4_128',
        forwardSecrecy: false,
      },
    },
    { code: 0x000a, is: { bits: 112, mode: 'CBC', cipher: '3DES_EDE_CBC' } },
    { code: 0x0009, is: { bits: 56, mode: 'CBC', cipher: 'DES_CBC', export: false } },
    { code: 0x0003, is: { bits: 40, export: true, mode: 'stream' } },
    { code: 0x0062, is: { bits: 56, export: true, mode: 'CBC' } },
    { code: 0x0014, is: { keyExchange: 'DHE', authentication: 'RSA', bits: 40, export: true } },
    { code: 0xc010, is: { keyExchange: 'ECDHE', bits: 0, mode: 'none', cipher: 'NULL' } },
    { code: 0xc018, is: { keyExchange: 'ECDHE', authentication: 'anon', bits: 128 } },
    { code: 0x003a, is: { keyExchange: 'DHE', authentication: 'anon', bits: 256, forwardSecrecy: true } },
    { code: 0xcca9, is: { authentication: 'ECDSA', bits: 256, mode: 'AEAD' } },
    { code: 0xc0a3, is: { keyExchange: 'DHE', bits: 256, mode: 'AEAD' } },
    {
      code: 0x1301,
      is: { keyExchange: 'TLS13', authentication: 'any', bits: 128, mode: 'AEAD', forwardSecrecy: true, tls13: true },
    },
    { code: 0xc0b4, is: { bits: 0, mode: 'none', tls13: true } },
    { code: 0x00a8, is: { keyExchange: 'PSK', forwardSecrecy: false } },
    { code: 0x00aa, is: { keyExchange: 'PSK', forwardSecrecy: true } },
    { code: 0x00ac, is: { keyExchange: 'PSK', authentication: 'RSA', forwardSecrecy: false } },
    { code: 0xc035, is: { keyExchange: 'PSK', forwardSecrecy: true } },
    { code: 0xc0a8, is: { name: 'TLS_PSK_WITH_AES_128_CCM_8', forwardSecrecy: false } },
    { code: 0xc0aa, is: { keyExchange: 'PSK', bits: 128, mode: 'AEAD', forwardSecrecy: true } },
    { code: 0xc0ab, is: { keyExchange: 'PSK', bits: 256, mode: 'AEAD', forwardSecrecy: true } },
    { code: 0xfffe, is: { name: 'UNKNOWN_0xFFFE', forwardSecrecy: false, bits: 0 } },
  ])('describes 0x$code by its name', ({ code, is }) => {
    expect(suiteOf(code)).toMatchObject(is);
  });
});
