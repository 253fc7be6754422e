import { describe, expect, it } from 'vitest';
import {
  knownAttacks,
  suiteOf,
  VERSIONS,
  type AddressFacts,
  type ProtocolVersion,
} from '../../../src/tls-checker/index.ts';

type Facts = Parameters<typeof knownAttacks>[0];

/** A server that is asked everything and accepts only what is given. */
function facts(
  accepted: Partial<Record<ProtocolVersion, readonly number[]>>,
  more: { compression?: boolean | null; dhBits?: number } = {},
): Facts {
  const protocols = Object.fromEntries(
    VERSIONS.map((version) => {
      const ciphers = accepted[version]?.map((code) => ({ name: suiteOf(code).name, code, bits: suiteOf(code).bits }));
      return [version, ciphers === undefined ? { offered: false } : { offered: true, ciphers, ciphersComplete: true }];
    }),
  ) as unknown as AddressFacts['protocols'];
  const dhParameters =
    more.dhBits === undefined
      ? []
      : [{ bits: more.dhBits, name: null, primeDigest: '', generator: '02', safeGenerator: true, safePrime: true }];
  return { protocols, dhParameters, features: { compression: more.compression ?? false } as AddressFacts['features'] };
}

const exposedTo = (given: Facts) =>
  knownAttacks(given)
    .filter(({ exposed }) => exposed === true)
    .map(({ name }) => name);

describe('known attacks', () => {
  it.each([
    { name: 'nothing for AEAD suites alone', given: facts({ 'TLSv1.2': [0xc02f], 'TLSv1.3': [0x1301] }), attacks: [] },
    {
      name: 'POODLE, BEAST and Lucky13 for CBC in SSLv3',
      given: facts({ SSLv3: [0x002f] }),
      attacks: ['POODLE', 'BEAST', 'Lucky13'],
    },
    { name: 'not POODLE for RC4 in SSLv3', given: facts({ SSLv3: [0x0005] }), attacks: ['RC4'] },
    {
      name: 'BEAST for CBC in TLS 1.0, not in 1.1',
      given: facts({ 'TLSv1.0': [0x002f] }),
      attacks: ['BEAST', 'Lucky13'],
    },
    { name: 'no BEAST in TLS 1.1', given: facts({ 'TLSv1.1': [0x002f] }), attacks: ['Lucky13'] },
    { name: 'SWEET32 for 3DES', given: facts({ 'TLSv1.2': [0x000a] }), attacks: ['SWEET32', 'Lucky13'] },
    { name: 'FREAK for RSA_EXPORT', given: facts({ 'TLSv1.0': [0x0003] }), attacks: ['FREAK', 'RC4'] },
    { name: 'LOGJAM for DHE_EXPORT', given: facts({ 'TLSv1.1': [0x0014] }), attacks: ['SWEET32', 'LOGJAM', 'Lucky13'] },
    {
      name: 'LOGJAM for a group of 1024 bits',
      given: facts({ 'TLSv1.2': [0x009e] }, { dhBits: 1024 }),
      attacks: ['LOGJAM'],
    },
    {
      name: 'no LOGJAM for a group of 1025 bits',
      given: facts({ 'TLSv1.2': [0x009e] }, { dhBits: 1025 }),
      attacks: [],
    },
    { name: 'DROWN for SSLv2', given: facts({ SSLv2: [], 'TLSv1.2': [0xc02f] }), attacks: ['DROWN'] },
    { name: 'CRIME for compression', given: facts({ 'TLSv1.2': [0xc02f] }, { compression: true }), attacks: ['CRIME'] },
  ])('are $name', ({ given, attacks }) => {
    expect(exposedTo(given)).toEqual(attacks);
  });

  it('are undecided, not absent, while a version or its list is not known', () => {
    const given = facts({ 'TLSv1.2': [0xc02f] }, { compression: null });
    const protocols = { ...given.protocols, SSLv3: { offered: null }, SSLv2: { offered: null } };
    const verdicts = Object.fromEntries(
      knownAttacks({ ...given, protocols }).map(({ name, exposed }) => [name, exposed]),
    );
    expect(verdicts).toEqual({
      POODLE: null,
      BEAST: null,
      SWEET32: null,
      FREAK: null,
      LOGJAM: null,
      DROWN: null,
      CRIME: false,
      RC4: null,
      Lucky13: null,
    });
  });

  it('are undecided when a list of suites is incomplete', () => {
    const given = facts({ 'TLSv1.2': [0xc02f] });
    const protocols = { ...given.protocols, 'TLSv1.2': { ...given.protocols['TLSv1.2'], ciphersComplete: false } };
    expect(knownAttacks({ ...given, protocols }).find(({ name }) => name === 'RC4')?.exposed).toBeNull();
  });

  it.each([
    { name: 'DHE_RSA without its prime', suite: 0x009e, exposed: null },
    { name: 'DHE_PSK without its prime', suite: 0x00aa, exposed: null },
    { name: 'DHE_PSK with a prime of 2048 bits', suite: 0x00aa, dhBits: 2048, exposed: false },
    { name: 'DHE_PSK with a prime of 1024 bits', suite: 0x00aa, dhBits: 1024, exposed: true },
    { name: 'ECDHE_PSK, which has none', suite: 0xc035, exposed: false },
  ])('say of LOGJAM what the prime says: $name', ({ suite, dhBits, exposed }) => {
    const given = facts({ 'TLSv1.2': [0xc02f, suite] }, dhBits === undefined ? {} : { dhBits });
    const verdict = knownAttacks(given).find(({ name }) => name === 'LOGJAM');
    expect(verdict?.exposed).toBe(exposed);
    if (exposed === null)
      expect(verdict?.because).toEqual([`the prime of TLSv1.2 ${suiteOf(suite).name} is not known`]);
  });
});
