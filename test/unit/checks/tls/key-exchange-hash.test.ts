import { keyExchangeHash } from '../../../../src/checks/tls/key-exchange-hash/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';
import { levelCases } from '../../../lib/level-cases.ts';

const params = { good: ['sha256', 'sha384'], sufficient: [], phaseOut: ['sha224'] };
const hashes = (...names: string[]) => ({ 'tls.scan': tlsScan({ hashes: names }) });

checkTester(keyExchangeHash, {
  base: hashes('sha256', 'sha384'),
  cases: [
    { name: 'SHA-2', params, expect: ['strong-only', { names: ['sha256', 'sha384'] }] },
    { name: 'SHA-224', params, with: hashes('sha256', 'sha224'), expect: 'to-phase-out' },
    { name: 'SHA-1', params, with: hashes('sha256', 'sha1'), expect: ['insufficient', { names: ['sha1'] }] },
    { name: 'nothing known', params, with: hashes(), expect: 'not-determined' },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', params, with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
    ...levelCases({ scan: hashes('sha256', 'sha224'), name: 'sha224', others: ['sha256'] }),
  ],
});
