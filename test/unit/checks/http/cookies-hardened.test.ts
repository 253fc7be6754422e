import { cookiesHardened } from '../../../../src/checks/http/cookies-hardened/check.ts';
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
const good = { secure: true, httponly: true, samesite: 'Lax' } as const;

checkTester(cookiesHardened, {
  base: cookies(['sid', good]),
  cases: [
    { name: 'both there', expect: ['hardened', { names: ['sid'] }] },
    { name: 'Strict in capitals', with: cookies(['sid', { ...good, samesite: 'STRICT' }]), expect: 'hardened' },
    { name: 'a cookie of statistics only', with: cookies(['_ga_X1', {}]), expect: 'no-cookies' },
    { name: 'no HttpOnly', with: cookies(['sid', { samesite: 'Lax' }]), expect: ['not-http-only', { names: ['sid'] }] },
    { name: 'no SameSite', with: cookies(['sid', { httponly: true }]), expect: 'no-same-site' },
    { name: 'SameSite None', with: cookies(['sid', { httponly: true, samesite: 'None' }]), expect: 'no-same-site' },
    {
      name: 'a flag without a value',
      with: cookies(['sid', { httponly: true, samesite: true }]),
      expect: 'no-same-site',
    },
    { name: 'no answer', with: { ...PLAIN, 'http.response': httpResponse({ chain: [] }) }, expect: 'no-answer-seen' },
    forBrowsers(cookies(['sid', { samesite: 'Lax' }])['http.response']),
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
