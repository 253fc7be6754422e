import { cookiesSecure } from '../../../../src/checks/http/cookies-secure/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpResponse } from '../../../lib/evidence.ts';

const cookies = (...given: [name: string, attributes: Record<string, string | true>][]) => ({
  'http.response': httpResponse({
    chain: [hop({ cookies: given.map(([name, attributes]) => ({ name, attributes })) })],
  }),
});

checkTester(cookiesSecure, {
  base: cookies(['sid', { secure: true, httponly: true }]),
  cases: [
    { name: 'one secure cookie', expect: ['all-secure', { names: ['sid'] }] },
    { name: 'a good prefix', with: cookies(['__Host-sid', { secure: true, path: '/' }]), expect: 'all-secure' },
    { name: 'no cookies', with: cookies(), expect: 'no-cookies' },
    {
      name: 'one of two without Secure',
      with: cookies(['a', { secure: true }], ['b', {}]),
      expect: ['not-secure', { names: ['b'] }],
    },
    {
      name: 'a prefix with a Domain',
      with: cookies(['__Host-a', { secure: true, path: '/', domain: 'example.nl' }]),
      expect: 'prefix-broken',
      vanishes: 'without the Domain or the name it is in order',
    },
    {
      name: 'a prefix without Path',
      with: cookies(['__host-a', { secure: true }]),
      expect: 'prefix-broken',
      vanishes: 'without the name there is no prefix',
    },
    { name: 'no answer', with: { 'http.response': httpResponse({ chain: [] }) }, expect: 'no-answer-seen' },
    {
      name: 'another address that did not answer',
      with: (evidence) =>
        Object.assign(evidence['http.response']!, {
          others: [{ address: '192.0.2.2', attempt: failed('timeout', 'tcp', 'silence') }],
        }),
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
      vanishes: 'without it there is no other address',
    },
  ],
});
