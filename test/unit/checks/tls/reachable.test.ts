import { reachable } from '../../../../src/checks/tls/reachable/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, handshake, tlsSession, observed } from '../../../lib/evidence.ts';

checkTester(reachable, {
  base: { 'tls.session': tlsSession() },
  cases: [
    { name: 'one address', expect: ['every-address', { answered: ['192.0.2.1'] }] },
    {
      name: 'IPv6 without a route from here',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake(),
          '2001:db8::1': failed('unsupported', 'tcp', observed('no route.')),
        }),
      },
      expect: ['every-address-asked', { answered: ['192.0.2.1'], notAsked: ['2001:db8::1'] }],
    },
    {
      name: 'one of two refuses',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake(),
          '192.0.2.2': failed('refused', 'tcp', observed('refused')),
        }),
      },
      expect: ['address-refuses', { failed: ['192.0.2.2'], detail: observed('refused') }],
    },
    {
      name: 'something else than TLS listens',
      with: { 'tls.session': tlsSession({ '192.0.2.1': failed('tls-alert', 'tls', observed('no TLS')) }) },
      expect: 'address-refuses',
    },
    {
      name: 'one of two is silent, which is no refusal',
      with: {
        'tls.session': tlsSession({
          '192.0.2.1': handshake(),
          '192.0.2.2': failed('timeout', 'tcp', observed('silence')),
        }),
      },
      expect: 'address-silent',
    },
    {
      name: 'no route to any address',
      with: { 'tls.session': tlsSession({ '2001:db8::1': failed('unsupported', 'tcp', observed('no route')) }) },
      expect: 'no-route',
    },
    { name: 'no address at all', with: { 'tls.session': tlsSession({}) }, expect: 'no-route' },
  ],
});
