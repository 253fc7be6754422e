import { expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { sideBySide } from '../../../src/judge/side-by-side.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { tlsScan } from '../../lib/evidence.ts';

const policies = POLICIES.filter(({ area }) => area === 'https');
const table = (given: Parameters<typeof tlsScan>[0]) =>
  sideBySide(tlsScan(given), { checks: CHECKS, policies, asOf: '2026-06-01T12:00:00.000Z' });
const row = (given: Parameters<typeof tlsScan>[0], check: string) => {
  const found = table(given).rows.find((candidate) => candidate.check === check)!;
  const outcomes = Object.fromEntries(policies.map(({ name }) => [name, found.verdicts[name]?.outcome ?? 'off']));
  return { differs: found.differs, ...outcomes };
};

it('has a column for each policy, and only checks that a scan alone decides', () => {
  const { policies: columns, rows } = table({});
  expect(columns.map(({ name }) => name)).toEqual(policies.map(({ name }) => name));
  expect(rows.map(({ check }) => check)).toContain('tls.cipher-suites');
  expect(rows.map(({ check }) => check)).not.toContain('tls.reachable');
});

it('shows where CBC with SHA-1 parts the policies', () => {
  expect(row({ suites: ['TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'] }, 'tls.cipher-suites')).toEqual({
    differs: true,
    'ncsc-nl-2025': 'fail',
    'ncsc-nl-2021': 'pass',
    'mozilla-intermediate': 'fail',
    'mozilla-modern': 'fail',
  });
});

it('shows that TLS 1.2 is good for all but the modern one, with the reason', () => {
  expect(row({ offered: ['TLSv1.2', 'TLSv1.3'] }, 'tls.protocol-versions')).toMatchObject({
    'ncsc-nl-2025': 'pass',
    'mozilla-intermediate': 'pass',
    'mozilla-modern': 'fail',
  });
  const found = table({}).rows.find(({ check }) => check === 'tls.protocol-versions');
  expect(found?.verdicts['mozilla-modern']?.message).toContain('TLSv1.2');
});

it('names what each policy asks of HSTS, which a scan does not ask for', () => {
  const found = table({}).rows.find(({ check }) => check === 'http.strict-transport-security');
  expect(found?.differs).toBe(true);
  expect(found?.verdicts['ncsc-nl-2025']).toMatchObject({ outcome: 'not-checked' });
  expect(found?.verdicts['ncsc-nl-2025']?.message).toContain('at least 31536000 seconds');
  expect(found?.verdicts['mozilla-intermediate']?.message).toContain('at least 63072000 seconds');
});

it('leaves out what a policy leaves out', () => {
  expect(row({}, 'tls.cipher-preference')).toMatchObject({ 'mozilla-intermediate': 'off' });
});
