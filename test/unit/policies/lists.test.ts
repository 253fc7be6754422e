/**
 * The lists of the policies, held against their sources a second time: how many names each level has, the families they are
 * made of, and the names that sources do not agree on, each with the source that decided it.
 */
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/model/policy.ts';
import { mozillaIntermediate } from '../../../src/policies/mozilla-intermediate.ts';
import { mozillaModern } from '../../../src/policies/mozilla-modern.ts';
import { ncscNl2021 } from '../../../src/policies/ncsc-nl-2021.ts';
import { ncscNl2025 } from '../../../src/policies/ncsc-nl-2025.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { LEGACY_SUITES, TLS13_SUITES } from '../../../src/tls-checker/registry/suites.ts';
import { suiteOf } from '../../../src/tls-checker/index.ts';

const LISTS = ['good', 'sufficient', 'phaseOut'] as const;
type List = (typeof LISTS)[number];

function listsOf({ checks }: Policy, check: string): Record<List, readonly string[]> {
  const params = checks[check]?.params ?? {};
  const names = (list: List) => (Array.isArray(params[list]) ? params[list].map(String) : []);
  return { good: names('good'), sufficient: names('sufficient'), phaseOut: names('phaseOut') };
}

function levelOf(policy: Policy, check: string, name: string): List | 'insufficient' {
  return LISTS.find((list) => listsOf(policy, check)[list].includes(name)) ?? 'insufficient';
}

const SUITES = 'tls.cipher-suites';
const GROUPS = 'tls.key-exchange-groups';
const KEYS = 'tls.certificate-key';
const SIGNATURES = 'tls.certificate-signature';
const HASHES = 'tls.key-exchange-hash';
const VERSIONS = 'tls.protocol-versions';

describe('the number of names on each level', () => {
  it.each<[Policy, string, number, number, number]>([
    [ncscNl2025, VERSIONS, 1, 1, 0],
    [ncscNl2025, SUITES, 2, 10, 35],
    [ncscNl2025, GROUPS, 3, 11, 5],
    [ncscNl2025, KEYS, 10, 0, 2],
    [ncscNl2025, SIGNATURES, 5, 0, 1],
    [ncscNl2025, HASHES, 4, 0, 1],
    [ncscNl2021, VERSIONS, 1, 1, 2],
    [ncscNl2021, SUITES, 9, 15, 10],
    [ncscNl2021, GROUPS, 0, 9, 2],
    [ncscNl2021, KEYS, 7, 0, 1],
    [ncscNl2021, SIGNATURES, 5, 0, 0],
    [ncscNl2021, HASHES, 4, 0, 3],
    [mozillaIntermediate, VERSIONS, 2, 0, 0],
    [mozillaIntermediate, SUITES, 9, 0, 0],
    [mozillaIntermediate, GROUPS, 4, 0, 0],
    [mozillaIntermediate, KEYS, 5, 0, 0],
    [mozillaIntermediate, SIGNATURES, 3, 0, 0],
    [mozillaModern, VERSIONS, 1, 0, 0],
    [mozillaModern, SUITES, 3, 0, 0],
    [mozillaModern, GROUPS, 4, 0, 0],
    [mozillaModern, KEYS, 2, 0, 0],
    [mozillaModern, SIGNATURES, 3, 0, 0],
  ])('$name %s', (policy, check, ...counts) => {
    expect(LISTS.map((list) => listsOf(policy, check)[list].length)).toEqual(counts);
  });
});

