import { certificateKey } from '../../../../src/checks/tls/certificate-key/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';
import { levelCases } from '../../../lib/level-cases.ts';

const params = { good: ['prime256v1', 'rsa-3072+'], sufficient: [], phaseOut: ['rsa-2048+'] };
const key = (keyType: string, keyBits: number) => ({ 'tls.scan': tlsScan({ certificate: { keyType, keyBits } }) });

checkTester(certificateKey, {
  base: key('ec:prime256v1', 256),
  cases: [
    { name: 'P-256', params, expect: ['strong-only', { names: ['prime256v1'] }] },
    { name: 'RSA of 3072 bits', params, with: key('rsa', 3072), expect: 'strong-only' },
    {
      name: 'RSA one bit short of that',
      params,
      with: key('rsa', 3071),
      expect: ['to-phase-out', { names: ['rsa-2048+'] }],
    },
    { name: 'RSA of 2047 bits', params, with: key('rsa', 2047), expect: ['insufficient', { names: ['rsa-1024+'] }] },
    { name: 'RSA of 512 bits', params, with: key('rsa', 512), expect: ['insufficient', { names: ['rsa-512'] }] },
    {
      name: 'one good, another that could not be read',
      params,
      with: { 'tls.scan': tlsScan({ unread: true }) },
      expect: 'not-determined',
    },
    {
      name: 'no certificate seen',
      params,
      with: { 'tls.scan': tlsScan({ certificate: null }) },
      expect: 'not-determined',
    },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', params, with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
    ...levelCases({ scan: key('rsa', 2048), name: 'rsa-2048+', others: [] }),
  ],
});
