import { certificateHostname } from '../../../../src/checks/tls/certificate-hostname/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { certificate, failed, handshake, tlsScan, tlsSession, observed } from '../../../lib/evidence.ts';

const other = handshake({ hostnameMatches: false, certificate: certificate({ altNames: ['DNS:other.example'] }) });

checkTester(certificateHostname, {
  base: { 'tls.session': tlsSession(), 'tls.scan': tlsScan() },
  cases: [
    { name: 'the name is there', expect: ['matches', { host: 'www.example.nl' }] },
    {
      name: 'another name on one address',
      with: { 'tls.session': tlsSession({ '192.0.2.1': handshake(), '192.0.2.2': other }) },
      expect: ['other-names', { host: 'www.example.nl', addresses: ['192.0.2.2'], names: ['DNS:other.example'] }],
    },
    {
      name: 'no names at all',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake({ hostnameMatches: false, certificate: certificate({ altNames: [] }) }),
        }),
      },
      expect: 'other-names',
    },
    {
      name: 'another certificate, for RSA, with another name',
      with: {
        'tls.scan': tlsScan({
          others: [
            { subject: '', altNames: ['DNS:wrong.example'], keyType: 'rsa', keyBits: 2048, hostnameMatches: false },
          ],
        }),
      },
      expect: [
        'another-names-others',
        {
          host: 'www.example.nl',
          certificate: 'DNS:wrong.example (RSA 2048)',
          names: ['DNS:wrong.example'],
        },
      ],
    },
    {
      name: 'an address as host, which the scan does not compare: the handshake with that certificate did',
      with: { 'tls.scan': tlsScan({ certificate: { hostnameMatches: null, fingerprint256: 'AB'.repeat(32) } }) },
      expect: 'matches',
    },
    {
      name: 'an address as host, and another certificate than that of the handshake',
      with: { 'tls.scan': tlsScan({ certificate: { hostnameMatches: null, fingerprint256: 'CD'.repeat(32) } }) },
      expect: 'not-determined',
    },
    {
      name: 'another certificate, that could not be read',
      with: { 'tls.scan': tlsScan({ unread: true }) },
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
