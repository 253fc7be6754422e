import { secureRenegotiation } from '../../../../src/checks/tls/secure-renegotiation/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const having = (secureRenegotiation: boolean | null) => ({
  'tls.scan': tlsScan({ features: { secureRenegotiation } }),
});

checkTester(secureRenegotiation, {
  base: having(true),
  cases: [
    { name: 'as it should be', expect: 'secure' },
    { name: 'the other way', with: having(false), expect: 'not-secure' },
    { name: 'not known', with: having(null), expect: 'not-determined' },
    {
      name: 'TLS 1.3 alone',
      with: { 'tls.scan': tlsScan({ offered: ['TLSv1.3'], features: { secureRenegotiation: null } }) },
      expect: 'modern-tls-only',
    },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ features: { secureRenegotiation: true }, silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