describe('the suites', () => {
  const known = new Set([...TLS13_SUITES, ...LEGACY_SUITES].map((code) => suiteOf(code).name));
  const policies = POLICIES.filter(({ area }) => area === 'https').map((policy) => [policy.name, policy] as const);

  it.each(policies)('of %s are in IANA’s registry, each on one list', (_name, policy) => {
    const all = LISTS.flatMap((list) => listsOf(policy, SUITES)[list]);
    expect(all.filter((name) => !known.has(name))).toEqual([]);
    expect(all).toHaveLength(new Set(all).size);
    expect(policy.checks['tls.cipher-preference']?.params ?? policy.checks[SUITES]?.params).toBe(
      policy.checks[SUITES]?.params,
    );
  });

  /** 2025-05, appendix B: which families stand on which list. */
  it('of 2025-05 are those of appendix B, family by family', () => {
    const suites = (exchange: string, ciphers: readonly string[]) =>
      ciphers.map((cipher) => `TLS_${exchange}_WITH_${cipher}`);
    const camelliaAndAria = (hash256: string) =>
      ['CAMELLIA', 'ARIA'].flatMap((cipher) => [
        `${cipher}_256_GCM_SHA384`,
        `${cipher}_256_CBC_${hash256}`,
        `${cipher}_128_GCM_SHA256`,
        `${cipher}_128_CBC_SHA256`,
      ]);
    const old = [...camelliaAndAria('SHA384'), 'AES_256_CBC_SHA384', 'AES_128_CBC_SHA256'];
    // CBC of Camellia with 256 bits has SHA-256 in DHE (RFC 5932), that of ARIA has SHA-384 (RFC 6209).
    const dhe = [
      ...camelliaAndAria('SHA384').map((cipher) =>
        cipher.replace('CAMELLIA_256_CBC_SHA384', 'CAMELLIA_256_CBC_SHA256'),
      ),
      'CHACHA20_POLY1305_SHA256',
      'AES_256_GCM_SHA384',
      'AES_256_CCM',
      'AES_256_CBC_SHA256',
      'AES_128_GCM_SHA256',
      'AES_128_CCM',
      'AES_128_CBC_SHA256',
    ];
    const aead = ['CHACHA20_POLY1305_SHA256', 'AES_256_GCM_SHA384', 'AES_128_GCM_SHA256'];
    const sorted = (names: readonly string[]) => [...names].sort();
    const lists = listsOf(ncscNl2025, SUITES);
    expect(sorted(lists.phaseOut)).toEqual(
      sorted([...suites('ECDHE_ECDSA', old), ...suites('ECDHE_RSA', old), ...suites('DHE_RSA', dhe)]),
    );
    expect(sorted(lists.sufficient)).toEqual(
      sorted([
        ...['TLS_AES_128_GCM_SHA256', 'TLS_AES_128_CCM_SHA256'],
        ...suites('ECDHE_ECDSA', [...aead, 'AES_256_CCM', 'AES_128_CCM']),
        ...suites('ECDHE_RSA', aead),
      ]),
    );
    expect(sorted(lists.good)).toEqual(['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256']);
  });

  it('of 2.1 have neither CCM nor Camellia nor ARIA on any list', () => {
    const all = LISTS.flatMap((list) => listsOf(ncscNl2021, SUITES)[list]);
    expect(all.filter((name) => /CCM|CAMELLIA|ARIA/.test(name))).toEqual([]);
  });
});

const CONSTANTS_21 = 'internet.nl 1.8 to 1.10, checks/tasks/tls_constants.py';
const CONSTANTS_25 = 'internet.nl 1.11, checks/tasks/tls/tls_constants.py';
const MOZILLA = 'ssl-config.mozilla.org/guidelines/6.0.json';

