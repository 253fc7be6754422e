import { frameProtection } from '../../../../src/checks/http/frame-protection/check.ts';
import { forBrowsers } from '../../../lib/browser-case.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { leadsElsewhere, refusedResponses } from '../../../lib/refusals.ts';
import { failed, hop, httpResponse, observed } from '../../../lib/evidence.ts';

const fields = (...headers: [name: string, value: string][]) => ({
  'http.response': httpResponse({ chain: [hop({ headers })] }),
});

checkTester(frameProtection, {
  base: fields(['content-security-policy', "default-src 'self'; frame-ancestors 'none'"]),
  cases: [
    { name: 'frame-ancestors none', expect: ['limited', { by: 'frame-ancestors' }] },
    {
      name: 'X-Frame-Options',
      with: fields(['x-frame-options', 'sameorigin']),
      expect: ['limited', { by: 'X-Frame-Options' }],
    },
    { name: 'one value twice', with: fields(['x-frame-options', 'SAMEORIGIN, sameorigin']), expect: 'limited' },
    {
      name: 'two values, which forbid all',
      with: fields(['x-frame-options', 'DENY'], ['x-frame-options', 'x']),
      expect: 'limited',
    },
    {
      name: 'two values that nobody knows',
      with: fields(['x-frame-options', 'ALLOW-FROM https://a, ALLOW-FROM https://b']),
      expect: 'other-value',
    },
    {
      name: 'a policy behind a comma',
      with: fields(['content-security-policy', "default-src 'self', frame-ancestors 'self'"]),
      expect: 'limited',
    },
    {
      name: 'any host with a scheme',
      with: fields(['content-security-policy', "frame-ancestors 'self' https://*:443"]),
      expect: 'open-to-all',
      vanishes: 'part of a policy may be strict',
    },
    { name: 'nothing', with: fields(), expect: 'absent' },
    {
      name: 'a policy about other things',
      with: fields(['content-security-policy', "default-src 'self'"]),
      expect: 'absent',
    },
    {
      name: 'everybody, whatever the old field says',
      with: fields(['content-security-policy', 'frame-ancestors *'], ['x-frame-options', 'DENY']),
      expect: 'open-to-all',
      vanishes: 'without the policy the old field counts',
    },
    {
      name: 'a value that browsers ignore',
      with: fields(['x-frame-options', 'ALLOW-FROM https://x']),
      expect: 'other-value',
    },
    {
      name: 'an end on plain HTTP',
      with: { 'http.response': httpResponse({ chain: [hop({ url: 'http://www.example.nl/' })] }) },
      expect: 'no-final-answer',
    },
    leadsElsewhere,
    forBrowsers(httpResponse()),
    ...refusedResponses(),
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
