import { certificateTrusted } from '../../../../src/checks/tls/certificate-trusted/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { atSecondAddress, failed, handshake, tlsScan, tlsSession } from '../../../lib/evidence.ts';

const beside = (...others: NonNullable<Parameters<typeof tlsScan>[0]>['others'] & object) => ({
  'tls.scan': tlsScan({ others }),
});
const RSA = { subject: 'CN=wrong.example', keyType: 'rsa', keyBits: 2048 };
const untrusted = (trustProblem: string) => handshake({ trusted: false, trustProblem });

checkTester(certificateTrusted, {
  base: { 'tls.session': tlsSession(), 'tls.scan': tlsScan() },
  cases: [
    { name: 'a trusted chain', expect: 'trusted' },
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
        'tls.session': tlsSession({ '192.0.2.1': handshake(), '192.0.2.2': failed('timeout', 'tcp', 'silence') }),
      },
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
    },
    {
      name: 'no session',
      with: { 'tls.session': tlsSession({ '192.0.2.1': failed('refused', 'tcp', 'refused') }) },
      expect: 'no-session',
    },
  ],
});
