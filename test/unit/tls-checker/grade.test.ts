import { describe, expect, it } from 'vitest';
import {
  gradeOf,
  suiteOf,
  VERSIONS,
  type AddressFacts,
  type CertificateFact,
  type HstsFact,
  type ProtocolVersion,
} from '../../../src/tls-checker/index.ts';

const AES128_GCM = 0xc02f;
const AES256_GCM = 0xc030;
const MODERN = { 'TLSv1.2': [AES128_GCM, AES256_GCM], 'TLSv1.3': [0x1301, 0x1302] } as const;

function grade(
  accepted: Partial<Record<ProtocolVersion, readonly number[]>>,
  given: {
    certificate?: Partial<CertificateFact>;
    features?: Partial<AddressFacts['features']>;
    dhBits?: number;
    hsts?: HstsFact;
    found?: Partial<Pick<AddressFacts, 'heartbleed' | 'ccsInjection' | 'robot' | 'undetermined'>>;
  } = {},
) {
  const protocols = Object.fromEntries(
    VERSIONS.map((version) => {
      const ciphers = accepted[version]?.map((code) => ({ name: suiteOf(code).name, code, bits: suiteOf(code).bits }));
      return [version, ciphers === undefined ? { offered: false } : { offered: true, ciphers, ciphersComplete: true }];
    }),
  ) as unknown as AddressFacts['protocols'];
  const certificate = {
    keyType: 'rsa',
    keyBits: 2048,
    signatureAlgorithm: 'sha256WithRSAEncryption',
    trusted: true,
    hostnameMatches: true,
    chainComplete: true,
    ocsp: null,
    ...given.certificate,
  } as CertificateFact;
  const dhParameters =
    given.dhBits === undefined
      ? []
      : [{ bits: given.dhBits, name: null, primeDigest: '', generator: '02', safeGenerator: true, safePrime: true }];
  const features = { secureRenegotiation: true, compression: false, ...given.features } as AddressFacts['features'];
  return gradeOf({ protocols, certificates: [certificate], dhParameters, features, ...given.found }, given.hsts);
}

