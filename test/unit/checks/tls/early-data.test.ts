import { earlyData } from '../../../../src/checks/tls/early-data/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const having = (earlyData: boolean | null) => ({ 'tls.scan': tlsScan({ features: { earlyData } }) });

checkTester(earlyData, {
  base: having(false),
  cases: [
    { name: 'as it should be', expect: 'no-early-data' },
    { name: 'the other way', with: having(true), expect: 'early-data' },
    { name: 'not known', with: having(null), expect: 'not-determined' },
    {
      name: 'TLS 1.2 alone',
      with: { 'tls.scan': tlsScan({ offered: ['TLSv1.2'], features: { earlyData: null } }) },
      expect: 'no-tls-1-3',
    },
    {
      name: 'no session ticket',
      with: {
        'tls.scan': {
          ...tlsScan({ features: { earlyData: null } }),
          undetermined: { 'features.earlyData': { reason: 'not-applicable', detail: 'no session ticket' } },
        },
      },
      expect: 'no-tickets',
    },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ features: { earlyData: false }, silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
