import { certificateTransparency } from '../../../../src/checks/tls/certificate-transparency/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const of = (certificate: number, handshake: number) => ({
  'tls.scan': tlsScan({ certificate: { scts: { certificate, handshake } } }),
});

checkTester(certificateTransparency, {
  base: of(2, 0),
  cases: [
    { name: 'two in the certificate', expect: ['logged', { count: 2 }] },
    { name: 'two in the handshake', with: of(0, 2), expect: ['logged', { count: 2 }] },
    { name: 'one of each', with: of(1, 1), expect: 'logged' },
    { name: 'one', with: of(1, 0), expect: ['too-few', { count: 1 }] },
    { name: 'none', with: of(0, 0), expect: ['too-few', { count: 0 }] },
    { name: 'three wanted', with: of(2, 0), params: { minTimestamps: 3 }, expect: 'too-few' },
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