describe('the grade of SSL Labs', () => {
  it.each<[string, ReturnType<typeof grade>, string, number]>([
    ['a modern server with RSA-2048', grade(MODERN), 'A', 93],
    ['a modern server with P-256', grade(MODERN, { certificate: { keyType: 'ec:prime256v1', keyBits: 256 } }), 'A', 96],
    ['no TLS 1.3', grade({ 'TLSv1.2': [AES128_GCM, AES256_GCM] }), 'A-', 93],
    ['renegotiation that is not secure', grade(MODERN, { features: { secureRenegotiation: false } }), 'A-', 93],
    ['TLS 1.0 too', grade({ ...MODERN, 'TLSv1.0': [0xc013] }), 'B', 92],
    ['no forward secrecy', grade({ 'TLSv1.2': [0x009c, 0x009d] }), 'B', 93],
    ['CBC alone', grade({ 'TLSv1.2': [0xc027] }), 'B', 89],
    ['RSA of 1024 bits', grade(MODERN, { certificate: { keyBits: 1024 } }), 'B', 90],
    ['Diffie-Hellman of 1024 bits', grade(MODERN, { dhBits: 1024 }), 'B', 90],
    ['the chain is incomplete', grade(MODERN, { certificate: { chainComplete: false } }), 'B', 93],
    ['triple DES', grade({ ...MODERN, 'TLSv1.2': [AES256_GCM, 0x000a] }), 'C', 81],
    ['RC4 in TLS 1.2', grade({ ...MODERN, 'TLSv1.2': [AES256_GCM, 0x0005] }), 'C', 93],
    ['compression', grade(MODERN, { features: { compression: true } }), 'C', 93],
    ['TLS 1.1 at best', grade({ 'TLSv1.1': [0xc013] }), 'C', 88],
    ['SSL 3.0 with CBC', grade({ ...MODERN, SSLv3: [0x002f] }), 'C', 90],
    ['Heartbleed', grade(MODERN, { found: { heartbleed: true } }), 'F', 93],
    ['CCS injection', grade(MODERN, { found: { ccsInjection: true } }), 'F', 93],
    ['ROBOT', grade(MODERN, { found: { robot: true } }), 'F', 93],
    ['none of these', grade(MODERN, { found: { heartbleed: null, ccsInjection: false, robot: false } }), 'A', 93],
    ['SSL 3.0 at best', grade({ SSLv3: [0x002f] }), 'F', 83],
    ['SSL 2.0', grade({ ...MODERN, SSLv2: [] }), 'F', 0],
    ['an export cipher', grade({ ...MODERN, 'TLSv1.2': [AES256_GCM, 0x0003] }), 'F', 66],
    ['no encryption', grade({ ...MODERN, 'TLSv1.2': [AES256_GCM, 0x003b] }), 'F', 0],
    ['nobody at the other end', grade({ ...MODERN, 'TLSv1.2': [AES256_GCM, 0x00a6] }), 'F', 0],
    ['signed with SHA-1', grade(MODERN, { certificate: { signatureAlgorithm: 'sha1WithRSAEncryption' } }), 'T', 93],
    ['not trusted', grade(MODERN, { certificate: { trusted: false } }), 'T', 93],
    ['for another name', grade(MODERN, { certificate: { hostnameMatches: false } }), 'M', 93],
    [
      'untrusted, and for another name',
      grade(MODERN, { certificate: { hostnameMatches: false, trusted: false } }),
      'T',
      93,
    ],
  ])('%s', (_name, seen, letter, score) => {
    expect([seen.grade, seen.score]).toEqual([letter, score]);
    const lower = seen.because.filter(({ rule }) => rule !== 'hsts-not-asked');
    expect(lower.length > 0).toBe(letter !== 'A');
    expect(seen.because.map((reason) => reason.letter)).toContain(letter);
  });

  it.each<[string, HstsFact | undefined, string, string[]]>([
    ['of half a year makes an A into A+', 15_552_000, 'A+', []],
    ['of a day less leaves A-', 15_465_600, 'A-', ['hsts-invalid']],
    ['of no time, which switches it off, leaves A-', 0, 'A-', ['hsts-invalid']],
    ['that browsers ignore leaves A-', 'invalid', 'A-', ['hsts-invalid']],
    ['that is not there leaves A', 'absent', 'A', ['no-hsts']],
    ['that was not asked for leaves A', undefined, 'A', ['hsts-not-asked']],
  ])('with HSTS %s', (_name, hsts, letter, rules) => {
    const seen = grade(MODERN, hsts === undefined ? {} : { hsts });
    expect([seen.grade, seen.because.map(({ rule }) => rule)]).toEqual([letter, rules]);
  });

  it('is not made better than its caps by HSTS', () => {
    expect(grade({ ...MODERN, 'TLSv1.0': [0xc013] }, { hsts: 31_536_000 }).grade).toBe('B');
  });

  const unread = { certificates: { reason: 'malformed', detail: 'cannot be decoded' } } as const;

  it.each<[string, ReturnType<typeof grade>, string | null, number]>([
    ['of its certificate', grade(MODERN, { certificate: { trusted: null } }), null, 93],
    ['of one that could not be read', grade(MODERN, { found: { undetermined: unread } }), null, 93],
    ['of a server that is weak too', grade({ SSLv3: [0x002f] }, { certificate: { trusted: null } }), null, 83],
    [
      'of a certificate that is revoked or signed with SHA-1 all the same',
      grade(MODERN, { certificate: { trusted: null, signatureAlgorithm: 'sha1WithRSAEncryption' } }),
      'T',
      93,
    ],
  ])('is not given when it is the trust that is not known: %s', (_name, seen, letter, score) => {
    expect([seen.grade, seen.score]).toEqual([letter, score]);
    if (letter !== null) return;
    const text = 'whether the certificate is trusted is not known';
    expect(seen.because).toEqual([{ letter: null, rule: 'not-known', text }]);
  });

  it('is not given when a version, or a list of suites, is not known', () => {
    const known = grade(MODERN);
    expect(known.grade).toBe('A');
    const protocols = { SSLv2: { offered: null } };
    for (const version of VERSIONS.slice(1)) Object.assign(protocols, { [version]: { offered: false } });
    const unknown = gradeOf({
      protocols: protocols as unknown as AddressFacts['protocols'],
      certificates: [],
      dhParameters: [],
      features: {} as AddressFacts['features'],
    });
    expect(unknown).toMatchObject({
      grade: null,
      score: null,
      because: [{ letter: null, text: 'SSLv2 is not known' }],
    });
  });
});
