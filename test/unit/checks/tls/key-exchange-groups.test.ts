import { keyExchangeGroups } from '../../../../src/checks/tls/key-exchange-groups/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';
import { levelCases } from '../../../lib/level-cases.ts';

const params = { good: ['X25519MLKEM768'], sufficient: ['x25519'], phaseOut: ['ffdhe3072'] };
const groups = (
  names: string[],
  dh: { name: string | null; bits: number; safePrime?: boolean | null; safeGenerator?: boolean }[] = [],
) => ({
  'tls.scan': tlsScan({ groups: names, dh }),
});

checkTester(keyExchangeGroups, {
  base: groups(['x25519']),
  cases: [
    { name: 'a sufficient group', params, expect: ['strong-only', { names: ['x25519'] }] },
    {
      name: 'a published prime of 3072 bits',
      params,
      with: groups(['x25519'], [{ name: 'ffdhe3072', bits: 3072 }]),
      expect: ['to-phase-out', { names: ['ffdhe3072'] }],
    },
    {
      name: 'a prime of one’s own',
      params,
      with: groups(['x25519'], [{ name: null, bits: 2048 }]),
      expect: ['insufficient', { names: ['dh2048'] }],
    },
    {
      name: 'a composite in the place of a prime',
      params,
      with: groups(['x25519'], [{ name: null, bits: 2048, safePrime: false }]),
      expect: ['unsafe-parameters', { names: ['dh2048'] }],
      vanishes: 'without Diffie-Hellman its numbers do no harm',
    },
    {
      name: 'a published prime with a generator that reaches one value',
      params,
      with: groups(['x25519'], [{ name: 'ffdhe3072', bits: 3072, safeGenerator: false }]),
      expect: ['unsafe-parameters', { names: ['ffdhe3072'] }],
      vanishes: 'without Diffie-Hellman its numbers do no harm',
    },
    {
      name: 'a published prime too large to test',
      params,
      with: groups(['x25519'], [{ name: 'ffdhe3072', bits: 3072, safePrime: null }]),
      expect: 'to-phase-out',
    },
    {
      name: 'a curve that no list has',
      params,
      with: groups(['sect163k1']),
      expect: 'insufficient',
      vanishes: 'without groups none is weak',
    },
    { name: 'no group known', params, with: groups([]), expect: 'not-determined' },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', params, with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
    ...levelCases({ scan: groups(['x25519', 'secp224r1']), name: 'secp224r1', others: ['x25519'] }),
  ],
});
