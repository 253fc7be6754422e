import { cipherPreference } from '../../../../src/checks/tls/cipher-preference/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const [gcm, cbc] = ['TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'];
const params = { good: [gcm], sufficient: [], phaseOut: [cbc] };
const order = (suites: string[], preference: 'server' | 'client' | null = 'server', complete = true) => ({
  'tls.scan': tlsScan({ offered: ['TLSv1.2'], suites, preference, complete }),
});

checkTester(cipherPreference, {
  base: order([gcm, cbc]),
  cases: [
    { name: 'better first', params, expect: 'best-first' },
    { name: 'one level only', params, with: order([gcm]), expect: 'one-level' },
    {
      name: 'worse first',
      params,
      with: order([cbc, gcm]),
      expect: ['worse-first', { version: 'TLSv1.2', worse: cbc, better: gcm }],
      vanishes: 'without the worse suite the order is good',
    },
    {
      name: 'the client decides',
      params,
      with: order([gcm, cbc], 'client'),
      expect: ['client-decides', { version: 'TLSv1.2' }],
      vanishes: 'without one of the suites there is no choice',
    },
    {
      name: 'nobody knows who decides',
      params,
      with: order([gcm, cbc], null),
      expect: 'not-determined',
      vanishes: 'without one of the suites there is no choice',
    },
    { name: 'a list that is not complete', params, with: order([gcm], 'server', false), expect: 'not-determined' },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', params, with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
