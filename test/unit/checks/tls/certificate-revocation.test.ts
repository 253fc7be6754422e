import { certificateRevocation } from '../../../../src/checks/tls/certificate-revocation/check.ts';
import type { TlsScanned } from '../../../../src/model/evidence/tls.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

type Ocsp = NonNullable<TlsScanned['certificates'][number]['ocsp']>;
/** The tests judge as of 2026-06-01T12:00Z. */
const stapled = (given: Partial<Ocsp> = {}) => ({
  'tls.scan': tlsScan({
    certificate: {
      ocsp: {
        status: 'good',
        thisUpdate: '2026-05-30T00:00:00.000Z',
        nextUpdate: '2026-06-06T00:00:00.000Z',
        responderVerified: true,
        ...given,
      },
    },
  }),
});

checkTester(certificateRevocation, {
  base: stapled(),
  cases: [
    { name: 'good, signed, current', expect: ['good', { since: '2026-05-30' }] },
    { name: 'good, without an end, of this week', with: stapled({ nextUpdate: null }), expect: 'good' },
    {
      name: 'good, without an end, of long ago',
      with: stapled({ nextUpdate: null, thisUpdate: '2026-05-01T00:00:00.000Z' }),
      expect: 'outdated',
    },
    { name: 'nothing', with: { 'tls.scan': tlsScan() }, expect: 'nothing-stapled' },
    {
      name: 'nothing, though the certificate demands it',
      with: { 'tls.scan': tlsScan({ certificate: { mustStaple: true } }) },
      expect: 'staple-promised',
    },
    { name: 'revoked', with: stapled({ status: 'revoked' }), expect: 'revoked' },
    { name: 'not known to the issuer', with: stapled({ status: 'unknown' }), expect: 'unknown' },
    { name: 'signed by somebody else', with: stapled({ responderVerified: false }), expect: 'not-vouched-for' },
    {
      name: 'revoked, says somebody else',
      with: stapled({ status: 'revoked', responderVerified: false }),
      expect: 'not-vouched-for',
    },
    {
      name: 'of last week',
      with: stapled({ nextUpdate: '2026-06-01T11:59:59.000Z' }),
      expect: ['outdated', { until: '2026-06-01' }],
      vanishes: 'an answer without an end is current for ten days',
    },
    { name: 'of tomorrow', with: stapled({ thisUpdate: '2026-06-02T00:00:00.000Z' }), expect: 'not-determined' },
    {
      name: 'whose signature could not be tried',
      with: stapled({ responderVerified: null }),
      expect: 'not-determined',
    },
    { name: 'no certificate seen', with: { 'tls.scan': tlsScan({ certificate: null }) }, expect: 'not-determined' },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
