import { certificateChain } from '../../../../src/checks/tls/certificate-chain/check.ts';
import type { TlsScanned } from '../../../../src/model/evidence/tls.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const of = (certificate: Partial<TlsScanned['certificates'][number]>) => ({ 'tls.scan': tlsScan({ certificate }) });

checkTester(certificateChain, {
  base: of({}),
  cases: [
    { name: 'complete and in order', expect: ['whole', { count: 1 }] },
    {
      name: 'one is missing',
      with: of({ chainComplete: false }),
      expect: ['incomplete', { issuer: 'CN=www.example.nl' }],
    },
    { name: 'turned around', with: of({ chainOrdered: false }), expect: 'out-of-order' },
    { name: 'not known whether complete', with: of({ chainComplete: null }), expect: 'not-determined' },
    {
      name: 'one good, another that could not be read',
      with: { 'tls.scan': tlsScan({ unread: true }) },
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
