import { cookiesSecure } from '../../../../src/checks/http/cookies-secure/check.ts';
import type { SetCookie } from '../../../../src/model/evidence/http.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { failed, hop, httpPlain, httpResponse, observed } from '../../../lib/evidence.ts';
import { refusedResponses } from '../../../lib/refusals.ts';

const PLAIN = { 'http.plain': httpPlain(['http://www.example.nl/', 'https://www.example.nl/']) } as const;
const cookies = (...given: [name: string, attributes: Record<string, string | true>][]) => ({
  ...PLAIN,
  'http.response': httpResponse({
    chain: [hop({ cookies: given.map(([name, attributes]) => ({ name, attributes })) })],
  }),
});

/** A way of two steps that each set the cookie. */
const twice = (first: SetCookie, second: SetCookie) => ({
  ...PLAIN,
  'http.response': httpResponse({ chain: [hop({ cookies: [first] }), hop({ cookies: [second] })] }),
});
const sid = (given: Partial<SetCookie> = {}): SetCookie => ({ name: 'sid', attributes: {}, scope: '/', ...given });
const secure = sid({ attributes: { secure: true } });

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
    {
      name: 'a prefix without Secure, which browsers refuse',
      with: cookies(['__Secure-a', {}]),
      expect: 'not-secure',
      vanishes: 'without the name there is no prefix',
    },
    { name: 'one that is replaced by a secure one', with: twice(sid(), secure), expect: 'all-secure' },
    { name: 'one that replaces a secure one', with: twice(secure, sid()), expect: 'not-secure' },
    { name: 'one for another path', with: twice(sid({ scope: '/x' }), secure), expect: 'not-secure' },
    { name: 'one that is removed', with: twice(sid(), sid({ fate: 'removed' })), expect: 'no-cookies' },
    {
      name: 'one that is removed, and was never there',
      with: twice(sid({ fate: 'removed' }), sid({ fate: 'removed' })),
      expect: 'no-cookies',
    },
    {
      name: 'one set on port 80',
      with: (evidence) =>
        Object.assign(evidence, {
          'http.plain': {
            state: 'answered',
            response: httpResponse({ chain: [hop({ url: 'http://www.example.nl/', cookies: [sid()] })] }),
          },
        }),
      expect: ['not-secure', { names: ['sid'] }],
    },
    {
      name: 'one of another site',
      with: {
        ...PLAIN,
        'http.response': httpResponse({ chain: [hop(), hop({ foreign: true, cookies: [sid()] })] }),
      },
      expect: 'no-cookies',
      vanishes: 'the mark says whose it is',
    },
    { name: 'no answer', with: { ...PLAIN, 'http.response': httpResponse({ chain: [] }) }, expect: 'no-answer-seen' },
    forBrowsers(cookies(['b', {}])['http.response']),
    ...refusedResponses(PLAIN),
    {
      name: 'another address that did not answer',
      with: (evidence) =>
        Object.assign(evidence['http.response']!, {
          others: [{ address: '192.0.2.2', attempt: failed('timeout', 'tcp', observed('silence')) }],
        }),
      expect: ['address-not-seen', { failed: ['192.0.2.2'] }],
      vanishes: 'without it there is no other address',
    },
  ],
});
