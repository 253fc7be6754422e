import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateNamesHost, namesHost, subjectNamesOf } from '../../../src/tls-checker/certificates/host-names.ts';
import { der, hex, sequence } from '../../../src/certificates/der.ts';
import { ECDSA_SHA256, time } from '../../lib/zoo/der.ts';

const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' });
const COMMON_NAME = hex('0603550403');

type GeneralName = readonly [tag: number, value: string | readonly number[]];
const dns = (name: string): GeneralName => [0x82, name];
const ip = (...octets: number[]): GeneralName => [0x87, octets];
const mail = (address: string): GeneralName => [0x81, address];
const uri = (address: string): GeneralName => [0x86, address];

/** Nobody signed it: names are read, not trusted. */
function certificate(names: readonly GeneralName[] | null, commonName = 'www.lab.test'): Buffer {
  const subject = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(commonName)))));
  const entries = (names ?? []).map(([tag, value]) =>
    der(tag, typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from(value)),
  );
  const altName = sequence(hex('0603551d11'), der(0x04, sequence(...entries)));
  const extensions = names === null ? [] : [der(0xa3, sequence(altName))];
  const head = [der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, Buffer.from([1])), sequence(hex(ECDSA_SHA256))];
  const tbs = sequence(...head, subject, sequence(time(-1), time(1)), subject, KEY, ...extensions);
  return sequence(tbs, sequence(hex(ECDSA_SHA256)), der(0x03, Buffer.alloc(65)));
}

describe('certificateNamesHost', () => {
  it.each<[string, GeneralName[], string, boolean]>([
    ['its own name', [dns('www.lab.test')], 'www.lab.test', true],
    ['in capitals', [dns('WWW.Lab.Test')], 'www.lab.TEST', true],
    ['with the dot that ends a full name', [dns('www.lab.test')], 'www.lab.test.', true],
    ['a name further on in the list', [dns('a.lab.test'), dns('www.lab.test')], 'www.lab.test', true],
    ['in Unicode, by its A-label', [dns('xn--bcher-kva.lab.test')], 'bücher.lab.test', true],
    ['a Unicode name that is not in A-labels', [dns('bücher.lab.test')], 'bücher.lab.test', false],
    ['a label for the wildcard', [dns('*.lab.test')], 'www.lab.test', true],
    ['an A-label for the wildcard', [dns('*.lab.test')], 'bücher.lab.test', true],
    ['two labels for the wildcard', [dns('*.lab.test')], 'a.www.lab.test', false],
    ['no label for the wildcard', [dns('*.lab.test')], 'lab.test', false],
    ['a wildcard for the end of a label', [dns('w*.lab.test')], 'www.lab.test', false],
    ['a wildcard for the start of a label', [dns('*w.lab.test')], 'www.lab.test', false],
    ['a wildcard inside an A-label', [dns('xn--*.lab.test')], 'xn--bcher-kva.lab.test', false],
    ['a wildcard in the second label', [dns('www.*.test')], 'www.lab.test', false],
    ['two wildcards', [dns('*.*.test')], 'www.lab.test', false],
    ['a wildcard right below a top-level domain', [dns('*.test')], 'lab.test', false],
    ['a wildcard for everything', [dns('*')], 'test', false],
    ['the host asked for as a wildcard', [dns('*.lab.test')], '*.lab.test', false],
    ['a name with a zero byte behind it', [dns('www.lab.test\0.evil.test')], 'www.lab.test', false],
    ['a name with a dot before it', [dns('.lab.test')], 'www.lab.test', false],
    ['its address', [ip(192, 0, 2, 1)], '192.0.2.1', true],
    ['another address', [ip(192, 0, 2, 2)], '192.0.2.1', false],
    ['an address with four octets too many', [ip(192, 0, 2, 1, 255, 255, 255, 0)], '192.0.2.1', false],
    ['an address as a name', [dns('192.0.2.1')], '192.0.2.1', false],
    ['an address by a wildcard', [dns('*.0.2.1')], '192.0.2.1', false],
    ['an IPv6 address', [ip(0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1)], '[2001:DB8::1]', true],
    ['an IPv6 address, part of it as IPv4', [ip(...Array<number>(12).fill(0), 192, 0, 2, 1)], '::192.0.2.1', true],
    ['a name where only an address is', [ip(192, 0, 2, 1)], 'www.lab.test', false],
    ['a name where only a mail address is', [mail('info@www.lab.test')], 'www.lab.test', false],
    ['a name where only a URI is', [uri('https://www.lab.test/')], 'www.lab.test', false],
  ])('compares %s', (_what, names, host, expected) => {
    expect(certificateNamesHost(certificate(names), host)).toBe(expected);
  });

  it.each([null, []])('does not look for the common name when subjectAltName is %j', (names) => {
    expect(certificateNamesHost(certificate(names), 'www.lab.test')).toBe(false);
  });

  it('takes bytes that are not a certificate for one that names nobody', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(certificateNamesHost(Buffer.from(bytes), 'www.lab.test')).toBe(false);
      }),
    );
  });
});

describe('namesHost', () => {
  const label = fc.constantFrom('a', 'b', 'ab', 'xn--bcher-kva', '*', 'a*', '*a', '', 'A');
  const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));

  it('agrees with OpenSSL about names, common names and parts of labels left out', () => {
    const rules = { subject: 'never', partialWildcards: false } as const;
    fc.assert(
      fc.property(fc.array(name, { maxLength: 3 }), name, (presented, host) => {
        // A host that is not a host name is nobody, which OpenSSL leaves to its caller.
        fc.pre(host.split('.').every((part) => /^[a-z-]+$/i.test(part)));
        const bytes = certificate(presented.map(dns), host);
        const theirs = new X509Certificate(bytes).checkHost(host, rules) !== undefined;
        expect(namesHost(subjectNamesOf(bytes), host)).toBe(theirs);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with OpenSSL about addresses', () => {
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(address, fc.uint8Array({ minLength: 4, maxLength: 16 }), (host, other) => {
        const own = new X509Certificate(certificate([ip(...other)])).checkIP(host) !== undefined;
        expect(namesHost({ dns: [host], addresses: [Buffer.from(other)] }, host)).toBe(own);
      }),
    );
  });
});
