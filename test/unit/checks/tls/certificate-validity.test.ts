import { certificateValidity } from '../../../../src/checks/tls/certificate-validity/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { certificate, failed, handshake, tlsScan, tlsSession, observed } from '../../../lib/evidence.ts';

const leaf = certificate();
const intermediate = certificate({ subject: 'CN=Example CA', issuer: 'CN=Root', notAfter: '2026-05-31T00:00:00.000Z' });
const oldRoot = certificate({ subject: 'CN=Root', issuer: 'CN=Root', notAfter: '2020-01-01T00:00:00.000Z' });

/** Of the same certificate as the handshake. */
const scan = (given: Parameters<typeof tlsScan>[0] = {}) =>
  tlsScan({ certificate: { notAfter: leaf.notAfter }, ...given });
const RSA = { keyType: 'rsa', keyBits: 2048, notAfter: leaf.notAfter };
const above = tlsScan({
  certificate: { subject: 'CN=Example CA', issuer: 'CN=Root', notAfter: '2026-05-31T00:00:00.000Z' },
}).certificates[0]!;

checkTester(certificateValidity, {
  base: { 'tls.session': tlsSession(), 'tls.scan': scan() },
  cases: [
    { name: 'between its dates', expect: ['valid', { notAfter: leaf.notAfter }] },
    { name: 'in its last millisecond', asOf: leaf.notAfter, expect: 'valid' },
    { name: 'a millisecond later', asOf: '2026-08-01T00:00:00.001Z', expect: 'expired' },
    { name: 'before its first day', asOf: '2026-04-30T23:59:59.999Z', expect: 'not-yet-valid' },
    {
      name: 'an expired intermediate',
      with: { 'tls.session': tlsSession({ '192.0.2.1': handshake({ chain: [leaf, intermediate] }) }) },
      expect: ['expired', { subject: 'CN=Example CA', notAfter: intermediate.notAfter }],
    },
    {
      name: 'an expired root at the end, which is the store’s business',
      with: { 'tls.session': tlsSession({ '192.0.2.1': handshake({ chain: [leaf, oldRoot] }) }) },
      expect: 'valid',
    },
    {
      name: 'a date that is none',
      with: {
        'tls.session': tlsSession({ '192.0.2.1': handshake({ certificate: certificate({ notAfter: 'soon' }) }) }),
      },
      expect: 'unreadable-dates',
    },
    {
      name: 'another certificate, for RSA, that has expired',
      with: { 'tls.scan': scan({ others: [{ ...RSA, notAfter: '2026-05-31T00:00:00.000Z' }] }) },
      expect: ['expired', { subject: 'CN=www.example.nl (RSA 2048)', notAfter: '2026-05-31T00:00:00.000Z' }],
    },
    {
      name: 'another certificate, not trusted for the dates of the one above it',
      with: { 'tls.scan': scan({ others: [{ ...RSA, trustError: 'CERT_HAS_EXPIRED', chain: [above, above] }] }) },
      expect: ['expired', { subject: 'CN=Example CA', notAfter: '2026-05-31T00:00:00.000Z' }],
      vanishes: 'OpenSSL does not mind the dates of the one above',
    },
    {
      name: 'an expired certificate sent along that the chain does not need',
      with: { 'tls.scan': scan({ others: [{ ...RSA, chain: [above, above] }] }) },
      expect: 'valid',
    },
    {
      name: 'an expired certificate in the chain of the handshake, where the scan knows the path',
      with: {
        'tls.session': tlsSession({ '192.0.2.1': handshake({ chain: [leaf, intermediate] }) }),
        'tls.scan': scan({ certificate: { notAfter: leaf.notAfter, fingerprint256: leaf.fingerprint, path: [] } }),
      },
      expect: 'valid',
    },
    {
      name: 'a path that ends later than the intermediate in it',
      with: { 'tls.scan': scan({ others: [{ ...RSA, path: [above, above] }] }) },
      expect: ['expired', { subject: 'CN=Example CA', notAfter: '2026-05-31T00:00:00.000Z' }],
      vanishes: 'without the path nothing says that the intermediate is needed',
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
