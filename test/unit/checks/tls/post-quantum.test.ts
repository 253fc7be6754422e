import { postQuantum } from '../../../../src/checks/tls/post-quantum/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const groups = (...names: string[]) => ({ 'tls.scan': tlsScan({ groups: names }) });

checkTester(postQuantum, {
  base: groups('X25519MLKEM768', 'x25519'),
  cases: [
    { name: 'a hybrid group', expect: ['hybrid', { accepted: ['X25519MLKEM768'] }] },
    { name: 'none', with: groups('x25519'), expect: 'classical-only' },
    { name: 'no group known', with: groups(), expect: 'not-determined' },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ groups: ['X25519MLKEM768'], silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
