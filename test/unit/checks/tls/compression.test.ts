import { compression } from '../../../../src/checks/tls/compression/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const having = (compression: boolean | null) => ({ 'tls.scan': tlsScan({ features: { compression } }) });

checkTester(compression, {
  base: having(false),
  cases: [
    { name: 'as it should be', expect: 'no-compression' },
    { name: 'the other way', with: having(true), expect: 'compresses' },
    { name: 'not known', with: having(null), expect: 'not-determined' },
    {
      name: 'TLS 1.3 alone',
      with: { 'tls.scan': tlsScan({ offered: ['TLSv1.3'], features: { compression: null } }) },
      expect: 'modern-tls-only',
    },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ features: { compression: false }, silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
