import { certificateExpiry } from '../../../../src/checks/tls/certificate-expiry/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { certificate, failed, handshake, tlsScan, tlsSession, observed } from '../../../lib/evidence.ts';

/** Of the same certificate as the handshake. */
const scan = (given: Parameters<typeof tlsScan>[0] = {}) =>
  tlsScan({ certificate: { notAfter: certificate().notAfter }, ...given });

const SIX_DAYS = { notBefore: '2026-06-01T00:00:00.000Z', notAfter: '2026-06-07T00:00:00.000Z' };

checkTester(certificateExpiry, {
  base: { 'tls.session': tlsSession(), 'tls.scan': scan() },
  cases: [
    { name: 'two months left', expect: ['time-left', { days: 60 }] },
    { name: 'exactly the days wanted', params: { minDays: 60 }, expect: 'time-left' },
    {
      name: 'one day less than wanted',
      params: { minDays: 61 },
      expect: ['expires-soon', { days: 60, certificate: 'CN=www.example.nl' }],
    },
    ...[
      { left: 'three of its six days', asOf: '2026-06-04T00:00:00.000Z', expect: ['time-left', { days: 3 }] as const },
      { left: 'less than a third of its six days', asOf: '2026-06-05T06:00:00.000Z', expect: 'expires-soon' as const },
    ].map(({ left, asOf, expect }) => ({
      name: `a short certificate with ${left} left`,
      asOf,
      with: { 'tls.session': tlsSession({ '192.0.2.1': handshake({ certificate: certificate(SIX_DAYS) }) }) },
      expect,
      vanishes: 'the other certificate has a good date',
    })),
    {
      name: 'the shortest of two addresses counts',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake(),
          '192.0.2.2': handshake({ certificate: certificate({ notAfter: '2026-06-05T12:00:00.000Z' }) }),
        }),
      },
      expect: ['expires-soon', { days: 4, certificate: 'CN=www.example.nl' }],
      vanishes: 'the other address has a good date',
    },
    { name: 'over', asOf: '2026-09-01T00:00:00.000Z', expect: 'already-expired' },
    {
      name: 'a date that is none',
      with: {
        'tls.session': tlsSession({ '192.0.2.1': handshake({ certificate: certificate({ notAfter: 'soon' }) }) }),
      },
      expect: 'unreadable-date',
    },
    {
      name: 'another certificate, for RSA, that expires sooner',
      with: {
        'tls.scan': scan({ others: [{ keyType: 'rsa', keyBits: 2048, notAfter: '2026-06-05T12:00:00.000Z' }] }),
      },
      expect: ['expires-soon', { days: 4, certificate: 'CN=www.example.nl (RSA 2048)' }],
    },
    {
      name: 'another certificate, that could not be read',
      with: { 'tls.scan': scan({ unread: true }) },
      expect: 'not-determined',
    },
    {
      name: 'one of two addresses silent',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake(),
          '192.0.2.2': failed('timeout', 'tcp', observed('silence')),
        }),
      },
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
    },
    {
      name: 'no session',
      with: { 'tls.session': tlsSession({ '192.0.2.1': failed('refused', 'tcp', observed('refused')) }) },
      expect: 'no-session',
    },
  ],
});