describe('what sources or readers do not agree on', () => {
  it.each<[Policy, string, string, List | 'insufficient', string]>([
    [ncscNl2021, SUITES, 'TLS_AES_128_CCM_SHA256', 'insufficient', `${CONSTANTS_21}: names no CCM`],
    [ncscNl2021, SUITES, 'TLS_ECDHE_ECDSA_WITH_AES_256_CCM', 'insufficient', CONSTANTS_21],
    [ncscNl2021, SUITES, 'TLS_DHE_RSA_WITH_AES_128_CCM', 'insufficient', CONSTANTS_21],
    [ncscNl2021, SUITES, 'TLS_RSA_WITH_AES_128_CCM', 'insufficient', CONSTANTS_21],
    [ncscNl2021, SUITES, 'TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384', 'insufficient', CONSTANTS_21],
    // The guideline’s own table calls them good; internet.nl’s constants have them among the sufficient. Both pass.
    [ncscNl2021, SUITES, 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'good', 'NCSC-NL 2.1, the table of suites'],
    [ncscNl2021, SUITES, 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA', 'sufficient', CONSTANTS_21],
    [ncscNl2021, SUITES, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', 'phaseOut', CONSTANTS_21],
    [ncscNl2021, GROUPS, 'ffdhe2048', 'phaseOut', CONSTANTS_21],
    [ncscNl2021, GROUPS, 'brainpoolP256r1', 'insufficient', CONSTANTS_21],
    [ncscNl2021, KEYS, 'rsa-2048+', 'good', `${CONSTANTS_21}: CERT_RSA_DSA_MIN_KEY_SIZE`],
    [ncscNl2021, KEYS, 'secp521r1', 'insufficient', `${CONSTANTS_21}: CERT_EC_CURVES_GOOD`],
    [ncscNl2021, SIGNATURES, 'sha224', 'insufficient', `${CONSTANTS_21}: SIGALG_GOOD`],
    [ncscNl2025, SUITES, 'TLS_AES_128_CCM_SHA256', 'sufficient', CONSTANTS_25],
    [ncscNl2025, SUITES, 'TLS_AES_128_CCM_8_SHA256', 'insufficient', CONSTANTS_25],
    [ncscNl2025, SUITES, 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA', 'insufficient', CONSTANTS_25],
    [ncscNl2025, SUITES, 'TLS_RSA_WITH_AES_256_GCM_SHA384', 'insufficient', CONSTANTS_25],
    [ncscNl2025, GROUPS, 'ffdhe2048', 'insufficient', `${CONSTANTS_25}: FFDHE_PHASE_OUT_PRIMES`],
    [ncscNl2025, GROUPS, 'ffdhe3072', 'phaseOut', `${CONSTANTS_25}: FFDHE_PHASE_OUT_PRIMES`],
    [ncscNl2025, GROUPS, 'brainpoolP256r1', 'sufficient', `${CONSTANTS_25}: FS_EC_GOOD`],
    [ncscNl2025, KEYS, 'rsa-2048+', 'phaseOut', `${CONSTANTS_25}: CERT_RSA_MIN_GOOD_KEY_SIZE`],
    [ncscNl2025, KEYS, 'secp224r1', 'phaseOut', `${CONSTANTS_25}: CERT_EC_CURVES_PHASE_OUT`],
    [ncscNl2025, HASHES, 'sha1', 'insufficient', `${CONSTANTS_25}: SIGNATURE_ALGORITHMS_BAD_HASH`],
    [ncscNl2025, HASHES, 'sha224', 'phaseOut', `${CONSTANTS_25}: SIGNATURE_ALGORITHMS_PHASE_OUT_HASH`],
    [mozillaIntermediate, SUITES, 'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256', 'insufficient', `${MOZILLA}: since 5.8`],
    [mozillaIntermediate, KEYS, 'rsa-2048+', 'good', `${MOZILLA}: rsa_key_size`],
    [mozillaIntermediate, GROUPS, 'secp521r1', 'insufficient', `${MOZILLA}: tls_curves`],
    [mozillaModern, KEYS, 'rsa-4096+', 'insufficient', `${MOZILLA}: certificate_types`],
    [mozillaModern, SUITES, 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'insufficient', `${MOZILLA}: ciphers`],
  ])('$name: %s of %s is %s, by %s', (policy, check, name, level, source) => {
    expect(source).not.toBe('');
    expect(levelOf(policy, check, name)).toBe(level);
  });
});
