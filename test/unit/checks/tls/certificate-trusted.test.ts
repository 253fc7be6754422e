import { certificateTrusted } from '../../../../src/checks/tls/certificate-trusted/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  atSecondAddress,
  certificate,
  failed,
  handshake,
  tlsScan,
  tlsSession,
  observed,
} from '../../../lib/evidence.ts';

const beside = (...others: NonNullable<Parameters<typeof tlsScan>[0]>['others'] & object) => ({
  'tls.scan': tlsScan({ others }),
});
const RSA = { subject: 'CN=wrong.example', keyType: 'rsa', keyBits: 2048 };
const ROOT = {
  ...tlsScan().certificates[0]!,
  subject: 'CN=Entrust Root Certification Authority - G2',
  fingerprint256: '43:DF:57:74:B0:3E:7F:EF:5F:E4:0D:93:1A:7B:ED:F1:BB:2E:6B:42:73:8C:4E:6D:38:41:10:3D:3A:A7:F3:39',
};
const below = (root: typeof ROOT, given: Partial<typeof ROOT>) => {
  const found = tlsScan({ certificate: given });
  const path = [found.certificates[0]!, root];
  return { 'tls.scan': tlsScan({ certificate: { ...given, path } }) };
};
const untrusted = (trustProblem: string) => handshake({ trusted: false, trustProblem });

checkTester(certificateTrusted, {
  base: { 'tls.session': tlsSession(), 'tls.scan': tlsScan() },
  cases: [
    { name: 'a trusted chain', expect: 'trusted' },
    {
      name: 'a chain to a root of one’s own',
      with: below({ ...ROOT, subject: 'CN=House CA' }, { root: 'own' }),
      expect: ['trusted-by-own-root', { root: 'CN=House CA' }],
    },
    {
      name: 'a chain to a root that browsers distrust for new certificates',
      with: below(ROOT, { notBefore: '2024-12-01T00:00:00.000Z' }),
      expect: [
        'distrusted-root',
        { certificate: 'CN=www.example.nl (prime256v1)', root: ROOT.subject, after: '2024-11-30' },
      ],
      vanishes: 'without its digest it is another root',
    },
    {
      name: 'an older certificate of that root',
      with: below(ROOT, { notBefore: '2024-11-30T23:59:59.000Z' }),
      expect: 'trusted',
    },
    {
      name: 'a certificate of a product that inspects traffic, trusted or not',
      with: {
        'tls.session': tlsSession({ '192.0.2.1': handshake({ chain: [certificate({ issuer: 'O=Zscaler Inc.' })] }) }),
      },
      expect: ['inspected', { product: 'Zscaler' }],
      vanishes: 'under another name it is an authority as any other',
    },
    {
      name: 'self-signed',
      with: { 'tls.session': tlsSession({ '192.0.2.1': untrusted('DEPTH_ZERO_SELF_SIGNED_CERT') }) },
      expect: ['not-trusted', { addresses: ['192.0.2.1'], problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    },
    {
      name: 'trusted on one address only',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake(),
          '192.0.2.2': untrusted('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'),
        }),
      },
      expect: 'not-trusted',
    },
    {
      name: 'expired: OpenSSL tells one problem, and this one hides the others',
      with: { 'tls.session': tlsSession({ '192.0.2.1': untrusted('CERT_HAS_EXPIRED') }) },
      expect: 'dates-in-the-way',
    },
    {
      name: 'another certificate, for RSA, that vouches for itself',
      with: beside({ ...RSA, trusted: false, trustError: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      expect: [
        'another-not-trusted',
        { certificate: 'CN=wrong.example (RSA 2048)', problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      ],
    },
    {
      name: 'that certificate at the second address',
      with: { 'tls.scan': atSecondAddress(tlsScan({ others: [{ ...RSA, trusted: false }] })) },
      expect: 'another-not-trusted',
    },
    {
      name: 'another certificate, for RSA, that has expired',
      with: beside({ ...RSA, trusted: false, trustError: 'CERT_HAS_EXPIRED' }),
      expect: ['dates-in-the-way', { problem: 'CERT_HAS_EXPIRED' }],
    },
    {
      name: 'another certificate, whose trust is not known',
      with: beside({ ...RSA, trusted: null }),
      expect: 'not-determined',
    },
    { name: 'another certificate, that is trusted', with: beside(RSA), expect: 'trusted' },
    {
      name: 'another certificate, that could not be read',
      with: { 'tls.scan': tlsScan({ unread: true }) },
      expect: 'not-determined',
    },
    {
      name: 'the scan saw no certificate',
      with: { 'tls.scan': tlsScan({ certificate: null }) },
      expect: 'not-determined',
    },
    {
      name: 'an address silent to the scan',
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
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
