import { describe, expect, it } from 'vitest';
import { areAlike, compareFacts } from '../../../src/tls-checker/compare.ts';
import type { AddressFacts, CertificateFact } from '../../../src/tls-checker/types.ts';
import { tlsScan } from '../../lib/evidence.ts';

const FACTS = tlsScan() as unknown as AddressFacts;
const [LEAF] = FACTS.certificates as [CertificateFact];
const OTHER: CertificateFact = { ...LEAF, fingerprint256: `${LEAF.fingerprint256}:00` };
const STAPLE = {
  status: 'good',
  thisUpdate: '2026-11-20T00:00:00.000Z',
  nextUpdate: null,
  responderVerified: true,
} as const;

describe('facts of two addresses', () => {
  it.each<[string, Partial<AddressFacts>, Partial<AddressFacts>, RegExp | null]>([
    [
      'a chain that is cut short',
      { certificates: [{ ...LEAF, chain: [...LEAF.chain, { ...LEAF, subject: LEAF.issuer }] }] },
      {},
      /^certificates\.chain: /,
    ],
    ['trust', {}, { certificates: [{ ...LEAF, trusted: !LEAF.trusted }] }, /^certificates\.trusted: /],
    ['a stapled answer', {}, { certificates: [{ ...LEAF, ocsp: STAPLE }] }, /^certificates\.ocsp: /],
    ['another leaf', {}, { certificates: [OTHER] }, /^certificates: /],
    [
      'a list that may lack something',
      {},
      { undetermined: { certificates: { reason: 'timeout', detail: 'no answer' } } },
      /^undetermined: \["certificates"\] here, \[\] at the first address$/,
    ],
    [
      'the time of a stapled answer, which is judged and not told',
      { certificates: [{ ...LEAF, ocsp: STAPLE }] },
      { certificates: [{ ...LEAF, ocsp: { ...STAPLE, thisUpdate: '2025-11-20T00:00:00.000Z' } }] },
      null,
    ],
  ])('differ in %s', (_, there, here, told) => {
    const [one, other] = [
      { ...FACTS, ...there },
      { ...FACTS, ...here },
    ];
    expect(areAlike(one, other)).toBe(false);
    const lines = compareFacts(one, other);
    if (told === null) expect(lines).toEqual([]);
    else expect(lines).toEqual([expect.stringMatching(told)]);
  });

  it('are alike in whatever order certificates, primes and open questions come', () => {
    const why = { reason: 'timeout', detail: 'no answer' } as const;
    const prime = { bits: 2048, name: null, primeDigest: 'a', generator: '02', safeGenerator: true, safePrime: true };
    const one: AddressFacts = {
      ...FACTS,
      certificates: [LEAF, OTHER],
      dhParameters: [prime, { ...prime, primeDigest: 'b' }],
      undetermined: { groups: why, certificates: why },
    };
    const other: AddressFacts = {
      ...one,
      certificates: [OTHER, LEAF],
      dhParameters: one.dhParameters.toReversed(),
      undetermined: { certificates: why, groups: why },
    };
    expect(areAlike(one, other)).toBe(true);
    expect(compareFacts(one, other)).toEqual([]);
  });
});
