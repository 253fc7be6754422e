import { certificateHostname } from '../../../../src/checks/tls/certificate-hostname/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { certificate, failed, handshake, tlsSession } from '../../../lib/evidence.ts';

const other = handshake({ hostnameMatches: false, certificate: certificate({ altNames: ['DNS:other.example'] }) });

checkTester(certificateHostname, {
  base: { 'tls.session': tlsSession() },
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
