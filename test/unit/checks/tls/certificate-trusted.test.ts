import { certificateTrusted } from '../../../../src/checks/tls/certificate-trusted/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, handshake, tlsSession } from '../../../lib/evidence.ts';

const untrusted = (trustProblem: string) => handshake({ trusted: false, trustProblem });

checkTester(certificateTrusted, {
  base: { 'tls.session': tlsSession() },
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
