import { cipherSuites } from '../../../../src/checks/tls/cipher-suites/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';
import { levelCases } from '../../../lib/level-cases.ts';

const [gcm, cbc, rc4] = [
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_WITH_RC4_128_SHA',
];
const params = { good: [gcm], sufficient: [], phaseOut: [cbc] };
const NONE = { good: [], sufficient: [], phaseOut: [], insufficient: [] };
const suites = (...names: string[]) => ({ 'tls.scan': tlsScan({ offered: ['TLSv1.2'], suites: names }) });

checkTester(cipherSuites, {
  base: suites(gcm),
  cases: [
    { name: 'a good one', params, expect: ['strong-only', { names: [gcm], ...NONE, good: [gcm] }] },
    {
      name: 'one to be phased out',
      params,
      with: suites(gcm, cbc),
      expect: ['to-phase-out', { names: [cbc], ...NONE, good: [gcm], phaseOut: [cbc] }],
    },
    {
      name: 'RC4, which no list has',
      params,
      with: suites(gcm, rc4),
      expect: ['insufficient', { names: [rc4], ...NONE, good: [gcm], insufficient: [rc4] }],
    },
    {
      name: 'a list that is not complete',
      params,
      with: { 'tls.scan': tlsScan({ offered: ['TLSv1.2'], suites: [gcm], complete: false }) },
      expect: 'not-determined',
    },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ offered: ['TLSv1.2'], suites: [gcm], silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', params, with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
    ...levelCases({ scan: suites(cbc, gcm), name: cbc, others: [gcm] }),
  ],
});
